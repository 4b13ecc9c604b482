import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { dag } from './dag.ts';
import type { Reis } from './reis.ts';
import { begin, kiesMetPijl, krijgtFocus, tabNaar } from './stappen.ts';

const CASUS = 'Voorbeeldcasus Hulp';

/** A case at high risk with a hearing, in which victim support and the prosecutor take part; gives its path. */
async function maakCasus(url: string): Promise<string> {
  const { stuur: wies } = await belAls(url, 'Wies');
  const { id } = await wies('/casussen', {
    naam: CASUS,
    regio: 'zeeland-west-brabant',
    betrokkenen: [{ id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld' }],
  });
  const pad = `/casussen/${String(id)}`;
  for (const organisatie of ['shn', 'om'])
    await wies(`${pad}/toegangen`, { organisatie, grond: 'Doet mee in deze zaak.', mag_vastleggen: true });
  await wies(`${pad}/feiten`, {
    soort: 'risicotaxatie',
    op: dag(-3),
    inhoud: { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja' },
  });
  const { stuur: zara } = await belAls(url, 'Zara');
  const zitting = { zitting: 'politierechter', datum: dag(9) };
  await zara(`${pad}/feiten`, { soort: 'zitting_gepland', op: dag(-1), inhoud: zitting });
  return pad;
}

/** Victim support and the prosecutor: consent, what it opens and for whom, and a hearing that she is told of. */
export function slachtofferhulpReis(open: Reis): void {
  it('lets victim support record consent by keyboard, says for whom it counts, and hears a hearing from the prosecutor', async () => {
    const { pagina, keur, sluit } = await open({ breedte: 320, hoogte: 640 });
    await begin(pagina, 'Sanne');
    const url = new URL(pagina.url()).origin;
    const pad = await maakCasus(url);
    const lijst = async (naam: string) => {
      await pagina.goto(`/werkvoorraad?lijst=${naam}&van=organisatie`);
      return pagina.locator('[data-rij]').filter({ hasText: CASUS });
    };

    const rij = await lijst('toestemming');
    await rij.getByText('is bij u niet bekend').first().waitFor();
    await tabNaar(pagina, rij.getByRole('link', { name: /^Leg vast/ }));
    await pagina.keyboard.press('Enter');
    const vorm = pagina.getByRole('region', { name: 'Feit vastleggen' });
    expect(await krijgtFocus(vorm.getByLabel(/^Wanneer/))).toBe(true);
    await pagina.getByText('NIVEAU AFGESCHERMD').first().waitFor();
    await pagina.keyboard.type('nu');
    await tabNaar(pagina, vorm.getByLabel(/^Is zij gegeven/));
    await kiesMetPijl(pagina, 'Ja');
    await tabNaar(pagina, vorm.getByLabel(/^Door wie/));
    await kiesMetPijl(pagina, 'Anna Voorbeeld (slachtoffer)');
    await tabNaar(pagina, vorm.getByRole('combobox', { name: /leeg: alle/ }));
    await pagina.keyboard.type('slachtofferh');
    await pagina.keyboard.press('Enter');
    await vorm.getByRole('button', { name: 'Haal weg: Slachtofferhulp' }).waitFor();
    await keur('Casus · Waakvlam');
    await tabNaar(pagina, vorm.getByRole('button', { name: 'Vastleggen', exact: true }));
    await pagina.keyboard.press('Enter');
    await vorm.getByText('Vastgelegd: Toestemming.').waitFor();

    await (await lijst('toestemming')).getByText('Voor Slachtofferhulp zelf telt dit pas').first().waitFor();
    await keur('Werkvoorraad · Waakvlam');
    const wies = await belAls(url, 'Wies');
    await wies.stuur(`${pad}/feiten`, {
      soort: 'toestemming',
      op: new Date().toISOString(),
      inhoud: { waarvoor: 'delen', gegeven: 'ja', door: 'anna', aan: ['shn'] },
    });
    await pagina.goto(pad);
    await pagina.locator('.niveau').getByText('HOOG').first().waitFor();

    const officier = await open();
    await begin(officier.pagina, 'Zara');
    await officier.pagina.goto(`${pad}/strafzaak`);
    expect(await (await lijst('eindes')).count()).toBe(0);
    await tabNaar(officier.pagina, officier.pagina.getByRole('button', { name: /^Deel met Slachtofferhulp/ }));
    await officier.pagina.keyboard.press('Enter');
    const gezegd = officier.pagina.getByRole('status').filter({ hasText: 'Slachtofferhulp ziet dit nu ook' });
    expect(await krijgtFocus(gezegd)).toBe(true);
    await officier.pagina.getByText('Slachtofferhulp ziet dit ook.').waitFor();
    await officier.keur('Casus · Waakvlam');

    // What she enters now she is asked about at once.
    const scherm = officier.pagina;
    await tabNaar(scherm, scherm.getByRole('button', { name: 'Nieuws invoeren' }));
    await scherm.keyboard.press('Enter');
    const nieuws = scherm.getByRole('dialog', { name: 'Nieuws uit de strafzaak' });
    await tabNaar(scherm, nieuws.getByLabel(/^Wat is er gebeurd/));
    await kiesMetPijl(scherm, 'Zitting gepland');
    await tabNaar(scherm, nieuws.getByLabel(/^Welke zitting/));
    await kiesMetPijl(scherm, 'Raadkamer');
    await nieuws.getByLabel(/^Wanneer is de zitting/).fill(dag(20));
    await tabNaar(scherm, nieuws.getByRole('button', { name: 'Leg vast en stuur door' }));
    await scherm.keyboard.press('Enter');
    const mag = nieuws.getByRole('group', { name: /^Mag Slachtofferhulp dit weten/ });
    await mag.getByText('Vul dit veld in.').waitFor();
    await officier.keur('Casus · Waakvlam');
    await mag.getByLabel('Ja').press('Space');
    await tabNaar(scherm, nieuws.getByRole('button', { name: 'Leg vast en stuur door' }));
    await scherm.keyboard.press('Enter');
    expect(await krijgtFocus(scherm.getByRole('status').filter({ hasText: 'ook Slachtofferhulp' }))).toBe(true);
    await officier.sluit();

    await (await lijst('eindes')).getByText('Zitting: politierechter').first().waitFor();
    await (await lijst('eindes')).getByText('Zitting: raadkamer').first().waitFor();
    await sluit();
  });

  it('says that a call was recorded, and does not open the next of the same kind in its place', async () => {
    const { pagina, keur, sluit } = await open({ breedte: 320, hoogte: 640 });
    await begin(pagina, 'Sanne');
    const url = new URL(pagina.url()).origin;
    const pad = await maakCasus(url);
    const { stuur: sanne } = await belAls(url, 'Sanne');
    const leg = (soort: string, dagen: number, inhoud: object) =>
      sanne(`${pad}/feiten`, { soort, op: dag(dagen), inhoud });
    await leg('rol_toegewezen', -40, { rol: 'contactpersoon_slachtoffer', organisatie: 'shn', voor: 'slachtoffer' });
    await leg('contactafspraak', -40, { met: 'anna', om_de: 'P2W', kanaal: 'telefoon' });
    await leg('contact_slachtoffer', -20, { kanaal: 'telefoon', gelukt: 'ja' });
    await pagina.goto(`${pad}#taak=contactafspraak-elke-twee-weken`);
    const taken = pagina.getByRole('region', { name: /^Open taken/ });
    const weg = taken.getByRole('button', { name: 'Contact met slachtoffer' });
    expect(await krijgtFocus(weg)).toBe(true);
    await pagina.keyboard.press('Enter');
    await tabNaar(pagina, taken.getByLabel(/^Hoe/));
    await kiesMetPijl(pagina, 'Telefoon');
    await tabNaar(pagina, taken.getByRole('button', { name: 'Leg vast', exact: true }).last());
    await pagina.keyboard.press('Enter');
    const gezegd = taken.getByRole('status').filter({ hasText: 'Vastgelegd: Contact met slachtoffer' });
    expect(await krijgtFocus(gezegd)).toBe(true);
    await taken.getByText('Spreek het slachtoffer weer').first().waitFor();
    expect(await weg.count()).toBe(0);
    expect(await krijgtFocus(gezegd)).toBe(true);
    await keur('Casus · Waakvlam');
    await sluit();
  });
}
