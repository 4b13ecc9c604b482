import { describe, expect, it } from 'vitest';
import type { Betrokkene, Feit } from '../src/api/types.ts';
import { deelIn, relatiesVan, VAK } from '../src/casus/betrokkenen/relaties.ts';
import {
  controleerTriage,
  herstelTriage,
  LEGE_TRIAGE,
  meldingVan,
  nieuweTriage,
  triagefeit,
  voorafVan,
} from '../src/casus/triage/triage.ts';
import { moetVandaagBeoordelen, vervolgVan } from '../src/casus/triage/vervolg.ts';
import { NU, standOp } from './fixtures/dossier.ts';

function feit(id: string, soort: string, inhoud: Record<string, unknown>): Feit {
  const gebeurd = { van: NU, tot: NU, weergave: '' };
  return { id, soort, gebeurd, bekend: NU, geregistreerd: NU, wie: 'politie', inhoud };
}

/** A fact of a day. */
const op = (id: string, soort: string, dag: string): Feit => ({
  ...feit(id, soort, {}),
  gebeurd: { van: `${dag}T10:00:00+01:00`, tot: `${dag}T10:00:00+01:00`, weergave: dag },
});

const velden = (deel: object) => controleerTriage({ ...LEGE_TRIAGE, ...deel }).map(({ veld }) => veld);
const melding = feit('m', 'melding_veilig_thuis', { van: 'politie' });
const vooraf = (...erbij: Feit[]) => voorafVan([melding, ...erbij], standOp(NU));

describe('a triage', () => {
  it('asks for two assessors, an outcome, and a level unless it is advice', () => {
    expect(velden({})).toEqual(['uitkomst', 'niveau', 'beoordelaars']);
    expect(velden({ soort: 'advies', uitkomst: 'advies', beoordelaars: 'Tara, ' })).toEqual(['beoordelaars']);
    expect(velden({ uitkomst: 'onderzoek', niveau: 'hoog', beoordelaars: 'Tara, Onno' })).toEqual([]);
    expect(velden({ uitkomst: 'onderzoek', niveau: 'hoog', beoordelaars: 'Tara, tara' })).toEqual(['beoordelaars']);
  });

  it('begins with her own name as one of two, which alone is not enough', () => {
    const begin = nieuweTriage('Tara Triagevoorbeeld');
    expect(controleerTriage(begin).map(({ veld }) => veld)).toContain('beoordelaars');
    const samen = { ...begin, beoordelaars: `${begin.beoordelaars}Onno Onderzoekvoorbeeld` };
    expect(triagefeit(samen, NU).inhoud?.beoordelaars).toEqual(['Tara Triagevoorbeeld', 'Onno Onderzoekvoorbeeld']);
    expect(nieuweTriage(undefined)).toEqual(LEGE_TRIAGE);
  });

  it('shows the reports that no decision answered yet, and what is known of what happened', () => {
    const oud = [op('m1', 'melding_veilig_thuis', '2026-11-01'), op('t1', 'triagebesluit', '2026-11-03')];
    const feiten = [op('i1', 'incident', '2026-10-30'), ...oud, op('rol', 'rol_toegewezen', '2026-11-04')];
    expect(meldingVan(feiten).meldingen).toEqual([]);
    const nieuw = [...feiten, op('m2', 'melding_veilig_thuis', '2026-11-10'), op('i2', 'overtreding', '2026-11-09')];
    const vervallen = { ...op('weg', 'incident', '2026-11-09'), vervallen: true };
    const { meldingen, verhaal } = meldingVan([...nieuw, vervallen]);
    expect(meldingen.map(({ id }) => id)).toEqual(['m2']);
    expect(verhaal.map(({ id }) => id)).toEqual(['i2', 'i1']);
  });

  it('says in words what led to the decision', () => {
    const vol = {
      ...LEGE_TRIAGE,
      uitkomst: 'onderzoek',
      niveau: 'hoog',
      beoordelaars: 'Tara, Onno',
      complex: 'ja',
      meldcode: 'nee',
    };
    expect(triagefeit(vol, '2026-11-29T12:00')).toEqual({
      soort: 'triagebesluit',
      op: '2026-11-29T12:00',
      inhoud: { uitkomst: 'onderzoek', niveau: 'hoog', beoordelaars: ['Tara', 'Onno'], multidisciplinair: 'ja' },
      wat: 'Meldcode doorlopen: nee.',
    });
    expect(herstelTriage({ niveau: 'laag', vreemd: 'x', uitkomst: 3 })).toEqual({ ...LEGE_TRIAGE, niveau: 'laag' });
  });

  it('shows that the SASH is missing until there is one, and that it was asked for', () => {
    expect([vooraf().sashMist, vooraf().gevraagd, vooraf().meldingen]).toEqual([true, false, 1]);
    expect(vooraf(feit('v', 'informatieverzoek', { aan: 'politie' })).gevraagd).toBe(true);
    expect(vooraf(feit('s', 'risicotaxatie', { instrument: 'sash' })).sashMist).toBe(false);
    expect(vooraf({ ...feit('s', 'risicotaxatie', { instrument: 'sash' }), vervallen: true }).sashMist).toBe(true);
  });
});

