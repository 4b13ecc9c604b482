import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

type Uitkomst = Record<string, string[]>;

const sash = (uitkomst: string): Feitregel => ({
  soort: 'risicotaxatie',
  inhoud: { instrument: 'sash', uitkomst, getraind: 'ja' },
});
const aangifte: Feitregel = { soort: 'aangifte', inhoud: { met_klacht: 'ja', opgenomen: 'ja', door: 'slachtoffer' } };
const aanhouding: Feitregel = { soort: 'aanhouding', inhoud: {} };
const triage = (uitkomst: string): Feitregel => ({ soort: 'triagebesluit', wie: 'veilig_thuis', inhoud: { uitkomst } });
const afgerond: Feitregel = { soort: 'onderzoek_afgesloten', wie: 'veilig_thuis', inhoud: { door: 'veilig_thuis' } };
const monitor = (op: string): Feitregel => ({
  soort: 'monitormoment',
  wie: 'veilig_thuis',
  op,
  inhoud: { uitkomst: 'rustig' },
});
const besluit = (keuze: string, op = '2021-03-01'): Feitregel => ({
  soort: 'ovj_besluit',
  wie: 'om',
  op,
  inhoud: { besluit: keuze, reden: 'bewijs' },
});
const overwogen = (wie: string, onderwerp: string, uitkomst = 'niet', op = '2021-03-01'): Feitregel => ({
  soort: 'overweging',
  wie,
  op,
  inhoud: { onderwerp, uitkomst, reden: 'afgewogen' },
});
const toezicht: Feitregel = {
  soort: 'rol_toegewezen',
  wie: '3ro',
  inhoud: { rol: 'toezichthouder', organisatie: '3ro', voor: 'pleger' },
};
const gevraagd: Feitregel = {
  soort: 'advies_gevraagd',
  wie: 'om',
  inhoud: { soort: 'reclasseringsadvies', aan: '3ro' },
};
const uitgebracht: Feitregel = {
  soort: 'advies',
  wie: '3ro',
  op: '2021-03-10',
  inhoud: { soort: 'reclasseringsadvies', aan: 'om' },
};
const voorwaarden: Feitregel = {
  soort: 'maatregel_gestart',
  wie: 'rechter',
  inhoud: { maatregel: 'bijzondere_voorwaarden', id: 'bv', status: 'actief', kader: 'rechter' },
};
const breuk: Feitregel = {
  id: 'breuk',
  soort: 'overtreding',
  op: '2021-03-02T10:00',
  inhoud: { maatregel: 'bv', aard: 'fysiek' },
};
const gemeld: Feitregel = {
  soort: 'informatie_gedeeld',
  wie: '3ro',
  op: '2021-03-02T12:00',
  inhoud: { aan: ['om'] },
};

const straf = (soort: string): Feitregel[] => [
  { soort: 'detentie_gestart', wie: 'dji', inhoud: { soort } },
  { soort: 'vrijlating_gepland', wie: 'dji', inhoud: { datum: '2021-09-30' } },
];

function uitkomsten(feiten: readonly Feitregel[], op: string, items: readonly string[]): Uitkomst {
  const stand = speel(feiten, op);
  return Object.fromEntries(items.map((item) => [item, taken(stand, item)]));
}

