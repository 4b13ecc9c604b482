import { describe, expect, it } from 'vitest';
import { type Feitregel, speel } from './speel.ts';

const sash = (uitkomst: string, rest: Partial<Feitregel> = {}): Feitregel => ({
  soort: 'risicotaxatie',
  inhoud: { instrument: 'sash', uitkomst },
  ...rest,
});
const overleg: Feitregel = {
  id: 'o',
  soort: 'overleg_gehouden',
  wie: 'zvh',
  op: '2021-03-10',
  inhoud: { overleg: 'actieoverleg' },
};
const bijgesteld = (naar: string, metOverleg = true, rest: Partial<Feitregel> = {}): Feitregel => ({
  soort: 'risico_bijgesteld',
  wie: 'zvh',
  op: '2021-03-11',
  inhoud: { naar, reden: 'samen besloten', ...(metOverleg && { overleg: 'o' }) },
  ...rest,
});
const bel: Feitregel = {
  id: 'bel',
  soort: 'alarmbel',
  door: 'agent A',
  op: '2021-03-02',
  inhoud: { welke: 'doodsangst' },
};
const actie: Feitregel = { soort: 'aanhouding', op: '2021-03-05' };

const tabel: [string, Feitregel[], string][] = [
  [
    'nothing assessed is unknown, not low',
    [{ soort: 'melding', inhoud: { bij: 'politie', herkend_als_stalking: 'ja' } }],
    'onbekend',
  ],
  ['an outcome "onbekend" never counts', [sash('hoog'), sash('onbekend', { op: '2021-03-02' })], 'hoog'],
  [
    'the signaallijst never sets a level',
    [{ soort: 'risicotaxatie', inhoud: { instrument: 'signaallijst', uitkomst: 'hoog' } }],
    'onbekend',
  ],
  [
    'the highest standing outcome is the level',
    [
      sash('midden'),
      {
        soort: 'risicotaxatie',
        wie: 'veilig_thuis',
        op: '2021-03-02',
        inhoud: { instrument: 'veiligheidsbeoordeling', uitkomst: 'laag' },
      },
    ],
    'midden',
  ],
  [
    'a triage decision of crisis is high',
    [{ soort: 'triagebesluit', wie: 'veilig_thuis', inhoud: { uitkomst: 'onderzoek', niveau: 'crisis' } }],
    'hoog',
  ],
  ['a newer, lower outcome lowers nothing by itself', [sash('hoog'), sash('laag', { op: '2021-03-05' })], 'hoog'],
  [
    'an older outcome that is learned later raises nothing',
    [sash('laag', { op: '2021-03-05' }), sash('hoog', { op: '2021-03-01', bekend: '2021-03-08' })],
    'laag',
  ],
  [
    'a review replaces the outcome that it reviews',
    [
      sash('hoog', { id: 'r' }),
      { soort: 'risicotoets', op: '2021-03-02', inhoud: { op: 'r', niveau: 'midden', reden: 'getoetst' } },
    ],
    'midden',
  ],
  [
    'a review does not touch what others found',
    [
      sash('hoog', { id: 'r' }),
      { soort: 'triagebesluit', wie: 'veilig_thuis', inhoud: { uitkomst: 'onderzoek', niveau: 'hoog' } },
      { soort: 'risicotoets', op: '2021-03-02', inhoud: { op: 'r', niveau: 'laag', reden: 'getoetst' } },
    ],
    'hoog',
  ],
  ['a person may raise the level alone', [sash('laag'), bijgesteld('hoog', false)], 'hoog'],
  ['nobody lowers it alone', [sash('hoog'), bijgesteld('laag', false)], 'hoog'],
  ['a joint decision lowers it', [sash('hoog'), overleg, bijgesteld('midden')], 'midden'],
  [
    'a later outcome raises it again',
    [sash('hoog'), overleg, bijgesteld('laag'), sash('midden', { op: '2021-03-20' })],
    'midden',
  ],
  ['a bell makes it high at once', [sash('laag'), bel], 'hoog'],
  ['fear of death rings a bell', [{ soort: 'angst_slachtoffer', inhoud: { niveau: 'doodsangst' } }], 'hoog'],
  [
    'last-resort thinking in an incident rings a bell',
    [{ soort: 'incident', inhoud: { aard: ['laatste_redmiddel'] } }],
    'hoog',
  ],
  ['a stabbing sets no level by itself', [{ soort: 'incident', inhoud: { aard: ['steken'] } }], 'onbekend'],
  ['after a bell a decision without action lowers nothing', [bel, overleg, bijgesteld('laag')], 'hoog'],
  [
    'after a bell and an action a joint decision by another lowers it',
    [bel, actie, overleg, bijgesteld('laag')],
    'laag',
  ],
  [
    'the person who rang the bell cannot lower it',
    [bel, actie, { ...overleg, wie: 'politie' }, bijgesteld('laag', true, { wie: 'politie', door: 'agent A' })],
    'hoog',
  ],
  [
    'a colleague of the person who rang it can',
    [bel, actie, { ...overleg, wie: 'politie' }, bijgesteld('laag', true, { wie: 'politie', door: 'agent B' })],
    'laag',
  ],
  [
    'contact sought by the victim lowers nothing',
    [sash('hoog'), { soort: 'contact_door_slachtoffer', wie: 's', op: '2021-03-05', inhoud: { kanaal: 'telefoon' } }],
    'hoog',
  ],
  [
    '"talked out" lowers nothing',
    [sash('hoog'), { soort: 'verzoening_gemeld', op: '2021-03-05', inhoud: { door: 'beiden' } }],
    'hoog',
  ],
  [
    'a corrected outcome no longer stands',
    [
      sash('hoog', { id: 'fout' }),
      { soort: 'correctie', op: '2021-03-03', inhoud: { van: 'fout', reden: 'verkeerde zaak' } },
    ],
    'onbekend',
  ],
];

