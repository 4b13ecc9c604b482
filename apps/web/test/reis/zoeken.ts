import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { begin, krijgtFocus } from './stappen.ts';

/** Somebody who has a name, a plate or a word and wants the case. */
export function zoekReis(open: Reis): void {
  it.each([1280, 320])('finds a case from every screen by keyboard, mistyped, at %i pixels', async (breedte) => {
    const bezoek = await open({ breedte });
    const { pagina, keur } = bezoek;
    await begin(pagina, 'Cas Regievoorbeeld');
    await pagina.keyboard.press('Control+k');
    const veld = pagina.getByRole('combobox', { name: 'Zoek in uw casussen' });
    expect(await krijgtFocus(veld)).toBe(true);
    await pagina.keyboard.type('verzinsell');
    const optie = pagina.getByRole('option', { name: /Sofie/ });
    await optie.waitFor();
    expect(await optie.innerText()).toContain('Sofie Verzinsel');
    await pagina.keyboard.press('ArrowDown');
    expect(await optie.getAttribute('aria-selected')).toBe('true');
    await keur('Werkvoorraad · Waakvlam');
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('heading', { level: 1, name: 'Voorbeeldcasus Sofie' }).waitFor();
    expect(pagina.url()).not.toMatch(/verzinsel/i);
    await bezoek.sluit();
  });

  it('says that there is nothing in what somebody may see, and closes with Esc', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await begin(pagina, 'Suze Schoolvoorbeeld');
    const veld = pagina.getByRole('combobox', { name: 'Zoek in uw casussen' });
    await veld.fill('Sofie Verzinsel');
    const niets = pagina.getByText('Niets gevonden in de casussen die u mag zien.');
    await niets.waitFor();
    await keur('Werkvoorraad · Waakvlam');
    await pagina.keyboard.press('Escape');
    await niets.waitFor({ state: 'detached' });
    await bezoek.sluit();
  });
}
