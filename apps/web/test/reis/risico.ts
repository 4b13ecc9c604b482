import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, naarTab, openCasus, signaal } from './stappen.ts';
import { tel, toonTelling } from './telling.ts';

/** A casusregisseur who assesses, is disturbed, and has a colleague read along. */
export function risicoReis(open: Reis): void {
  it('lets a casusregisseur assess with a list one question at a time, kept half-way, and never with a level', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /status of 500/ });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Vera');
    await naarTab(pagina, 'Risico');
    await pagina.getByLabel('Waarmee?').selectOption({ label: 'Signaallijst' });
    await pagina.getByRole('button', { name: 'Eén vraag tegelijk' }).click();
    await pagina.getByText('Vraag 1 van').waitFor();
    await pagina.getByRole('button', { name: 'Volgende' }).click();
    await pagina.getByRole('button', { name: 'Volgende' }).click();
    const vraag = pagina.getByRole('group', { name: /bij de keel gegrepen/ });
    await vraag.getByLabel('Ja').check();
    await pagina.getByText('Bewaard als concept').waitFor();
    await keur('Casus · Waakvlam');

    // without the list of partners nobody would seem to lack a judgement
    await pagina.route('**/toegangen*', (route) => route.fulfill({ status: 500, json: {} }));
    await pagina.reload();
    await pagina.getByText('Welke partner nog geen oordeel gaf kan nu niet worden getoond.').waitFor();
    await pagina.unrouteAll();
    await pagina.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await pagina.getByText('is hier geen oordeel te zien').first().waitFor();
    await pagina.getByText(/^1 van \d+ beantwoord$/).waitFor();
    expect(await vraag.getByLabel('Ja').isChecked()).toBe(true);
    const niveau = pagina.getByRole('region', { name: 'Kop van de casus' }).locator('.niveau').first();
    const eerst = await niveau.innerText();
    await pagina.getByRole('button', { name: 'Leg de beoordeling vast' }).click();
    await pagina.getByText('De beoordeling is vastgelegd.').waitFor();
    const eerder = pagina.getByRole('region', { name: /^Eerdere beoordelingen/ });
    await eerder.getByText('signaallijst').first().waitFor();
    expect(await niveau.innerText()).toBe(eerst);
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });

  it('records a SASH by outcome and reason alone, compares it, and lowers nothing without a joint decision', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Cas Regievoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Demi');
    await naarTab(pagina, 'Risico');
    const teller = await tel(pagina);
    const begin = Date.now();
    await pagina.getByLabel('Waarmee?').selectOption({ label: 'SASH' });
    await pagina.getByRole('button', { name: 'Leg de beoordeling vast' }).click();
    await pagina.getByRole('link', { name: 'Onderbouwing in eigen woorden: Vul dit veld in.' }).waitFor();
    await pagina
      .getByRole('group', { name: /^Uitkomst/ })
      .getByLabel('Hoog')
      .check();
    await pagina
      .getByRole('group', { name: /^Bent u in dit instrument getraind/ })
      .getByLabel('Ja')
      .check();
    await pagina.getByLabel('Onderbouwing in eigen woorden').pressSequentially('Hij dreigt en verloor zijn werk.');
    await pagina.getByRole('button', { name: 'Leg de beoordeling vast' }).click();
    const klaar = pagina.getByRole('status').filter({ hasText: 'De beoordeling is vastgelegd.' });
    await klaar.waitFor();
    toonTelling('Record a SASH', await teller(), (Date.now() - begin) / 1000);
    expect(await krijgtFocus(klaar)).toBe(true);
    await pagina.getByRole('region', { name: 'Kop van de casus' }).locator('.niveau--hoog').waitFor();

    await pagina.getByText('Stel het niveau bij').click();
    const bijstellen = pagina.getByRole('region', { name: 'Afwijken van de uitkomst' });
    await bijstellen.getByLabel('Laag').check();
    await bijstellen.getByLabel('Waarom?').fill('Het is nu rustig.');
    await bijstellen.getByRole('button', { name: 'Leg het besluit vast' }).click();
    await bijstellen.getByText('Vul dit veld in.').waitFor();
    await keur('Casus · Waakvlam');

    const eerder = pagina.getByRole('region', { name: /^Eerdere beoordelingen/ });
    await eerder.getByText('Lees als tweede mee').first().click();
    await eerder.getByLabel('Midden').first().check();
    await eerder.getByLabel('Waarom?').first().fill('Het verlies van werk is niet bevestigd.');
    await eerder.getByRole('button', { name: 'Leg uw toets vast' }).first().click();
    await eerder.getByText(/^Tweede lezer, Politie: midden/).waitFor();
    await naarTab(pagina, 'Overzicht');
    await signaal(pagina, 'SASH ontbreekt').waitFor({ state: 'detached' });
    await bezoek.sluit();
  });
}
