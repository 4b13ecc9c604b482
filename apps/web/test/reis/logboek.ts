import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, naarTab, openCasus } from './stappen.ts';
import { tel, toonTelling } from './telling.ts';

const BERICHT = 'Kunnen jullie vandaag nagaan of hij nog werk heeft?';

/** A casusregisseur who keeps the log: in few keys, with a picture, a message, and a mistake that is put right. */
export function logboekReis(open: Reis): void {
  it('records a fact in a few keys with a picture, finds it, reacts, and takes back a mistake', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Vera');
    await naarTab(pagina, 'Logboek');
    const teller = await tel(pagina);
    const begin = Date.now();
    await pagina.getByLabel('Soort').pressSequentially('wens');
    await pagina.keyboard.press('Enter');
    await pagina.getByLabel('Wanneer').pressSequentially('gisteren 21u');
    await pagina.getByText(/Gelezen als: .* 21:00/).waitFor();
    await pagina.getByLabel('Wat wil zij').pressSequentially('Zij wil haar sloten laten vervangen.');
    await pagina.getByLabel(/^Beelden of bestanden/).setInputFiles({
      name: 'schermafdruk.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
        'base64',
      ),
    });
    await pagina.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await pagina.getByText('Vastgelegd: Wens van het slachtoffer.').waitFor();
    toonTelling('Record a fact', await teller(), (Date.now() - begin) / 1000);
    const rij = pagina.getByRole('row').filter({ hasText: 'sloten laten vervangen' });
    await rij.getByRole('button', { name: 'Bijlage: schermafdruk.png' }).waitFor();

    const zoek = pagina.getByRole('group', { name: 'Zoek in het logboek' });
    await zoek.getByLabel('Zoek').fill('SLOTEN vervangen');
    await zoek.getByText(/^1 van \d+/).waitFor();
    await keur('Casus · Waakvlam');
    await rij.getByRole('button', { name: /^Reageer/ }).click();
    await rij.getByLabel('Uw reactie').fill('De sleutelmaker komt morgen.');
    await rij.getByRole('button', { name: 'Leg de reactie vast' }).click();
    await pagina.getByText('Uw reactie is vastgelegd.').waitFor();
    await zoek.getByRole('button', { name: 'Toon alles' }).click();
    await pagina.getByRole('row').filter({ hasText: 'De sleutelmaker komt morgen.' }).waitFor();

    await rij.getByRole('button', { name: /^Corrigeer/ }).click();
    await rij.getByRole('button', { name: 'Laat het vervallen' }).click();
    expect(await krijgtFocus(rij.getByLabel('Wat klopte er niet?'))).toBe(true);
    await rij.getByLabel('Wat klopte er niet?').fill('Het ging om haar moeder.');
    await rij.getByRole('button', { name: 'Laat het vervallen' }).click();
    await rij.getByText('vervallen door een correctie').first().waitFor();
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });

  it('says to the sender when a message was read, by which partner and when', async () => {
    const zender = await open();
    await meldAan(zender.pagina, 'Cas Regievoorbeeld');
    await openCasus(zender.pagina, 'Voorbeeldcasus Mina');
    await naarTab(zender.pagina, 'Logboek');
    await zender.pagina.getByLabel('Soort').fill('bericht');
    await zender.pagina.keyboard.press('Enter');
    await zender.pagina.getByLabel('Wanneer').fill('nu');
    await zender.pagina.getByLabel('Tekst').fill(BERICHT);
    await zender.pagina.getByLabel('Veilig Thuis').check();
    await zender.pagina.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    const bericht = zender.pagina.getByRole('row').filter({ hasText: BERICHT });
    await bericht.getByText('nog niet gelezen door Veilig Thuis').waitFor();

    const lezer = await open({ breedte: 320 });
    await meldAan(lezer.pagina, 'Tara Triagevoorbeeld');
    await openCasus(lezer.pagina, 'Voorbeeldcasus Mina');
    await naarTab(lezer.pagina, 'Logboek');
    await lezer.pagina.getByText(BERICHT).waitFor();
    await lezer.pagina.getByText(/^gelezen door Veilig Thuis/).waitFor();
    await lezer.keur('Casus · Waakvlam');
    await lezer.sluit();

    await zender.pagina.reload();
    await bericht.getByText(/^gelezen door Veilig Thuis .*\d{2}:\d{2}$/).waitFor();
    await zender.keur('Casus · Waakvlam');
    await zender.sluit();
  });
}
