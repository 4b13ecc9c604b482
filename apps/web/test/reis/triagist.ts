import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, naarTab, openCasus } from './stappen.ts';

/** Somebody at a desk who wants to know what her own organisation has to do, and why. */
export function triagistReis(open: Reis): void {
  it('tells a triagist in a cell of the route card what, by when, why and on whose word', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Tara Triagevoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    await keur('Casus · Waakvlam');
    const rijen = await pagina.evaluate<number>(
      "new Set([...document.querySelectorAll('.tabbalk__tab')].filter((tab) => tab.offsetParent).map((tab) => tab.offsetTop)).size",
    );
    expect(rijen, 'the tabs stand in one row').toBe(1);

    await naarTab(pagina, 'Routekaart');
    const rij = pagina.getByRole('row', { name: /^Veilig Thuis/ });
    const cel = rij.getByRole('button', { name: /beoordeling: / });
    await cel.focus();
    await pagina.keyboard.press('Enter');
    const dialoog = pagina.getByRole('dialog', { name: /^Veilig Thuis: .*beoordeling$/ });
    await dialoog.waitFor();
    const triage = dialoog.locator('article').filter({ hasText: 'Neem een triagebesluit' });
    expect(await triage.innerText()).toMatch(
      /na de termijn[^]*vijf werkdagen[^]*termijn was .*15 mrt 2018[^]*bron: .*[A-Z]{2}-\d+/,
    );
    await keur('Casus · Waakvlam');

    await pagina.keyboard.press('Escape');
    await dialoog.waitFor({ state: 'detached' });
    expect(await krijgtFocus(cel)).toBe(true);
    await bezoek.sluit();
  });

  it('lets a triagist ask for the SASH and record what two assessors decided, and nobody else', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Tara Triagevoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    await naarTab(pagina, 'Triage');
    await pagina.getByRole('button', { name: 'Leg het besluit vast' }).click();
    await pagina.getByRole('link', { name: /^Beoordelaars: Noem twee/ }).waitFor();
    await keur('Casus · Waakvlam');
    expect(await pagina.getByLabel('Beoordelaars').inputValue()).toBe('Tara Triagevoorbeeld, ');
    const gemeld = pagina.getByRole('region', { name: 'Wat is gemeld' });
    await gemeld.getByRole('link').first().waitFor();
    await pagina.getByLabel('Beoordelaars').fill('Tara Triagevoorbeeld, Onno Onderzoekvoorbeeld');
    await pagina
      .getByRole('group', { name: /^Niveau/ })
      .getByLabel('Hoog')
      .check();
    await pagina
      .getByRole('group', { name: /^Uitkomst/ })
      .getByLabel('Onderzoek')
      .check();
    await pagina.getByRole('button', { name: 'Leg het besluit vast' }).click();
    await pagina.getByText('Het triagebesluit is vastgelegd.').waitFor();
    await naarTab(pagina, 'Betrokkenen');
    await keur('Casus · Waakvlam');
    await bezoek.sluit();

    const politie = await open();
    await meldAan(politie.pagina, 'Cas Regievoorbeeld');
    await openCasus(politie.pagina, 'Voorbeeldcasus Mina');
    await naarTab(politie.pagina, 'Triage');
    expect(await politie.pagina.getByRole('button', { name: 'Leg het besluit vast' }).count()).toBe(0);
    expect(await politie.pagina.getByRole('region', { name: 'Wat is gemeld' }).count()).toBe(0);
    await politie.sluit();
  });
}
