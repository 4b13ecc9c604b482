import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { klapVormUit, krijgtFocus, meldAan, naarTab, openCasus } from './stappen.ts';

const TEKST = 'Hij stond om half acht weer bij de school en reed weg toen hij haar zag.';

/** Somebody whom the server refuses, or whose connection drops at the worst moment. */
export function foutReis(open: Reis): void {
  it('keeps what was typed when the server refuses, and records once when an answer got lost', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /ERR_FAILED/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Nora');
    await naarTab(pagina, 'Logboek');
    const vorm = pagina.getByRole('region', { name: 'Feit vastleggen' });
    await klapVormUit(vorm);
    const vastleggen = pagina.getByRole('button', { name: 'Vastleggen', exact: true });
    await vastleggen.click();
    const gebeurd = pagina.getByRole('group', { name: 'Wat is er gebeurd' });
    await gebeurd.getByText('Vul dit veld in.').waitFor();
    await pagina.getByRole('link', { name: 'Wat is er gebeurd: Vul dit veld in.' }).click();
    expect(await krijgtFocus(gebeurd.getByRole('checkbox').first())).toBe(true);

    await pagina.getByLabel('Opwachten').check();
    await pagina.getByLabel('Toelichting').fill(TEKST);
    await pagina.getByLabel('Wanneer').fill('1-1-2099');
    await vastleggen.click();
    await pagina.getByText('Dit lees ik niet als een moment.').waitFor();
    expect(await krijgtFocus(pagina.getByLabel('Wanneer'))).toBe(true);
    expect(await pagina.getByLabel('Toelichting').inputValue()).toBe(TEKST);
    expect(await pagina.getByLabel('Opwachten').isChecked()).toBe(true);
    await keur('Casus · Waakvlam');

    // The server gets it and records it, but its answer never arrives.
    await pagina.route('**/feiten', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await pagina.getByLabel('Wanneer').fill('2-11-2019');
    await vastleggen.click();
    await pagina.getByText('Het is niet zeker of het is vastgelegd.').waitFor();
    expect(await pagina.getByLabel('Toelichting').inputValue()).toBe(TEKST);
    await pagina.unrouteAll();
    await vastleggen.click();
    await pagina.getByText('Vastgelegd: Incident.').waitFor();
    await pagina.getByRole('table').getByText(TEKST).first().waitFor();
    expect(await pagina.getByRole('table').getByText(TEKST).count()).toBe(1);
    await klapVormUit(vorm);
    expect(await pagina.getByLabel('Toelichting').inputValue()).toBe('');
    await bezoek.sluit();
  });
}