describe('Veilig Thuis', () => {
  const item = 'vt-veiligheidsvoorwaarden';
  it.each([
    [
      'owes safety conditions within ten working days once it takes the case',
      [triage('onderzoek')],
      '2021-03-15T23:59',
    ],
    ['owes them within five at high risk', [sash('hoog'), triage('voorwaarden_en_vervolg')], '2021-03-08T23:59'],
  ])('%s', (_, feiten, termijn) => {
    expect(taken(speel(feiten, '2021-03-02'), item)).toEqual([`veilig_thuis: open ${termijn}`]);
  });

  it('has none to make when it hands the case over, but must find someone who accepts it', () => {
    expect(uitkomsten([triage('overdracht')], '2021-03-02', [item, 'vt-overdragen'])).toEqual({
      [item]: [],
      'vt-overdragen': ['veilig_thuis: open -'],
    });
  });

  it('is flagged when the conditions stay out and no reason is recorded', () => {
    expect(signalen(speel([triage('onderzoek')], '2021-04-01'), 'veiligheidsvoorwaarden_ontbreken')).toEqual([
      '2021-03-16T00:00',
    ]);
    const plan = { soort: 'plan_vastgesteld', wie: 'veilig_thuis', inhoud: { plan: 'veiligheidsvoorwaarden' } };
    expect(signalen(speel([triage('onderzoek'), plan], '2021-04-01'), 'veiligheidsvoorwaarden_ontbreken')).toEqual([]);
  });

  it('looks again after three, twelve and eighteen months, each moment on its own', () => {
    const items = ['monitormomenten', 'vt-monitormoment-twaalf-maanden', 'vt-monitormoment-achttien-maanden'];
    const status = (feiten: readonly Feitregel[]) =>
      Object.values(uitkomsten(feiten, '2022-10-01', items)).map((regels) =>
        regels.map((regel) => regel.split(' ')[1]),
      );
    expect(status([afgerond, monitor('2021-05-20'), monitor('2022-02-20'), monitor('2022-08-20')])).toEqual([
      ['gedaan'],
      ['gedaan'],
      ['gedaan'],
    ]);
    expect(status([afgerond, monitor('2021-05-20')])).toEqual([['gedaan'], ['te_laat'], ['te_laat']]);
  });

  it('hands over within ten weeks when it keeps the case without an investigation', () => {
    const stand = speel([triage('voorwaarden_en_vervolg')], '2021-05-15');
    expect(taken(stand, 'vt-tien-weken-zonder-onderzoek')).toEqual([
      'veilig_thuis: te_laat (te laat) 2021-05-10T00:00',
    ]);
  });

  it('is asked to weigh shelter and an alarm button at high risk only', () => {
    const items = ['vt-crisisopvang-overwegen', 'vt-aware-overwegen', 'vt-intern-mdo'];
    const melding = { soort: 'melding_veilig_thuis', inhoud: { van: 'politie', sash_meegestuurd: 'ja' } };
    expect(uitkomsten([melding, sash('hoog'), overwogen('veilig_thuis', 'aware')], '2021-03-02', items)).toEqual({
      'vt-crisisopvang-overwegen': ['veilig_thuis: open -'],
      'vt-aware-overwegen': ['veilig_thuis: gedaan -'],
      'vt-intern-mdo': [],
    });
    expect(uitkomsten([melding, sash('midden')], '2021-03-02', items)).toEqual({
      'vt-crisisopvang-overwegen': [],
      'vt-aware-overwegen': [],
      'vt-intern-mdo': ['veilig_thuis: open -'],
    });
  });
});

