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

const MEER_TELT_TOT = 3;

/**
 * Weighs the findings of the passage that speaks most for stalking: a stretch of text of a fixed length, so that a long
 * text does not collect points over many pages. What is told closely together is weighed once more by itself, so that what
 * a long text is about further on does not take it away. A ground is a combination of kinds; points alone never make a
 * vermoeden.
 */
export function weeg(regels: Herkenningsregels, bevindingen: readonly Gewogen[], lengte: number): Weging {
  const op = [...bevindingen].sort((a, b) => a.van - b.van);
  const { kort, passage, dicht } = regels.oordeel;
  const ruim = weegStukken(regels, op, passage, Math.min(1, Math.max(kort.deel, lengte / kort.tot)));
  if (lengte <= dicht || ruim.oordeel === 'vermoeden') return ruim;
  const dichtbij = weegStukken(regels, op, dicht, 1);
  return dichtbij.oordeel === 'vermoeden' ? dichtbij : ruim;
}

/** The stretch of at most so many characters that speaks most; `deel` is the share of the points that it needs. */
function weegStukken(regels: Herkenningsregels, op: readonly Gewogen[], lengte: number, deel: number): Weging {
  const tel = new Telling(regels, deel);
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
  readonly #regels: Herkenningsregels;
  readonly #aantal = new Map<Regel, number>();
  readonly #families: ReadonlyMap<string, readonly string[]>;

  readonly #deel: number;

  constructor(regels: Herkenningsregels, deel: number) {
    this.#regels = regels;
    this.#deel = deel;
    this.#families = Map.groupBy(Object.keys(regels.soorten), (naam) => `@${regels.soorten[naam]?.familie}`);
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
    const { oordeel, tegenwicht } = this.#regels;
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
      if (this.#voldoet({ minstens: 1, uit: tegenwicht[soort]?.tenzij ?? [] }, voor)) continue;
      // Only own words of an organisation are of no kind in the rules.
      const hoogstens = tegenwicht[soort]?.hoogstens ?? 2 * hoogste;
      punten -= Math.min(hoogstens, hoogste * (1 + 0.5 * (aantal - 1)));
    }
    const gronden = oordeel.gronden
      .filter(
        (grond) => punten >= grond.punten * this.#deel && grond.vraagt.every((vraag) => this.#voldoet(vraag, voor)),
      )
      .map(({ id }) => id);
    if (gronden.length > 0) return { oordeel: 'vermoeden', punten, gronden };
    return {
      oordeel: punten >= oordeel.twijfel * this.#deel ? 'twijfel' : 'geen',
      punten: Math.max(0, punten),
      gronden,
    };
  }

  #voldoet(
    { minstens, uit }: { minstens: number; uit: readonly string[] },
    voor: ReadonlyMap<string, unknown>,
  ): boolean {
    const soorten = uit.flatMap((naam) => this.#families.get(naam) ?? [naam]);
    return new Set(soorten.filter((soort) => voor.has(soort))).size >= minstens;
  }
}
