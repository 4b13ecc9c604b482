import { expect, it } from 'vitest';
import { dag } from './dag.ts';
import type { Reis } from './reis.ts';
import { kijkTerug, krijgtFocus, meldAan, naarTab, openCasus } from './stappen.ts';

const BELLEN = 'Bel het slachtoffer over de overtreding';

/** The demo cases that run go along with today. */
const eergisteren = () => `${dag(-2)}T12:00`;

/** Somebody who does what a cell of the route card asks, from that cell, without a mouse. */
export function doenReis(open: Reis): void {
  it('opens from an item the act that does it, filled in, and shows it done', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Sofie');
    await naarTab(pagina, 'Routekaart');
    const cel = pagina.getByRole('button', { name: /^Politie, Door.*lopend: / });
    await cel.focus();
    await pagina.keyboard.press('Enter');
    const dialoog = pagina.getByRole('dialog', { name: /^Politie: Door.*lopend$/ });
    const item = dialoog.getByRole('listitem').filter({ has: pagina.locator('article', { hasText: BELLEN }) });
    await item.getByRole('button', { name: new RegExp(`^Leg vast: ${BELLEN}`) }).focus();
    await pagina.keyboard.press('Enter');
    await item.getByText('Waarmee is dit gedaan?').waitFor();
    expect(await krijgtFocus(item.getByRole('button', { name: 'Slachtoffer geïnformeerd' }))).toBe(true);
    await item.getByText('Een partner heeft het slachtoffer gesproken of dat geprobeerd.').waitFor();
    await keur('Casus · Waakvlam');
    await item.getByRole('button', { name: 'Contact met slachtoffer' }).click();
    expect(await krijgtFocus(item.getByLabel('Wanneer'))).toBe(true);
    expect(await item.getByLabel('Wanneer').inputValue()).toBe('nu');
    expect(await item.getByLabel('Is het gelukt').inputValue()).toBe('ja');
    await item.getByRole('button', { name: 'Leg vast', exact: true }).click();
    expect(await krijgtFocus(item.getByRole('combobox', { name: 'Hoe' }))).toBe(true);
    await item.getByRole('combobox', { name: 'Hoe' }).selectOption('Telefoon');
    await keur('Casus · Waakvlam');

    // Closed by accident: what was typed is still there.
    await pagina.keyboard.press('Escape');
    expect(await krijgtFocus(cel)).toBe(true);
    await pagina.keyboard.press('Enter');
    await item.getByRole('button', { name: new RegExp(`^Leg vast: ${BELLEN}`) }).click();
    await item.getByRole('button', { name: 'Contact met slachtoffer' }).click();
    expect(await item.getByRole('combobox', { name: 'Hoe' }).inputValue()).toBe('telefoon');
    await item.getByRole('button', { name: 'Leg vast', exact: true }).click();

    const melding = dialoog.getByRole('status').filter({ hasText: 'Vastgelegd: Contact met slachtoffer.' });
    await melding.waitFor();
    expect(await krijgtFocus(melding)).toBe(true);
    await item.getByText('gedaan, na de termijn').waitFor();
    expect(await item.getByRole('button', { name: /^Leg vast/ }).count()).toBe(0);
    await pagina.keyboard.press('Escape');
    expect(await krijgtFocus(cel)).toBe(true);

    await naarTab(pagina, 'Overzicht');
    await kijkTerug(pagina, eergisteren());
    await naarTab(pagina, 'Routekaart');
    await cel.click();
    await dialoog.locator('article').first().waitFor();
    expect(await dialoog.getByRole('button', { name: /^Leg vast/ }).count()).toBe(0);
    await bezoek.sluit();
  });

  it('offers in the cell of another organisation nothing to do', async () => {
    const bezoek = await open();
    const { pagina } = bezoek;
    await meldAan(pagina, 'Tara Triagevoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Sofie');
    await naarTab(pagina, 'Routekaart');
    await pagina.getByRole('button', { name: /^Politie, Door.*lopend: / }).click();
    const politie = pagina.getByRole('dialog', { name: /^Politie: / });
    await politie.locator('article').first().waitFor();
    expect(await politie.getByRole('button', { name: /^Leg vast/ }).count()).toBe(0);
    await pagina.keyboard.press('Escape');
    await pagina.getByRole('button', { name: /^Veilig Thuis, Door.*lopend: / }).click();
    await pagina
      .getByRole('button', { name: /^Leg vast: / })
      .first()
      .waitFor();
    await bezoek.sluit();
  });
}
