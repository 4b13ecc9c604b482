import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { AMSTERDAM, dagVan, datumVan, formatMoment, Kalender, parseDuur, parseTijdvak, plusDuur } from './index.ts';

const op = (tekst: string) => {
  const tijdvak = parseTijdvak(tekst, AMSTERDAM);
  if (!tijdvak) throw new Error(`no time: ${tekst}`);
  return tijdvak;
};
const duur = (tekst: string) => parseDuur(tekst) ?? expect.fail(`no duration: ${tekst}`);

describe('civil time in Amsterdam', () => {
  it('agrees with Temporal for every civil time from 1985 to 2045', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1985, 0), max: Date.UTC(2045, 0) }), (ruw) => {
        const civiel = Math.floor(ruw / 1000) * 1000;
        const tekst = new Date(civiel).toISOString().slice(0, 19);
        const verwacht = Temporal.PlainDateTime.from(tekst).toZonedDateTime('Europe/Amsterdam').epochMilliseconds;
        expect(AMSTERDAM.moment(civiel)).toBe(verwacht);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts days and dates as the platform does, from year 1 to 9998', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_531 }), (dag) => {
        const datum = new Date(dag * 86_400_000);
        const { jaar, maand, dag: dagnummer } = datumVan(dag);
        expect([jaar, maand, dagnummer]).toEqual([datum.getUTCFullYear(), datum.getUTCMonth() + 1, datum.getUTCDate()]);
        expect(dagVan(jaar, maand, dagnummer)).toBe(dag);
        expect(dagVan(jaar - 1, maand + 12, dagnummer)).toBe(dag);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['2018-03-25T02:30', '2018-03-25T03:30:00+02:00'],
    ['2018-10-28T02:30', '2018-10-28T02:30:00+02:00'],
    ['2018-12-11', '2018-12-11T00:00:00+01:00'],
    ['2018-03-14T21:30Z', '2018-03-14T22:30:00+01:00'],
  ])('reads %s as %s', (tekst, verwacht) => {
    expect(formatMoment(op(tekst).van, AMSTERDAM)).toBe(verwacht);
  });

  it('reads a month and a day up to their last second', () => {
    expect(formatMoment(op('2018-03').tot, AMSTERDAM)).toBe('2018-03-31T23:59:59+02:00');
    expect(formatMoment(op('2018-12-11').tot, AMSTERDAM)).toBe('2018-12-11T23:59:59+01:00');
  });

  it.each(['2018-02-30', '2018-13', '2018-00-01', '2018-03-14T24:00', '14-03-2018', '2018-03-14T10:00+25:00', ''])(
    'refuses %s',
    (tekst) => expect(parseTijdvak(tekst, AMSTERDAM)).toBeUndefined(),
  );
});

describe('durations', () => {
  it.each([
    ['2018-01-31', 'P1M', '2018-02-28T00:00:00+01:00'],
    ['2020-02-29', 'P1Y', '2021-02-28T00:00:00+01:00'],
    ['2018-01-01', 'P2M14D', '2018-03-15T00:00:00+01:00'],
    ['2018-03-24', 'P1D', '2018-03-25T00:00:00+01:00'],
    ['2018-03-24', 'P2D', '2018-03-26T00:00:00+02:00'],
    ['2018-03-24T12:00', 'PT24H', '2018-03-25T13:00:00+02:00'],
    ['2018-01-01', 'P1W', '2018-01-08T00:00:00+01:00'],
  ])('%s + %s = %s', (van, tekst, verwacht) => {
    expect(formatMoment(plusDuur(op(van).van, duur(tekst), AMSTERDAM), AMSTERDAM)).toBe(verwacht);
  });

  it.each(['P', 'PT', 'P1', '1D', 'P1DT', 'P-1D', 'P1.5D'])('refuses %s', (tekst) =>
    expect(parseDuur(tekst)).toBeUndefined(),
  );
});

describe('working days', () => {
  const kalender = new Kalender(AMSTERDAM, ['2018-03-30', '2018-04-02', '2018-04-27']);

  it.each([
    ['2018-04-01', 5, '2018-04-09T23:59:59+02:00'],
    ['2018-03-29T16:00', 1, '2018-04-03T23:59:59+02:00'],
    ['2018-04-10', 0, '2018-04-10T23:59:59+02:00'],
  ])('%s plus %i working days ends %s', (van, aantal, verwacht) => {
    expect(formatMoment(kalender.eindeNaWerkdagen(op(van).van, aantal), AMSTERDAM)).toBe(verwacht);
  });
});
