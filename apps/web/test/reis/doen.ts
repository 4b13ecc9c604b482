import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { dag } from './dag.ts';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import type { Reis } from './reis.ts';
import { heeftFocus, kijkTerug, krijgtFocus, meldAan, naarTab, openCasus } from './stappen.ts';

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
    const partner = pagina.getByRole('button', { name: /^Politie ?: wat kan deze partner/ });
    await partner.press('Enter');
    const kaart = pagina.getByRole('dialog', { name: 'Wat kan Politie?' });
    await kaart.getByText('Houdt aan op heterdaad, en daarbuiten met toestemming van de officier').waitFor();
    await kaart
      .getByText(/Afspraak op locatie \(AOL\)/)
      .first()
      .waitFor();
    await pagina.keyboard.press('Escape');
    expect(await krijgtFocus(partner)).toBe(true);
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

  it('leaves the form of a task in place when a colleague does it meanwhile, until she goes on', async () => {
    const { pagina, sluit } = await open();
    await meldAan(pagina, 'Zara');
    const url = new URL(pagina.url()).origin;
    const id = await maakMaatregelcasus(url, ['om']);
    const leg = async (wie: string, soort: string, inhoud: object) =>
      (await belAls(url, wie)).stuur(`/casussen/${id}/feiten`, { soort, op: dag(-1), inhoud });
    await leg('Zara', 'rol_toegewezen', { rol: 'zaaksofficier', organisatie: 'om' });
    await leg('Wies', 'wens_slachtoffer', { wens: 'Dat het ophoudt.' });
    await pagina.goto(`/casussen/${id}`);
    const taken = pagina.getByRole('region', { name: /^Open taken/ });
    const toonAlles = taken.getByRole('button', { name: /^Toon alle/ });
    const rij = taken.getByRole('listitem').filter({ hasText: 'Weeg wat het slachtoffer zei te willen mee' });
    await rij.or(toonAlles).first().waitFor();
    if ((await rij.count()) === 0) await toonAlles.click();
    await rij.getByRole('button', { name: /^Leg vast/ }).click();
    await rij.getByRole('button', { name: 'Overweging' }).click();
    const reden = rij.getByLabel(/^Reden/);
    await reden.fill('Zij wil rust');
    await leg('Zara', 'ovj_besluit', { besluit: 'dagvaarden', reden: 'Zij wil rust, hij stopt niet.' });
    // what follows from that decision is asked of her, so its news came
    await taken.getByText('Overweeg een voorwaardelijke straf te eisen').waitFor();
    expect(await heeftFocus(reden)).toBe(true);
    expect(await reden.inputValue()).toBe('Zij wil rust');
    await taken.getByLabel('Taken van').focus();
    await rij.waitFor({ state: 'detached' });
    await sluit();
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
