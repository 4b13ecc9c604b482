import { type Gezinslid, gezinslid } from './gezin.ts';
import { ADRESVELDEN, GEWISSELD } from './velden.ts';
import type { Personen } from './personen.ts';
import type { Veld } from './velden.ts';

/**
 * What was learned (Fellegi and Sunter, 1969), with two hidden questions about a pair instead of one: is it one person, and
 * is it one home? Without the second, a family at one address weighs as one person, and who moved as two.
 */
export interface Model {
  readonly velden: readonly Veld[];
  /** Logarithm of the share of each kind among all pairs. */
  readonly aandeel: Readonly<Record<Klasse, number>>;
  /** Logarithm of the chance of each level, per field; level 0 (not known) weighs nothing. */
  readonly niveaus: Readonly<Record<Verdeling, readonly Float64Array[]>>;
  /** Logarithm of the chance of each combination of levels of the address, for people of two homes. */
  readonly andereWoning: Float64Array;
  /** Per field and value: how much likelier than average it is that strangers share it. Common names prove less. */
  readonly gewoon: readonly Float64Array[];
}

/** One person at one home, one person who moved, two people of one home, strangers. */
export type Klasse = 'zelfde' | 'verhuisd' | 'huisgenoot' | 'vreemd';
export const KLASSEN: readonly Klasse[] = ['zelfde', 'verhuisd', 'huisgenoot', 'vreemd'];

/** For fields of the person: same, of one household, strangers; for those of the address: of one home. */
export type Verdeling = 'persoon' | 'huisgenoot' | 'vreemd' | 'woning';

/** Weighs pairs with a model. */
export class Weger {
  readonly #model: Model;
  readonly #waarden: Int32Array;
  readonly #breed: number;
  readonly #adres: readonly number[];
  readonly #eigen: readonly number[];
  readonly #gezinslid: Gezinslid;

  constructor(model: Model, { waarden, velden }: Pick<Personen, 'waarden' | 'velden'>) {
    this.#model = model;
    this.#waarden = waarden;
    this.#breed = velden.length;
    this.#gezinslid = gezinslid(velden);
    const plekken = velden.map((_, plek) => plek);
    this.#adres = plekken.filter((plek) => isAdres(velden[plek]));
    this.#eigen = plekken.filter((plek) => !isAdres(velden[plek]));
  }

  /**
   * Log odds that records i and j are of one person, given the levels at which they agree.
   */
  weeg(i: number, j: number, niveaus: Uint8Array): number {
    const { aandeel, niveaus: kansen, andereWoning, gewoon } = this.#model;
    const begin = i * this.#breed;
    let [persoon, huisgenoot, vreemd] = [0, 0, 0];
    for (const f of this.#eigen) {
      const niveau = niveaus[f] ?? 0;
      if (niveau === 0) continue;
      persoon += kansen.persoon[f]?.[niveau] ?? 0;
      let rest = 0;
      if (niveau === 1) rest = gewoon[f]?.[this.#waarden[begin + f] ?? 0] ?? 0;
      else if (niveau === GEWISSELD) rest = Math.max(this.#gewoneNaam(i), this.#gewoneNaam(j));
      vreemd += (kansen.vreemd[f]?.[niveau] ?? 0) + rest;
      const samenwonend = (kansen.huisgenoot[f]?.[niveau] ?? 0) + (deelbaar(this.#model.velden[f]) ? 0 : rest);
      huisgenoot += Math.max(samenwonend, this.#gezinslid(f, niveaus));
    }
    let [woning, code, rest] = [0, 0, 0];
    for (const f of this.#adres) {
      const niveau = niveaus[f] ?? 0;
      code = code * ADRESNIVEAUS + niveau;
      if (niveau === 0) continue;
      woning += kansen.woning[f]?.[niveau] ?? 0;
      if (niveau === 1) rest = Math.min(rest, gewoon[f]?.[this.#waarden[begin + f] ?? 0] ?? 0);
    }
    const elders = (andereWoning[code] ?? 0) + rest;
    const zelfde = logSom(aandeel.zelfde + persoon + woning, aandeel.verhuisd + persoon + elders);
    return zelfde - logSom(aandeel.huisgenoot + huisgenoot + woning, aandeel.vreemd + vreemd + elders);
  }

  /** How common first name and surname are together. */
  #gewoneNaam(i: number): number {
    const { velden, gewoon } = this.#model;
    const [voor, achter] = [velden.indexOf('voornaam'), velden.indexOf('achternaam')];
    const waarde = (f: number): number => gewoon[f]?.[this.#waarden[i * this.#breed + f] ?? 0] ?? 0;
    return waarde(voor) + waarde(achter);
  }
}

/** More levels than any field of the address has. */
export const ADRESNIVEAUS = 5;
export const isAdres = (veld: Veld | undefined): boolean => veld !== undefined && ADRESVELDEN.has(veld);
const GEDEELD: ReadonlySet<Veld> = new Set(['achternaam', 'telefoon', 'kenteken', 'rekening']);
/** Whether people of one household tend to share it. */
export const deelbaar = (veld: Veld | undefined): boolean => veld !== undefined && GEDEELD.has(veld);

export const kansVan = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

function logSom(a: number, b: number): number {
  const hoogste = Math.max(a, b);
  return hoogste + Math.log1p(Math.exp(Math.min(a, b) - hoogste));
}
