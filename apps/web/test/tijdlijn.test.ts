import { describe, expect, it } from 'vitest';
import type { Feit } from '../src/api/types.ts';
import { lanenVan, leesTijdlijnadres, metLanen, metVenster, vensterVan } from '../src/casus/tijdlijn/adres.ts';
import { baanVan, isErnstig, LANEN } from '../src/casus/tijdlijn/banen.ts';
import { fasenVan } from '../src/casus/tijdlijn/fasen.ts';
import { deelIn, heleBereik } from '../src/casus/tijdlijn/indeling.ts';
import { kiesFeiten } from '../src/casus/tijdlijn/kiezen.ts';
import { KLEINSTE, schuif, zoom } from '../src/casus/tijdlijn/venster.ts';
import { inhoudRegels, namenVan } from '../src/casus/tijdlijn/inhoud.ts';
import { bepaalBereik, inRijen, streepjes } from '../src/casus/tijdlijn/schaal.ts';
import { vindStiltes } from '../src/casus/tijdlijn/stiltes.ts';
import { leesMoment } from '../src/tijd/amsterdam.ts';
import { FEITEN, NU, standOp } from './fixtures/dossier.ts';

const feit = (van: string, tot = van, deel: Partial<Feit> = {}): Feit => ({
  id: van,
  soort: 'incident',
  gebeurd: { van, tot, weergave: van },
  bekend: tot,
  geregistreerd: tot,
  wie: 'politie',
  ...deel,
});
const dag = (datum: string) => `${datum}T12:00:00+01:00`;
const tekening = (breedte: number) => {
  const stand = standOp(NU);
  const lanen = new Set(LANEN);
  return deelIn({ feiten: FEITEN, alle: FEITEN, stand, lanen, venster: heleBereik(FEITEN, stand) }, breedte);
};
const ms = (datum: string) => leesMoment(dag(datum)).getTime();

describe('silences', () => {
  it('are more than 30 days without anything, in whole days', () => {
    const feiten = [feit(dag('2026-01-01')), feit(dag('2026-01-31')), feit(dag('2026-03-03'))];
    expect(vindStiltes(feiten, dag('2026-03-04')).map((stilte) => stilte.dagen)).toEqual([31]);
  });

  it('run up to now when nothing came after', () => {
    expect(vindStiltes([feit(dag('2026-01-01'))], dag('2026-02-20'))).toEqual([
      { van: ms('2026-01-01'), tot: ms('2026-02-20'), dagen: 50, totHeden: true },
    ]);
  });

  it('are not seen within a period that something filled', () => {
    const feiten = [feit(dag('2026-01-01'), dag('2026-06-01')), feit(dag('2026-02-01')), feit(dag('2026-06-20'))];
    expect(vindStiltes(feiten, dag('2026-06-21'))).toEqual([]);
  });

  it('are not broken by book-keeping', () => {
    const feiten = [feit(dag('2026-01-01')), feit(dag('2026-01-20'), dag('2026-01-20'), { soort: 'correctie' })];
    expect(vindStiltes(feiten, dag('2026-02-05'))).toHaveLength(1);
  });

  it('are not broken by a fact that a correction took out', () => {
    const feiten = [feit(dag('2026-01-01')), feit(dag('2026-01-20'), dag('2026-01-20'), { vervallen: true })];
    expect(vindStiltes(feiten, dag('2026-02-05'))).toHaveLength(1);
  });

  it('are none without facts', () => {
    expect(vindStiltes([], NU)).toEqual([]);
  });
});

