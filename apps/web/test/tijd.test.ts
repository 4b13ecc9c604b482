import { describe, expect, it } from 'vitest';
import { kalenderdagen, leesMoment, vanWandklok, wandklok } from '../src/tijd/amsterdam.ts';
import { aantal, exact, inDagen, relatief } from '../src/tijd/weergave.ts';

describe('moments on a Dutch clock', () => {
  it.each([
    ['2026-01-15T12:00', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15T12:00', '2026-07-15T10:00:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('reads the wall clock %s as the instant %s', (lokaal, instant) => {
    expect(vanWandklok(lokaal).toISOString()).toBe(instant);
  });

  it('counts a bare date as its last second', () => {
    expect(leesMoment('2026-11-27').toISOString()).toBe('2026-11-27T22:59:59.000Z');
  });

  it('gives back the wall clock that an instant came from', () => {
    expect(wandklok(vanWandklok('2026-11-27T17:00'))).toEqual({ datum: '2026-11-27', tijd: '17:00', seconden: '00' });
  });

  it('counts calendar days across the change to winter time', () => {
    expect(kalenderdagen(vanWandklok('2026-10-24T23:30'), vanWandklok('2026-10-26T00:15'))).toBe(2);
  });
});

describe('dates in Dutch', () => {
  it.each([
    ['2026-11-27T17:00:00+01:00', 'vr 27 nov 2026 17:00'],
    ['2026-11-27T23:59:59+01:00', 'vr 27 nov 2026'],
    ['2026-11-27T00:00:00+01:00', 'vr 27 nov 2026'],
    ['2026-11-27', 'vr 27 nov 2026'],
  ])('shows %s as %s', (moment, tekst) => {
    expect(exact(moment)).toBe(tekst);
  });

  const nu = '2026-11-23T10:00:00+01:00';
  it.each([
    ['2026-11-23T13:00:00+01:00', 'over 3 uur'],
    ['2026-11-23T09:20:00+01:00', '40 minuten geleden'],
    ['2026-11-23T23:59:59+01:00', 'vandaag'],
    ['2026-11-24T00:30:00+01:00', 'morgen'],
    ['2026-11-22T23:30:00+01:00', 'gisteren'],
    ['2026-11-26T14:00:00+01:00', 'over 3 dagen'],
    ['2026-11-23T08:10:00+01:00', '1 uur geleden'],
    ['2026-11-23T13:59:58+01:00', 'over 4 uur'],
    ['2026-09-23T12:00:00+02:00', '61 dagen geleden'],
    ['2026-09-22T12:00:00+02:00', '2 maanden geleden'],
    ['2026-05-08T23:59:59+02:00', '6 maanden geleden'],
    ['2027-05-22T23:59:59+02:00', 'over 5 maanden'],
    ['2024-11-24T12:00:00+01:00', '23 maanden geleden'],
    ['2024-11-23T12:00:00+01:00', '2 jaar geleden'],
    ['2018-12-11T23:59:59+01:00', '7 jaar geleden'],
    ['2018-11-23T23:59:59+01:00', '8 jaar geleden'],
  ])('calls %s "%s"', (moment, tekst) => {
    expect(relatief(moment, nu)).toBe(tekst);
  });

  it('counts in words', () => {
    expect([inDagen(1), inDagen(1240), aantal(1, 'taak', 'taken'), aantal(0, 'taak', 'taken')]).toEqual([
      '1 dag',
      '1.240 dagen',
      '1 taak',
      '0 taken',
    ]);
  });
});
