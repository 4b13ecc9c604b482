import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AMSTERDAM, DAG, formatMoment, parseTijdvak } from '../index.ts';
import { type Gezegd, leesGezegd } from './index.ts';

/** A Sunday in November, at a quarter to six in the afternoon. */
const NU = parseTijdvak('2026-11-29T17:45', AMSTERDAM)?.van ?? Number.NaN;
const lees = (tekst: string): Gezegd | undefined => leesGezegd(tekst, NU, AMSTERDAM);

describe('a moment as people say it', () => {
  it.each([
    ['nu', '2026-11-29T17:45'],
    ['gisteren 21u', '2026-11-28T21:00'],
    ['gisteren om 21 uur', '2026-11-28T21:00'],
    ['Gisteren 21:30', '2026-11-28T21:30'],
    ['eergisteren 8.15 uur', '2026-11-27T08:15'],
    ['gisteren 21u30', '2026-11-28T21:30'],
    ['vandaag half tien', '2026-11-29T09:30'],
    ["gisteren 's avonds half tien", '2026-11-28T21:30'],
    ['gisteravond 9 uur', '2026-11-28T21:00'],
    ['gisteravond om kwart over negen', '2026-11-28T21:15'],
    ['vanmorgen kwart voor 8', '2026-11-29T07:45'],
    ['vrijdag tien over half drie', '2026-11-27T02:40'],
    ['vrijdagmiddag tien over half drie', '2026-11-27T14:40'],
    ['vrijdag vijf voor zes', '2026-11-27T05:55'],
    ['vannacht 3 uur', '2026-11-29T03:00'],
    ['vannacht half een', '2026-11-29T00:30'],
    ['16u', '2026-11-29T16:00'],
    ['21u', '2026-11-28T21:00'],
    ['12 mei 2024 14:05', '2024-05-12T14:05'],
    ['2026-05-12T14:05', '2026-05-12T14:05'],
    ['10 minuten geleden', '2026-11-29T17:35'],
  ])('%s', (tekst, op) => {
    expect(lees(tekst)).toEqual({ op, geschat: false });
  });

  it.each([
    ['rond 16u', '2026-11-29T16:00'],
    ['gisteren omstreeks 21 uur', '2026-11-28T21:00'],
    ['een uur geleden', '2026-11-29T16:45'],
    ['half uur geleden', '2026-11-29T17:15'],
    ['anderhalf uur geleden', '2026-11-29T16:15'],
  ])('%s, as a guess', (tekst, op) => {
    expect(lees(tekst)).toEqual({ op, geschat: true });
  });
});

describe('a day as people say it', () => {
  it.each([
    ['vandaag', '2026-11-29'],
    ['gisteren', '2026-11-28'],
    ['zondag', '2026-11-29'],
    ['vorige zondag', '2026-11-22'],
    ['maandag', '2026-11-23'],
    ['op ma', '2026-11-23'],
    ['vorige week dinsdag', '2026-11-17'],
    ['dinsdag vorige week', '2026-11-17'],
    ['12 mei', '2026-05-12'],
    ['de 12e mei', '2026-05-12'],
    ['24 december', '2025-12-24'],
    ['12-5', '2026-05-12'],
    ['12-5-2024', '2024-05-12'],
    ['12/05/24', '2024-05-12'],
    ['29 feb 2024', '2024-02-29'],
    ['2024-02-29', '2024-02-29'],
    ['drie dagen geleden', '2026-11-26'],
  ])('%s', (tekst, op) => {
    expect(lees(tekst)).toEqual({ op, geschat: false });
  });

  it.each([
    ['twee weken geleden', '2026-11-15'],
    ['een paar dagen geleden', '2026-11-26'],
  ])('%s, as a guess', (tekst, op) => {
    expect(lees(tekst)).toEqual({ op, geschat: true });
  });
});

describe('a stretch as people say it', () => {
  it.each([
    ['mei', { op: '2026-05', geschat: false }],
    ['in december', { op: '2025-12', geschat: false }],
    ['mei 2024', { op: '2024-05', geschat: false }],
    ['vorige maand', { op: '2026-10', geschat: false }],
    ['3 maanden geleden', { op: '2026-08', geschat: true }],
    ['begin mei', { van: '2026-05-01', tot: '2026-05-10', geschat: true }],
    ['half mei', { van: '2026-05-11', tot: '2026-05-21', geschat: true }],
    ['eind mei', { van: '2026-05-22', tot: '2026-05-31', geschat: true }],
    ['eind december', { van: '2025-12-22', tot: '2025-12-31', geschat: true }],
    ['begin mei 2024', { van: '2024-05-01', tot: '2024-05-10', geschat: true }],
    ['begin dit jaar', { van: '2026-01-01', tot: '2026-05-02', geschat: true }],
    ['2025', { van: '2025-01-01', tot: '2025-12-31', geschat: false }],
    ['vorige week', { van: '2026-11-16', tot: '2026-11-22', geschat: false }],
    ['deze week', { van: '2026-11-23', tot: '2026-11-29', geschat: false }],
    ['afgelopen weekend', { van: '2026-11-28', tot: '2026-11-29', geschat: false }],
    ['vanmiddag', { van: '2026-11-29T12:00', tot: '2026-11-29T17:45', geschat: true }],
    ['gisteravond', { van: '2026-11-28T18:00', tot: '2026-11-28T23:59', geschat: true }],
    ['maandagochtend', { van: '2026-11-23T06:00', tot: '2026-11-23T11:59', geschat: true }],
    ['van 3 tot 5 mei', { van: '2026-05-03', tot: '2026-05-05', geschat: false }],
    ['3 t/m 5 mei', { van: '2026-05-03', tot: '2026-05-05', geschat: false }],
    ['tussen 20 en 22 mei', { van: '2026-05-20', tot: '2026-05-22', geschat: false }],
    ['gisteren 20u tot 22u', { van: '2026-11-28T20:00', tot: '2026-11-28T22:00', geschat: false }],
    ['sinds begin mei', { van: '2026-05-01', tot: '2026-11-29', geschat: true }],
  ])('%s', (tekst, gezegd) => {
    expect(lees(tekst)).toEqual(gezegd);
  });
});

describe('what is no moment that was', () => {
  it.each([
    '',
    'morgen',
    'volgende week',
    'vanavond 21u',
    'vandaag 23:00',
    '31 april',
    '30-02-2024',
    '25:00',
    'gisteren 24:30',
    '12 mei 2030',
    'hij stond er weer',
    'tot gisteren',
    'van gisteren tot eergisteren',
    'mei 21u',
  ])('%j', (tekst) => {
    expect(lees(tekst)).toBeUndefined();
  });

  it('comes from no text at all, and nothing lies in the future', () => {
    const woord = fc.constantFrom(
      ...'gisteren vandaag 21u half tien mei begin eind rond 12 2024 week vorige maandag geleden 3 dagen tot van sinds avond'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(woord, { maxLength: 5 }).map((w) => w.join(' ')),
        ),
        (tekst) => {
          const gezegd = lees(tekst);
          if (gezegd === undefined) return;
          const begin = parseTijdvak('op' in gezegd ? gezegd.op : gezegd.van, AMSTERDAM);
          expect(begin).toBeDefined();
          expect(begin?.van).toBeLessThanOrEqual(NU);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is never said of a day of the past that is written in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (dagen) => {
        const datum = formatMoment(NU - dagen * DAG, AMSTERDAM).slice(0, 10);
        const [jaar, maand, dag] = datum.split('-').map(Number);
        expect(lees(`${dag}-${maand}-${jaar}`)).toEqual({ op: datum, geschat: false });
      }),
    );
  });
});
