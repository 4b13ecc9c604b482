import type { Deel, Leesboek, Patroon, Regel } from './compileer.ts';
import type { Doorloop } from './doorloop.ts';

/** A pattern found: the rule and the words from first to last. */
export interface Treffer {
  readonly regel: Regel;
  readonly eerste: number;
  readonly laatste: number;
}

/** No phrase of the lexicon is longer; findings that end further away cannot touch. */
const LANGSTE_WOORDGROEP = 8;

/**
 * Finds every pattern. Each finding of an anchor looks at the findings nearby in its own sentence, nearest first, so the
 * work per word is bounded.
 */
export function zoek(boek: Leesboek, tekst: Doorloop): Treffer[] {
  const gevonden: Treffer[] = [];
  const laatstePerRegel = new Map<Regel, Treffer>();
  for (let plek = 0; plek < tekst.treffers; plek += 1) {
    for (const patroon of boek.patronen[tekst.begrip[plek] ?? -1] ?? []) {
      const bereik = pas(patroon, tekst, plek);
      if (bereik === undefined) continue;
      const eerder = laatstePerRegel.get(patroon.regel);
      // Patterns of one rule that overlap are one finding: the first, as it stands.
      if (eerder && bereik[0] <= eerder.laatste && bereik[1] >= eerder.eerste) continue;
      const treffer = { regel: patroon.regel, eerste: bereik[0], laatste: bereik[1] };
      laatstePerRegel.set(patroon.regel, treffer);
      gevonden.push(treffer);
    }
  }
  return gevonden;
}

function pas({ delen, anker }: Patroon, tekst: Doorloop, plek: number): readonly [number, number] | undefined {
  let eerste = tekst.eerste[plek] ?? 0;
  let laatste = tekst.laatste[plek] ?? 0;
  for (let nummer = anker + 1; nummer < delen.length; nummer += 1) {
    const deel = delen[nummer];
    if (deel === undefined) return undefined;
    const erbij = dichtstbij(tekst, plek, deel, eerste, laatste, deel.volgorde ? 'na' : 'beide');
    if (erbij === undefined) return undefined;
    eerste = Math.min(eerste, tekst.eerste[erbij] ?? 0);
    laatste = Math.max(laatste, tekst.laatste[erbij] ?? 0);
  }
  for (let nummer = anker - 1; nummer >= 0; nummer -= 1) {
    const deel = delen[nummer];
    const verband = delen[nummer + 1];
    if (deel === undefined || verband === undefined) return undefined;
    const gezocht = { begrippen: deel.begrippen, tussen: verband.tussen, volgorde: verband.volgorde };
    const erbij = dichtstbij(tekst, plek, gezocht, eerste, laatste, verband.volgorde ? 'voor' : 'beide');
    if (erbij === undefined) return undefined;
    eerste = Math.min(eerste, tekst.eerste[erbij] ?? 0);
    laatste = Math.max(laatste, tekst.laatste[erbij] ?? 0);
  }
  return [eerste, laatste];
}

/** The finding of one of the concepts nearest to the words from `eerste` to `laatste`, without touching them; -1 is none. */
function dichtstbij(
  tekst: Doorloop,
  plek: number,
  { begrippen, tussen }: Deel,
  eerste: number,
  laatste: number,
  kant: 'voor' | 'na' | 'beide',
): number | undefined {
  const zin = tekst.zin[eerste] ?? 0;
  let beste: number | undefined;
  let afstand = tussen + 1;
  if (kant !== 'voor') {
    for (let ander = plek + 1; ander < tekst.treffers; ander += 1) {
      const begin = tekst.eerste[ander] ?? 0;
      if (begin - laatste - 1 > tussen + LANGSTE_WOORDGROEP) break;
      const ertussen = begin - laatste - 1;
      if (ertussen < 0 || ertussen >= afstand || begrippen[tekst.begrip[ander] ?? 0] !== 1) continue;
      if (tekst.zin[tekst.laatste[ander] ?? 0] !== zin) continue;
      beste = ander;
      afstand = ertussen;
    }
  }
  if (kant !== 'na') {
    for (let ander = plek - 1; ander >= 0; ander -= 1) {
      const eind = tekst.laatste[ander] ?? 0;
      const ertussen = eerste - eind - 1;
      if (ertussen > tussen) break;
      if (ertussen < 0 || ertussen >= afstand || begrippen[tekst.begrip[ander] ?? 0] !== 1) continue;
      if (tekst.zin[tekst.eerste[ander] ?? 0] !== zin) continue;
      beste = ander;
      afstand = ertussen;
    }
  }
  return beste;
}
