import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, naarTab, openCasus, tabNaar } from './stappen.ts';

const REDEN = 'Zij staat hier op het plein en durft niet naar huis.';

/** Who guards privacy: she reads no case, and judges who took access to one. */
export function privacyofficerReis(open: Reis): void {
  it('lets a privacy officer judge that somebody broke the glass, without seeing the case', async () => {
    const politie = await open();
    await meldAan(politie.pagina, 'Cas Regievoorbeeld');
    await openCasus(politie.pagina, 'Voorbeeldcasus Loes');
    const casus = new URL(politie.pagina.url()).pathname;
    await naarTab(politie.pagina, 'Delen');
    await politie.pagina.getByText('Wat Politie ziet').waitFor();
    await politie.sluit();

    const bezoek = await open({ breedte: 320, verwacht: /status of 422/ });
    const { pagina, keur } = bezoek;
    const api = pagina.context().request;
    const mensen: { id: string; naam: string }[] = await (await api.get('/api/v1/demo/gebruikers')).json();
    const gebruiker = mensen.find(({ naam }) => naam === 'Suze Schoolvoorbeeld')?.id;
    const { token }: { token: string } = await (await api.post('/api/v1/sessies', { data: { gebruiker } })).json();
    const genomen = await api.post(`/api/v1${casus}/noodtoegangen`, {
      data: { reden: REDEN },
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(genomen.status()).toBe(201);

    await pagina.goto('/');
    await pagina.getByRole('button', { name: 'Pia Privacyvoorbeeld' }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Toezicht' }).waitFor();
    const signaal = pagina.locator('article', { hasText: REDEN });
    await signaal.getByText('Suze Schoolvoorbeeld').first().waitFor();
    expect(await pagina.locator('body').innerText()).not.toMatch(/Loes/);
    await keur('Toezicht · Waakvlam');
    await signaal.getByLabel('Uw toelichting').fill('Het kon niet wachten.');
    await signaal.getByRole('button', { name: 'Leg uw oordeel vast' }).click();
    await signaal.getByText('Vul dit veld in.').waitFor();
    await signaal.getByLabel('Terecht', { exact: true }).check();
    await signaal.getByRole('button', { name: 'Leg uw oordeel vast' }).click();
    await pagina.getByText('Uw oordeel is vastgelegd.').waitFor();
    await pagina.getByText('Er is niets dat op uw oordeel wacht.').waitFor();
    await keur('Toezicht · Waakvlam');
    await bezoek.sluit();
  });

  it('finds who looked without the number of a case: by colleague, by name and onwards from what she found', async () => {
    const lezer = await open();
    await meldAan(lezer.pagina, 'Cas Regievoorbeeld');
    await openCasus(lezer.pagina, 'Voorbeeldcasus Loes');
    await lezer.sluit();

    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await pagina.goto('/');
    await pagina.getByRole('button', { name: 'Pia Privacyvoorbeeld' }).click();
    await pagina.getByRole('heading', { level: 2, name: 'Wie keek' }).waitFor();
    const toon = pagina.getByRole('button', { name: 'Toon wie keek' });
    await tabNaar(pagina, toon);
    await pagina.keyboard.press('Enter');
    await pagina.getByText('Vul in wie keek, welke casus, of vanaf welke dag.').first().waitFor();
    expect(await krijgtFocus(pagina.getByLabel('Medewerker'))).toBe(true);
    await keur('Toezicht · Waakvlam');

    await pagina.keyboard.type('Cas Regie');
    await pagina.keyboard.press('Enter');
    const regels = pagina.getByRole('region', { name: 'Wie keek' }).getByRole('listitem');
    await regels.first().getByText('Cas Regievoorbeeld').first().waitFor();
    expect(await pagina.locator('body').innerText()).not.toMatch(/Loes|Mina|Sofie/);
    await keur('Toezicht · Waakvlam');
    const casus = pagina.getByRole('button', { name: /^Alles over casus/ }).first();
    const nummer = /casus (\w{8})/.exec(await casus.innerText())?.[1] ?? '';
    await casus.press('Enter');
    expect(await krijgtFocus(pagina.getByRole('heading', { level: 2, name: 'Wie keek' }))).toBe(true);
    expect(await pagina.getByLabel('Casus', { exact: true }).inputValue()).toMatch(new RegExp(`^${nummer}-`));
    await regels.first().waitFor();

    await pagina.getByLabel('Casus', { exact: true }).fill('voorbeeldcasus loes');
    await toon.press('Enter');
    await regels.first().getByText('Cas Regievoorbeeld').first().waitFor();
    await pagina.getByLabel('Casus', { exact: true }).fill('voorbeeldcasus');
    await toon.press('Enter');
    await pagina.getByText('Niets gevonden dat u mag zien.').waitFor();
    await keur('Toezicht · Waakvlam');
    await bezoek.sluit();

    // who guards elsewhere sees her own people alone
    const elders = await open();
    await elders.pagina.goto('/');
    await elders.pagina.getByRole('button', { name: 'Fem Gegevensvoorbeeld' }).click();
    await elders.pagina.getByLabel('Medewerker').fill('Cas Regie');
    await elders.pagina.getByRole('button', { name: 'Toon wie keek' }).click();
    await elders.pagina.getByText('Niets gevonden dat u mag zien.').waitFor();
    await elders.sluit();
  });
}
