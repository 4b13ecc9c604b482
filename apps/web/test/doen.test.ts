import { describe, expect, it } from 'vitest';
import type { Casus, Stand, Taak } from '../src/api/types.ts';
import { beginVan, overWie, watTelt, wegenVan, type Weg } from '../src/casus/doen/daden.ts';
import { controleer, naarFeit } from '../src/casus/vastleggen/concept.ts';
import type { Feitsoort } from '../src/casus/vastleggen/feitsoorten.ts';
import type { Daad } from '../src/regels/queries.ts';

const tekst = (naam: string, verplicht = false) => ({ naam, vorm: 'tekst', verplicht, lijst: false });
const keuze = (naam: string, ...keuzes: string[]) => ({ naam, vorm: 'keuze', verplicht: true, lijst: false, keuzes });
const soort = (code: string, velden: Feitsoort['velden'], mag = true): [string, Feitsoort] => [
  code,
  { soort: code, label: code, omschrijving: 'Iets.', mag, velden },
];
const SOORTEN = new Map([
  soort('overdracht', [keuze('van', 'politie', 'om'), keuze('naar', 'politie', 'om'), tekst('reden')]),
  soort('toestemming', [
    keuze('waarvoor', 'delen', 'hulp'),
    { naam: 'door', vorm: 'betrokkene', verplicht: true, lijst: false },
  ]),
  soort('overtreding_opgevolgd', [
    { naam: 'overtreding', vorm: 'ref', verplicht: true, lijst: false },
    keuze('besluit', 'aanhouding', 'geen'),
  ]),
  soort('triagebesluit', [keuze('uitkomst', 'onderzoek')], false),
  soort('advies', [keuze('soort', 'vt_advies', 'reclasseringsadvies'), keuze('aan', 'politie', 'om')]),
  soort('maatregel_verlengd', [tekst('maatregel', true), { ...tekst('tot'), vorm: 'datum' }]),
  soort('correctie', [tekst('reden', true)]),
]);
const daad = (code: string, extra: Partial<Daad> = {}): Daad => ({
  soort: code,
  velden: {},
  verwijst: null,
  wie: null,
  over: null,
  ...extra,
});
const casus: Casus = {
  id: 'c',
  naam: 'Proef',
  regio: null,
  betrokkenen: [
    { id: 'anna', rol: 'slachtoffer' },
    { id: 'bert', rol: 'pleger' },
  ],
};
const gebeurd = { van: '2026-11-01', tot: '2026-11-01', weergave: '1 november 2026' };
const feit = { gebeurd, bekend: '2026-11-01', geregistreerd: '2026-11-01', wie: 'politie' };
const feiten = [
  { ...feit, id: 'o1', soort: 'overtreding' },
  { ...feit, id: 'n1', soort: 'notitie' },
  { ...feit, id: 'v1', soort: 'advies_gevraagd', wie: 'om', inhoud: { soort: 'reclasseringsadvies', aan: '3ro' } },
  { ...feit, id: 't1', soort: 'toestemming', inhoud: { waarvoor: 'hulp', door: 'anna' } },
];
const stand: Stand = {
  casus: 'Proef',
  op: '2026-11-02',
  regels: 'landelijk',
  risico: { niveau: 'laag', sinds: null, herkomst: [], reden: '' },
  fase: null,
  regie: { procesregisseur: null, casusregisseur: null },
  signalen: [],
  taken: [],
  volgendeVerandering: null,
};
const taak: Taak = {
  item: 'x',
  wie: 'politie',
  stap: '1',
  status: 'open',
  teLaat: false,
  sinds: null,
  uiterlijk: null,
  voldaanDoor: [],
  feiten: ['o1', 'n1'],
  bron: [],
};
const bron = { casus, stand, feiten };
const eerste = (een: Daad): Weg => {
  const [weg] = wegenVan([een], SOORTEN, 'politie');
  if (weg === undefined) throw new Error(`No way by ${een.soort}`);
  return weg;
};
const begin = (een: Daad) => beginVan(eerste(een), taak, 'politie', bron).velden;

