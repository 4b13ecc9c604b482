import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';

export interface Einde {
  /** First moment at which it no longer holds. */
  readonly op: Moment;
  /** When it ended: its last day, however vague, or what the fact that ended it says. */
  readonly gebeurd: Tijdvak;
  readonly reden: string;
  readonly feit: string | undefined;
}

/** A measure or order in a case. It holds from `vanaf` until `eindigt` (last second included) or an earlier end. */
/** A moment at which a coming end is said again, and how many days before that end it is. */
export interface Herinnering {
  readonly moment: Moment;
  readonly dagen: number;
}

export interface Maatregel {
  readonly id: string;
  readonly feit: string;
  readonly soort: string;
  readonly kader: string | undefined;
  readonly voor: string | undefined;
  /** Whom the fact that began it names. */
  readonly over: readonly string[];
  /** The perpetrators among them; none where all are meant. */
  readonly plegers: readonly string[];
  /** What it forbids or provides; measures are compared by function, never by name. */
  readonly functies: readonly string[];
  readonly onderdeelVan: string | undefined;
  /** Radius of the forbidden area in metres, as recorded. */
  readonly zone: number | undefined;
  status: 'aangevraagd' | 'opgelegd' | 'actief';
  uitgereikt: 'ja' | 'nee' | 'onbekend';
  vanaf: Tijdvak;
  eindigt: Tijdvak | undefined;
  einde: Einde | undefined;
  verlengingen: number;
  /** Start of the term that now runs: the start, or the previous end after an extension. */
  termijnVan: Tijdvak;
  betwist: string | undefined;
}

/** A measure that begins with this fact; without a list of functions it serves the one of its kind. */
export function begin(
  { id: feit, over, gebeurd }: Feit,
  plegers: readonly string[],
  deel: Pick<Maatregel, 'id' | 'soort'> & Partial<Maatregel>,
): Maatregel {
  return {
    feit,
    kader: undefined,
    voor: undefined,
    over,
    plegers,
    functies: [deel.soort],
    onderdeelVan: undefined,
    zone: undefined,
    status: 'actief',
    uitgereikt: 'onbekend',
    vanaf: gebeurd,
    eindigt: undefined,
    einde: undefined,
    verlengingen: 0,
    termijnVan: gebeurd,
    betwist: undefined,
    ...deel,
  };
}

export function geldt(maatregel: Maatregel): boolean {
  return maatregel.einde === undefined && maatregel.status !== 'aangevraagd';
}

/** Whether it hangs on the prosecution and so falls with a dismissal (sepot) or an acquittal. */
export function hangtAanVervolging(maatregel: Maatregel): boolean {
  return (
    maatregel.kader === 'ovj' ||
    maatregel.kader === 'rechter_commissaris' ||
    maatregel.soort === 'gedragsaanwijzing' ||
    maatregel.soort === 'schorsingsvoorwaarden'
  );
}