describe('the picture', () => {
  it('cuts a long silence up to now, so that the history stays readable', () => {
    const bereik = bepaalBereik([ms('2018-01-01'), ms('2019-01-01')], ms('2026-01-01'));
    expect(bereik.afgekapt).toBe(true);
    expect(bereik.tot).toBeLessThan(ms('2019-04-01'));
  });

  it('ends at now when the newest fact is recent', () => {
    expect(bepaalBereik([ms('2025-01-01'), ms('2025-12-20')], ms('2026-01-01'))).toEqual({
      van: ms('2025-01-01'),
      tot: ms('2026-01-01'),
      afgekapt: false,
    });
  });

  it('marks months, and fewer of them when there is less room', () => {
    const bereik = { van: ms('2025-01-10'), tot: ms('2026-01-10') };
    expect(streepjes(bereik, 14).map((streep) => streep.label)).toHaveLength(12);
    expect(streepjes(bereik, 4).map((streep) => streep.label)).toEqual([
      'apr 2025',
      'jul 2025',
      'okt 2025',
      'jan 2026',
    ]);
  });

  it('puts overlapping stretches in rows of their own and reuses a free row', () => {
    const rijen = inRijen(
      [
        { wat: 'a', van: 0, tot: 10 },
        { wat: 'b', van: 5, tot: 8 },
        { wat: 'c', van: 12, tot: 15 },
      ],
      5,
    );
    expect(rijen.map((stuk) => [stuk.wat, stuk.rij])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('keeps every fact and bar within its width', () => {
    for (const breedte of [288, 640]) {
      const indeling = tekening(breedte);
      const stukken = [...Object.values(indeling.punten).flat(), ...indeling.balken];
      expect(stukken.length).toBeGreaterThan(25);
      for (const stuk of stukken) expect(stuk.van).toBeLessThanOrEqual(breedte);
    }
  });

  it('names its lanes beside them, or above them where there is no room', () => {
    expect([tekening(640), tekening(288)].map(({ links, vlakken }) => [links > 0, (vlakken[0]?.kop ?? 0) > 0])).toEqual(
      [
        [true, false],
        [false, true],
      ],
    );
  });

  it('draws only the lanes and the time that were asked for', () => {
    const stand = standOp(NU);
    const geheel = heleBereik(FEITEN, stand);
    const kort = zoom(geheel, 0.1, geheel);
    const lanen = new Set(['overleg', 'risico'] as const);
    const feiten = kiesFeiten(FEITEN, lanen, false, kort);
    const { vlakken, balken } = deelIn({ feiten, alle: FEITEN, stand, lanen, venster: kort }, 640);
    expect(vlakken.map(({ naam }) => naam)).toEqual(['risico', 'overleg']);
    expect(balken.length).toBeLessThan(tekening(640).balken.length + 1);
    for (const een of feiten) expect(baanVan(een.soort)).toBe('overleg');
  });

  it('marks days in a short stretch', () => {
    const week = { van: ms('2026-03-27'), tot: ms('2026-04-01') };
    expect(streepjes(week, 6).map(({ label }) => label)).toEqual(['28 mrt', '29 mrt', '30 mrt', '31 mrt', '1 apr']);
  });
});

describe('looking closer at the timeline', () => {
  const geheel = { van: ms('2026-01-01'), tot: ms('2026-12-31') };

  it('keeps the moment that is pointed at in its place, and stays within the history', () => {
    const om = geheel.van + (geheel.tot - geheel.van) / 4;
    const dichterbij = zoom(geheel, 0.5, geheel, om);
    expect((om - dichterbij.van) / (dichterbij.tot - dichterbij.van)).toBeCloseTo(0.25);
    expect(zoom(dichterbij, 10, geheel)).toEqual(geheel);
    expect(schuif(dichterbij, -5, geheel).van).toBe(geheel.van);
    expect(schuif(dichterbij, 5, geheel).tot).toBe(geheel.tot);
    const klein = zoom(geheel, 0.000_01, geheel);
    expect(klein.tot - klein.van).toBeCloseTo(KLEINSTE);
  });

  it('is found back from the address, by days, lanes and weight', () => {
    const venster = { van: ms('2026-03-01'), tot: ms('2026-04-01') };
    const adres = leesTijdlijnadres({
      ...metVenster(venster, geheel),
      ...metLanen(new Set(['overleg'])),
      ernst: 'ernstig',
    });
    expect(adres).toEqual({ vanaf: '2026-03-01', tot: '2026-04-01', lanen: 'overleg', ernst: 'ernstig' });
    expect([...lanenVan(adres)]).toEqual(['overleg']);
    const terug = vensterVan(adres, geheel);
    expect(terug.van).toBeLessThanOrEqual(venster.van);
    expect(terug.tot).toBeGreaterThanOrEqual(venster.tot);
    expect([metVenster(geheel, geheel), metLanen(new Set(LANEN))]).toEqual([{}, {}]);
  });

  it('shows everything when the address says something that is no day, lane or weight', () => {
    const onzin = { vanaf: '2026-02-31', tot: '<script>', lanen: 'spook', ernst: 'ja', iets: 1 };
    expect(leesTijdlijnadres(onzin)).toEqual({});
    expect(vensterVan({ vanaf: '2026-05-01', tot: '2026-04-01' }, geheel)).toEqual(geheel);
    expect(lanenVan({}).size).toBe(LANEN.length);
  });
});

const gewijzigd = (op: string, fase: string, deel: Partial<Feit> = {}) =>
  feit(dag(op), dag(op), { soort: 'fase_gewijzigd', inhoud: { fase }, ...deel });

describe('the phases', () => {
  it('begin with direct safety and last until the next one', () => {
    const feiten = [
      feit(dag('2026-01-01')),
      gewijzigd('2026-02-01', 'risicogestuurde_zorg'),
      gewijzigd('2026-06-01', 'herstel'),
    ];
    expect(fasenVan(feiten, { fase: 'herstel' })).toEqual([
      { fase: 'directe_veiligheid', van: ms('2026-01-01'), tot: ms('2026-02-01') },
      { fase: 'risicogestuurde_zorg', van: ms('2026-02-01'), tot: ms('2026-06-01') },
      { fase: 'herstel', van: ms('2026-06-01'), tot: null },
    ]);
  });

  it('are not told to who does not see what led to the phase that stands', () => {
    expect(fasenVan([feit(dag('2026-01-01'))], { fase: 'herstel' })).toEqual([]);
    const fout = gewijzigd('2026-02-01', 'herstel', { vervallen: true });
    expect(fasenVan([feit(dag('2026-01-01')), fout], { fase: 'directe_veiligheid' })).toHaveLength(1);
  });
});

describe('a fact in words', () => {
  it('stands in the lane of its kind, or only in the table', () => {
    expect([baanVan('incident'), baanVan('vrijlating'), baanVan('notitie')]).toEqual([
      'incidenten',
      'strafrecht',
      null,
    ]);
  });

  it('is severe by what happened, not by its kind', () => {
    expect(isErnstig(feit('x', 'x', { inhoud: { aard: ['cadeaus'] } }))).toBe(false);
    expect(isErnstig(feit('x', 'x', { inhoud: { aard: ['cadeaus', 'wurging'] } }))).toBe(true);
  });

  it('names people, measures, abbreviations and dates', () => {
    const namen = new Map([
      ['s1', 'L. Vermeer'],
      ['m1', 'contactverbod'],
    ]);
    const inhoud = {
      tegen: ['s1'],
      maatregel: 'm1',
      instrument: 'sash',
      datum: '2026-11-26',
      bij: 'veilig_thuis',
      reden: 'Zelf gezien',
      om_de: 'P2W',
      leeg: null,
    };
    expect(inhoudRegels(inhoud, namen).map((regel) => `${regel.naam}=${regel.waarde}`)).toEqual([
      'tegen=L. Vermeer',
      'maatregel=contactverbod',
      'instrument=SASH',
      'datum=do 26 nov 2026',
      'bij=Veilig Thuis',
      'reden=Zelf gezien',
      'om de=2 weken',
    ]);
  });

  it('calls a role by its word, also when somebody in the case has that word as id', () => {
    const namen = namenVan([{ id: 'pleger', rol: 'pleger', naam: 'Ruben Fantasie' }], []);
    const regels = inhoudRegels({ rol: 'pleger', voor: 'pleger' }, namen);
    expect(regels.map(({ waarde }) => waarde)).toEqual(['pleger', 'Ruben Fantasie']);
  });

  it('calls another fact by what and when it was, and a code by its word', () => {
    const [ander] = FEITEN;
    if (!ander) throw new Error('No fact');
    const namen = namenVan(
      [],
      [],
      [],
      [
        { ...ander, id: 'overtreding-3' },
        { ...ander, id: 'camera' },
      ],
    );
    const [over, aard] = inhoudRegels({ over_feiten: ['overtreding-3'], aard: 'camera' }, namen);
    expect(over?.waarde).toContain(`(${ander.gebeurd.weergave})`);
    expect(aard?.waarde).toBe('camera');
  });

  it('calls an item by what it asks, and only where an item is meant', () => {
    const namen = namenVan(
      [],
      [],
      standOp(NU).taken.map((taak) => ({ ...taak, item: 'camera', tekst: 'Hang camera op' })),
    );
    expect(inhoudRegels({ item: 'camera', aard: 'camera' }, namen).map((regel) => regel.waarde)).toEqual([
      'Hang camera op',
      'camera',
    ]);
  });
});
