import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { describe, expect, test } from 'vitest';
import { DossierFout } from './fout.ts';
import { type Dossier, leesDossier } from './lees.ts';

const KOP = `casus: proef
t0: 2018-01-01
betrokkenen:
  - {id: anna, rol: slachtoffer}
  - {id: bert, rol: pleger}
feiten:
`;

function lees(...feiten: string[]): Dossier {
  return leesDossier(KOP + feiten.map((feit) => `  - ${feit}\n`).join(''), 'proef.yaml');
}

function feit(dossier: Dossier, id: string) {
  const gevonden = dossier.feiten.find((een) => een.id === id);
  if (!gevonden) throw new Error(`no fact ${id}`);
  return gevonden;
}

function problemen(doe: () => unknown): string[] {
  try {
    doe();
  } catch (fout) {
    if (fout instanceof DossierFout) return fout.problemen.map((p) => `${p.regel} ${p.veld}: ${p.melding}`);
    throw fout;
  }
  return [];
}

const breuk = (ref: string) =>
  `{id: f3, soort: overtreding, wie: 3ro, na: P2D, inhoud: {maatregel: ${ref}, aard: meldplicht}}`;
const maatregel = (feitId: string, id: string) =>
  `{id: ${feitId}, soort: maatregel_gestart, wie: om, na: P1D, inhoud: {id: ${id}, maatregel: aol}}`;
const correctie = (id: string, van: string, door = '') =>
  `{id: ${id}, soort: correctie, wie: zvh, na: P1D, inhoud: {van: ${van}, reden: x${door}}}`;
const afsluiting = (id: string) => `{id: ${id}, soort: afsluiting, wie: zvh, na: P1D}`;

const moment = (ms: number) => formatMoment(ms, AMSTERDAM);

const leesMet = (velden: string, op = '2018-03-14') =>
  leesDossier(
    `casus: x\nbetrokkenen:\n  - {id: a, rol: kind, ${velden}}\nfeiten:\n  - {id: f, soort: afsluiting, wie: zvh, op: ${op}}`,
    'x',
  );

describe('when a fact happened', () => {
  const gevallen: [string, string, string, string, string, string, string][] = [
    // fact, gebeurd.van, gebeurd.tot, bekend, termijnVanaf.van, termijnVanaf.tot
    ['na: P1M', '2018-02-01T00:00:00+01:00', '2018-02-01T00:00:00+01:00', '2018-02-01T00:00:00+01:00', '', '', ''],
    ['na: P3MT4H', '2018-04-01T04:00:00+02:00', '2018-04-01T04:00:00+02:00', '2018-04-01T04:00:00+02:00', '', '', ''],
    ['op: 2018-03', '2018-03-01T00:00:00+01:00', '2018-03-31T23:59:59+02:00', '2018-03-31T23:59:59+02:00', '', '', ''],
    [
      'op: 2018-03-14',
      '2018-03-14T00:00:00+01:00',
      '2018-03-14T23:59:59+01:00',
      '2018-03-14T23:59:59+01:00',
      '',
      '',
      '',
    ],
    [
      'van: 2018-03, tot: P4M',
      '2018-03-01T00:00:00+01:00',
      '2018-05-01T00:00:00+02:00',
      '2018-05-01T00:00:00+02:00',
      '',
      '',
      '',
    ],
    [
      'op: 2018-03, bekend: 2018-03-10',
      '2018-03-01T00:00:00+01:00',
      '2018-03-31T23:59:59+02:00',
      '2018-03-10T23:59:59+01:00',
      '',
      '',
      '',
    ],
    [
      'op: 2018-03, bekend: 2018-05',
      '2018-03-01T00:00:00+01:00',
      '2018-03-31T23:59:59+02:00',
      '2018-05-31T23:59:59+02:00',
      '2018-05-01T00:00:00+02:00',
      '2018-05-31T23:59:59+02:00',
      '',
    ],
    [
      'op: 2018-03-14T21:30, bekend: 2018-03-14',
      '2018-03-14T21:30:00+01:00',
      '2018-03-14T21:30:00+01:00',
      '2018-03-14T23:59:59+01:00',
      '2018-03-14T21:30:00+01:00',
      '2018-03-14T23:59:59+01:00',
      '',
    ],
  ];
  test.each(gevallen)('%s', (wanneer, van, tot, bekend, termijnVan, termijnTot) => {
    const een = feit(lees(`{id: f1, soort: casus_geopend, wie: politie, ${wanneer}}`), 'f1');
    expect([een.gebeurd.van, een.gebeurd.tot, een.bekend].map(moment)).toEqual([van, tot, bekend]);
    expect([een.termijnVanaf.van, een.termijnVanaf.tot].map(moment)).toEqual([termijnVan || van, termijnTot || tot]);
  });

  test('dates inside content given as offset become ISO text, others stay as written', () => {
    const dossier = lees(
      '{id: f1, soort: maatregel_gestart, wie: om, na: P1M, inhoud: {id: m1, maatregel: aol, tot: P3M}}',
      '{id: f2, soort: vrijlating_gepland, wie: dji, na: P1M, inhoud: {datum: 2018-06}}',
    );
    expect(feit(dossier, 'f1').inhoud).toMatchObject({ tot: '2018-04-01T00:00:00+02:00' });
    expect(feit(dossier, 'f2').inhoud).toEqual({ datum: '2018-06' });
  });
});

