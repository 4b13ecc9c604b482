import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const melding = (herkend: string): Feitregel => ({
  soort: 'melding',
  wie: 'slachtoffer',
  inhoud: { bij: 'politie', herkend_als_stalking: herkend },
});
const veiligThuis = (sash: string, inhoud: Record<string, string> = {}): Feitregel => ({
  soort: 'melding_veilig_thuis',
  inhoud: { van: 'politie', sash_meegestuurd: sash, ...inhoud },
});
const herkend = (wie: string, op: string): Feitregel => ({
  id: 'herkend',
  soort: 'stalking_herkend',
  wie,
  op,
  inhoud: { door: wie, herkend: 'ja' },
});
const aangifte: Feitregel = {
  soort: 'aangifte',
  wie: 's',
  inhoud: { met_klacht: 'ja', opgenomen: 'ja', door: 'slachtoffer' },
};
const sash = (uitkomst: string): Feitregel => ({
  soort: 'risicotaxatie',
  inhoud: { instrument: 'sash', uitkomst, getraind: 'ja', onderbouwing: 'patroon' },
});
const bang: Feitregel = { soort: 'angst_slachtoffer', op: '2021-03-02', inhoud: { niveau: 'bang' } };
const aanwijzing = (inhoud: Record<string, string>): Feitregel => ({
  soort: 'maatregel_gestart',
  wie: 'om',
  inhoud: { maatregel: 'gedragsaanwijzing', id: 'ga', status: 'opgelegd', kader: 'ovj', tot: '2021-05-20', ...inhoud },
});
const uitgereikt: Feitregel = { soort: 'maatregel_uitgereikt', op: '2021-03-02', inhoud: { maatregel: 'ga' } };
const toezicht: Feitregel = {
  soort: 'maatregel_gestart',
  wie: '3ro',
  inhoud: { maatregel: 'reclasseringstoezicht', id: 'tz', status: 'actief', kader: 'reclassering' },
};
const breuk = (wie: string): Feitregel => ({
  id: 'breuk',
  soort: 'overtreding',
  wie,
  op: '2021-03-10T10:00',
  inhoud: { aard: 'fysiek' },
});
const gedeeld = (wie: string, aan: string, op: string): Feitregel => ({
  soort: 'informatie_gedeeld',
  wie,
  op,
  inhoud: { aan: [aan] },
});
const verteld = (over: string, op: string, wie = 'politie'): Feitregel => ({
  soort: 'slachtoffer_geinformeerd',
  wie,
  op,
  inhoud: { over },
});
const uitspraak: Feitregel = { soort: 'uitspraak', wie: 'rechter', inhoud: { uitkomst: 'veroordeling' } };
const advies = (wie: string, opgevolgd: string, reden?: string): Feitregel[] => [
  {
    id: 'a',
    soort: 'advies',
    wie: '3ro',
    inhoud: { soort: 'reclasseringsadvies', aan: 'om', strekking: 'contactverbod' },
  },
  { soort: 'advies_opgevolgd', wie, op: '2021-03-02', inhoud: { advies: 'a', opgevolgd, ...(reden && { reden }) } },
];

const nieuw = (rol: string): Feitregel => ({
  soort: 'rol_toegewezen',
  op: '2021-03-02',
  inhoud: { rol, organisatie: 'politie' },
});

describe('what the Inspectie saw go wrong opens for the right organisation, by the right term', () => {
  it.each<[string, Feitregel[], string, Record<string, string[]>]>([
    [
      'a report that was not recognised as stalking is read again',
      [melding('nee')],
      '2021-03-02',
      { 'niet-als-stalking-herkend': ['politie: open 2021-03-08T23:59'] },
    ],
    [
      'a specialist who recognises it closes that',
      [melding('nee'), herkend('politie', '2021-03-03')],
      '2021-03-04',
      { 'niet-als-stalking-herkend': ['politie: gedaan 2021-03-08T23:59'] },
    ],
    [
      'a recognised report asks for no second reading',
      [melding('ja')],
      '2021-03-02',
      { 'niet-als-stalking-herkend': [] },
    ],
    [
      'Veilig Thuis asks for a SASH that did not come along, the police send it after all',
      [veiligThuis('nee'), gedeeld('politie', 'veilig_thuis', '2021-03-02')],
      '2021-03-03',
      {
        'sash-opvragen': ['veilig_thuis: gedaan 2021-03-02T23:59'],
        'sash-niet-meegestuurd': ['politie: gedaan 2021-03-02T23:59'],
      },
    ],
    [
      'a SASH that came along asks nothing',
      [veiligThuis('ja')],
      '2021-03-03',
      { 'sash-opvragen': [], 'sash-niet-meegestuurd': [], 'melding-vt-anders-geclassificeerd': [] },
    ],
    [
      'fear beside a low outcome asks the police to read again the same day',
      [sash('laag'), bang],
      '2021-03-02',
      { 'lage-inschatting-grote-angst': ['politie: open 2021-03-02T23:59'] },
    ],
    [
      'fear beside a middle outcome is weighed elsewhere',
      [sash('midden'), bang],
      '2021-03-02',
      { 'lage-inschatting-grote-angst': [] },
    ],
    [
      'a breach is told to the victim and to 3RO within four hours',
      [
        toezicht,
        breuk('politie'),
        gedeeld('politie', '3ro', '2021-03-10T11:00'),
        verteld('overtreding', '2021-03-10T12:00'),
      ],
      '2021-03-11',
      {
        'overtreding-aan-slachtoffer': ['politie: gedaan 2021-03-10T14:00'],
        'overtreding-aan-reclassering': ['politie: gedaan 2021-03-10T14:00'],
      },
    ],
    [
      'a breach that 3RO itself reports need not be told to 3RO',
      [toezicht, breuk('3ro')],
      '2021-03-10',
      { 'overtreding-aan-reclassering': [] },
    ],
    [
      'a breach without supervision is not sent to 3RO',
      [breuk('politie')],
      '2021-03-10',
      { 'overtreding-aan-reclassering': [] },
    ],
    [
      'OM tells the partners of a verdict by the next working day, the same day at high',
      [sash('hoog'), uitspraak, gedeeld('om', 'politie', '2021-03-01')],
      '2021-03-02',
      { 'uitspraak-delen': ['om: gedaan 2021-03-01T23:59'] },
    ],
    [
      'Veilig Thuis tells the victim that it closes, and only Veilig Thuis can',
      [
        { soort: 'onderzoek_afgesloten', wie: 'veilig_thuis', inhoud: { door: 'veilig_thuis' } },
        verteld('voortgang', '2021-03-03', 'politie'),
        verteld('afsluiting', '2021-03-05', 'veilig_thuis'),
      ],
      '2021-03-20',
      { 'veilig-thuis-vertelt-afsluiten': ['veilig_thuis: gedaan 2021-03-08T23:59'] },
    ],
  ])('%s', (_, feiten, op, verwacht) => {
    const stand = speel(feiten, op);
    for (const [item, regels] of Object.entries(verwacht)) expect(taken(stand, item), item).toEqual(regels);
  });
});

