import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const ga = (rest: Record<string, unknown> = {}, op = '2021-03-01'): Feitregel => ({
  id: 'feit-ga',
  soort: 'maatregel_gestart',
  wie: 'om',
  op,
  inhoud: { id: 'ga', maatregel: 'gedragsaanwijzing', functies: ['contactverbod'], tot: '2021-05-29', ...rest },
});
const verleng = (op: string, tot: string, rest: { inhoud?: object; bekend?: string } = {}): Feitregel => ({
  soort: 'maatregel_verlengd',
  wie: 'om',
  op,
  ...rest,
  inhoud: { maatregel: 'ga', tot, ...rest.inhoud },
});
const verbod = (tot: string): Feitregel => ({
  soort: 'maatregel_gestart',
  wie: 'om',
  inhoud: { id: 'cv', maatregel: 'contactverbod', tot },
});
const ONBESLOTEN = 'verlenging_onbesloten';

/** Standing reminders with their weight. */
function herinneringen(feiten: readonly Feitregel[], op: string): string[] {
  return speel(feiten, op)
    .signalen.filter(({ code, actief }) => code === ONBESLOTEN && actief)
    .map(({ sinds, ernst }) => `${sinds.slice(0, 10)} ${ernst}`);
}

const vanGa = (feiten: readonly Feitregel[], op?: string) =>
  speel(feiten, op).maatregelen.find(({ id }) => id === 'ga');
const betwist = (feiten: readonly Feitregel[], op: string) => vanGa(feiten, op)?.betwist ?? null;
const dekking = (feiten: readonly Feitregel[]) => vanGa(feiten)?.dekking;

describe('the coming end of a gedragsaanwijzing', () => {
  it('is said again 14, 7 and 3 days before it, sharper each time, and once at a time', () => {
    expect(signalen(speel([ga()], '2021-05-08'), 'verloopt_binnenkort')).toEqual(['2021-05-08T00:00']);
    expect(herinneringen([ga()], '2021-05-14')).toEqual([]);
    expect(herinneringen([ga()], '2021-05-15')).toEqual(['2021-05-15 waarschuwing']);
    expect(herinneringen([ga()], '2021-05-22')).toEqual(['2021-05-22 alarm']);
    expect(herinneringen([ga()], '2021-05-26')).toEqual(['2021-05-26 alarm']);
    expect(signalen(speel([ga()], '2021-05-26'), 'verloopt_binnenkort')).toEqual(['2021-05-08T00:00']);
    expect(taken(speel([ga()], '2021-05-22'), 'verlenging-onbesloten')).toEqual(['om: nvt -', 'zvh: nvt -']);
  });

  it('asks the officer, and whoever directs, whether a prosecution was instituted', () => {
    const stand = speel([ga()], '2021-05-15');
    expect(taken(stand, 'verlenging-onbesloten').map((regel) => regel.split(':')[0])).toEqual(['om', 'zvh']);
    expect(stand.taken.find(({ item }) => item === 'verlenging-onbesloten')?.tekst).toMatch(/vervolging ingesteld/);
  });

  it.each([
    ['an extension', verleng('2021-05-10', '2021-08-20')],
    ['a refusal', { soort: 'verlenging_geweigerd', wie: 'om', op: '2021-05-10', inhoud: { maatregel: 'ga' } }],
    [
      'a decision with a reason',
      {
        soort: 'overweging',
        wie: 'om',
        op: '2021-05-10',
        inhoud: { onderwerp: 'verlenging', uitkomst: 'niet', reden: 'Zij wil het niet.' },
      },
    ],
  ] as const)('is quiet after %s', (_wat, besluit) => {
    expect(herinneringen([ga(), besluit as Feitregel], '2021-05-27')).toEqual([]);
  });

  it('is not said about what another measure covers for longer', () => {
    const opvolger: Feitregel = {
      soort: 'maatregel_gestart',
      wie: 'rechter',
      op: '2021-05-10',
      inhoud: { id: 'cv', maatregel: 'contactverbod', kader: 'rechter' },
    };
    expect(herinneringen([ga(), opvolger], '2021-05-27')).toEqual([]);
  });

  it('starts anew with the term that an extension gives', () => {
    const feiten = [ga(), verleng('2021-05-10', '2021-08-20')];
    expect(herinneringen(feiten, '2021-08-07')).toEqual(['2021-08-06 waarschuwing']);
  });
});