describe('names', () => {
  test('the shorthand list becomes facts at the first moment known, stated by the organisation of the first fact', () => {
    const dossier = lees('{id: f1, soort: casus_geopend, wie: zvh, op: 2018-03-14T10:00}');
    const anna = feit(dossier, 'betrokkene:anna');
    expect(anna).toMatchObject({ soort: 'betrokkene_toegevoegd', wie: 'zvh', over: ['anna'] });
    expect(moment(anna.bekend)).toBe('2018-03-14T10:00:00+01:00');
    expect(dossier.betrokkenen.map(({ id }) => id)).toEqual(['anna', 'bert']);
  });

  test('slachtoffer means the first victim, also as the one who states a fact', () => {
    const dossier = lees(
      '{id: f1, soort: incident, wie: slachtoffer, over: [slachtoffer], na: P1D, inhoud: {aard: [volgen], tegen: [slachtoffer], door: bert}}',
    );
    expect(feit(dossier, 'f1')).toMatchObject({
      wie: 'anna',
      over: ['anna'],
      inhoud: { tegen: ['anna'], door: 'bert' },
    });
  });

  test('a reference to the fact that starts a measure means the measure, also when it points forward', () => {
    const dossier = lees(
      '{id: f1, soort: overtreding, wie: politie, na: P2D, inhoud: {maatregel: f2, aard: fysiek, over_feiten: [f2]}}',
      '{id: f2, soort: maatregel_gestart, wie: om, na: P1D, inhoud: {id: m1, maatregel: locatieverbod}}',
      '{id: f3, soort: afspraak, wie: politie, na: P1D, inhoud: {id: a1, voor: politie}}',
      '{id: f4, soort: afspraak_uitgevoerd, wie: politie, na: P2D, inhoud: {afspraak: f3, uitgevoerd: ja}}',
    );
    expect(feit(dossier, 'f1').inhoud).toMatchObject({ maatregel: 'm1', over_feiten: ['m1'] });
    expect(feit(dossier, 'f4').inhoud).toMatchObject({ afspraak: 'a1' });
  });

  test('a correction of a measure means the fact that started it, and its successor may keep the id', () => {
    const dossier = lees(
      '{id: f1, soort: maatregel_gestart, wie: om, na: P1D, inhoud: {id: m1, maatregel: locatieverbod}}',
      '{id: f2, soort: maatregel_gestart, wie: om, na: P1D, inhoud: {id: m1, maatregel: contactverbod}}',
      '{id: c1, soort: correctie, wie: om, na: P2D, inhoud: {van: m1, vervangen_door: f2, reden: verkeerd genoteerd}}',
    );
    expect(feit(dossier, 'c1').inhoud).toMatchObject({ van: 'f1', vervangen_door: 'f2' });
  });

  test('conditions of a suspended detention can be referred to, unless given as facts of their own', () => {
    const schorsing =
      '{id: s, soort: schorsing_voorlopige_hechtenis, wie: rechter, na: P1D, inhoud: {voorwaarden: [meldplicht, contactverbod]}}';
    const eigen =
      '{id: f2, soort: maatregel_gestart, wie: om, na: P1D, inhoud: {id: m1, maatregel: meldplicht, onderdeel_van: s}}';
    expect(feit(lees(schorsing, breuk('s.meldplicht')), 'f3').inhoud).toMatchObject({ maatregel: 's.meldplicht' });
    expect(problemen(() => lees(schorsing, eigen, breuk('s.meldplicht')))).toEqual([
      expect.stringMatching(/^9 feiten\[2\]\.inhoud\.maatregel: verwijst naar 's\.meldplicht'/),
    ]);
    expect(problemen(() => lees(schorsing, eigen, breuk('s.contactverbod')))).toEqual([]);
  });

  test('content may be left out when all its fields are optional', () => {
    expect(feit(lees('{id: f1, soort: afsluiting, wie: zvh, na: P1D}'), 'f1').inhoud).toEqual({});
  });

  test('the order in the file means nothing', () => {
    const regels = [
      '{id: f1, soort: casus_geopend, wie: zvh, na: P1D}',
      '{id: f2, soort: betrokkene_toegevoegd, wie: zvh, na: P1D, inhoud: {id: cees, rol: kind}}',
      '{id: f3, soort: afsluiting, wie: zvh, na: P1D}',
    ];
    expect(lees(...regels)).toEqual(lees(...regels.toReversed()));
  });
});