describe('what was missed shows as a signal', () => {
  it.each<[string, Feitregel[], string, string, string[]]>([
    [
      'a report filed under another name',
      [melding('nee')],
      '2021-03-01',
      'stalking_niet_herkend',
      ['2021-03-01T23:59'],
    ],
    [
      'another name at Veilig Thuis without a SASH',
      [veiligThuis('nee', { geclassificeerd_als: 'huiselijk geweld' })],
      '2021-03-01',
      'stalking_niet_herkend',
      ['2021-03-01T23:59'],
    ],
    [
      'an order imposed and not served, until it is served',
      [aanwijzing({ uitgereikt: 'nee' }), uitgereikt],
      '2021-03-03',
      'opgelegd_niet_uitgereikt',
      ['2021-03-01T23:59 weg'],
    ],
    [
      'an order of which nobody knows whether it was served',
      [aanwijzing({})],
      '2021-03-03',
      'opgelegd_niet_uitgereikt',
      ['2021-03-01T23:59'],
    ],
    [
      'no signal for an order that was served',
      [aanwijzing({ uitgereikt: 'ja' })],
      '2021-03-03',
      'opgelegd_niet_uitgereikt',
      [],
    ],
    [
      'a breach not told to 3RO',
      [toezicht, breuk('politie')],
      '2021-03-11',
      'overtreding_niet_gedeeld',
      ['2021-03-10T14:00'],
    ],
    [
      'an aangifte that runs while the victim hears nothing for a month',
      [aangifte],
      '2021-04-02',
      'slachtoffer_niet_geinformeerd',
      ['2021-04-02T00:00'],
    ],
    [
      'advice that the officier left without a reason',
      advies('om', 'nee'),
      '2021-03-02',
      'advies_niet_opgevolgd',
      ['2021-03-02T23:59'],
    ],
    ['advice left with a reason', advies('om', 'nee', 'geen bewijs'), '2021-03-02', 'advies_niet_opgevolgd', []],
    [
      'a court that deviates from the advice',
      advies('rechter', 'deels', 'te zwaar'),
      '2021-03-02',
      'besluit_wijkt_af_van_advies',
      ['2021-03-02T23:59'],
    ],
    [
      'a role laid down without a successor',
      [{ soort: 'rol_beeindigd', inhoud: { rol: 'casushouder', organisatie: 'politie' } }],
      '2021-03-05',
      'rol_zonder_opvolger',
      ['2021-03-03T00:00'],
    ],
  ])('%s', (_, feiten, op, code, verwacht) => {
    expect(signalen(speel(feiten, op), code)).toEqual(verwacht);
  });

  it('a month of news keeps the silence signal away', () => {
    const stand = speel([aangifte, verteld('voortgang', '2021-03-20')], '2021-04-10');
    expect(taken(stand, 'geen-nieuws-voor-slachtoffer')).toEqual([]);
  });

  it('another role does not succeed the one that was laid down', () => {
    const neer: Feitregel = { soort: 'rol_beeindigd', inhoud: { rol: 'casushouder', organisatie: 'politie' } };
    expect(taken(speel([neer, nieuw('wijkagent')], '2021-03-02'), 'rol-zonder-opvolger')[0]).toContain('open');
    expect(taken(speel([neer, nieuw('casushouder')], '2021-03-02'), 'rol-zonder-opvolger')[0]).toContain('gedaan');
  });

  it('nothing aimed at the perpetrator shows after two weeks at middle, and not at low', () => {
    expect(signalen(speel([sash('midden')], '2021-04-01'), 'niets_gericht_op_stoppen')).toHaveLength(1);
    expect(signalen(speel([sash('laag')], '2021-04-01'), 'niets_gericht_op_stoppen')).toEqual([]);
    expect(signalen(speel([sash('midden'), aanwijzing({})], '2021-04-01'), 'niets_gericht_op_stoppen')).toEqual([]);
  });
});
