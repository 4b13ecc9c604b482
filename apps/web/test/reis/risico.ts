import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { dag } from './dag.ts';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import type { Reis } from './reis.ts';
import { begin, krijgtFocus, meldAan, naarTab, openCasus, signaal, tabNaar } from './stappen.ts';
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

  it('says that a level stays high when who rang the bell takes it down, and takes it down for another after an action', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await begin(pagina, 'Cas Regievoorbeeld');
    const url = new URL(pagina.url()).origin;
    const id = await maakMaatregelcasus(url, ['zvh', 'om']);
    const [cas, paula] = [await belAls(url, 'Cas Regievoorbeeld'), await belAls(url, 'Paula')];
    const leg = (wie: typeof cas, soort: string, inhoud: object, op: string) =>
      wie.stuur(`/casussen/${id}/feiten`, { soort, op, inhoud });
    await leg(cas, 'alarmbel', { welke: 'doodsangst' }, dag(-4));
    await leg(paula, 'overleg_gehouden', { overleg: 'actieoverleg', aanwezig: ['zvh', 'politie', 'om'] }, dag(-1));

    const besluit = await stelBij(pagina, id);
    await besluit.getByText('Er klinkt een alarmbel: slachtoffer vreest voor haar leven.').waitFor();
    await keur('Casus · Waakvlam');
    await tabNaar(pagina, besluit.getByRole('button', { name: 'Leg het besluit vast' }));
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(pagina.getByRole('status').filter({ hasText: 'het niveau blijft HOOG' }))).toBe(true);
    await keur('Casus · Waakvlam');
    await bezoek.sluit();

    const zara = await belAls(url, 'Zara');
    await leg(zara, 'aanhouding', {}, dag(-1));
    const ander = await open();
    await begin(ander.pagina, 'Paula');
    const samen = await stelBij(ander.pagina, id);
    await samen.getByRole('button', { name: 'Leg het besluit vast' }).press('Enter');
    const klaar = ander.pagina.getByRole('status').filter({ hasText: 'Het niveau is bijgesteld' });
    expect(await krijgtFocus(klaar)).toBe(true);
    await ander.pagina.getByRole('region', { name: 'Kop van de casus' }).locator('.niveau--midden').waitFor();
    await ander.sluit();
  });
}

/** Fills in that the partners took the level down to midden together; gives the panel. */
async function stelBij(pagina: Page, id: string): Promise<Locator> {
  await pagina.goto(`/casussen/${id}/risico`);
  const paneel = pagina.getByRole('region', { name: 'Afwijken van de uitkomst' });
  await paneel.getByText('Stel het niveau bij').press('Enter');
  await paneel.getByLabel('Midden').press('Space');
  await tabNaar(pagina, paneel.getByLabel('Besloten in'));
  await pagina.keyboard.press('ArrowDown');
  await tabNaar(pagina, paneel.getByLabel('Waarom?'));
  await pagina.keyboard.type('Hij zit vast en zij voelt zich veiliger.');
  return paneel;
}