describe('Openbaar Ministerie', () => {
  const code = 'strafrechtelijke_interventie_ontbreekt';
  it.each<[string, Feitregel[], string[]]>([
    [
      'alarms when high risk sees no criminal intervention within a week',
      [aangifte, sash('hoog')],
      ['2021-03-09T00:00'],
    ],
    ['is content with an arrest', [aangifte, sash('hoog'), { ...aanhouding, op: '2021-03-03' }], []],
    ['is content with a reason', [aangifte, sash('hoog'), overwogen('om', 'strafrechtelijke_interventie')], []],
    ['asks nothing of the kind at middle risk', [aangifte, sash('midden')], []],
  ])('%s', (_, feiten, verwacht) => {
    expect(signalen(speel(feiten, '2021-03-20'), code)).toEqual(verwacht);
  });

  it.each(['laag', 'midden', 'onbekend'])('weighs and records intervention at %s', (niveau) => {
    const item = 'om-ingrijpen-afwegen';
    const feiten = niveau === 'onbekend' ? [aangifte] : [{ ...sash(niveau), op: '2021-02-28' }, aangifte];
    expect(taken(speel(feiten, '2021-03-02'), item)).toEqual(['om: open -']);
    const gewogen = [...feiten, overwogen('om', 'strafrechtelijke_interventie', 'niet', '2021-03-02')];
    expect(taken(speel(gewogen, '2021-03-02'), item)).toEqual(['om: gedaan -']);
  });

  it('chooses custody or an order after an arrest at high risk', () => {
    const item = 'om-voorgeleiding-of-gedragsaanwijzing';
    expect(taken(speel([sash('hoog'), aanhouding], '2021-03-05'), item)).toEqual([
      'om: te_laat (te laat) 2021-03-04T00:00',
    ]);
    expect(taken(speel([sash('hoog'), aanhouding, besluit('gedragsaanwijzing', '2021-03-02')]), item)).toEqual([
      'om: gedaan 2021-03-04T00:00',
    ]);
    expect(taken(speel([sash('laag'), aanhouding], '2021-03-05'), item)).toEqual([]);
  });

  it('does not drop a case without telling the victim', () => {
    const sepot = besluit('sepot');
    const verteld = { soort: 'slachtoffer_geinformeerd', wie: 'shn', inhoud: { over: 'besluit' } };
    expect(signalen(speel([sepot], '2021-03-05'), 'slachtoffer_niet_geinformeerd')).toEqual(['2021-03-02T00:00']);
    expect(signalen(speel([sepot, verteld], '2021-03-05'), 'slachtoffer_niet_geinformeerd')).toEqual([]);
  });

  it('asks whether prosecution was instituted before an order is extended', () => {
    const item = 'om-vervolging-bij-gedragsaanwijzing';
    const order = {
      soort: 'maatregel_gestart',
      wie: 'om',
      inhoud: { maatregel: 'gedragsaanwijzing', id: 'ga', status: 'actief', kader: 'ovj', tot: '2021-05-29' },
    };
    expect(taken(speel([order], '2021-05-20'), item)).toEqual(['om: open -']);
    expect(taken(speel([order, besluit('dagvaarden', '2021-04-01')], '2021-05-20'), item)).toEqual(['om: gedaan -']);
  });

  it('decides on longer supervision thirty days before a sentence ends', () => {
    const item = 'om-gvm-voor-einde-straf';
    expect(taken(speel(straf('straf'), '2021-08-31T12:00'), item)).toEqual(['om: open 2021-08-31T23:59']);
    expect(taken(speel(straf('voorlopige_hechtenis'), '2021-08-31T12:00'), item)).toEqual([]);
  });
});

describe('reclassering', () => {
  it('weighs electronic monitoring in every advice, at every level', () => {
    for (const niveau of ['laag', 'midden', 'hoog'])
      expect(signalen(speel([sash(niveau), gevraagd, uitgebracht]), 'em_niet_overwogen')).toEqual(['2021-03-10T23:59']);
    const gewogen = overwogen('3ro', 'em', 'niet', '2021-03-05');
    const stand = speel([gevraagd, gewogen, uitgebracht]);
    expect(signalen(stand, 'em_niet_overwogen')).toEqual([]);
    expect(taken(stand, '3ro-em-overwegen')).toEqual(['3ro: gedaan -']);
    expect(taken(stand, '3ro-advies-uitbrengen')).toEqual(['3ro: gedaan -']);
  });

  it('takes no consideration of another organisation for its own', () => {
    expect(taken(speel([gevraagd, overwogen('om', 'em')]), '3ro-em-overwegen')).toEqual(['3ro: open -']);
  });

  it('weighs what police recorded while it supervises, and nothing of cases that it does not', () => {
    const item = '3ro-incident-wegen';
    const incident: Feitregel = {
      soort: 'incident',
      wie: 'politie',
      op: '2021-03-02',
      inhoud: { aard: ['opwachten'] },
    };
    const naleving = { soort: 'naleving', wie: '3ro', op: '2021-03-03', inhoud: { maatregel: 'bv', nageleefd: 'nee' } };
    expect(taken(speel([toezicht, voorwaarden, incident]), item)).toEqual(['3ro: open -']);
    expect(taken(speel([toezicht, voorwaarden, incident, naleving], '2021-03-04'), item)).toEqual(['3ro: gedaan -']);
    expect(taken(speel([incident]), item)).toEqual([]);
    expect(taken(speel([toezicht, { ...incident, wie: '3ro' }]), item)).toEqual([]);
  });

  it('tells the prosecutor of a breach within four hours', () => {
    const item = '3ro-overtreding-melden';
    const basis = [toezicht, voorwaarden, breuk];
    expect(taken(speel(basis, '2021-03-02T13:00'), item)).toEqual(['3ro: open 2021-03-02T14:00']);
    expect(taken(speel([...basis, gemeld], '2021-03-03'), item)).toEqual(['3ro: gedaan 2021-03-02T14:00']);
    expect(signalen(speel(basis, '2021-03-03'), 'overtreding_niet_gemeld')).toEqual(['2021-03-02T14:00']);
  });

  it('has nothing to report when it takes no part', () => {
    expect(taken(speel([voorwaarden, breuk], '2021-03-03'), '3ro-overtreding-melden')).toEqual([]);
  });

  it.each([
    ['weighs immediate execution after a breach at high risk', 'hoog', ['3ro: open 2021-03-03T10:00']],
    ['does not have to at middle risk', 'midden', []],
  ])('%s', (_, niveau, verwacht) => {
    const stand = speel([sash(niveau), toezicht, voorwaarden, breuk], '2021-03-02T13:00');
    expect(taken(stand, '3ro-vtul-overwegen')).toEqual(verwacht);
  });
});