const besluit = (niveau: string) => feit('t', 'triagebesluit', { uitkomst: 'overdracht', niveau });
const gedaan = (...feiten: Feit[]) =>
  vervolgVan(feiten, standOp(NU)).map(({ wat, gedaan: door, teLaat }) => [wat, door?.id ?? null, teLaat]);
const later = (een: Feit, dagen: number): Feit => {
  const op = new Date(Date.parse(NU) + dagen * 86_400_000).toISOString();
  return { ...een, wie: 'veilig_thuis', gebeurd: { van: op, tot: op, weergave: '' } };
};

describe('what follows on a triage', () => {
  it('is the assessment of safety the same day at a high level, word to the caller, and a handover', () => {
    expect(gedaan(besluit('hoog'))).toEqual([
      ['veiligheidsbeoordeling', null, false],
      ['terugkoppeling', null, false],
      ['overdracht', null, false],
    ]);
    expect(gedaan({ ...besluit('laag'), inhoud: { uitkomst: 'onderzoek', niveau: 'laag' } })).toEqual([
      ['terugkoppeling', null, false],
    ]);
    expect(gedaan()).toEqual([]);
  });

  it('is late when the day has passed, and done by facts of Veilig Thuis from then on', () => {
    const besluitGisteren = later(besluit('crisis'), -1);
    const beoordeling = feit('v', 'risicotaxatie', { instrument: 'veiligheidsbeoordeling' });
    expect(gedaan(besluitGisteren)[0]).toEqual(['veiligheidsbeoordeling', null, true]);
    expect(gedaan(besluitGisteren, later(beoordeling, -2))[0]).toEqual(['veiligheidsbeoordeling', null, true]);
    expect(gedaan(besluitGisteren, later(beoordeling, 0))[0]).toEqual(['veiligheidsbeoordeling', 'v', true]);
    expect(gedaan(besluitGisteren, later(beoordeling, -0.9))[0]?.[1]).toBe('v');
    const vanAnder = { ...later(feit('o', 'overdracht', {}), 0), wie: 'politie' };
    expect(gedaan(besluitGisteren, vanAnder).at(-1)).toEqual(['overdracht', null, false]);
  });
});

const moet = (...feiten: Feit[]) => {
  const stand = standOp(NU);
  return moetVandaagBeoordelen(feiten, { ...stand, risico: { ...stand.risico, niveau: 'hoog' } });
};

describe('the assessment of safety', () => {
  it('is asked for today as long as the level is high and Veilig Thuis has not made it', () => {
    const beoordeling = feit('v', 'risicotaxatie', { instrument: 'veiligheidsbeoordeling' });
    expect(moet()).toBe(true);
    expect(moet(besluit('hoog'))).toBe(true);
    expect(moet(besluit('hoog'), later(beoordeling, -1))).toBe(true);
    expect(moet(besluit('hoog'), later(beoordeling, 0))).toBe(false);
  });
});

const mensen = (aantal: number): Betrokkene[] =>
  Array.from({ length: aantal }, (_, i) => ({ id: `m${i}`, rol: ['pleger', 'slachtoffer', 'kind'][i] ?? 'getuige' }));

describe('how people stand to each other', () => {
  it('is told by the newest fact about two people, without those that were taken back', () => {
    const feiten = [
      feit('r1', 'relatie_vastgesteld', { van: 'a', tot: 'b', relatie: 'partner' }),
      feit('r2', 'relatie_vastgesteld', { van: 'b', tot: 'a', relatie: 'ex_partner' }),
      { ...feit('r3', 'relatie_vastgesteld', { van: 'a', tot: 'c', relatie: 'familie' }), vervallen: true },
    ];
    expect(relatiesVan(feiten)).toEqual([{ van: 'b', tot: 'a', wat: 'ex_partner', feit: 'r2' }]);
  });

  it('is drawn with the victim on the left', () => {
    const { knopen } = deelIn(mensen(3), 600);
    expect(knopen[0]?.mens.rol).toBe('slachtoffer');
    expect(Math.min(...knopen.map(({ x }) => x))).toBe(knopen[0]?.x);
  });

  it.each([
    [2, 280],
    [5, 280],
    [12, 280],
    [2, 720],
    [6, 480],
    [8, 480],
    [9, 720],
    [12, 720],
  ])('is drawn with %i people in %i pixels within the picture, no box over another', (aantal, breedte) => {
    const { knopen, hoogte, vak } = deelIn(mensen(aantal), breedte);
    for (const [i, een] of knopen.entries()) {
      expect(een.x >= vak / 2 && een.x <= breedte - vak / 2).toBe(true);
      expect(een.y >= VAK.hoogte / 2 && een.y <= hoogte - VAK.hoogte / 2).toBe(true);
      for (const ander of knopen.slice(i + 1)) {
        expect(Math.abs(een.x - ander.x) >= vak || Math.abs(een.y - ander.y) >= VAK.hoogte).toBe(true);
      }
    }
  });
});