describe('refusals name the place, what is wrong and how to mend it', () => {
  const gevallen: [string, string, RegExp][] = [
    [
      'unknown kind',
      '{id: f1, soort: incidentt, wie: politie, na: P1D}',
      /^7 feiten\[0\]\.soort: .*bedoelde u 'incident'/,
    ],
    [
      'unknown key',
      '{id: f1, soort: afsluiting, wie: zvh, na: P1D, waar: x}',
      /^7 feiten\[0\]\.waar: onbekende sleutel/,
    ],
    [
      'unknown key in content',
      '{id: f1, soort: afsluiting, wie: zvh, na: P1D, inhoud: {waarom: x}}',
      /inhoud\.waarom: onbekende/,
    ],
    ['missing content', '{id: f1, soort: alarmbel, wie: zvh, na: P1D}', /inhoud\.welke: is verplicht/],
    [
      'unknown organisation',
      '{id: f1, soort: afsluiting, wie: polite, na: P1D}',
      /wie: 'polite' is geen organisatie.*'politie'/,
    ],
    [
      'unknown person',
      '{id: f1, soort: afsluiting, wie: zvh, na: P1D, over: [carla]}',
      /over\[0\]: onbekende betrokkene 'carla'/,
    ],
    [
      'unknown ref',
      '{id: f1, soort: aanhouding, wie: zvh, na: P1D, inhoud: {om: f9}}',
      /inhoud\.om: verwijst naar 'f9'/,
    ],
    [
      'day that does not exist',
      '{id: f1, soort: afsluiting, wie: zvh, op: 2018-02-30}',
      /op: '2018-02-30' is geen bestaande datum/,
    ],
    [
      'year without a month',
      "{id: f1, soort: afsluiting, wie: zvh, op: '2018'}",
      /op: '2018' is alleen een jaar; noem ook de maand \(2018-03\), of schrijf van: 2018-01-01 en tot: 2018-12-31/,
    ],
    [
      'parts of a second',
      '{id: f1, soort: afsluiting, wie: zvh, op: "2018-03-14T10:00:00.000Z"}',
      /op: .*delen van een seconde; laat die weg/,
    ],
    ['year far off', '{id: f1, soort: afsluiting, wie: zvh, op: 0218-02-03}', /op: .*buiten de jaren/],
    ['offset far off', '{id: f1, soort: afsluiting, wie: zvh, na: P99999999Y}', /na: .*na het jaar 9999/],
    [
      'known before it happened',
      '{id: f1, soort: afsluiting, wie: zvh, op: 2018-03-14, bekend: 2018-03-13}',
      /bekend: .*vóór het begin/,
    ],
    [
      'period back to front',
      '{id: f1, soort: afsluiting, wie: zvh, van: 2018-03, tot: 2018-02}',
      /tot: .*ligt vóór van/,
    ],
    ['half a period', '{id: f1, soort: afsluiting, wie: zvh, van: 2018-03}', /tot: ontbreekt/],
    ['no moment', '{id: f1, soort: afsluiting, wie: zvh}', /op: zeg wanneer het was/],
    ['two moments', '{id: f1, soort: afsluiting, wie: zvh, na: P1D, op: 2018-03}', /op: het moment staat er dubbel/],
    [
      'moment that is a number',
      '{id: f1, soort: afsluiting, wie: zvh, op: 2018}',
      /op: moet tekst zijn; zet '2018' tussen/,
    ],
    ['empty moment', '{id: f1, soort: afsluiting, wie: zvh, op: null}', /op: moet tekst zijn, maar is leeg/],
    [
      'rhythm that is no duration',
      '{id: f1, soort: contactafspraak, wie: zvh, na: P1D, inhoud: {om_de: week}}',
      /om_de: 'week' is geen duur zoals P7D/,
    ],
    ['date as offset', '{id: f1, soort: afsluiting, wie: zvh, na: 2018-03}', /na: '2018-03' is geen duur/],
    ['number as id', '{id: 12, soort: afsluiting, wie: zvh, na: P1D}', /id: moet tekst zijn; zet '12' tussen/],
    [
      'yes is text, not true',
      '{id: f1, soort: afsluiting, wie: zvh, na: P1D, oordeel: yes}',
      /oordeel: moet true of false/,
    ],
    [
      'bad date in content',
      '{id: f1, soort: vrijlating_gepland, wie: dji, na: P1D, inhoud: {datum: 2018-13}}',
      /inhoud\.datum: '2018-13'/,
    ],
    [
      'correction of itself',
      '{id: f1, soort: correctie, wie: zvh, na: P1D, inhoud: {van: f1, reden: x}}',
      /verbetert zichzelf/,
    ],
    [
      'person twice',
      '{id: f1, soort: betrokkene_toegevoegd, wie: zvh, na: P1D, inhoud: {id: anna, rol: kind}}',
      /'anna' staat er dubbel/,
    ],
  ];
  test.each(gevallen)('%s', (_titel, regel, verwacht) => {
    const gevonden = problemen(() => lees(regel));
    expect(gevonden).toHaveLength(1);
    expect(gevonden[0]).toMatch(verwacht);
  });

  test('nobody is older than people get, or born after the last that is known', () => {
    expect(problemen(() => leesMet('leeftijd: 340'))).toEqual([
      '3 betrokkenen[0].leeftijd: 340 kan hier niet; noem een leeftijd van 0 tot en met 125 jaar',
    ]);
    expect(problemen(() => leesMet('geboren: 2018-04'))).toEqual([
      expect.stringMatching(/^3 betrokkenen\[0\]\.geboren: ligt in de toekomst/),
    ]);
    expect(leesMet('geboren: 2018-04', '2018-04').betrokkenen).toHaveLength(1);
    const later =
      '{id: f1, soort: betrokkene_toegevoegd, wie: zvh, op: 2018-03-14, inhoud: {id: b, rol: kind, geboren: 2019-01-01}}';
    expect(problemen(() => lees(later))).toEqual([expect.stringMatching(/inhoud\.geboren: ligt in de toekomst/)]);
  });

  test('two persons with one id are told of once, at the second', () => {
    const tekst = 'casus: x\nbetrokkenen:\n  - {id: a, rol: kind}\n  - {id: a, rol: pleger}\nfeiten: []\n';
    expect(problemen(() => leesDossier(tekst, 'x'))).toEqual([
      expect.stringMatching(/^4 betrokkenen\[1\]\.id: .*dubbel/),
    ]);
  });

  test('a message gives a terminal nothing to obey', () => {
    const regel = '{id: f1, soort: afsluiting, na: P1D, wie: "a\\e[31mb\\u202ec"}';
    expect(() => lees(regel)).toThrow("wie: 'a·[31mb·c' is geen organisatie");
  });

  test('facts, measures and agreements share one namespace', () => {
    const afspraak = '{id: f3, soort: afspraak, wie: om, na: P1D, inhoud: {id: m1, voor: om}}';
    for (const paar of [
      [maatregel('f1', 'm1'), maatregel('f1', 'm2')],
      [maatregel('f1', 'm1'), maatregel('f2', 'm1')],
      [maatregel('f1', 'm1'), maatregel('f2', 'f1')],
      [maatregel('f1', 'm1'), afspraak],
      [maatregel('betrokkene:anna', 'm1')],
    ]) {
      expect(problemen(() => lees(...paar)).join()).toMatch(/staat er dubbel/);
    }
  });

  test('corrections that go round in a circle are refused, however long', () => {
    expect(problemen(() => lees(correctie('a', 'b'), correctie('b', 'a'))).join()).toMatch(/kring.*a → b/);
    expect(problemen(() => lees(correctie('a', 'c'), correctie('b', 'a'), correctie('c', 'b'))).join()).toMatch(
      /kring/,
    );
    const heenEnWeer = [
      afsluiting('f'),
      afsluiting('g'),
      correctie('a', 'f', ', vervangen_door: g'),
      correctie('b', 'g', ', vervangen_door: f'),
    ];
    expect(problemen(() => lees(...heenEnWeer)).join()).toMatch(/kring/);
    const keten = Array.from({ length: 500 }, (_, i) => correctie(`c${i + 1}`, `c${i}`));
    expect(problemen(() => lees('{id: c0, soort: afsluiting, wie: zvh, na: P1D}', ...keten))).toEqual([]);
  });

  test('an offset without t0 names t0', () => {
    const tekst = 'casus: x\nfeiten:\n  - {id: f1, soort: afsluiting, wie: zvh, na: P1D}\n';
    expect(problemen(() => leesDossier(tekst, 'x'))).toEqual([expect.stringMatching(/^3 feiten\[0\]\.na: .*geen t0/)]);
  });

  test('one run names every problem, at most fifty', () => {
    const fout = Array.from({ length: 60 }, (_, i) => `{id: f${i}, soort: afsluiting, wie: nergens, na: P1D}`);
    const gevonden = problemen(() => lees(...fout));
    expect(gevonden).toHaveLength(50);
    expect(gevonden.at(-1)).toMatch(/en nog 10 andere/);
  });
});

