import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { begin } from './stappen.ts';

const TITEL = 'Meldingen · Waakvlam';

/** Records in the case that is open, as who is signed in. */
async function legIncidentVast(pagina: Page): Promise<void> {
  const status = await pagina.evaluate<number>(`(async () => {
    const { token } = JSON.parse(sessionStorage.getItem('waakvlam.sessie'));
    const id = location.pathname.split('/')[2];
    const op = new Date(Date.now() - 60_000).toISOString();
    const antwoord = await fetch('/api/v1/casussen/' + id + '/incidenten', {
      method: 'POST',
      headers: { Authorization: 'Bearer ' + token, 'Content-Type': 'application/json' },
      body: JSON.stringify({ op, inhoud: { aard: ['brandstichting'], tegen: ['slachtoffer'], door: 'pleger' } }),
    });
    return antwoord.status;
  })()`);
  expect(status).toBe(201);
}

/** Somebody whose facts raise an alarm, and the one who has to answer it. */
export function meldingenReis(open: Reis): void {
  it('tells a casusregisseur of an alarm, lets her take it, and shows the sender who has it', async () => {
    const wies = await open();
    await begin(wies.pagina, 'Wies Wijkvoorbeeld');
    await wies.pagina.getByRole('link', { name: 'Voorbeeldcasus Sofie' }).first().click();
    await wies.pagina.getByRole('heading', { level: 1, name: 'Voorbeeldcasus Sofie' }).waitFor();
    await legIncidentVast(wies.pagina);

    const cas = await open({ breedte: 320, verwacht: /status of 422/ });
    await begin(cas.pagina, 'Cas Regievoorbeeld');
    const bel = cas.pagina.getByRole('link', { name: /^Meldingen: \d+ nieuw/ });
    await bel.click();
    await cas.pagina.getByText('Dit is geen noodoproep. Bel 112 bij gevaar.').waitFor();
    const rij = cas.pagina.getByRole('article').filter({ hasText: 'Ernstig incident' }).first();
    await rij.getByRole('link', { name: 'Voorbeeldcasus Sofie' }).waitFor();
    await cas.keur(TITEL);
    await rij.getByRole('button', { name: /^Ik neem dit op me/ }).click();
    await rij.getByText('door u bevestigd').waitFor();
    await cas.pagina.getByText('Wie heeft dienst').click();
    await cas.pagina.getByText(/Paula Procesvoorbeeld/).waitFor();
    await cas.pagina.getByText('Ook bericht als Waakvlam dicht is').click();
    await cas.pagina.getByLabel('Stil vanaf').fill('22:00');
    await cas.pagina.getByLabel('Stil tot').fill('25:00');
    await cas.pagina.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await cas.pagina.getByText('Geef een tijd als 22:00.').first().waitFor();
    await cas.pagina.getByLabel('Stil tot').fill('07:00');
    await cas.pagina.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await cas.pagina.getByText('Bewaard.').waitFor();
    await cas.keur(TITEL);
    await cas.sluit();

    await wies.pagina.getByRole('link', { name: /^Meldingen/ }).click();
    await wies.pagina.getByLabel('Wie kreeg mijn alarmen').check();
    const alarm = wies.pagina.getByRole('article').filter({ hasText: 'Ernstig incident' }).first();
    await alarm.getByText(/Cas Regievoorbeeld.*neemt het op zich/).waitFor();
    await wies.keur(TITEL);
    await wies.sluit();
  });
}
