import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import type { Reis } from './reis.ts';
import { heeftFocus, klapVormUit, krijgtFocus, meldAan, naarTab, openCasus } from './stappen.ts';
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
    expect(await krijgtFocus(rij)).toBe(true);
    await rij.getByRole('button', { name: 'Bijlage: schermafdruk.png' }).waitFor();

    const zoek = pagina.getByRole('group', { name: 'Zoek in het logboek' });
    await zoek.getByLabel('Zoek').fill('SLOTEN vervangen');
    await zoek.getByText(/^1 van \d+/).waitFor();
    await keur('Casus · Waakvlam');
    await zoek.getByRole('button', { name: 'Toon alles' }).press('Enter');
    expect(await krijgtFocus(zoek.getByLabel('Zoek'))).toBe(true);
    await rij.getByRole('button', { name: /^Reageer/ }).click();
    await rij.getByRole('button', { name: 'Annuleren' }).press('Enter');
    expect(await krijgtFocus(rij.getByRole('button', { name: /^Reageer/ }))).toBe(true);
    await rij.getByRole('button', { name: /^Reageer/ }).click();
    await rij.getByLabel('Uw reactie').fill('De sleutelmaker komt morgen.');
    await rij.getByRole('button', { name: 'Leg de reactie vast' }).click();
    await pagina.getByText('Uw reactie is vastgelegd.').waitFor();
    await pagina.getByRole('row').filter({ hasText: 'De sleutelmaker komt morgen.' }).waitFor();

    await rij.getByRole('button', { name: /^Corrigeer/ }).click();
    await rij.getByRole('button', { name: 'Vervang het' }).click();
    expect(await krijgtFocus(rij.getByLabel('Wat klopte er niet?'))).toBe(true);
    expect(await rij.getByLabel('Wat wil zij').inputValue()).toBe('Zij wil haar sloten laten vervangen.');
    await keur('Casus · Waakvlam');
    await rij.getByLabel('Wat klopte er niet?').fill('Het ging om haar moeder.');
    await rij.getByLabel('Wat wil zij').fill('Haar moeder wil nieuwe sloten.');
    await rij.getByRole('button', { name: 'Vervang het' }).click();
    const nieuw = pagina.getByRole('row').filter({ hasText: 'Haar moeder wil nieuwe sloten.' });
    await nieuw.waitFor();
    expect(await krijgtFocus(nieuw)).toBe(true);
    expect(await nieuw.locator('td').first().innerText()).toMatch(/21:00/);
    await rij.getByText('vervallen door een correctie').first().waitFor();

    await nieuw.getByRole('button', { name: /^Corrigeer/ }).click();
    await nieuw.getByLabel('Het is helemaal niet zo: laat het vervallen').check();
    await nieuw.getByLabel('Wat klopte er niet?').fill('Het hoort in een andere casus.');
    await nieuw.getByRole('button', { name: 'Laat het vervallen' }).click();
    await nieuw.getByText('vervallen door een correctie').first().waitFor();
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });

  it('tells who gives an advice what it asks of her, and that it has to be weighed first', async () => {
    const { pagina, keur } = await open({ breedte: 320 });
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Sofie');
    await naarTab(pagina, 'Logboek');
    const vorm = pagina.getByRole('region', { name: 'Feit vastleggen' });
    await klapVormUit(vorm);
    await vorm.getByRole('combobox', { name: 'Soort' }).fill('aangeraden');
    await pagina.keyboard.press('Enter');
    await vorm.getByLabel('Wanneer').fill('nu');
    await vorm.getByLabel('Wat is haar aangeraden').selectOption({ label: 'Contact verbreken' });
    await vorm.getByText('Kan hem verder laten gaan', { exact: false }).waitFor();
    await keur('Casus · Waakvlam');
    await vorm.getByLabel('Is haar dit uitgelegd').selectOption({ label: 'Ja' });
    await vorm.getByLabel('Wat zei zij').selectOption({ label: 'Denkt na' });
    await vorm.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await pagina.getByText('Vastgelegd: Veiligheidsadvies.').waitFor();
    await naarTab(pagina, 'Overzicht');
    await pagina.getByRole('button', { name: /^Toon alle \d+ signalen/ }).click();
    await pagina.getByText('Advies ongewogen').waitFor();
  });

  it('shows a fact of long ago that is only recorded now, on the page where it sorts', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Loes');
    await naarTab(pagina, 'Logboek');
    const bladen = pagina.getByRole('navigation', { name: 'Bladen van het logboek' });
    await bladen.getByText(/^Blad 1 van [2-9]$/).waitFor();
    await klapVormUit(pagina.getByRole('region', { name: 'Feit vastleggen' }));
    await pagina.getByLabel('Soort').fill('overleg gehouden');
    await pagina.keyboard.press('Enter');
    await pagina.getByLabel('Wanneer').fill('3 mei 2001');
    await pagina.getByRole('combobox', { name: /^Overleg/ }).selectOption('MDO');
    await pagina.getByLabel('Toelichting').fill('Bleek pas nu uit een oud dossier.');
    await pagina.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    const rij = pagina.getByRole('row').filter({ hasText: 'Bleek pas nu uit een oud dossier.' });
    expect(await krijgtFocus(rij)).toBe(true);
    await bladen.getByRole('button', { name: 'Oudste' }).and(pagina.locator(':disabled')).waitFor();
    await keur('Casus · Waakvlam');
    await bladen.getByRole('button', { name: 'Nieuwere' }).click();
    await rij.waitFor({ state: 'detached' });
    await bezoek.sluit();
  });

  it('shows the log first on a phone, and the form to add to it by one key, until something stands in it', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Loes');
    await naarTab(pagina, 'Logboek');
    const vorm = pagina.getByRole('region', { name: 'Feit vastleggen' });
    const opener = vorm.getByRole('button', { name: 'Leg een feit vast' });
    await opener.waitFor();
    expect((await vorm.boundingBox())?.height).toBeLessThan(100);
    // the first fact stands on the first screen
    const rij = pagina.locator('tr.feiten__rij').first();
    expect((await rij.boundingBox())?.y).toBeLessThan(640);
    await pagina.getByText('Zoek en filter').click();
    await pagina.getByRole('group', { name: 'Zoek in het logboek' }).getByLabel('Zoek').fill('zzz');
    await pagina.getByRole('button', { name: 'Toon alles' }).click();
    expect(await krijgtFocus(pagina.getByRole('group', { name: 'Zoek in het logboek' }).getByLabel('Zoek'))).toBe(true);
    await keur('Casus · Waakvlam');
    await opener.focus();
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(vorm.getByRole('combobox', { name: 'Soort' }))).toBe(true);
    await keur('Casus · Waakvlam');
    await vorm.getByRole('button', { name: 'Inklappen' }).press('Enter');
    expect(await heeftFocus(opener)).toBe(true);
    await opener.press('Enter');
    await vorm.getByLabel('Toelichting').fill('Hij stond er weer.');
    await vorm.getByLabel('Toelichting').fill('');
    // not folded up under her hands
    expect(await heeftFocus(vorm.getByLabel('Toelichting'))).toBe(true);
    await vorm.getByLabel('Toelichting').fill('Hij stond er weer.');
    await vorm.getByText('Bewaard als concept, alleen voor u').waitFor();
    await pagina.reload();
    await expect.poll(() => vorm.getByLabel('Toelichting').inputValue()).toBe('Hij stond er weer.');
    await vorm.getByRole('button', { name: 'Begin opnieuw' }).click();
    await opener.waitFor();
    await bezoek.sluit();
  });

  it('loses nothing that is typed under a fact when others record, or when she looks elsewhere meanwhile', async () => {
    const bezoek = await open();
    const { pagina } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Loes');
    await naarTab(pagina, 'Logboek');
    const blad = pagina.getByRole('navigation', { name: 'Bladen van het logboek' });
    await blad.getByText(/^Blad 1 van/).waitFor();
    const rijen = pagina.locator('tr.feiten__rij');
    // the last of the page, not of the few that are drawn first
    await rijen.nth(40).waitFor();
    const laatste = await rijen.last().getAttribute('id');
    const rij = pagina.locator(`[id="${laatste}"]`);
    await rij.getByRole('button', { name: /^Reageer/ }).click();
    const reactie = rij.getByLabel('Uw reactie');
    await reactie.fill('Dit klopt met wat ');
    const aantal = await rijen.count();

    const { stuur } = await belAls(new URL(pagina.url()).origin, 'Paula');
    const casus = new URL(pagina.url()).pathname.split('/')[2];
    const nu = new Date().toISOString();
    await stuur(`/casussen/${casus}/feiten`, { soort: 'notitie', op: nu, inhoud: { tekst: 'Van een ander.' } });
    await pagina.getByText('Van een ander.').waitFor();
    expect(await rijen.count()).toBe(aantal + 1);
    expect(await krijgtFocus(reactie)).toBe(true);
    await pagina.keyboard.type('de buurvrouw zag.');

    // now it stands on the second page, and opens there with all that was typed
    await naarTab(pagina, 'Risico');
    await naarTab(pagina, 'Logboek');
    await blad.getByRole('button', { name: 'Oudere' }).click();
    expect(await reactie.inputValue()).toBe('Dit klopt met wat de buurvrouw zag.');
    await rij.getByRole('button', { name: 'Leg de reactie vast' }).click();
    await pagina.getByRole('row').filter({ hasText: 'de buurvrouw zag.' }).waitFor();
    await reactie.waitFor({ state: 'detached' });
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
