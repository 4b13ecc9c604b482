/** One thing that is wrong with a dossier file: where it is, and in Dutch what is wrong and how to mend it. */
export interface DossierProbleem {
  readonly bestand: string;
  /** Line in the file, from 1. */
  readonly regel: number;
  /** Path of the field, such as `feiten[3].inhoud.aard`; empty for the file as a whole. */
  readonly veld: string;
  readonly melding: string;
  /** A value is missing that has to be there. */
  readonly leeg?: true;
  /** The codes that may stand here. */
  readonly keuzes?: readonly string[];
}

/** A dossier file that cannot be used, with everything that is wrong with it (at most `MAX_PROBLEMEN`). */
export class DossierFout extends Error {
  readonly problemen: readonly DossierProbleem[];

  constructor(problemen: readonly DossierProbleem[]) {
    super(problemen.map(toonProbleem).join('\n'));
    this.name = 'DossierFout';
    this.problemen = problemen;
  }
}

const MAX_PROBLEMEN = 50;

/** Characters that a terminal obeys, or that turn a line around. */
const STUURTEKENS = /[\p{Cc}\p{Bidi_Control}]/gu;

/** `dossier.yaml:12: feiten[3].op: '2018-02-30' is geen bestaande datum`, without what a terminal would obey. */
export function toonProbleem({ bestand, regel, veld, melding }: DossierProbleem): string {
  return `${bestand}:${regel}: ${veld === '' ? '' : `${veld}: `}${melding}`.replace(STUURTEKENS, '·');
}

export type Pad = readonly (string | number)[];

/** Gathers what is wrong while reading goes on, so that one run names everything. */
export class Problemen {
  readonly #bron: string;
  readonly #regel: (pad: Pad) => number;
  readonly #lijst: DossierProbleem[] = [];
  #meer = 0;

  constructor(bron: string, regel: (pad: Pad) => number) {
    this.#bron = bron;
    this.#regel = regel;
  }

  meld(pad: Pad, melding: string, bij: Pick<DossierProbleem, 'leeg' | 'keuzes'> = {}): void {
    if (this.#lijst.length >= MAX_PROBLEMEN) {
      this.#meer += 1;
      return;
    }
    this.#lijst.push({ bestand: this.#bron, regel: this.#regel(pad), veld: toonPad(pad), melding, ...bij });
  }

  get gevonden(): readonly DossierProbleem[] {
    return this.#lijst;
  }

  /** Throws everything gathered so far, if anything. */
  werp(): void {
    if (this.#lijst.length === 0) return;
    const problemen = this.#lijst.toSorted((a, b) => a.regel - b.regel);
    const laatste = problemen.at(-1);
    if (this.#meer > 0 && laatste) {
      const melding = `${laatste.melding} (en nog ${this.#meer} andere problemen)`;
      problemen[problemen.length - 1] = { ...laatste, melding };
    }
    throw new DossierFout(problemen);
  }
}

/** `feiten[3].inhoud.aard`. */
export function toonPad(pad: Pad): string {
  return pad
    .map((stap, i) => (typeof stap === 'number' ? `[${stap}]` : i === 0 ? stap : `.${stap}`))
    .join('')
    .slice(0, 120);
}
