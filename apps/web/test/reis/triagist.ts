import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { heeftFocus, meldAan, naarTab, openCasus } from './stappen.ts';

/** Somebody at a desk who wants to know what her own organisation has to do, and why. */
export function triagistReis(open: Reis): void {
  it('tells a triagist in a cell of the route card what, by when, why and on whose word', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Tara Triagevoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    await keur('Casus · Waakvlam');

    await naarTab(pagina, 'Routekaart');
    const rij = pagina.getByRole('row', { name: /^Veilig Thuis/ });
    const cel = rij.getByRole('button', { name: /beoordeling: / });
    await cel.focus();
    await pagina.keyboard.press('Enter');
    const dialoog = pagina.getByRole('dialog', { name: /^Veilig Thuis: .*beoordeling$/ });
    await dialoog.waitFor();
    const triage = dialoog.locator('article').filter({ hasText: 'Neem een triagebesluit' });
    expect(await triage.innerText()).toMatch(
      /na de termijn[^]*vijf werkdagen[^]*uiterlijk .*15 mrt 2018[^]*bron: .*[A-Z]{2}-\d+/,
    );
    await keur('Casus · Waakvlam');

    await pagina.keyboard.press('Escape');
    await dialoog.waitFor({ state: 'detached' });
    expect(await heeftFocus(cel)).toBe(true);
    await bezoek.sluit();
  });
}
