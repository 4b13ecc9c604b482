import type { Blokken } from './blokken.ts';
import { ADRESNIVEAUS, isAdres } from './model.ts';
import { doorloopParen } from './paren.ts';
import type { Personen } from './personen.ts';
import { soortVan } from './velden.ts';
import { Vergelijker } from './vergelijker.ts';

/** Pairs that are enough to learn from. */
const LEERPAREN = 3_000_000;
const VREEMDE_PAREN = 150_000;

/** How often each combination of levels occurs among the candidates. */
export interface Patronen {
  readonly niveaus: readonly Uint8Array[];
  readonly aantallen: Float64Array;
  /** Combination of the levels of the address, as the model numbers them. */
  readonly adres: Int32Array;
}

/** Counts the candidates by their levels; of a large file a sample, scaled up. */
export function telPatronen(personen: Personen, blokken: Blokken): Patronen {
  const vergelijker = new Vergelijker(personen);
  const elke = Math.max(1, Math.ceil(blokken.paren / LEERPAREN));
  const tellingen = new Map<number, number>();
  const grenzen = { eersteBron: personen.eersteBron, aantal: personen.ids.length };
  const kies = (i: number): boolean => elke === 1 || (Math.imul(i + 1, 0x9e3779b1) >>> 8) % elke === 0;
  doorloopParen(
    grenzen,
    blokken,
    { nr: 0, van: 1 },
    (i, j) => {
      vergelijker.vergelijk(i, j);
      let code = 0;
      for (let f = 0; f < vergelijker.niveaus.length; f += 1) code = code * 16 + (vergelijker.niveaus[f] ?? 0);
      tellingen.set(code, (tellingen.get(code) ?? 0) + elke);
    },
    kies,
  );
  const codes = [...tellingen.keys()].sort((a, b) => a - b);
  const niveaus = codes.map((code) => ontcijfer(code, personen.velden.length));
  return {
    niveaus,
    aantallen: Float64Array.from(codes, (code) => tellingen.get(code) ?? 0),
    adres: Int32Array.from(niveaus, (patroon) =>
      patroon.reduce((code, niveau, f) => (isAdres(personen.velden[f]) ? code * ADRESNIVEAUS + niveau : code), 0),
    ),
  };
}

function ontcijfer(code: number, breed: number): Uint8Array {
  const niveaus = new Uint8Array(breed);
  let rest = code;
  for (let f = breed - 1; f >= 0; f -= 1) {
    niveaus[f] = rest % 16;
    rest = Math.floor(rest / 16);
  }
  return niveaus;
}

export function alleParen({ ids, eersteBron }: Pick<Personen, 'ids' | 'eersteBron'>): number {
  const n = ids.length;
  return eersteBron < n ? eersteBron * (n - eersteBron) : (n * (n - 1)) / 2;
}

/**
 * Chance of each level for pairs drawn at random, which are nearly all strangers.
 * @param gelijk chance that two values are equal, counted over all pairs
 */
export function meetVreemden(personen: Personen, gelijk: readonly number[]): number[][] {
  const { velden, ids, eersteBron } = personen;
  const vergelijker = new Vergelijker(personen);
  const tellingen = velden.map((veld) => soortVan(veld).u.map((u) => u * 200));
  const tussenBronnen = eersteBron < ids.length;
  const trek = trekker();
  for (let nr = 0; nr < Math.min(VREEMDE_PAREN, alleParen(personen)); nr += 1) {
    const i = Math.floor(trek() * eersteBron);
    const j = tussenBronnen
      ? eersteBron + Math.floor(trek() * (ids.length - eersteBron))
      : Math.floor(trek() * ids.length);
    if (i === j) continue;
    vergelijker.vergelijk(i, j);
    vergelijker.niveaus.forEach((niveau, f) => {
      const telling = tellingen[f];
      if (telling && niveau > 0) telling[niveau] = (telling[niveau] ?? 0) + 1;
    });
  }
  return tellingen.map((telling, f) => {
    const rest = telling.slice(2).reduce((totaal, aantal) => totaal + aantal, 0);
    const u = gelijk[f] ?? 0;
    return telling.map((aantal, niveau) => (niveau === 0 ? 1 : niveau === 1 ? u : (aantal / rest) * (1 - u)));
  });
}

/** The same numbers each time (mulberry32). */
function trekker(): () => number {
  let staat = 20261129;
  return () => {
    staat = (staat + 0x6d2b79f5) | 0;
    let t = Math.imul(staat ^ (staat >>> 15), 1 | staat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
