import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel } from './speel.ts';

const start = (id: string, maatregel: string, rest: Record<string, unknown> = {}, op = '2021-03-01'): Feitregel => ({
  id: `feit-${id}`,
  soort: 'maatregel_gestart',
  wie: 'om',
  op,
  inhoud: { id, maatregel, ...rest },
});
const verlengd = (maatregel: string, op: string, tot: string): Feitregel => ({
  soort: 'maatregel_verlengd',
  wie: 'om',
  op,
  inhoud: { maatregel, tot },
});
const EINDE = 'einde_zonder_vervanging';

function geldig(feiten: readonly Feitregel[], op: string): string[] {
  return speel(feiten, op)
    .maatregelen.filter(({ status }) => status !== 'beeindigd' && status !== 'aangevraagd')
    .map(({ id }) => id)
    .toSorted();
}

const zonderEinde = (maatregel: string) =>
  speel(
    [
      start('m', maatregel, { tot: '2021-05-20', uitgereikt: 'ja' }),
      { soort: 'maatregel_verlengd', wie: 'om', op: '2021-05-10', inhoud: { maatregel: 'm' } },
    ],
    '2021-05-12',
  ).maatregelen.map(({ betwist }) => betwist);

const sepot = (...over: string[]): Feitregel => ({
  soort: 'ovj_besluit',
  wie: 'om',
  op: '2021-04-01',
  over,
  inhoud: { besluit: 'sepot' },
});

describe('a measure', () => {
  const verbod = start('cv', 'contactverbod', { tot: '2021-06-15' });

  it('holds until the last second of its last day and ends by itself', () => {
    expect(geldig([verbod], '2021-06-15')).toEqual(['cv']);
    expect(geldig([verbod], '2021-06-16')).toEqual([]);
  });

  it('is announced three weeks before its end, a short one three days before', () => {
    expect(signalen(speel([verbod], '2021-06-01'), 'verloopt_binnenkort')).toEqual(['2021-05-25T00:00']);
    const kort = start('hv', 'huisverbod', { tot: '2021-03-11' });
    expect(signalen(speel([kort], '2021-03-10'), 'verloopt_binnenkort')).toEqual(['2021-03-08T00:00']);
  });

  it('that is extended in time raises no alarm at its old end', () => {
    const feiten = [verbod, verlengd('cv', '2021-06-10', '2021-09-01')];
    expect(signalen(speel(feiten, '2021-08-01'), EINDE)).toEqual([]);
    expect(signalen(speel(feiten, '2021-10-01'), EINDE)).toEqual(['2021-09-02T00:00']);
  });

  it('that the law bounds is disputed when an extension takes its end away, and one without a bound is not', () => {
    expect(zonderEinde('gedragsaanwijzing')).toEqual([expect.stringContaining('geen laatste dag')]);
    expect(zonderEinde('aware')).toEqual([null]);
  });

  it('is compared by function with what stands', () => {
    const straat = start('ga', 'gedragsaanwijzing', {
      tot: '2021-05-01',
      functies: ['locatieverbod', 'contactverbod'],
    });
    const contact = start('cv', 'contactverbod');
    expect(speel([straat, contact], '2021-06-01').signalen.find(({ code }) => code === EINDE)?.reden).toMatch(
      /Niets dekt nu: locatieverbod\./,
    );
    const beide = start('lv', 'locatieverbod', {}, '2021-04-20');
    expect(signalen(speel([straat, contact, beide], '2021-06-01'), EINDE)).toEqual([]);
  });

  it('that bans more than its name says does all of it, unless a fact says what it does', () => {
    const huis = start('hv', 'huisverbod', { tot: '2021-03-11' });
    const contact = start('cv', 'contactverbod', { tot: '2021-03-05' });
    expect(signalen(speel([contact, huis], '2021-03-08'), EINDE)).toEqual([]);
    // Two weeks out of a house are no ban on a street.
    const straat = start('lv', 'locatieverbod', { tot: '2021-03-05' });
    expect(signalen(speel([straat, huis], '2021-03-08'), EINDE)).toEqual(['2021-03-06T00:00']);
    const kaal = start('hv', 'huisverbod', { tot: '2021-03-11', functies: ['huisverbod'] });
    expect(signalen(speel([contact, kaal], '2021-03-08'), EINDE)).toEqual(['2021-03-06T00:00']);
  });

  it('replaced on the very moment that it ends leaves no gap', () => {
    const opvolger = start('cv2', 'contactverbod', {}, '2021-06-16T00:00');
    expect(signalen(speel([verbod, opvolger], '2021-07-01'), EINDE)).toEqual([]);
  });

  it('replaced too late closes the alarm but not its history', () => {
    const opvolger = start('cv2', 'contactverbod', {}, '2021-06-20');
    expect(signalen(speel([verbod, opvolger], '2021-07-01'), EINDE)).toEqual(['2021-06-16T00:00 weg']);
  });

  it('that was only asked for protects nobody', () =>
    expect(geldig([start('em', 'em', { status: 'aangevraagd' })], '2021-03-02')).toEqual([]));

  it.each([
    ['sepot', { soort: 'ovj_besluit', wie: 'om', op: '2021-04-01', inhoud: { besluit: 'sepot' } }],
    ['vrijspraak', { soort: 'uitspraak', wie: 'rechter', op: '2021-04-01', inhoud: { uitkomst: 'vrijspraak' } }],
  ])('that hangs on the prosecution ends with a %s', (_titel, einde) => {
    const schorsing: Feitregel = {
      id: 'sch',
      soort: 'schorsing_voorlopige_hechtenis',
      wie: 'rechter',
      inhoud: { voorwaarden: ['contactverbod', 'meldplicht'] },
    };
    const civiel = start('civ', 'civiel_verbod', { kader: 'civiel', functies: ['locatieverbod'] });
    expect(geldig([schorsing, civiel, einde as Feitregel], '2021-03-10')).toEqual([
      'civ',
      'sch.contactverbod',
      'sch.meldplicht',
    ]);
    expect(geldig([schorsing, civiel, einde as Feitregel], '2021-04-02')).toEqual(['civ']);
  });

  it('for one victim outlives a sepot that names only another', () => {
    const tweede: Feitregel = { soort: 'betrokkene_toegevoegd', inhoud: { id: 't', rol: 'slachtoffer' } };
    const verboden = [
      start('ga', 'gedragsaanwijzing', { voor: 's' }),
      start('gat', 'gedragsaanwijzing', { voor: 't' }),
    ];
    expect(geldig([tweede, ...verboden, sepot('t')], '2021-04-02')).toEqual(['ga']);
    expect(geldig([tweede, ...verboden, sepot('p')], '2021-04-02')).toEqual([]);
    expect(geldig([tweede, ...verboden, sepot()], '2021-04-02')).toEqual([]);
  });

  it('given as a fact of its own replaces the implicit condition', () => {
    const schorsing: Feitregel = {
      id: 'sch',
      soort: 'schorsing_voorlopige_hechtenis',
      wie: 'rechter',
      inhoud: { voorwaarden: ['contactverbod'] },
    };
    const eigen = start('cv', 'contactverbod', { onderdeel_van: 'sch' });
    expect(geldig([schorsing, eigen], '2021-03-10')).toEqual(['cv']);
    expect(geldig([eigen, schorsing], '2021-03-10')).toEqual(['cv']);
  });
});

