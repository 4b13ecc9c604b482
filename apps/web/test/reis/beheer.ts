import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { krijgtFocus, naarScherm } from './stappen.ts';

/** A functional administrator looks up rules, and takes in a colleague without a file. */
export function beheerReis(open: Reis): void {
  it('shows which rules are in force, what a region does otherwise and where it comes from', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await pagina.goto('/');
    await pagina.getByRole('button', { name: 'Ben Beheervoorbeeld' }).click();
    await naarScherm(pagina, 'Regels');
    await pagina.getByRole('heading', { level: 1, name: 'Regels' }).waitFor();
    await pagina.getByLabel('Zoek in de regels').fill('triagebesluit');
    await pagina
      .getByText(/bron: .*RK-090/)
      .first()
      .waitFor();
    await pagina.getByLabel('Regels van').selectOption({ index: 1 });
    await pagina.getByLabel('Zoek in de regels').fill('');
    await pagina.getByLabel('Wat de regio anders doet').check();
    await pagina
      .getByText(/Toegevoegd door de regio|Door de regio veranderd/)
      .first()
      .waitFor();
    await pagina
      .getByText(/^Landelijk, versie/)
      .first()
      .click();
    await pagina.getByText(/^\d+ verandering(en)?$/).waitFor();
    await pagina.getByText('Geeft signalen en bepaalt nooit het niveau.').first().waitFor();
    await pagina.getByText('Komende dagen die geen werkdag zijn').waitFor();
    await keur('Regels · Waakvlam');
    await bezoek.sluit();
  });

  it('takes in one colleague, gives her a deputy, and says in a field what is wrong', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /status of 422/ });
    const { pagina, keur } = bezoek;
    await pagina.goto('/');
    await pagina.getByRole('button', { name: 'Ben Beheervoorbeeld' }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Medewerkers' }).waitFor();
    await pagina.getByText('Voeg een medewerker toe', { exact: true }).click();
    await pagina.getByLabel('Kenmerk').fill('nieuw-1');
    await pagina.getByRole('button', { name: 'Bewaar' }).click();
    await pagina.getByText('Nog niet klaar').waitFor();
    await keur('Medewerkers · Waakvlam');
    await pagina.getByLabel('Naam', { exact: false }).first().fill('Nel Nieuwvoorbeeld');
    await pagina.getByLabel('Functie').fill('wijkagent');
    await pagina.getByLabel('Plaatsvervanger').selectOption({ label: 'Wies Wijkvoorbeeld' });
    await pagina.getByRole('button', { name: 'Bewaar' }).click();
    const mens = pagina.locator('li', { hasText: 'Nel Nieuwvoorbeeld' });
    await mens.getByText('Plaatsvervanger: Wies Wijkvoorbeeld').waitFor();
    await mens.getByRole('button', { name: /^Wijzig/ }).click();
    await pagina.getByRole('dialog').getByLabel('Functie').fill('casusregisseur');
    await pagina.getByRole('dialog').getByLabel('Portefeuillehouder').check();
    await pagina.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click();
    await mens.getByText('casusregisseur').waitFor();
    await keur('Medewerkers · Waakvlam');
    await naarScherm(pagina, 'Specialisten');
    await pagina.getByLabel('Zoek een specialist').fill('nieuwvoorbeeld portefeuille');
    await pagina.getByRole('status').filter({ hasText: '1 specialist' }).waitFor();
    await pagina.getByRole('heading', { name: 'Bezetting van uw organisatie' }).waitFor();
    await pagina.getByText(/Elk basisteam heeft ten minste twee casusregisseurs\. .*: nu 1 van 2/).waitFor();
    await keur('Specialisten · Waakvlam');
    await naarScherm(pagina, 'Medewerkers');

    await mens.getByRole('button', { name: /^Meld overal af/ }).press('Enter');
    const venster = pagina.getByRole('dialog');
    await venster.getByText('houdt alle rechten en kan zich meteen opnieuw aanmelden').waitFor();
    await keur('Medewerkers · Waakvlam');
    await venster.getByRole('button', { name: 'Meld overal af' }).press('Enter');
    await pagina.getByText('Nel Nieuwvoorbeeld is overal afgemeld.').waitFor();

    const uit = mens.getByRole('button', { name: /^Uit dienst/ });
    await uit.press('Enter');
    await venster.getByText('De rollen in casussen gaan over naar Wies Wijkvoorbeeld.').waitFor();
    await pagina.keyboard.press('Escape');
    expect(await krijgtFocus(uit)).toBe(true);
    await uit.press('Enter');
    await venster.getByRole('button', { name: 'Meld uit dienst' }).press('Enter');
    expect(await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'is uit dienst gemeld.' }))).toBe(true);
    await mens.getByText('(uit dienst)').waitFor();
    expect(await mens.getByRole('button').count()).toBe(0);
    const zelf = pagina.locator('li', { hasText: 'Ben Beheervoorbeeld' });
    expect(await zelf.getByRole('button', { name: /^Uit dienst/ }).count()).toBe(0);
    await keur('Medewerkers · Waakvlam');
    await bezoek.sluit();
  });
}
