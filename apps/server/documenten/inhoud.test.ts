import { describe, expect, it } from 'vitest';
import { leesDossier } from '@waakvlam/logboek';
import { beoordeel, laadRoutekaart } from '@waakvlam/routekaart';
import { alsHtml } from './html.ts';
import { vulDocument } from './inhoud.ts';
import { laadSjablonen, type Sjabloon } from './sjablonen.ts';

const KANARIE = 'Kanariestraat 17';
/** Every place where an address can be, and what a shelter knows. */
const DOSSIER = `
casus: Proefcasus
betrokkenen:
  - {id: anna, rol: slachtoffer, naam: Anna Voorbeeld, opmerking: slaapt op ${KANARIE}}
  - {id: bert, rol: pleger, naam: Bert Verzonnen}
feiten:
  - {id: f1, op: 2026-03-01, soort: verblijf_vastgesteld, wie: politie, inhoud: {betrokkene: anna, soort: woon, adres: ${KANARIE}, geheim: ja}}
  - {id: f2, op: 2026-03-01, soort: bereikbaarheid_vastgesteld, wie: politie, inhoud: {betrokkene: anna, soort: telefoon, waarde: 06-KANARIE}}
  - {id: f3, op: 2026-03-01, soort: dagpatroon_vastgesteld, wie: politie, inhoud: {betrokkene: anna, patroon: dinsdag KANARIE}}
  - {id: f4, op: 2026-03-02, soort: incident, wie: politie, inhoud: {aard: [volgen], tegen: [anna], door: bert}, wat: zag haar bij ${KANARIE}}
  - {id: f5, op: 2026-03-03, soort: incident, wie: politie, inhoud: {aard: [tracker], tegen: [anna], door: bert}}
  - {id: f6, op: 2026-03-04, soort: incident, wie: vrouwenopvang, inhoud: {aard: [opwachten], tegen: [anna], door: bert}}
  - {id: f7, op: 2026-03-05, soort: angst_slachtoffer, wie: politie, inhoud: {niveau: doodsangst}}
  - {id: f8, op: 2026-03-06, soort: maatregel_gestart, wie: om, inhoud: {maatregel: contactverbod, id: m1, kader: ovj, uitgereikt: ja}}
  - {id: f9, op: 2026-03-06, soort: maatregel_gestart, wie: om, inhoud: {maatregel: locatieverbod, id: m2, kader: ovj, uitgereikt: nee}}
  - {id: f10, op: 2026-03-06, soort: maatregel_gestart, wie: politie, inhoud: {maatregel: aware, id: m3, uitgereikt: ja}}
  - {id: f11, op: 2026-03-07, soort: overleg_gehouden, wie: zvh, inhoud: {overleg: casusoverleg}, wat: wgs-geheim}
`;

const { feiten } = leesDossier(DOSSIER, 'proef.yaml');
const nu = Date.parse('2026-04-01T10:00:00Z');
const bron = {
  casus: 'Proefcasus',
  feiten,
  stand: beoordeel(laadRoutekaart(), { casus: 'Proefcasus', feiten }, nu),
  maker: { naam: 'Wies Wijkvoorbeeld', functie: 'wijkagent', organisatie: 'Politie Verzonnenstad' },
  moment: '1 april 2026 12:00',
  nummer: 'proef-1',
};
const sjablonen = laadSjablonen();
const tekstVan = (sjabloon: Sjabloon): string => alsHtml(vulDocument(sjabloon, bron));

describe('every kind of document', () => {
  it.each(sjablonen)('$id says for whom and when, and never where someone is from a field for that', (sjabloon) => {
    const tekst = tekstVan(sjabloon);
    expect(tekst).toContain('1 april 2026 12:00');
    expect(tekst).toContain('proef-1');
    for (const geheim of ['06-KANARIE', 'dinsdag KANARIE']) expect(tekst).not.toContain(geheim);
    expect(tekst).not.toContain('wgs-geheim');
  });
});

describe('what the suspect reads', () => {
  const versies = sjablonen.filter(({ lezer }) => lezer === 'verdachte');

  it('is there for the letter and for the criminal file', () => {
    expect(versies.map(({ id }) => id).toSorted()).toEqual([
      'aanzegging_wederrechtelijkheid',
      'zsm_advies_strafdossier',
    ]);
  });

  it.each(versies)('$id holds no address, name, words, fear, shelter, plan or hidden act', (sjabloon) => {
    const tekst = tekstVan(sjabloon);
    for (const geheim of [
      KANARIE,
      'Anna',
      'Bert',
      'Wies',
      'Proefcasus',
      'doodsangst',
      'opvang',
      'opwachten',
      'tracker',
      'locatieverbod',
      'aware',
      'zag haar',
    ])
      expect(tekst.toLowerCase()).not.toContain(geheim.toLowerCase());
    expect(tekst).toContain('volgen');
    expect(tekst).toContain('contactverbod');
  });
});

describe('what the chain reads', () => {
  const overdracht = sjablonen.find(({ id }) => id === 'overdracht');
  const melding = sjablonen.find(({ id }) => id === 'melding_veilig_thuis');

  it('names people, the source of each line and whether it is a judgement, and what is written in free text', () => {
    const tekst = melding === undefined ? '' : tekstVan(melding);
    for (const deel of ['Anna Voorbeeld', 'bron: politie, feit', `zag haar bij ${KANARIE}`, 'tegen: Anna Voorbeeld'])
      expect(tekst).toContain(deel);
  });

  it('never calls an unknown level low, and says so when a part is empty', () => {
    const leeg = { ...bron, feiten: [], stand: beoordeel(laadRoutekaart(), { casus: 'Proefcasus', feiten: [] }, nu) };
    const tekst = overdracht === undefined ? '' : alsHtml(vulDocument(overdracht, leeg));
    expect(tekst).toContain('onbekend is nooit laag');
    expect(tekst).toContain('Er geldt geen maatregel die u mag zien.');
  });
});
