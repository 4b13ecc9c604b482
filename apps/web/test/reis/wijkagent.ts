import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { casusStaatEr, krijgtFocus, kiesMetPijl, signaal, tabNaar } from './stappen.ts';

/** A community officer on a phone with a keyboard: no mouse, no touch. */
export function wijkagentReis(open: Reis): void {
  it('lets a wijkagent without a mouse find his case, record a contact and see what that settles', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    const druk = async (toets: string): Promise<void> => pagina.keyboard.press(toets);
    await pagina.goto('/');
    const zelf = pagina.getByRole('button', { name: 'Wies Wijkvoorbeeld' });
    await zelf.waitFor();
    await keur('Aanmelden · Waakvlam');
    await tabNaar(pagina, zelf);
    await druk('Enter');

    await pagina.getByRole('heading', { level: 1, name: /^Goede/ }).waitFor();
    await keur('Werkvoorraad · Waakvlam');
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Menu', exact: true }));
    await druk('Enter');
    await tabNaar(pagina, pagina.getByRole('link', { name: 'Casussen', exact: true }));
    await druk('Enter');
    await pagina.getByRole('link', { name: 'Voorbeeldcasus Demi' }).waitFor();
    await keur('Casussen · Waakvlam');
    await tabNaar(pagina, pagina.getByRole('link', { name: 'Voorbeeldcasus Demi' }));
    await druk('Enter');
    await casusStaatEr(pagina, 'Voorbeeldcasus Demi');
    await keur('Casus · Waakvlam');

    expect(await pagina.getByRole('region', { name: 'Kop van de casus' }).innerText()).toContain('ONBEKEND');
    await signaal(pagina, 'SASH ontbreekt').waitFor();
    await signaal(pagina, 'Stilte').waitFor();

    const taken = pagina.getByRole('region', { name: /^Open taken/ });
    expect(await taken.getByLabel('Taken van').inputValue()).toBe('politie');
    const bellen = taken.getByText('Bel het slachtoffer uit uzelf.');
    const toonAlle = taken.getByRole('button', { name: /^Toon alle/ });
    await tabNaar(pagina, toonAlle);
    await druk('Enter');
    await bellen.waitFor();

    await druk('Alt+Shift+3');
    const logboek = pagina.getByRole('region', { name: 'Logboek', exact: true });
    await logboek.waitFor();
    expect(await krijgtFocus(logboek)).toBe(true);
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Leg een feit vast' }));
    await druk('Enter');
    expect(await krijgtFocus(pagina.getByLabel('Soort'))).toBe(true);
    await pagina.keyboard.type('gebeld');
    await druk('Enter');
    await tabNaar(pagina, pagina.getByLabel('Wanneer'));
    await pagina.keyboard.type('nu');
    await tabNaar(pagina, pagina.getByRole('combobox', { name: 'Hoe' }));
    await kiesMetPijl(pagina, 'Telefoon');
    await tabNaar(pagina, pagina.getByLabel('Is het gelukt'));
    await kiesMetPijl(pagina, 'Ja');
    await tabNaar(pagina, pagina.getByLabel('Toelichting'));
    await pagina.keyboard.type('Zij slaapt slecht en wil weten of hij nog onder toezicht staat.');
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Vastleggen', exact: true }));
    await druk('Enter');
    await pagina.getByText('Vastgelegd: Contact met het slachtoffer.').waitFor();

    await pagina.getByText('Zij slaapt slecht').waitFor();
    await keur('Casus · Waakvlam');
    await druk('Alt+Shift+1');
    await taken.waitFor();
    expect(await pagina.locator('.tabbalk [aria-current=page]').allInnerTexts()).toEqual(['Overzicht']);
    expect(await bellen.count()).toBe(0);
    expect(await signaal(pagina, 'Stilte').count()).toBe(0);
    await bezoek.sluit();
  });
}
