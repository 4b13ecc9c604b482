import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { begin, meldAan, naarTab, openCasus } from './stappen.ts';

/** Somebody who has to call now: who directs, who is the contact, who is on duty. */
export function bellenReis(open: Reis): void {
  it('calls who works on a case at one tap, and shows the own number to colleagues', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await begin(pagina, 'Zara Zaaksvoorbeeld');
    await pagina.goto('/mijn-sessies');
    const eigen = pagina.getByRole('region', { name: 'Uw werknummer' });
    await eigen.getByLabel('Telefoonnummer').fill('+31 6 0000 0042');
    await eigen.getByRole('button', { name: 'Bewaar' }).click();
    await eigen.getByText('Uw nummer is bewaard.').waitFor();
    await keur('Mijn sessies · Waakvlam');
    await bezoek.sluit();

    const collega = await open();
    await meldAan(collega.pagina, 'Cas Regievoorbeeld');
    await openCasus(collega.pagina, 'Voorbeeldcasus Sofie');
    const kop = collega.pagina.getByRole('region', { name: 'Kop van de casus' });
    const bel = kop.getByRole('link', { name: 'Bel Zara Zaaksvoorbeeld: +31 6 0000 0042' });
    expect(await bel.getAttribute('href')).toBe('tel:+31600000042');
    await naarTab(collega.pagina, 'Betrokkenen');
    const lijst = collega.pagina.getByRole('region', { name: 'Wie u kunt bellen' });
    await lijst.getByText('Wachtdienst').first().waitFor();
    await collega.keur('Casus · Waakvlam');
    await collega.sluit();
  });

  it('gives who works with the perpetrator no number of a person', async () => {
    const bezoek = await open({ breedte: 320 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Thijs Toezichtvoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Sofie');
    await naarTab(pagina, 'Betrokkenen');
    const lijst = pagina.getByRole('region', { name: 'Wie u kunt bellen' });
    await lijst.getByText('Wachtdienst').first().waitFor();
    expect(await lijst.innerText()).not.toMatch(/Zara|Wies|Sanne|Paula/);
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });
}