describe('terms over odd days', () => {
  it('end on the calendar day when the clock goes back, and on a leap day', () => {
    const zomer = ga({ tot: '2021-10-31' }, '2021-08-10');
    expect(speel([zomer], '2021-10-31T23:59').maatregelen[0]?.status).toBe('actief');
    expect(speel([zomer], '2021-11-01').maatregelen[0]?.status).toBe('beeindigd');
    expect(herinneringen([zomer], '2021-10-17')).toEqual(['2021-10-17 waarschuwing']);
    const schrikkel = ga({ tot: '2024-02-29' }, '2024-01-01');
    expect(speel([schrikkel], '2024-02-29T23:59').maatregelen[0]?.status).toBe('actief');
    expect(herinneringen([schrikkel], '2024-02-16')).toEqual(['2024-02-15 waarschuwing']);
  });

  it('counts 90 days over the change to summer time', () => {
    expect(signalen(speel([ga({ tot: '2021-05-30' })], '2021-03-02'), 'juridisch_betwist')).toEqual([]);
    expect(signalen(speel([ga({ tot: '2021-06-01' })], '2021-03-02'), 'juridisch_betwist')).toHaveLength(1);
  });
});

describe('an extension that cannot be right', () => {
  it('is kept and shown as disputed when the measure was over', () => {
    const laat = [ga(), verleng('2021-06-02', '2021-08-20')];
    expect(betwist(laat, '2021-06-03')).toMatch(/al afgelopen/);
    expect(speel(laat, '2021-06-03').maatregelen[0]?.status).toBe('actief');
    expect(signalen(speel(laat, '2021-06-03'), 'einde_zonder_vervanging')).toEqual(['2021-05-30T00:00']);
  });

  it('is disputed without a prosecution', () => {
    const zonder = verleng('2021-05-20', '2021-08-20', { inhoud: { vervolging_ingesteld: 'nee' } });
    expect(betwist([ga(), zonder], '2021-05-21')).toMatch(/vervolging/);
    expect(betwist([ga(), verleng('2021-05-20', '2021-08-20')], '2021-05-21')).toBeNull();
  });

  it('that was decided in time and learned later mends the alarm, which stays in history', () => {
    const later = verleng('2021-05-20', '2021-08-20', { bekend: '2021-06-05T09:00' });
    expect(signalen(speel([ga(), later], '2021-06-04'), 'einde_zonder_vervanging')).toEqual(['2021-05-30T00:00']);
    expect(signalen(speel([ga(), later], '2021-06-06'), 'einde_zonder_vervanging')).toEqual(['2021-05-30T00:00 weg']);
    expect(betwist([ga(), later], '2021-06-06')).toBeNull();
  });
});

describe('what stands in when a measure ends', () => {
  it('is named per function, as far as it lasts longer', () => {
    expect(dekking([ga({ functies: ['contactverbod', 'locatieverbod'] }), verbod('2021-09-01')])).toEqual([
      { functie: 'contactverbod', door: 'cv' },
      { functie: 'locatieverbod', door: null },
    ]);
    expect(dekking([ga(), verbod('2021-04-01')])).toEqual([{ functie: 'contactverbod', door: null }]);
  });
});

describe('an ankle band', () => {
  const band: Feitregel = {
    soort: 'maatregel_gestart',
    wie: 'om',
    inhoud: { id: 'eb', maatregel: 'em', functies: ['em', 'locatieverbod'], zone_m: 1500, tot: '2021-05-29' },
  };
  const inZone: Feitregel = {
    id: 'o',
    soort: 'overtreding',
    wie: '3ro',
    op: '2021-03-10T22:10',
    inhoud: { maatregel: 'eb', aard: 'fysiek' },
  };
  const gebeld: Feitregel = {
    soort: 'contact_slachtoffer',
    op: '2021-03-10T22:30',
    inhoud: { kanaal: 'telefoon', gelukt: 'ja' },
  };

  it('that he breaks a ban with is an alarm at once, until she was spoken to', () => {
    expect(taken(speel([band, inZone]), 'alarm-van-enkelband')).toContain('politie: open 2021-03-11T02:10');
    expect(signalen(speel([band, inZone]), 'enkelband_alarm')).toEqual(['2021-03-10T22:10']);
    expect(signalen(speel([band, inZone, gebeld]), 'enkelband_alarm')).toEqual(['2021-03-10T22:10 weg']);
  });

  it('raises nothing when he only missed an appointment, or wears it no more', () => {
    const weggebleven = { ...inZone, inhoud: { maatregel: 'eb', aard: 'meldplicht' } };
    expect(signalen(speel([band, weggebleven]), 'enkelband_alarm')).toEqual([]);
    expect(signalen(speel([band, { ...inZone, op: '2021-06-01T10:00' }]), 'enkelband_alarm')).toEqual([]);
  });
});
