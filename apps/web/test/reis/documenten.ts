import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { meldAan, naarScherm, openCasus } from './stappen.ts';

/** Somebody makes a document, and looks up what a word means. */
export function documentenReis(open: Reis): void {
  it('makes documents of a case on a phone, with the one for the suspect marked as such', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    const adres = new URL(pagina.url()).pathname;
    await pagina.goto(`${adres}/documenten`);
    const brief = pagina.locator('article', { hasText: 'Aanzegging van wederrechtelijkheid' });
    await brief.getByText('De verdachte kan dit lezen.').waitFor();
    await keur(await pagina.title());
    const wacht = pagina.waitForEvent('download');
    await brief.getByRole('button', { name: /^Maak bewerkbaar/ }).click();
    const bestand = await wacht;
    expect(bestand.suggestedFilename()).toBe('aanzegging-wederrechtelijkheid.html');
    const tekst = (await (await bestand.createReadStream()).toArray()).join('');
    expect(tekst).toContain('285b');
    expect(tekst).not.toMatch(/Mina|Wies/);
    await pagina.getByText('staat bij uw downloads').waitFor();
    const pdf = pagina.waitForEvent('download');
    await pagina.getByRole('button', { name: 'Maak PDF: Overdracht' }).click();
    expect((await pdf).suggestedFilename()).toBe('overdracht.pdf');
    await keur(await pagina.title());
    await bezoek.sluit();
  });

  it('explains where to begin, the shortcuts and every term, to each role', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    await naarScherm(pagina, 'Hulp');
    await pagina.getByRole('heading', { level: 1, name: 'Hulp' }).waitFor();
    await pagina.locator('#inhoud').getByRole('link', { name: 'Melding opnemen' }).waitFor();
    await pagina.getByLabel('Zoek een begrip').fill('regie voert');
    await pagina.getByText(/^\d+ begrip/).waitFor();
    await pagina.getByLabel('Zoek een begrip').fill('pleger stalken uitgaat');
    await pagina.getByText('1 begrip', { exact: true }).waitFor();
    await pagina.getByText('Degene van wie het stalken uitgaat').waitFor();
    await keur('Hulp · Waakvlam');
    await bezoek.sluit();
  });

  it('warns before a session ends for lack of use, keeps what was typed, and goes on when asked', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await pagina.clock.install();
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const gevraagd = pagina.waitForResponse(/sessies\/grenzen/);
    await pagina.clock.fastForward('00:15');
    await gevraagd;
    await naarScherm(pagina, 'Is iemand bekend?');
    await pagina.getByRole('heading', { level: 1, name: 'Is iemand bekend?' }).waitFor();
    const veld = pagina.locator('main input').first();
    await veld.fill('half getypt');
    await pagina.clock.fastForward('26:00');
    const dialoog = pagina.getByRole('dialog', { name: 'Bent u er nog?' });
    await dialoog.getByText(/minuten afgemeld/).waitFor();
    await keur(await pagina.title());
    await dialoog.getByRole('button', { name: 'Blijf aangemeld' }).click();
    await dialoog.waitFor({ state: 'detached' });
    expect(await veld.inputValue()).toBe('half getypt');
    await pagina.clock.fastForward('01:00');
    expect(await dialoog.count()).toBe(0);
    await bezoek.sluit();
  });
}
