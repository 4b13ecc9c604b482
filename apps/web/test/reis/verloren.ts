import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import { maakRegiecasus } from './regiecasus.ts';
import type { Reis } from './reis.ts';
import { meldAan } from './stappen.ts';

const bewaard = (pagina: Page) => pagina.getByText('Bewaard als concept, alleen voor u').waitFor();
const tekst = (pagina: Page) => pagina.getByRole('region', { name: 'Feit vastleggen' }).getByLabel('Toelichting');
/** How many facts of a case hold this text, and of which kind. */
const geteld = async (url: string, id: string, past: RegExp) => {
  const { haal } = await belAls(url, 'Wies');
  const { resultaten } = await haal(`/casussen/${id}/feiten?limiet=200`);
  return Array.isArray(resultaten) ? resultaten.filter((feit) => past.test(JSON.stringify(feit))).length : -1;
};

/** The server records a fact and its answer gets lost, as often as `keer` says. */
async function verliesAntwoord(pagina: Page, keer = 1): Promise<void> {
  await pagina.route(
    '**/feiten',
    async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      return route.abort('connectionreset');
    },
    { times: keer },
  );
}

/** An answer that gets lost and pages that lie side by side: one fact each, and nothing typed is lost. */
export function verlorenReis(open: Reis): void {
  it('records a fact once when its answer got lost and the page was loaded anew before it was sent again', async () => {
    const bezoek = await open({ verwacht: /ERR_CONNECTION_RESET/ });
    const { pagina } = bezoek;
    await meldAan(pagina, 'Wies');
    const url = new URL(pagina.url()).origin;
    const id = await maakRegiecasus(url);
    await pagina.goto(`/casussen/${id}/logboek`);
    const vorm = pagina.getByRole('region', { name: 'Feit vastleggen' });
    const leg = vorm.getByRole('button', { name: 'Vastleggen', exact: true });
    await vorm.getByRole('combobox', { name: 'Soort' }).fill('notitie');
    await pagina.keyboard.press('Enter');
    await vorm.getByLabel('Tekst').fill('Zij belde, en toen viel de lijn weg.');
    await vorm.getByLabel('Wanneer').fill('nu');
    await verliesAntwoord(pagina);
    await leg.click();
    await vorm.getByText('Het is niet zeker of het is vastgelegd.').waitFor();
    await pagina.reload();
    await vorm.getByText('U was hiermee bezig; alles staat er nog.').waitFor();
    await leg.click();
    await pagina.getByText(/^Vastgelegd: /).waitFor();
    expect(await geteld(url, id, /toen viel de lijn weg/)).toBe(1);
    // the same again is meant as something new
    await vorm.getByRole('combobox', { name: 'Soort' }).fill('notitie');
    await pagina.keyboard.press('Enter');
    await vorm.getByLabel('Tekst').fill('Zij belde, en toen viel de lijn weg.');
    await vorm.getByLabel('Wanneer').fill('nu');
    await leg.click();
    await expect.poll(() => geteld(url, id, /toen viel de lijn weg/)).toBe(2);
    await bezoek.sluit();
  });

  it('finds a report of a breach and a step towards him back after a reload, and reports the breach once', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640, verwacht: /ERR_CONNECTION_RESET/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies');
    const url = new URL(pagina.url()).origin;
    const id = await maakMaatregelcasus(url);
    await pagina.goto(`/casussen/${id}/maatregelen`);
    const venster = pagina.getByRole('dialog');
    const overtreden = pagina
      .getByRole('article', { name: 'Contactverbod' })
      .getByRole('button', { name: 'Overtreden' });
    await overtreden.click();
    await venster.getByText('Bewijs en toelichting').click();
    await venster.getByLabel('Toelichting').fill('Hij stuurde een kaart.');
    await verliesAntwoord(pagina);
    await venster.getByLabel('Anders of weet ik niet').check();
    await venster.getByRole('button', { name: 'Meld nu' }).click();
    await venster.getByText('Het is niet zeker of het is vastgelegd.').waitFor();
    await pagina.reload();
    await overtreden.click();
    await venster.getByText('U was hiermee bezig; alles staat er nog.').waitFor();
    expect(await venster.getByLabel('Toelichting').inputValue()).toBe('Hij stuurde een kaart.');
    await keur('Casus · Waakvlam');
    await venster.getByRole('button', { name: 'Meld nu' }).click();
    await venster.getByText('Deze partners hebben het nu').waitFor();
    expect(await geteld(url, id, /Hij stuurde een kaart/)).toBe(1);
    await venster.getByRole('button', { name: 'Sluiten' }).click();
    await overtreden.click();
    await venster.getByText('Dit is geen noodoproep.').waitFor();
    expect(await venster.getByText('U was hiermee bezig').count()).toBe(0);
    await venster.getByRole('button', { name: 'Annuleren' }).click();

    const stap = pagina.getByRole('button', { name: 'Stap voorbereiden' });
    await stap.click();
    await venster.getByRole('button', { name: 'Brief' }).click();
    await venster.getByRole('group', { name: 'Weet zij dat' }).getByLabel('Ja').check();
    await pagina.reload();
    await stap.click();
    await venster.getByLabel('Sinds welke dag').waitFor();
    expect(await venster.getByRole('group', { name: 'Weet zij dat' }).getByLabel('Ja').isChecked()).toBe(true);
    await keur('Casus · Waakvlam');
    await venster.getByRole('button', { name: 'Annuleren' }).click();
    await venster.getByText('Wat gaat u doen?').waitFor();
    await venster.getByRole('button', { name: 'Sluiten' }).click();

    // a place that he does not know is kept nowhere, so that is asked again
    await pagina.getByRole('button', { name: 'Nieuwe zone' }).click();
    await venster.getByRole('group', { name: 'Weet de pleger' }).getByLabel('Nee').check();
    await venster.getByRole('textbox', { name: /^Midden/ }).fill('51.58912,4.77634');
    await venster.getByLabel('In woorden').fill('Het centrum');
    await pagina.reload();
    await pagina.getByRole('button', { name: 'Nieuwe zone' }).click();
    await expect.poll(() => venster.getByLabel('In woorden').inputValue()).toBe('Het centrum');
    expect(await venster.getByRole('textbox', { name: /^Midden/ }).inputValue()).toBe('');
    const { haal } = await belAls(url, 'Wies');
    expect(JSON.stringify(await haal(`/concepten?soort=feiten_${id}&inhoud=ja`))).not.toContain('51.589');
    await bezoek.sluit();
  });

  it('keeps what one person typed on two pages apart, and offers both after a crash', async () => {
    const bezoek = await open({ verwacht: /status of 412/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies');
    const url = new URL(pagina.url()).origin;
    const id = await maakRegiecasus(url);
    const tweede = await pagina.context().newPage();
    await meldAan(tweede, 'Wies');
    await pagina.goto(`/casussen/${id}/logboek`);
    await tekst(pagina).fill('Op de eerste bladzijde.');
    await bewaard(pagina);
    await tweede.goto(`/casussen/${id}/logboek`);
    await expect.poll(() => tekst(tweede).inputValue()).toBe('Op de eerste bladzijde.');
    await tekst(pagina).fill('Op de eerste bladzijde, en meer.');
    await bewaard(pagina);
    await tekst(tweede).fill('Op de tweede bladzijde.');
    await bewaard(tweede);
    // both crash
    await tweede.close({ runBeforeUnload: false });
    await pagina.reload();
    const ander = pagina.getByRole('region', { name: 'Feit vastleggen' }).getByRole('status').filter({
      hasText: 'Op een andere bladzijde vulde u dit formulier ook in.',
    });
    await ander.getByText('Op de eerste bladzijde, en meer.').waitFor();
    expect(await tekst(pagina).inputValue()).toBe('Op de tweede bladzijde.');
    await keur('Casus · Waakvlam');
    await ander.getByRole('button', { name: 'Zet dat hier, bewaar dit' }).click();
    await expect.poll(() => tekst(pagina).inputValue()).toBe('Op de eerste bladzijde, en meer.');
    await ander.getByText('Op de tweede bladzijde.').waitFor();
    await ander.getByRole('button', { name: 'Gooi dat weg' }).click();
    await ander.waitFor({ state: 'detached' });
    await bewaard(pagina);
    await pagina.reload();
    await expect.poll(() => tekst(pagina).inputValue()).toBe('Op de eerste bladzijde, en meer.');
    expect(await ander.count()).toBe(0);
    await bezoek.sluit();
  });
}