describe('the level of a case', () => {
  it.each(tabel)('%s', (_titel, feiten, verwacht) => {
    expect(speel(feiten).risico.niveau).toBe(verwacht);
  });

  it('says since when and from which facts', () => {
    const { risico } = speel([sash('laag', { id: 'a' }), sash('hoog', { id: 'b', op: '2021-03-04T10:00' })]);
    expect(risico).toMatchObject({ niveau: 'hoog', sinds: '2021-03-04T10:00:00+01:00', herkomst: ['b'] });
    expect(risico.reden).toContain('SASH');
  });

  it('keeps what others found beside it, a review beside what it reviewed', () => {
    const { risico } = speel([
      sash('hoog', { id: 'a' }),
      { soort: 'triagebesluit', wie: 'veilig_thuis', inhoud: { uitkomst: 'onderzoek', niveau: 'laag' } },
      { soort: 'risicotoets', op: '2021-03-02', inhoud: { op: 'a', niveau: 'midden', reden: 'getoetst' } },
    ]);
    expect(risico.oordelen.map(({ instrument, wie, niveau, toets }) => [instrument, wie, niveau, toets])).toEqual([
      ['sash', 'politie', 'hoog', false],
      ['triage', 'veilig_thuis', 'laag', false],
      ['sash', 'politie', 'midden', true],
    ]);
  });
});

const waarschuwt = (...feiten: Feitregel[]) =>
  speel([overleg, ...feiten]).signalen.filter(({ code, actief }) => code === 'verlaging_telt_niet' && actief).length;

describe('a lowering that does not count', () => {
  it.each<[string, Feitregel[], number]>([
    ['without a joint decision', [sash('hoog'), bijgesteld('laag', false)], 1],
    ['to the middle, without a joint decision', [sash('hoog'), bijgesteld('midden', false)], 1],
    ['after a bell and without an action', [bel, bijgesteld('laag')], 1],
    [
      'until it is decided together',
      [sash('hoog'), bijgesteld('laag', false), bijgesteld('laag', true, { op: '2021-03-12' })],
      0,
    ],
  ])('is said: %s', (_wat, feiten, aantal) => expect(waarschuwt(...feiten)).toBe(aantal));

  it.each<[string, Feitregel[]]>([
    ['a joint decision', [sash('hoog'), bijgesteld('laag')]],
    ['a rise by one organisation', [sash('laag'), bijgesteld('hoog', false)]],
    ['what stands already', [sash('laag'), bijgesteld('laag', false)]],
  ])('is not said of %s', (_wat, feiten) => expect(waarschuwt(...feiten)).toBe(0));
});
