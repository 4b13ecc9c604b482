import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { naarScherm } from './stappen.ts';

const AANVRAGER = 'Anouk Aanvraagvoorbeeld';
const GEHEIM = 'Kanariestraat 17';

/** A privacy officer answers somebody who asks about her own data. */
export function verzoekenReis(open: Reis): void {
  it('lets a privacy officer book a request, decide on each item with a reason, and answer it for good', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /status of (409|422)/ });
    const { pagina, keur } = bezoek;
    const api = pagina.context().request;
    const mensen: { id: string; naam: string }[] = await (await api.get('/api/v1/demo/gebruikers')).json();
    const gebruiker = mensen.find(({ naam }) => naam === 'Wies Wijkvoorbeeld')?.id;
    const { token }: { token: string } = await (await api.post('/api/v1/sessies', { data: { gebruiker } })).json();
    const headers = { Authorization: `Bearer ${token}` };
    const casus = await api.post('/api/v1/casussen', {
      headers,
      data: {
        naam: 'Voorbeeldcasus Anouk',
        regio: null,
        betrokkenen: [{ id: 'anouk', rol: 'slachtoffer', naam: AANVRAGER, geboren: '1987-06-05' }],
      },
    });
    const { id }: { id: string } = await casus.json();
    for (const feit of [
      { soort: 'verblijf_vastgesteld', inhoud: { betrokkene: 'anouk', soort: 'woon', adres: GEHEIM } },
      { soort: 'incident', inhoud: { aard: ['volgen'], tegen: ['anouk'] }, wat: 'De buurman zei iets.' },
    ]) {
      const gemaakt = await api.post(`/api/v1/casussen/${id}/feiten`, { headers, data: { op: '2026-03-02', ...feit } });
      expect(gemaakt.status(), await gemaakt.text()).toBe(201);
    }

    await pagina.goto('/');
    await pagina.getByRole('button', { name: 'Pia Privacyvoorbeeld' }).click();
    await naarScherm(pagina, 'Verzoeken');
    await pagina.getByText('Er wacht geen verzoek op antwoord.').waitFor();
    await pagina.getByText('Boek een nieuw verzoek in').click();
    await pagina.getByRole('button', { name: 'Boek in' }).click();
    await pagina.getByText('Nog niet klaar').waitFor();
    await keur('Verzoeken van betrokkenen · Waakvlam');
    await pagina.getByLabel('Voor- en achternaam').fill(AANVRAGER);
    await pagina.getByLabel('Geboortedatum').fill('1987-06-05');
    await pagina.getByLabel('Hoe stelde u vast wie er vraagt?').fill('Aan de balie, met paspoort');
    await pagina.getByLabel('Ontvangen op').fill('2026-11-02');
    await pagina.getByRole('button', { name: 'Boek in' }).click();

    await pagina.getByRole('heading', { level: 1, name: AANVRAGER }).waitFor();
    await pagina.getByText('Wpg art. 25').waitFor();
    const adres = pagina.locator('article', { hasText: GEHEIM });
    const notitie = pagina.locator('article', { hasText: 'De buurman' });
    await adres.waitFor();
    await notitie.getByText('Vrije tekst:').waitFor();
    await keur('Verzoek · Waakvlam');

    await pagina.getByLabel('Gedeeltelijk toegewezen').check();
    await pagina.getByLabel('Wat schrijft u de aanvrager?').fill('U krijgt wat wij over u hebben.');
    await pagina.getByRole('button', { name: 'Beantwoord' }).click();
    await pagina.getByText('Besluit eerst over elk onderdeel').waitFor();

    await notitie.getByRole('button', { name: /^Laat weg/ }).click();
    await notitie.getByText('Zeg waarom de aanvrager dit niet krijgt.').waitFor();
    await notitie.getByLabel(/^Waarom weglaten/).fill('Gaat over de melder');
    await notitie.getByRole('button', { name: /^Laat weg/ }).click();
    await notitie.getByText('Wordt weggelaten').waitFor();
    for (;;) {
      const wachtend = pagina.locator('article', { hasText: 'Nog niet besloten' });
      if ((await wachtend.count()) === 0) break;
      const over = await wachtend.count();
      await wachtend.first().getByRole('button', { name: /^Geef/ }).click();
      await expect.poll(() => wachtend.count()).toBe(over - 1);
    }
    await pagina.getByRole('button', { name: 'Beantwoord' }).click();
    await pagina.getByRole('heading', { level: 2, name: 'Antwoord: gedeeltelijk toegewezen' }).waitFor();
    expect(await pagina.getByRole('button', { name: /^(Geef|Laat weg)/ }).count()).toBe(0);
    await keur('Verzoek · Waakvlam');

    const wacht = pagina.waitForEvent('download');
    await pagina.getByRole('button', { name: 'Haal het document op' }).click();
    const stroom = await (await wacht).createReadStream();
    const tekst = (await stroom.toArray()).join('');
    expect(tekst).toContain(GEHEIM);
    expect(tekst).not.toContain('buurman');
    await pagina.getByRole('link', { name: 'Alle verzoeken' }).click();
    await pagina.getByText('Er wacht geen verzoek op antwoord.').waitFor();
    await pagina.getByLabel('Al beantwoord', { exact: true }).check();
    await pagina.getByRole('link', { name: AANVRAGER }).waitFor();
    await bezoek.sluit();
  });
}
