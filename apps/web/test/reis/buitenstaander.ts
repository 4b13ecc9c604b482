import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { meldAan, openCasus } from './stappen.ts';

/** Somebody of an organisation that takes part in no case. */
export function buitenstaanderReis(open: Reis): void {
  it('shows no case without a grant, and a hidden case exactly as one that does not exist', async () => {
    const politie = await open();
    await meldAan(politie.pagina, 'Cas Regievoorbeeld');
    await openCasus(politie.pagina, 'Voorbeeldcasus Demi');
    const verborgen = new URL(politie.pagina.url()).pathname;
    await politie.sluit();

    const bezoek = await open({ breedte: 320, verwacht: /status of 404/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Suze Schoolvoorbeeld');
    await pagina.getByText('Geen casussen.').waitFor();
    expect(await pagina.getByRole('link', { name: /Voorbeeldcasus/ }).count()).toBe(0);
    await keur('Casussen · Waakvlam');

    const teksten: string[] = [];
    for (const pad of [verborgen, `/casussen/${randomUUID()}`]) {
      await pagina.goto(pad);
      await pagina.getByRole('heading', { level: 1, name: 'Niet gevonden' }).waitFor();
      teksten.push(await pagina.locator('body').innerText());
      await keur('Niet gevonden · Waakvlam');
    }
    expect(teksten[0]).toBe(teksten[1]);
    expect(teksten[0]).not.toMatch(/Demi/);
    await bezoek.sluit();
  });
}
