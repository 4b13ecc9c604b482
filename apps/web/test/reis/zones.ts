import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { dag } from './dag.ts';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, tabNaar } from './stappen.ts';

const THUIS = '51.58912,4.77634';

/** Police place a zone around a place that he does not know; the supervisor weighs it without learning where that is. */
export function zonesReis(open: Reis): void {
  it('lets police place a route and a circle without a map source, and never shows the place itself again', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640, verwacht: /422/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    const url = new URL(pagina.url()).origin;
    const id = await maakMaatregelcasus(url);
    const { stuur } = await belAls(url, 'Wies');
    await pagina.goto(`/casussen/${id}/maatregelen`);
    const nieuw = pagina.getByRole('button', { name: 'Nieuwe zone' });
    await tabNaar(pagina, nieuw);
    await nieuw.press('Enter');
    const venster = pagina.getByRole('dialog', { name: 'Nieuwe zone' });
    await venster.getByText('Er is geen kaartbron ingesteld').waitFor();
    await keur('Casus · Waakvlam');

    await venster.getByRole('group', { name: 'Weet de pleger' }).getByLabel('Nee').check();
    await venster.getByRole('textbox', { name: /^Midden/ }).fill('91,4.7');
    await venster.getByLabel('In woorden').fill('Het centrum, binnen de singels');
    await venster.getByLabel('Straal in meters').fill('0');
    await venster.getByRole('button', { name: 'Stel de zone vast' }).click();
    await venster.getByText('Deze plaats bestaat niet.').first().waitFor();
    await venster.getByRole('textbox', { name: /^Midden/ }).fill(THUIS);
    await venster.getByRole('button', { name: 'Stel de zone vast' }).click();
    await venster.getByText('Een zone van 0 meter verbiedt niets.').first().waitFor();
    await keur('Casus · Waakvlam');

    const knop = venster.getByRole('button', { name: 'Midden: verplaats met de pijltjes' });
    await knop.focus();
    // news of the case draws the window anew, and leaves the focus where it is
    const nieuws = pagina.waitForResponse((antwoord) => antwoord.url().includes(`/casussen/${id}/`));
    await stuur(`/casussen/${id}/feiten`, {
      soort: 'contact_slachtoffer',
      op: dag(-1),
      inhoud: { kanaal: 'telefoon', gelukt: 'ja' },
    });
    await nieuws;
    expect(await krijgtFocus(knop)).toBe(true);
    await pagina.keyboard.press('ArrowUp');
    expect(await venster.getByRole('textbox', { name: /^Midden/ }).inputValue()).toBe('51.58934,4.77634');
    await venster.getByLabel('Straal in meters').fill('700');
    await venster.getByRole('button', { name: 'Stel de zone vast' }).click();
    await pagina.getByText('De zone is vastgesteld.').waitFor();
    await pagina.getByText('straal 700 m').waitFor();
    expect(await pagina.locator('main').innerText()).not.toMatch(/51\.589(12|34)/);

    await pagina.getByRole('button', { name: 'Nieuwe zone' }).click();
    await venster.getByText('Route', { exact: true }).last().click();
    await venster.getByRole('group', { name: 'Weet de pleger' }).getByLabel('Nee').check();
    await venster.getByRole('textbox', { name: /^Begin/ }).fill(THUIS);
    await venster.getByRole('textbox', { name: /^Eind/ }).fill('51.62000,4.80000');
    await venster.getByRole('group', { name: 'Weet de pleger' }).getByLabel('Ja').check();
    await venster.getByRole('button', { name: 'Voeg een punt toe' }).press('Enter');
    expect(await krijgtFocus(venster.getByRole('textbox', { name: /^Eind/ }))).toBe(true);
    await venster
      .getByRole('button', { name: /^Haal weg/ })
      .last()
      .press('Enter');
    expect(await krijgtFocus(venster.getByRole('button', { name: 'Voeg een punt toe' }))).toBe(true);
    await venster.getByRole('group', { name: 'Weet de pleger' }).getByLabel('Nee').check();
    await venster.getByLabel('Meters aan elke kant').fill('600');
    await venster.getByLabel('In woorden').fill('De weg naar haar werk');
    await keur('Casus · Waakvlam');
    await venster.getByRole('button', { name: 'Stel de zone vast' }).click();
    await pagina.getByText('600 m aan elke kant').waitFor();
    await bezoek.sluit();
  });

  it('lets a supervisor weigh a zone with places of his own and argue an override, without any address of hers', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Thijs Toezichtvoorbeeld');
    const url = new URL(pagina.url()).origin;
    const id = await maakMaatregelcasus(url, ['3ro']);
    const { resultaten } = await (await belAls(url, 'Thijs')).haal(`/casussen/${id}/zones`);
    const [lat, lon] = String(resultaten[0].middelpunt).split(',').map(Number);
    await pagina.goto(`/casussen/${id}/maatregelen`);
    const zones = pagina.getByRole('region', { name: 'Zones' });
    await zones.waitFor();
    expect(await zones.getByRole('button', { name: 'Nieuwe zone' }).count()).toBe(0);
    expect(await pagina.locator('main').innerText()).not.toMatch(/Verzonnenstraat|51\.58912/);

    await zones.getByRole('button', { name: 'Toets enkelband' }).click();
    const venster = pagina.getByRole('dialog', { name: 'Toets enkelband' });
    await venster.getByLabel('Waar hij woont').fill(`${((lat ?? 0) + 0.018).toFixed(5)},${lon}`);
    await venster.getByRole('button', { name: 'Voeg een plek toe' }).click();
    await venster.getByLabel('Waar dat is (1)').fill(`${lat},${lon}`);
    await venster.getByRole('button', { name: 'Toets', exact: true }).click();
    await venster.getByText('Niet met enkelband te controleren.').waitFor();
    await venster.getByText('In de zone ligt een plek waar hij moet zijn.').waitFor();
    await keur('Casus · Waakvlam');
    await venster.getByLabel('Toch deze zone, omdat').fill('Er is geen andere woonplek voor hem.');
    await venster.getByRole('button', { name: 'Blijf bij deze zone' }).click();
    await zones.getByText('Toch gekozen: Er is geen andere woonplek').waitFor();
    await zones.getByText('In deze zone ligt zijn eigen werk.').waitFor();
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });
}
