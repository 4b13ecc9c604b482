import { splitsAdres } from './adres.ts';
import { splitsNaam } from './naam.ts';
import { soortVan, type Veld, VELDEN } from './velden.ts';

/** A column as delivered: a field, or a whole name or address that is split into fields. */
export type Kolom = Veld | 'naam' | 'adres';
export const KOLOMMEN: readonly Kolom[] = [...VELDEN, 'naam', 'adres'];

/**
 * Persons by column: every value is a number into the dictionary of its field, 0 when not known. Records stand in order of
 * source and id, so that nothing depends on the order of delivery.
 */
export interface Personen {
  readonly ids: readonly string[];
  /** How many come from the first source; all, when there is one. */
  readonly eersteBron: number;
  readonly velden: readonly Veld[];
  /** Row by row: value of field f of record r is at r * velden.length + f. Shared between threads. */
  readonly waarden: Int32Array;
  /** Words per field; first names and surnames share one list, so that exchanged names are seen. */
  readonly woorden: readonly (readonly string[])[];
}

interface Woordenboek {
  readonly woorden: string[];
  readonly nummers: Map<string, number>;
  /** Values as delivered, so that each is normalised once. */
  readonly ruw: Map<string, number>;
}

const nieuwWoordenboek = (): Woordenboek => ({ woorden: [''], nummers: new Map([['', 0]]), ruw: new Map([['', 0]]) });

/** Collects records and makes the columns. */
export class Personenbouwer {
  readonly #kolommen: readonly Kolom[];
  readonly #velden: readonly Veld[];
  readonly #boeken: readonly Woordenboek[];
  readonly #ids: string[] = [];
  readonly #plek: readonly number[];
  #waarden = new Int32Array(1024);
  #eersteBron: number | undefined;

  constructor(kolommen: readonly Kolom[]) {
    this.#kolommen = kolommen;
    this.#velden = VELDEN.filter((veld) => kolommen.some((kolom) => geeft(kolom).includes(veld)));
    const namen = nieuwWoordenboek();
    this.#boeken = this.#velden.map((veld) =>
      veld === 'voornaam' || veld === 'achternaam' ? namen : nieuwWoordenboek(),
    );
    this.#plek = kolommen.map((kolom) => this.#velden.findIndex((veld) => veld === kolom));
  }

  /** Adds one record; values in the order of the columns. */
  voegToe(id: string, waarden: readonly string[]): void {
    const breed = this.#velden.length;
    const begin = this.#ids.length * breed;
    if (begin + breed > this.#waarden.length) this.#groei();
    this.#ids.push(id);
    for (let k = 0; k < this.#kolommen.length; k += 1) {
      const [kolom, waarde] = [this.#kolommen[k], waarden[k] ?? ''];
      if (waarde === '') continue;
      if (kolom === 'naam') this.#zetDelen(begin, splitsNaam(waarde));
      else if (kolom === 'adres') this.#zetDelen(begin, splitsAdres(waarde));
      else if (kolom === 'straat' && !this.#kolommen.includes('huisnummer') && this.#velden.includes('huisnummer'))
        this.#zetDelen(begin, straatEnNummer(waarde));
      else this.#zet(begin, this.#plek[k] ?? 0, waarde);
    }
  }

  /** From here on records are of the second source. */
  volgendeBron(): void {
    this.#eersteBron = this.#ids.length;
  }

  bouw(): Personen {
    const [breed, aantal] = [this.#velden.length, this.#ids.length];
    const eersteBron = this.#eersteBron ?? aantal;
    const volgorde = [...opId(this.#ids, 0, eersteBron), ...opId(this.#ids, eersteBron, aantal)];
    const waarden = new Int32Array(new SharedArrayBuffer(aantal * breed * 4));
    volgorde.forEach((oud, nieuw) =>
      waarden.set(this.#waarden.subarray(oud * breed, oud * breed + breed), nieuw * breed),
    );
    return {
      ids: volgorde.map((oud) => this.#ids[oud] ?? ''),
      eersteBron,
      velden: this.#velden,
      waarden,
      woorden: this.#boeken.map(({ woorden }) => woorden),
    };
  }

  #zetDelen(begin: number, delen: Partial<Record<Veld, string>>): void {
    this.#velden.forEach((veld, plek) => {
      const waarde = delen[veld];
      // A column of its own weighs more than what was split off.
      if (waarde && this.#waarden[begin + plek] === 0) this.#zet(begin, plek, waarde);
    });
  }

  #zet(begin: number, plek: number, ruw: string): void {
    const [boek, veld] = [this.#boeken[plek], this.#velden[plek]];
    if (!boek || !veld) return;
    let nummer = boek.ruw.get(ruw);
    if (nummer === undefined) {
      nummer = nummerVan(boek, soortVan(veld).vorm(ruw));
      boek.ruw.set(ruw, nummer);
    }
    if (nummer > 0) this.#waarden[begin + plek] = nummer;
  }

  #groei(): void {
    const groter = new Int32Array(this.#waarden.length * 2 + this.#velden.length);
    groter.set(this.#waarden);
    this.#waarden = groter;
  }
}

function nummerVan(boek: Woordenboek, woord: string): number {
  const bestaand = boek.nummers.get(woord);
  if (bestaand !== undefined) return bestaand;
  boek.nummers.set(woord, boek.woorden.length);
  return boek.woorden.push(woord) - 1;
}

/** Fields that a column fills. A street without a column for the number may hold it. */
function geeft(kolom: Kolom): readonly Veld[] {
  if (kolom === 'naam') return ['voornaam', 'achternaam'];
  if (kolom === 'adres') return ['straat', 'huisnummer', 'postcode', 'plaats'];
  if (kolom === 'straat') return ['straat', 'huisnummer'];
  return [kolom];
}

function straatEnNummer(waarde: string): Partial<Record<Veld, string>> {
  const { straat, huisnummer } = splitsAdres(waarde);
  return { straat, huisnummer };
}

function opId(ids: readonly string[], van: number, tot: number): number[] {
  const nummers = Array.from({ length: tot - van }, (_, nr) => van + nr);
  return nummers.sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}
