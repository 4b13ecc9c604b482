import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { begin, krijgtFocus, schermen, tabNaar } from './stappen.ts';

/** The bar above every screen: one row, and a menu that keyboard and screen reader can use. */
export function menuReis(open: Reis): void {
  it.each([1280, 320])('opens, leaves and follows the menu without a mouse, at %i pixels', async (breedte) => {
    const bezoek = await open({ breedte, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await begin(pagina, 'Wies Wijkvoorbeeld');
    const balk = await pagina.getByRole('banner').boundingBox();
    expect(balk?.height).toBeLessThan(60);

    const knop = pagina.getByRole('button', { name: 'Menu', exact: true });
    const menu = pagina.getByRole('navigation', { name: 'Menu', exact: true });
    await tabNaar(pagina, knop);
    await pagina.keyboard.press('Enter');
    await menu.waitFor();
    expect(await pagina.locator(':popover-open').count()).toBe(1);
    await keur('Werkvoorraad · Waakvlam');
    await pagina.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await krijgtFocus(knop)).toBe(true);

    await pagina.keyboard.press('Enter');
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Afmelden' }));
    await pagina.keyboard.press('Tab');
    await menu.waitFor({ state: 'hidden' });

    await tabNaar(pagina, knop, 'Shift+Tab');
    await pagina.keyboard.press('Enter');
    await tabNaar(pagina, menu.getByRole('link', { name: 'Straatcheck' }));
    await pagina.keyboard.press('Enter');
    const titel = pagina.getByRole('heading', { level: 1, name: 'Straatcheck' });
    await titel.waitFor();
    expect(await krijgtFocus(titel)).toBe(true);
    await menu.waitFor({ state: 'hidden' });
    await bezoek.sluit();
  });

  it.each([
    [
      'Ben Beheervoorbeeld',
      'Medewerkers',
      ['Medewerkers', 'Regels', 'Specialisten', 'Hulp in de regio', 'Hulp', 'Mijn sessies'],
    ],
    ['Pia Privacyvoorbeeld', 'Toezicht', ['Toezicht', 'Verzoeken', 'Hulp', 'Mijn sessies']],
  ])('offers %s only what that work is', async (naam, titel, verwacht) => {
    const bezoek = await open();
    await bezoek.pagina.goto('/');
    await bezoek.pagina.getByRole('button', { name: naam }).click();
    await bezoek.pagina.getByRole('heading', { level: 1, name: titel }).waitFor();
    const namen = await schermen(bezoek.pagina);
    expect(namen.filter((naamVan) => naamVan !== 'Waakvlam' && naamVan.trim() !== '')).toEqual(verwacht);
    await bezoek.sluit();
  });
}