describe('all partners', () => {
  it('act on the day that the risk becomes high', () => {
    const code = 'niet_gehandeld';
    expect(signalen(speel([{ ...sash('hoog'), op: '2021-03-01T09:00' }], '2021-03-03'), code)).toEqual([
      '2021-03-02T00:00',
    ]);
    const actie = { ...aanhouding, op: '2021-03-01T15:00' };
    expect(signalen(speel([{ ...sash('hoog'), op: '2021-03-01T09:00' }, actie], '2021-03-03'), code)).toEqual([]);
    expect(signalen(speel([sash('laag')], '2021-03-03'), code)).toEqual([]);
  });

  it('never speak to victim and perpetrator together while the case is open', () => {
    const verboden = speel([aangifte]).verboden.map(({ item }) => item);
    expect(verboden).toContain('slachtoffer-en-pleger-nooit-samen');
  });
});

const adviesAan = (id: string, aan = 'om'): Feitregel => ({
  id,
  soort: 'advies',
  wie: 'veilig_thuis',
  op: '2021-03-10',
  inhoud: { soort: 'zsm_advies', aan },
});
const gevolgd = (van: string, wie = 'om'): Feitregel => ({
  soort: 'advies_opgevolgd',
  wie,
  op: '2021-03-11',
  inhoud: { advies: van, opgevolgd: 'nee', reden: 'te weinig bewijs' },
});

describe('advice to the prosecutor', () => {
  it.each([
    ['is a task until it is answered', [adviesAan('a1')], ['om: open -']],
    [
      'is answered by what the prosecutor does with just that advice',
      [adviesAan('a1'), gevolgd('a1')],
      ['om: gedaan -'],
    ],
    ['is not answered by what another does with it', [adviesAan('a1'), gevolgd('a1', 'politie')], ['om: open -']],
    ['each asks for an answer', [adviesAan('a1'), adviesAan('a2'), gevolgd('a1')], ['om: gedaan -', 'om: open -']],
    ['is answered by a decision on the case', [adviesAan('a1'), besluit('dagvaarden', '2021-03-12')], ['om: gedaan -']],
    ['is not answered by having it looked into', [adviesAan('a1'), besluit('onderzoek', '2021-03-12')], ['om: open -']],
    ['asks nothing of her when it was for another', [adviesAan('a1', 'politie')], []],
  ])('%s', (_titel, feiten, verwacht) => {
    expect(taken(speel(feiten, '2021-03-20'), 'om-advies-wegen').toSorted()).toEqual(verwacht);
  });
});