describe('cover for a measure that ends', () => {
  const oud = start('cv', 'contactverbod', { tot: '2021-04-01', voor: 's' });

  it('must be for the same person', () => {
    const ander = start('cv2', 'contactverbod', { voor: 'v' }, '2021-03-20');
    expect(signalen(speel([oud, ander], '2021-05-01'), EINDE)).toHaveLength(1);
    const zelfde = start('cv2', 'contactverbod', { voor: 's' }, '2021-03-20');
    expect(signalen(speel([oud, zelfde], '2021-05-01'), EINDE)).toEqual([]);
  });

  it('that stands already needs no announcement of the end', () => {
    const langer = start('cv2', 'contactverbod', {}, '2021-03-02');
    expect(signalen(speel([oud, langer], '2021-03-31'), 'verloopt_binnenkort')).toEqual([]);
  });

  it('is no assessment: the end still asks for one', () => {
    const later = start('cv2', 'contactverbod', {}, '2021-04-10');
    const stand = speel([oud, later], '2021-04-20');
    expect(stand.taken.find(({ item }) => item === 'einde-zonder-vervanging')).toMatchObject({
      status: 'gedaan',
      voldaanDoor: ['feit-cv2'],
    });
    expect(
      stand.signalen.some(
        ({ code, actief, reden }) => code === 'herbeoordeling_nodig' && actief && reden.includes('einde'),
      ),
    ).toBe(true);
  });
});

describe('an order that cannot be right', () => {
  const BETWIST = 'juridisch_betwist';
  it.each([
    ['a gedragsaanwijzing of 90 days', '2021-05-30', 0],
    ['a gedragsaanwijzing of 92 days', '2021-06-01', 1],
  ])('%s', (_titel, tot, aantal) => {
    const stand = speel([start('ga', 'gedragsaanwijzing', { tot })], '2021-03-02');
    expect(signalen(stand, BETWIST)).toHaveLength(aantal);
    expect(geldig([start('ga', 'gedragsaanwijzing', { tot })], '2021-03-02')).toEqual(['ga']);
  });

  it('a first huisverbod of more than ten days', () => {
    expect(signalen(speel([start('hv', 'huisverbod', { tot: '2021-03-20' })], '2021-03-02'), BETWIST)).toHaveLength(1);
    const verlenging = verlengd('hv', '2021-03-09', '2021-03-29');
    expect(
      signalen(speel([start('hv', 'huisverbod', { tot: '2021-03-11' }), verlenging], '2021-03-10'), BETWIST),
    ).toEqual([]);
  });

  it('a fourth extension', () => {
    const feiten = [
      start('ga', 'gedragsaanwijzing', { tot: '2021-05-20' }),
      verlengd('ga', '2021-05-10', '2021-08-10'),
      verlengd('ga', '2021-08-01', '2021-11-01'),
      verlengd('ga', '2021-10-20', '2022-01-20'),
    ];
    expect(signalen(speel(feiten, '2022-01-02'), BETWIST)).toEqual([]);
    expect(
      signalen(speel([...feiten, verlengd('ga', '2022-01-10', '2022-03-20')], '2022-01-20'), BETWIST),
    ).toHaveLength(1);
  });
});

describe('what an order asks', () => {
  const verbod: Feitregel = {
    soort: 'maatregel_gestart',
    wie: 'om',
    op: '2021-03-01T10:00',
    inhoud: { maatregel: 'contactverbod', id: 'cv', kader: 'ovj', status: 'opgelegd', tot: '2021-03-31' },
  };
  const staat = (op: string) =>
    ['toezicht_ontbreekt', 'opgelegd_niet_uitgereikt'].flatMap((code) => signalen(speel([verbod], op), code));

  it('is asked as long as one stands, and no longer', () => {
    expect(staat('2021-03-31')).toEqual(['2021-03-09T00:00', '2021-03-01T10:00']);
    expect(staat('2021-04-01')).toEqual(['2021-03-09T00:00 weg', '2021-03-01T10:00 weg']);
  });
});