describe('hostile and broken files', () => {
  const gevallen: [string, string, RegExp][] = [
    ['empty', '', /is leeg; een dossier is een blok .* casus: en feiten:/],
    ['a list', '- a', /is geen dossier; .*blok met velden/],
    ['lines of JSON', '{"id": "a"}\n{"id": "b"}\n', /^2 .*JSON-regels .* per casus een bestand/],
    ['nothing but brackets', '['.repeat(500_000), /te diep genest/],
    ['nested keys', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), /te diep genest/],
    ['nested JSON', `{"casus": ${'['.repeat(100)}${']'.repeat(100)}}`, /te diep genest/],
    ['an alias of itself', 'casus: &a [*a]', /zichzelf/],
    ['an unknown alias', 'casus: *a', /anker/],
    ['a tag', 'casus: !!js/function "x"\nfeiten: []', /tag/],
    ['two documents', 'casus: x\n---\ncasus: y', /meer dan één document/],
    ['a duplicate key', 'casus: x\nfeiten: []\ncasus: y', /^3 .*'casus' staat er dubbel/],
    ['a duplicate key in JSON', '{"casus": "x", "feiten": [],\n "casus": "y"}', /^2 .*'casus' staat er dubbel/],
    ['__proto__', 'casus: x\nfeiten: []\n__proto__: {a: 1}', /onbekende sleutel '__proto__'/],
    ['bad indentation', 'casus: x\nfeiten:\n  - {id: f1\n  - b: c', /inspringen|ontbreekt|YAML/],
    ['an open bracket', 'casus: x\nfeiten:\n  - {id: a, soort: [', /ontbreekt een teken/],
    ['an open bracket in JSON', '{"casus": "x", "feiten": [}', /ontbreekt een teken/],
    ['a colon in a text', 'casus: x\nfeiten:\n  - wat: hij zei: ik kom', /dubbele punt binnen een tekst/],
    ['a text that begins with @', 'casus: @x', /begint een tekst met een teken/],
    [
      'an offset without t0, once',
      'casus: x\nbetrokkenen: [{id: a, rol: slachtoffer}]\nfeiten:\n  - {id: f, soort: afsluiting, wie: zvh, na: P1D}',
      /^(?!.*eerste moment).*geen t0/s,
    ],
    ['broken JSON', '{"casus": "x",\n "feiten": [}', /^2 /],
  ];
  test.each(gevallen)('%s', (_titel, tekst, verwacht) => {
    const gevonden = problemen(() => leesDossier(tekst, 'proef.yaml'));
    expect(gevonden.length).toBeGreaterThan(0);
    expect(gevonden.join('\n')).toMatch(verwacht);
  });

  test('aliases that multiply are refused before they fill memory', () => {
    const lagen = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
    );
    expect(problemen(() => leesDossier(`a0: &a0 [x]\n${lagen.join('\n')}`, 'x')).join()).toMatch(/te groot/);
  });

  test('a %YAML 1.1 directive does not bring yes/no or timestamps back', () => {
    const tekst = `%YAML 1.1\n---\n${KOP}  - {id: f1, soort: afsluiting, wie: zvh, op: 2018-03-14, inhoud: {reden: yes}}\n`;
    expect(feit(leesDossier(tekst, 'x'), 'f1').inhoud).toEqual({ reden: 'yes' });
  });

  test('JSON and YAML give the same dossier', () => {
    const json = { casus: 'x', t0: '2018-01-01', feiten: [{ id: 'f1', soort: 'afsluiting', wie: 'zvh', na: 'P1D' }] };
    const yaml = 'casus: x\nt0: 2018-01-01\nfeiten:\n  - {id: f1, soort: afsluiting, wie: zvh, na: P1D}\n';
    expect(leesDossier(JSON.stringify(json), 'x')).toEqual(leesDossier(yaml, 'x'));
  });
});
