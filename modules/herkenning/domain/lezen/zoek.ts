import type { Leesboek, Patroon, Regel } from './compileer.ts';
import type { Stap } from './stappen.ts';
import type { Doorloop } from './doorloop.ts';
import { telTussenwoorden } from './tussenwoorden.ts';

/** A pattern found: the rule and the words from first to last. */
export interface Patroonvondst {
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
export function zoek(boek: Leesboek, tekst: Doorloop): Patroonvondst[] {
  const gevonden: Patroonvondst[] = [];
  const laatstePerRegel = new Map<Regel, Patroonvondst>();
  const inDeBuurt = new Buurt(boek.begrippen.size, tekst);
  const ervoor = telTussenwoorden(boek, tekst);
  for (let plek = 0; plek < tekst.treffers; plek += 1) {
    const patronen = boek.patronen[tekst.begrip[plek] ?? -1];
    if (!patronen || patronen.length === 0) continue;
    inDeBuurt.naar(plek);
    const anker = tekst.eerste[plek] ?? 0;
    for (const patroon of patronen) {
      if (!inDeBuurt.heeft(patroon)) continue;
      // Patterns of one rule that overlap are one finding: the first, as it stands.
      const eerder = laatstePerRegel.get(patroon.regel);
      if (eerder && anker <= eerder.laatste) continue;
      const bereik = pas(patroon, tekst, ervoor, plek);
      if (bereik === undefined || (eerder && bereik[0] <= eerder.laatste)) continue;
      const treffer = { regel: patroon.regel, eerste: bereik[0], laatste: bereik[1] };
      laatstePerRegel.set(patroon.regel, treffer);
      gevonden.push(treffer);
    }
  }
  return gevonden;
}

/** How far from its anchor a pattern can reach, in words. */
const BEREIK = 40;

/** Counts the concepts around a place, so that a pattern of which a part is nowhere near is passed over at once. */
class Buurt {
  readonly #aantal: number[];
  readonly #tekst: Doorloop;
  #links = 0;
  #rechts = 0;

  constructor(begrippen: number, tekst: Doorloop) {
    // oxlint-disable-next-line unicorn/no-new-array -- the length is what is meant; a typed array takes longer to make
    this.#aantal = new Array<number>(begrippen).fill(0);
    this.#tekst = tekst;
  }

  naar(plek: number): void {
    const { begrip, eerste, laatste, treffers } = this.#tekst;
    const tot = (laatste[plek] ?? 0) + BEREIK;
    for (; this.#rechts < treffers && (eerste[this.#rechts] ?? 0) <= tot; this.#rechts += 1)
      this.#tel(begrip, this.#rechts, 1);
    const vanaf = (eerste[plek] ?? 0) - BEREIK;
    for (; this.#links < plek && (laatste[this.#links] ?? 0) < vanaf; this.#links += 1)
      this.#tel(begrip, this.#links, -1);
  }

  heeft({ stappen }: Patroon): boolean {
    for (const { nummers } of stappen) {
      let aanwezig = false;
      for (let plek = 0; plek < nummers.length && !aanwezig; plek += 1)
        aanwezig = (this.#aantal[nummers[plek] ?? 0] ?? 0) > 0;
      if (!aanwezig) return false;
    }
    return true;
  }

  #tel(begrip: readonly number[], plek: number, erbij: 1 | -1): void {
    const welk = begrip[plek] ?? 0;
    this.#aantal[welk] = (this.#aantal[welk] ?? 0) + erbij;
  }
}

function pas(
  { stappen }: Patroon,
  tekst: Doorloop,
  ervoor: readonly number[],
  plek: number,
): readonly [number, number] | undefined {
  let eerste = tekst.eerste[plek] ?? 0;
  let laatste = tekst.laatste[plek] ?? 0;
  for (const stap of stappen) {
    const erbij = dichtstbij(tekst, ervoor, plek, stap, eerste, laatste);
    if (erbij === undefined) return undefined;
    eerste = Math.min(eerste, tekst.eerste[erbij] ?? 0);
    laatste = Math.max(laatste, tekst.laatste[erbij] ?? 0);
  }
  return [eerste, laatste];
}

/** The finding of one of the concepts nearest to the words from `eerste` to `laatste`, without touching them. */
function dichtstbij(
  tekst: Doorloop,
  ervoor: readonly number[],
  plek: number,
  { begrippen, tussen, kant }: Stap,
  eerste: number,
  laatste: number,
): number | undefined {
  const zin = tekst.zin[eerste] ?? 0;
  let beste: number | undefined;
  let afstand = tussen + 1;
  if (kant !== 'voor') {
    for (let ander = plek + 1; ander < tekst.treffers; ander += 1) {
      const begin = tekst.eerste[ander] ?? 0;
      if (begin - laatste > BEREIK) break;
      if (begin <= laatste) continue;
      const ertussen = (ervoor[begin] ?? 0) - (ervoor[laatste + 1] ?? 0);
      if (ertussen > afstand + LANGSTE_WOORDGROEP) break;
      if (ertussen >= afstand || begrippen[tekst.begrip[ander] ?? 0] !== 1) continue;
      if (tekst.zin[tekst.laatste[ander] ?? 0] !== zin) continue;
      beste = ander;
      afstand = ertussen;
    }
  }
  if (kant !== 'na') {
    for (let ander = plek - 1; ander >= 0; ander -= 1) {
      const eind = tekst.laatste[ander] ?? 0;
      if (eerste - eind > BEREIK) break;
      if (eind >= eerste) continue;
      const ertussen = (ervoor[eerste] ?? 0) - (ervoor[eind + 1] ?? 0);
      if (ertussen >= afstand) break;
      if (ertussen >= afstand || begrippen[tekst.begrip[ander] ?? 0] !== 1) continue;
      if (tekst.zin[tekst.eerste[ander] ?? 0] !== zin) continue;
      beste = ander;
      afstand = ertussen;
    }
  }
  return beste;
}
