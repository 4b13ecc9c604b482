import { describe, expect, it } from 'vitest';
import type { Maatregelsoort } from '../src/api/bescherming.ts';
import {
  controleerNieuw,
  gezienVan,
  laatsteDag,
  nieuweMaatregel,
  startfeit,
  uiterlijkTot,
  verlengdTot,
} from '../src/casus/maatregelen/nieuw.ts';

// a Monday, noon in Amsterdam
const NU = Date.parse('2026-11-30T12:00:00+01:00');
const soort = (deel: Partial<Maatregelsoort>): Maatregelsoort => ({
  soort: 'aol',
  naam: 'Proef',
  groep: 'verbod',
  richtZich: 'pleger',
  wat: 'Iets.',
  grondslag: 'wet',
  kaders: ['ovj'],
  oplegt: ['om'],
  uitreiking: 'niet_nodig',
  zone: 'nooit',
  ...deel,
});
const GEDRAGSAANWIJZING = soort({
  soort: 'gedragsaanwijzing',
  uitreiking: 'nodig',
  zone: 'kan',
  termijn: { termijn: 'P90D', verlengingen: 3, regel: 'ten hoogste 90 dagen' },
});
const HUISVERBOD = soort({ soort: 'huisverbod', termijn: { eerste: 'P10D', totaal: 'P28D', regel: 'tien dagen' } });
const CIVIEL = soort({ soort: 'contactverbod', kaders: ['ovj', 'civiel'] });
const vol = {
  ...nieuweMaatregel('m1'),
  soort: 'gedragsaanwijzing',
  status: 'actief',
  tot: '90 dagen',
  uitgereikt: 'ja',
  functies: ['contactverbod'],
};
const velden = (...wat: Parameters<typeof controleerNieuw>) => controleerNieuw(...wat).map(({ veld }) => veld);

describe('recording a measure', () => {
  it('asks of an order what the law asks: until when, what it forbids, and whether he has it', () => {
    const leeg = { ...nieuweMaatregel('m1'), status: 'opgelegd' };
    expect(velden(leeg, GEDRAGSAANWIJZING, NU)).toEqual(['tot', 'uitgereikt', 'functies']);
    expect(velden(vol, GEDRAGSAANWIJZING, NU)).toEqual([]);
  });

  it('asks neither of one that was only asked for', () => {
    expect(velden({ ...vol, status: 'aangevraagd', tot: '', uitgereikt: '' }, GEDRAGSAANWIJZING, NU)).toEqual([]);
  });

  it('asks in which frame where the kind has several, and for whom when it protects', () => {
    expect(velden({ ...vol, kader: '' }, CIVIEL, NU)).toEqual(['kader']);
    expect(velden(vol, soort({ richtZich: 'slachtoffer' }), NU)).toEqual(['voor']);
  });

  it.each([
    ['no kind', undefined, {}, ['soort']],
    ['no moment', GEDRAGSAANWIJZING, { sinds: 'ooit' }, ['sinds']],
    ['a day before it began', GEDRAGSAANWIJZING, { tot: '2026-11-01' }, ['tot']],
    ['words that name no day', GEDRAGSAANWIJZING, { tot: 'zo lang het nodig is' }, ['tot']],
    ['no number of metres', GEDRAGSAANWIJZING, { zone: 'een kilometer' }, ['zone']],
  ])('says what is wrong with %s', (_wat, welk, deel, fout) => {
    expect(velden({ ...vol, ...deel }, welk, NU)).toEqual(fout);
  });

  it.each([
    ['vandaag', GEDRAGSAANWIJZING, '2027-02-28'],
    ['3 november', GEDRAGSAANWIJZING, '2027-02-01'],
    ['vandaag', HUISVERBOD, '2026-12-10'],
    ['vandaag', CIVIEL, undefined],
    ['ooit', GEDRAGSAANWIJZING, undefined],
  ])('knows the last day that the law allows from %s', (sinds, welk, dag) => {
    expect(uiterlijkTot({ sinds }, welk, NU)).toBe(dag);
  });

  it('counts a stretch from the day that it began', () => {
    expect(laatsteDag({ sinds: '3 november', tot: '90 dagen' }, NU)).toBe('2027-02-01');
    expect(laatsteDag({ sinds: 'vandaag', tot: '28 februari' }, NU)).toBe('2027-02-28');
  });

  it('sees a day from when she typed it, and what stood there beforehand from now', () => {
    const gisteren = NU - 86_400_000;
    expect(gezienVan({ gezegd: 0 }, NU)).toBe(NU);
    const sinds = (gezegd: number) => startfeit({ ...vol, sinds: 'gisteren' }, CIVIEL, gezienVan({ gezegd }, NU)).op;
    expect([sinds(NU), sinds(gisteren)]).toEqual(['2026-11-29', '2026-11-28']);
  });

  it('sends what was asked, and nothing that another kind asked', () => {
    const { inhoud, ...rest } = startfeit(
      { ...vol, zone: '500', voor: 'anna', toelichting: ' ' },
      GEDRAGSAANWIJZING,
      NU,
    );
    expect(rest).toEqual({ soort: 'maatregel_gestart', op: '2026-11-30' });
    expect(inhoud).toEqual({
      maatregel: 'gedragsaanwijzing',
      id: 'm1',
      status: 'actief',
      kader: 'ovj',
      tot: '2027-02-28',
      uitgereikt: 'ja',
      functies: ['contactverbod'],
      zone_m: 500,
    });
    expect(startfeit({ ...vol, kader: 'civiel', tot: '', zone: '500' }, CIVIEL, NU).inhoud).toEqual({
      maatregel: 'contactverbod',
      id: 'm1',
      status: 'actief',
      kader: 'civiel',
    });
  });
});

describe('the day until which a measure goes on', () => {
  it('is read as people say it, counted from the end as it stands, and never before that', () => {
    const einde = '2027-02-28T23:59:59+01:00';
    expect(verlengdTot('90 dagen', einde)).toBe('2027-05-29');
    expect(verlengdTot('eind mei', einde)).toBe('2027-05-31');
    expect(verlengdTot('2027-03-01', einde)).toBe('2027-03-01');
    expect(verlengdTot('27 februari 2027', einde)).toBeUndefined();
    expect(verlengdTot('', einde)).toBeUndefined();
  });
});
