import { citeer, lijktOp } from '../catalogus/meldingen.ts';
import { ORGANISATIES } from '../catalogus/lijsten.ts';

const ORGANISATIE_CODES: ReadonlySet<string> = new Set(ORGANISATIES);

/** What a name in a dossier points at, or in Dutch why it points at nothing. */
export type Doel = { readonly id: string } | { readonly melding: string };

/** The persons of a case; `slachtoffer` is shorthand for the first victim. */
export class Betrokkenen {
  readonly #ids = new Set<string>();
  #eersteSlachtoffer: string | undefined;

  /** Adds a person; false when the id was there already. */
  voegToe(id: string, rol: unknown): boolean {
    if (rol === 'slachtoffer') this.#eersteSlachtoffer ??= id;
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    return true;
  }

  zoek(naam: string): Doel {
    if (this.#ids.has(naam)) return { id: naam };
    if (naam === 'slachtoffer' && this.#eersteSlachtoffer !== undefined) return { id: this.#eersteSlachtoffer };
    return { melding: `onbekende betrokkene ${citeer(naam)}${suggestie(naam, this.#ids)}; zet die bij betrokkenen` };
  }

  /** An organisation code or a person; a code goes before a person of the same name, except for `slachtoffer`. */
  zoekPartij(naam: string): Doel {
    if (naam !== 'slachtoffer' && ORGANISATIE_CODES.has(naam)) return { id: naam };
    const doel = this.zoek(naam);
    if ('id' in doel) return doel;
    if (ORGANISATIE_CODES.has(naam)) return { id: naam };
    const tip = suggestie(naam, [...ORGANISATIES, ...this.#ids]);
    return { melding: `${citeer(naam)} is geen organisatie en geen betrokkene van dit dossier${tip}` };
  }
}

/** The shared namespace of facts, measures and agreements, with what a reference to each of them means. */
export class Namen {
  /** Name -> what readers see: for a fact that starts a measure or agreement, the id of that object. */
  readonly #betekenis = new Map<string, string>();
  /** Name -> the fact itself, for corrections and redactions. */
  readonly #feit = new Map<string, string>();

  heeft(naam: string): boolean {
    return this.#betekenis.has(naam);
  }

  voegFeitToe(id: string, object?: string): void {
    this.#betekenis.set(id, object ?? id);
    this.#feit.set(id, id);
  }

  /** A measure or agreement, started by a fact. */
  voegObjectToe(object: string, feit: string): void {
    this.#betekenis.set(object, object);
    this.#feit.set(object, feit);
  }

  zoek(naam: string): Doel {
    return this.#vind(this.#betekenis, naam);
  }

  zoekFeit(naam: string): Doel {
    return this.#vind(this.#feit, naam);
  }

  #vind(tabel: Map<string, string>, naam: string): Doel {
    const id = tabel.get(naam);
    if (id !== undefined) return { id };
    const tip = suggestie(naam, tabel.size > 5000 ? [] : tabel.keys());
    return { melding: `verwijst naar ${citeer(naam)}, maar er is geen feit, maatregel of afspraak met die naam${tip}` };
  }
}

function suggestie(naam: string, namen: Iterable<string>): string {
  const dichtbij = lijktOp(naam, namen);
  return dichtbij === undefined ? '' : ` (bedoelde u '${dichtbij}'?)`;
}
