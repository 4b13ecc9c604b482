import type { Regel } from './compileer.ts';
import type { Herkenningsregels } from './regelvorm.ts';

/** A finding that counts, with its place in the text. */
export interface Gewogen {
  readonly regel: Regel;
  readonly van: number;
  readonly tot: number;
}

export interface Weging {
  readonly oordeel: 'vermoeden' | 'twijfel' | 'geen';
  readonly punten: number;
  /** The grounds that hold, by id. */
  readonly gronden: readonly string[];
}

/** So many different kinds, out of these. */
interface Vraag {
  readonly minstens: number;
  readonly uit: readonly string[];
}

/** What weighing needs of the rules, with each family written out as its kinds. */
export interface Weegschaal {
  readonly oordeel: Herkenningsregels['oordeel'];
  readonly gronden: readonly { readonly id: string; readonly punten: number; readonly vraagt: readonly Vraag[] }[];
  readonly tegenwicht: ReadonlyMap<string, { readonly hoogstens: number; readonly tenzij: Vraag }>;
  /** What to ask as long as none of these kinds was found. */
  readonly vragen: readonly { readonly tekst: string; readonly tot: Vraag }[];
}

export function maakWeegschaal({ oordeel, soorten, tegenwicht, vragen }: Herkenningsregels): Weegschaal {
  const families = Map.groupBy(Object.keys(soorten), (naam) => `@${soorten[naam]?.familie}`);
  const schrijfUit = (minstens: number, uit: readonly string[]): Vraag => ({
    minstens,
    uit: [...new Set(uit.flatMap((naam) => families.get(naam) ?? [naam]))],
  });
  return {
    oordeel,
    gronden: oordeel.gronden.map(({ id, punten, vraagt }) => ({
      id,
      punten,
      vraagt: vraagt.map(({ minstens, uit }) => schrijfUit(minstens, uit)),
    })),
    tegenwicht: new Map(
      Object.entries(tegenwicht).map(([soort, { hoogstens, tenzij }]) => [
        soort,
        { hoogstens, tenzij: schrijfUit(1, tenzij) },
      ]),
    ),
    vragen: vragen.map(({ tekst, zolang_ontbreekt }) => ({ tekst, tot: schrijfUit(1, zolang_ontbreekt) })),
  };
}

const MEER_TELT_TOT = 3;

/**
 * Weighs the findings of the passage that speaks most for stalking: a stretch of text of a fixed length, so that a long
 * text does not collect points over many pages. What is told closely together is weighed once more by itself, so that what
 * a long text is about further on does not take it away. A ground is a combination of kinds; points alone never make a
 * vermoeden.
 */
export function weeg(schaal: Weegschaal, bevindingen: readonly Gewogen[], lengte: number): Weging {
  const op = [...bevindingen].sort((a, b) => a.van - b.van);
  const { kort, passage, dicht } = schaal.oordeel;
  const ruim = weegStukken(schaal, op, passage, Math.min(1, Math.max(kort.deel, lengte / kort.tot)));
  if (lengte <= dicht || ruim.oordeel === 'vermoeden') return ruim;
  const dichtbij = weegStukken(schaal, op, dicht, 1);
  return dichtbij.oordeel === 'vermoeden' ? dichtbij : ruim;
}

/** The stretch of at most so many characters that speaks most; `deel` is the share of the points that it needs. */
function weegStukken(schaal: Weegschaal, op: readonly Gewogen[], lengte: number, deel: number): Weging {
  const tel = new Telling(schaal, deel);
  let beste: Weging = { oordeel: 'geen', punten: 0, gronden: [] };
  let begin = 0;
  for (const [plek, een] of op.entries()) {
    tel.erbij(een.regel);
    for (let oudste = op[begin]; oudste && een.tot - oudste.van > lengte && begin < plek; oudste = op[begin]) {
      tel.eraf(oudste.regel);
      begin += 1;
    }
    const volgende = op[plek + 1];
    const oudste = op[begin];
    // As long as the passage can grow it is not weighed yet; what is in a larger one is in it too.
    if (volgende && oudste && volgende.tot - oudste.van <= lengte) continue;
    const weging = tel.weeg();
    if (rang(weging) > rang(beste) || (rang(weging) === rang(beste) && weging.punten > beste.punten)) beste = weging;
  }
  return beste;
}

function rang({ oordeel }: Weging): number {
  return oordeel === 'vermoeden' ? 2 : oordeel === 'twijfel' ? 1 : 0;
}

class Telling {
  readonly #schaal: Weegschaal;
  readonly #aantal = new Map<Regel, number>();
  readonly #deel: number;

  constructor(schaal: Weegschaal, deel: number) {
    this.#schaal = schaal;
    this.#deel = deel;
  }

  erbij(regel: Regel): void {
    this.#aantal.set(regel, (this.#aantal.get(regel) ?? 0) + 1);
  }

  eraf(regel: Regel): void {
    const over = (this.#aantal.get(regel) ?? 1) - 1;
    if (over === 0) this.#aantal.delete(regel);
    else this.#aantal.set(regel, over);
  }

  weeg(): Weging {
    const { oordeel, tegenwicht } = this.#schaal;
    const voor = new Map<string, { hoogste: number; aantal: number }>();
    const tegen = new Map<string, { hoogste: number; aantal: number }>();
    for (const [regel, aantal] of this.#aantal) {
      if (aantal < regel.vanaf) continue;
      const soorten = regel.tegen ? tegen : voor;
      const eerder = soorten.get(regel.soort) ?? { hoogste: 0, aantal: 0 };
      soorten.set(regel.soort, { hoogste: Math.max(eerder.hoogste, regel.punten), aantal: eerder.aantal + aantal });
    }
    let punten = 0;
    for (const { hoogste, aantal } of voor.values())
      punten += hoogste * (1 + oordeel.herhaald * Math.min(MEER_TELT_TOT, aantal - 1));
    for (const [soort, { hoogste, aantal }] of tegen) {
      const gewicht = tegenwicht.get(soort);
      if (gewicht && voldoet(gewicht.tenzij, voor)) continue;
      // Only own words of an organisation are of no kind in the rules.
      const hoogstens = gewicht?.hoogstens ?? 2 * hoogste;
      punten -= Math.min(hoogstens, hoogste * (1 + 0.5 * (aantal - 1)));
    }
    const gronden = this.#schaal.gronden
      .filter((grond) => punten >= grond.punten * this.#deel && grond.vraagt.every((vraag) => voldoet(vraag, voor)))
      .map(({ id }) => id);
    if (gronden.length > 0) return { oordeel: 'vermoeden', punten, gronden };
    return {
      oordeel: punten >= oordeel.twijfel * this.#deel ? 'twijfel' : 'geen',
      punten: Math.max(0, punten),
      gronden,
    };
  }
}

/** What to ask next: what nothing in a text with these kinds speaks of yet. */
export function vragenBij({ vragen }: Weegschaal, gevonden: ReadonlySet<string>): string[] {
  return vragen.filter(({ tot }) => !voldoet(tot, gevonden)).map(({ tekst }) => tekst);
}

function voldoet({ minstens, uit }: Vraag, voor: { has(soort: string): boolean }): boolean {
  let aantal = 0;
  for (const soort of uit) if (voor.has(soort) && ++aantal === minstens) return true;
  return false;
}
