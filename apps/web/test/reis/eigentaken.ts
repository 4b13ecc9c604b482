import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { krijgtFocus, kijkTerug, meldAan, naarTab, openCasus } from './stappen.ts';

const AFSPRAAK = 'Spreek met het slachtoffer af hoe het contact verder gaat';
const KWETSBAAR = 'Beoordeel hoe kwetsbaar en zelfredzaam het slachtoffer is';
const REDEN = 'Zij is vorige week al beoordeeld; een tweede gesprek belast haar.';

const takenlijst = (pagina: Page): Locator => pagina.getByRole('region', { name: /^Open taken/ });

/** Somebody who settles what her own organisation owes and no fact of its own tells. */
export function eigenTakenReis(open: Reis): void {
  it('starts with the tasks of the own organisation, and keeps another choice for the tab', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Tara Triagevoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    const taken = takenlijst(pagina);
    const van = taken.getByLabel('Taken van');
    expect(await van.inputValue()).toBe('veilig_thuis');
    const eigen = await van.locator('option:checked').innerText();
    expect(eigen).toMatch(/^mijn organisatie \(\d+\)$/);
    expect(await taken.getByRole('heading', { level: 2 }).innerText()).toBe(
      eigen.replace('mijn organisatie', 'Open taken'),
    );
    expect(
      await taken
        .locator('.taak')
        .filter({ hasText: /Politie:/ })
        .count(),
    ).toBe(0);

    await van.selectOption({ label: await van.locator('option', { hasText: /^iedereen/ }).innerText() });
    await taken.getByText('Politie:').first().waitFor();
    await taken.getByRole('button', { name: /^Toon alle/ }).click();
    // What another organisation owes is not hers to settle.
    const vanPolitie = taken.locator('.taak').filter({ hasText: /Politie:/ });
    expect(await vanPolitie.getByRole('button').count()).toBe(0);
    await taken
      .getByRole('button', { name: /^Gedaan: / })
      .first()
      .waitFor();
    await keur('Casus · Waakvlam');

    await pagina.reload();
    await taken.waitFor();
    expect(await van.inputValue()).toBe('');
    await bezoek.sluit();
  });

  it('lets an organisation argue why it does not do a task: once, also when the answer gets lost', async () => {
    const bezoek = await open({ verwacht: /ERR_FAILED/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    const taken = takenlijst(pagina);
    const taak = taken.locator('.taak').filter({ hasText: KWETSBAAR });
    const nietDoen = taak.getByRole('button', { name: `Niet doen, met reden: ${KWETSBAAR}` });
    await nietDoen.click();
    const reden = taak.getByLabel('Waarom niet');
    expect(await krijgtFocus(reden)).toBe(true);
    await taak.getByRole('button', { name: 'Leg vast', exact: true }).click();
    await taak.getByText('Vul dit veld in.').waitFor();
    expect(await krijgtFocus(reden)).toBe(true);
    await taak.getByLabel('Besloten op').fill('2018-01-01');
    await reden.fill(REDEN);
    await taak.getByRole('button', { name: 'Leg vast', exact: true }).click();
    await taak.getByText('Dit wordt pas sinds do 8 mrt 2018 gevraagd.').waitFor();
    await keur('Casus · Waakvlam');

    // Folding it away loses nothing.
    await nietDoen.click();
    await nietDoen.click();
    expect(await reden.inputValue()).toBe(REDEN);

    // The server gets it and records it, but its answer never arrives.
    await pagina.route('**/feiten', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await taak.getByLabel('Besloten op').fill('2018-06-01');
    await taak.getByRole('button', { name: 'Leg vast', exact: true }).click();
    await taak.getByText('Het is niet zeker of het is vastgelegd.').waitFor();
    expect(await reden.inputValue()).toBe(REDEN);
    await pagina.unrouteAll();
    await taak.getByRole('button', { name: 'Leg vast', exact: true }).click();

    const melding = taken.getByRole('status').filter({ hasText: `Vastgelegd als bewust afgeweken: ${KWETSBAAR}` });
    await melding.waitFor();
    expect(await krijgtFocus(melding)).toBe(true);
    await taak.waitFor({ state: 'detached' });
    await naarTab(pagina, 'Logboek');
    await pagina.getByRole('group', { name: 'Zoek in het logboek' }).getByLabel('Zoek').fill(REDEN);
    const feiten = pagina.getByRole('table').getByRole('row').filter({ hasText: REDEN });
    await feiten.first().waitFor();
    expect(await feiten.count()).toBe(1);
    expect(await feiten.innerText()).toContain(KWETSBAAR);
    await bezoek.sluit();
  });

  it('lets an organisation say in the route card that a task is done, and only reads when looking back', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    await naarTab(pagina, 'Routekaart');
    await pagina.getByRole('button', { name: /^Politie, Start zaak: / }).click();
    const dialoog = pagina.getByRole('dialog', { name: 'Politie: Start zaak' });
    const taak = dialoog.getByRole('listitem').filter({ hasText: AFSPRAAK });
    expect(await taak.locator('article').innerText()).toMatch(/^te laat/);
    await taak.getByRole('button', { name: `Gedaan: ${AFSPRAAK}` }).click();
    await taak.getByLabel('Wat hebt u gedaan?').fill('Zij wil op dinsdag gebeld worden.');
    await keur('Casus · Waakvlam');

    // Closed by accident: what was typed is still there.
    await pagina.keyboard.press('Escape');
    await pagina.getByRole('button', { name: /^Politie, Start zaak: / }).click();
    expect(await taak.getByLabel('Wat hebt u gedaan?').inputValue()).toBe('Zij wil op dinsdag gebeld worden.');
    await taak.getByRole('button', { name: 'Leg vast', exact: true }).click();
    const melding = dialoog.getByRole('status').filter({ hasText: `Vastgelegd als gedaan: ${AFSPRAAK}` });
    await melding.waitFor();
    expect(await krijgtFocus(melding)).toBe(true);
    await taak.getByText('gedaan, na de termijn').waitFor();
    expect(await taak.getByRole('button').count()).toBe(0);
    await keur('Casus · Waakvlam');
    await pagina.keyboard.press('Escape');
    await naarTab(pagina, 'Overzicht');
    expect(await takenlijst(pagina).getByText(AFSPRAAK).count()).toBe(0);
    expect(
      await takenlijst(pagina)
        .getByRole('button', { name: /^Gedaan: / })
        .count(),
    ).toBeGreaterThan(0);
    await kijkTerug(pagina, '2018-06-14T12:00');
    await takenlijst(pagina).getByText(AFSPRAAK).waitFor();
    expect(await pagina.getByRole('button', { name: /^(Gedaan|Niet doen, met reden): / }).count()).toBe(0);
    await bezoek.sluit();
  });
}
