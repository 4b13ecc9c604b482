import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

// Monday 1 March 2021.
const aangifte: Feitregel = {
  soort: 'aangifte',
  op: '2021-03-01T10:00',
  inhoud: { met_klacht: 'ja', opgenomen: 'ja' },
};
const hoog: Feitregel = {
  soort: 'risicotaxatie',
  op: '2021-03-01T11:00',
  inhoud: { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja' },
};
const later = (op: string): Feitregel => ({ soort: 'notitie', op, inhoud: { tekst: 'x' } });

const nietVerteld = (feiten: Feitregel[]) =>
  speel([...feiten, later('2021-03-12')]).signalen.filter(
    ({ code, sinds }) =>
      /geinformeerd|verteld/.test(code) && code !== 'veilig_thuis_niet_geinformeerd' && sinds > '2021-03-08',
  );

const verteld = (extra: Record<string, unknown>): Feitregel => ({
  soort: 'slachtoffer_geinformeerd',
  wie: 'om',
  op: '2021-03-08T14:00',
  inhoud: { over: 'besluit', ...extra },
});

describe('what the victim was not told', () => {
  const verbod: Feitregel = {
    soort: 'maatregel_gestart',
    wie: 'om',
    op: '2021-03-02',
    inhoud: { maatregel: 'gedragsaanwijzing', functies: ['contactverbod'], id: 'ga', kader: 'ovj', tot: '2021-05-01' },
  };
  const sepot: Feitregel = { id: 'o', soort: 'ovj_besluit', wie: 'om', op: '2021-03-08', inhoud: { besluit: 'sepot' } };
  const vrij: Feitregel[] = [
    { soort: 'detentie_gestart', op: '2021-03-02', inhoud: { soort: 'straf' } },
    { soort: 'vrijlating_gepland', op: '2021-03-03', inhoud: { datum: '2021-03-08' } },
    { id: 'o', soort: 'vrijlating', op: '2021-03-08', inhoud: { reden: 'einde_straf' } },
  ];

  it('is one signal after a dismissal, and names what fell away', () => {
    const [een, ...meer] = nietVerteld([aangifte, verbod, sepot]);
    expect(meer).toEqual([]);
    expect(een?.reden).toBe(
      'De zaak is op 8 maart 2021 geseponeerd. Niemand heeft het slachtoffer op tijd zelf verteld dat de zaak stopt, waarom, en welke bescherming daarmee wegvalt.',
    );
  });

  it.each<[string, Feitregel[], number]>([
    ['by telephone', [sepot, verteld({ hoe: 'telefoon' })], 0],
    ['nobody wrote down how', [sepot, verteld({})], 0],
    ['by letter only', [sepot, verteld({ hoe: 'brief' })], 1],
    ['of the measure, days before', [sepot, { ...verteld({ over: 'maatregel' }), op: '2021-03-05' }], 1],
    ['of a release, by nobody', vrij, 1],
    ['of a release, by letter', [...vrij, verteld({ over: 'vrijlating', hoe: 'brief', over_feiten: ['o'] })], 1],
    ['of a release, in person', [...vrij, verteld({ over: 'vrijlating', hoe: 'persoonlijk' })], 0],
  ])('is told by a person: %s', (_hoe, feiten, aantal) =>
    expect(nietVerteld([aangifte, verbod, ...feiten]).map(({ reden }) => reden)).toHaveLength(aantal),
  );
});

const schorsing = (voorwaarden?: string[]): Feitregel => ({
  soort: 'schorsing_voorlopige_hechtenis',
  wie: 'rechter',
  op: '2021-03-08T12:00',
  inhoud: { ...(voorwaarden && { voorwaarden }) },
});

describe('criminal intervention at high risk', () => {
  const vast: Feitregel[] = [
    { soort: 'aanhouding', op: '2021-03-02T09:00' },
    { soort: 'detentie_gestart', wie: 'om', op: '2021-03-02T12:00', inhoud: { soort: 'voorlopige_hechtenis' } },
  ];
  const ingrijpen = (...feiten: Feitregel[]) =>
    taken(speel([aangifte, hoog, ...vast, ...feiten, later('2021-03-20')]), 'om-ingrijpen-bij-hoog').map(
      (taak) => taak.split(' ')[1],
    );

  it.each<[string, Feitregel[], string[]]>([
    ['is done by an arrest', [], ['gedaan']],
    ['is asked anew after a suspension without conditions', [schorsing()], ['gedaan', 'te_laat']],
    ['but not after one with conditions', [schorsing(['contactverbod'])], ['gedaan', 'gedaan']],
    [
      'and stays done once he was summoned',
      [{ soort: 'ovj_besluit', wie: 'om', op: '2021-03-05', inhoud: { besluit: 'dagvaarden' } }, schorsing()],
      ['gedaan', 'gedaan'],
    ],
  ])('%s', (_wat, feiten, verwacht) => expect(ingrijpen(...feiten)).toEqual(verwacht));

  it('is asked anew when the measure that did it has ended', () => {
    const maatregel: Feitregel = {
      soort: 'maatregel_gestart',
      wie: 'om',
      op: '2021-03-03',
      inhoud: { maatregel: 'gedragsaanwijzing', id: 'ga', kader: 'ovj', tot: '2021-03-10' },
    };
    expect(taken(speel([hoog, maatregel, later('2021-03-20')]), 'om-ingrijpen-bij-hoog')).toEqual([
      'om: gedaan 2021-03-08T11:00',
      'om: te_laat (te laat) 2021-03-17T23:59',
    ]);
  });
});

describe('a case that opens again', () => {
  const bemiddeld: Feitregel = {
    soort: 'overweging',
    op: '2021-03-20',
    inhoud: { onderwerp: 'mediation', uitkomst: 'wel', reden: 'zij praten weer' },
  };
  const dicht: Feitregel = { soort: 'afsluiting', wie: 'zvh', op: '2021-03-05', inhoud: { stalking_gestopt: 'ja' } };
  const open: Feitregel = { soort: 'heropening', wie: 'zvh', op: '2021-03-10', inhoud: { reden: 'nieuwe melding' } };

  it('is not one in which the stalking is known to have stopped', () =>
    expect(signalen(speel([dicht, open, bemiddeld]), 'contra_indicatie')).toHaveLength(1));
});

const vrijUit = (reden: string): Feitregel => ({ soort: 'vrijlating', wie: 'om', op: '2021-03-05', inhoud: { reden } });

it('the end of a sentence is no release that nobody expected', () => {
  expect(taken(speel([vrijUit('einde_straf')]), 'onverwachte-vrijlating')).toEqual([]);
  expect(taken(speel([vrijUit('vi')]), 'onverwachte-vrijlating')).not.toEqual([]);
});