describe('the ways to do an item', () => {
  it('are those of which a fact of the own organisation counts and that it may record, each once', () => {
    const daden = [
      daad('overdracht'),
      daad('overdracht'),
      daad('toestemming', { wie: ['shn'] }),
      daad('triagebesluit'),
      daad('correctie'),
      daad('onbekend'),
    ];
    expect(wegenVan(daden, SOORTEN, 'politie').map((weg) => weg.soort.soort)).toEqual(['overdracht']);
    expect(wegenVan(daden, SOORTEN, 'shn').map((weg) => weg.soort.soort)).toEqual(['overdracht', 'toestemming']);
  });

  it('are not told twice when the one asks for all that the other does, and more', () => {
    const ruim = daad('toestemming', { velden: { door: { rol: ['slachtoffer'] } } });
    const eng = daad('toestemming', { velden: { door: { rol: ['slachtoffer'] }, waarvoor: { een_van: ['hulp'] } } });
    expect(wegenVan([eng, ruim], SOORTEN, 'shn').map((weg) => weg.eis)).toEqual(['']);
    // any of an own organisation's is broader too, for that organisation
    const eigen = daad('toestemming', { wie: ['shn'] });
    expect(wegenVan([eng, eigen], SOORTEN, 'shn').map((weg) => weg.daad)).toEqual([eigen]);
    expect(wegenVan([eng, eigen], SOORTEN, 'om').map((weg) => weg.daad)).toEqual([eng]);
    const anders = daad('toestemming', { velden: { waarvoor: { een_van: ['delen'] } } });
    expect(wegenVan([anders, ruim], SOORTEN, 'shn')).toHaveLength(2);
  });

  it('leave out the one that counts as long as a field says nothing, where another asks what it says', () => {
    const zwijgt = daad('overdracht', { velden: { van: { een_van: ['politie'] }, reden: {} } });
    const zegt = daad('overdracht', {
      velden: { van: { een_van: ['politie'] }, reden: { een_van: ['zorg', 'hulp'] } },
    });
    const wegen = wegenVan([zwijgt, zegt], SOORTEN, 'politie');
    expect(wegen.map((weg) => weg.daad)).toEqual([zegt]);
    expect(wegen.map((weg) => beginVan(weg, taak, 'politie', bron).velden)).toEqual([
      { 'overdracht.van': 'politie', 'overdracht.reden': 'zorg' },
    ]);
  });

  it('leave only what counts to choose, and say it in words', () => {
    const weg = eerste(daad('toestemming', { velden: { waarvoor: { een_van: ['delen', 'hulp'] } } }));
    expect(weg.eis).toBe('Waarvoor: delen of hulp');
    const zonder = eerste(daad('toestemming', { velden: { waarvoor: { niet: ['hulp'] } } }));
    expect(zonder.velden[0]?.opties?.map(({ waarde }) => waarde)).toEqual(['delen']);
  });

  it('ask for a field that has to be there, also where the kind itself does not', () => {
    const weg = eerste(daad('overdracht', { velden: { reden: { verplicht: true } } }));
    const concept = beginVan(weg, taak, 'politie', bron);
    expect(controleer(concept, Date.now(), weg.velden).map(({ veld }) => veld)).toEqual(['naar', 'reden']);
  });

  it('open filled in: now, by the own organisation, about whom and what the item is', () => {
    expect(begin(daad('overdracht'))).toEqual({ 'overdracht.van': 'politie' });
    expect(
      begin(daad('toestemming', { velden: { waarvoor: { een_van: ['hulp'] }, door: { rol: ['slachtoffer'] } } })),
    ).toEqual({ 'toestemming.waarvoor': 'hulp', 'toestemming.door': 'anna' });
    const opvolging = daad('overtreding_opgevolgd', { verwijst: { veld: 'overtreding', naarVeld: null } });
    expect(begin(opvolging)).toEqual({ 'overtreding_opgevolgd.overtreding': 'o1' });
    const weg = eerste(daad('overdracht'));
    expect(naarFeit(beginVan(weg, taak, 'politie', bron), Date.now(), weg.velden)).toHaveProperty('op');
  });

  it('answer a question to who asked and about what was asked, when it was put to the own organisation', () => {
    const gevraagd = { ...taak, feiten: ['v1'] };
    const velden = (wie: string) => beginVan(eerste(daad('advies')), gevraagd, wie, bron).velden;
    expect(velden('3ro')).toEqual({ 'advies.soort': 'reclasseringsadvies', 'advies.aan': 'om' });
    expect(velden('shn')).toEqual({});
  });

  it('say again what a fact of the same kind said that called for it, but for what people wrote', () => {
    const weer = beginVan(eerste(daad('toestemming')), { ...taak, feiten: ['t1'] }, 'shn', bron);
    expect(weer.velden).toEqual({ 'toestemming.waarvoor': 'hulp', 'toestemming.door': 'anna' });
  });

  it('ask for the last day of an extension, which what is taken over from elsewhere may leave out', () => {
    const weg = eerste(daad('maatregel_verlengd'));
    const concept = beginVan(weg, taak, 'politie', bron);
    expect(controleer(concept, Date.now(), weg.velden).map(({ veld }) => veld)).toEqual(['maatregel', 'tot']);
  });

  it('say whom the fact is about when it only counts about somebody', () => {
    expect(overWie(daad('overdracht', { over: ['pleger'] }), bron)).toEqual({ over: ['bert'] });
    expect([overWie(daad('overdracht'), bron), overWie(daad('overdracht', { over: ['kind'] }), bron)]).toEqual([
      {},
      {},
    ]);
  });

  it('begins a screen with what counts for the task, and with nothing when anything does', () => {
    const risc = daad('risicotaxatie', {
      velden: { instrument: { een_van: ['risc', 'oxrec'] }, uitkomst: { verplicht: true } },
    });
    expect(watTelt(risc)).toEqual({ instrument: 'risc' });
    expect(watTelt(daad('risicotaxatie'))).toEqual({});
  });
});
