import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { maakRegiecasus } from './regiecasus.ts';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, meldAf, tabNaar } from './stappen.ts';

/** Partners step back and close together: one proposes, another sees what stands in the way, a third may see it otherwise. */
export function afrondenReis(open: Reis): void {
  it('lets one propose with a phone, shows another what stands in the way of closing, and opens the case again', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 700, verwacht: /status of 409/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Zara');
    const url = new URL(pagina.url()).origin;
    const id = await maakRegiecasus(url);
    await pagina.goto(`/casussen/${id}/regie`);
    const paneel = pagina.getByRole('region', { name: 'Afschalen, wachten en afsluiten' });
    const venster = pagina.getByRole('dialog');
    const gemeld = (tekst: string) => krijgtFocus(paneel.getByRole('status').filter({ hasText: tekst }));
    await tabNaar(pagina, paneel.getByRole('button', { name: 'Stel voor' }));
    await pagina.keyboard.press('Enter');
    await venster.getByRole('button', { name: 'Leg vast' }).press('Enter');
    await venster.getByText('Vul dit veld in.').first().waitFor();
    await keur('Casus · Waakvlam');
    await venster.getByLabel('Afsluiting').check();
    await venster.getByLabel('Waarom').fill('Hij is veroordeeld en het is stil.');
    await venster.getByRole('button', { name: 'Leg vast' }).press('Enter');
    expect(await gemeld('Vastgelegd: uw voorstel.')).toBe(true);
    await paneel.getByText('Hij is veroordeeld en het is stil.').waitFor();
    await meldAf(pagina);

    await meldAan(pagina, 'Tara');
    await pagina.goto(`/casussen/${id}/regie`);
    await paneel.getByRole('button', { name: 'Er is een wachtlijst' }).click();
    expect(await venster.getByLabel('Bij welke organisatie').inputValue()).toBe('veilig_thuis');
    await venster.getByLabel('Wat overbrugt de wachttijd').fill('Elke week bellen.');
    await venster.getByRole('button', { name: 'Leg vast' }).click();
    expect(await gemeld('Vastgelegd: de wachtlijst.')).toBe(true);
    await paneel.getByRole('button', { name: /^Teken bezwaar aan.*Voorstel/ }).click();
    await venster.getByLabel('Hoe ziet u het').fill('Zij durft nog niet naar buiten.');
    await venster.getByRole('button', { name: 'Leg het bezwaar vast' }).click();
    await paneel.getByText('Bezwaar van Veilig Thuis, zonder antwoord:').waitFor();
    await keur('Casus · Waakvlam');
    await meldAf(pagina);

    await meldAan(pagina, 'Paula');
    await pagina.goto(`/casussen/${id}/regie`);
    await paneel.getByRole('button', { name: 'Casus afsluiten' }).press('Enter');
    const eisen = venster.getByRole('list', { name: 'Wat eerst in orde moet zijn' });
    await eisen.getByText(/Staat in de weg:.*bezwaar/).waitFor();
    await eisen.getByText(/In orde:.*voorstel tot afsluiting/).waitFor();
    await keur('Casus · Waakvlam');
    await venster.getByLabel('Ja').check();
    await venster.getByLabel('Waarom kan de casus dicht').fill('Het wijkteam let op.');
    await venster.getByRole('button', { name: 'Sluit de casus af' }).click();
    // the card forbids it, and nothing was recorded until she says why all the same
    await venster.getByText('De routekaart verbiedt dit nu. Er is niets vastgelegd.').waitFor();
    const { haal } = await belAls(url, 'Paula');
    expect((await haal(`/casussen/${id}`)).casusstatus).not.toBe('gesloten');
    await venster.getByLabel('Waarom doet u het toch?').fill('Allen kennen het bezwaar; het wijkteam belt elke week.');
    await venster.getByRole('button', { name: 'Sluit de casus af' }).click();
    expect(await gemeld('De casus is afgesloten.')).toBe(true);
    await paneel.getByRole('button', { name: 'Heropen de casus' }).click();
    await venster.getByLabel('Waarom').fill('Hij stond weer voor de deur.');
    await venster.getByRole('button', { name: 'Leg vast' }).click();
    expect(await gemeld('Vastgelegd: de casus is weer open.')).toBe(true);
    await paneel.getByRole('button', { name: 'Schaal af' }).waitFor();
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });
}
