import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';
import type { GecompileerdeRegel, GecompileerdSignaal } from './kaart.ts';
import type { Signaal, Taak } from './stand.ts';
import { isTeDoen } from './status.ts';
import type { Aanleiding } from './wereld.ts';

export type Status = 'open' | 'te_laat' | 'gedaan' | 'afgeweken' | 'nvt';

/** What one organisation owes because of a case of a rule. */
export interface Plicht {
  readonly wie: string;
  status: Status;
  teLaat: boolean;
  voldaanDoor: readonly string[];
  /** As last written, and the term it was written with. */
  beeld: Taak | undefined;
  termijn: Moment | undefined;
}

/** A signal that was raised; `tot` is when it stopped standing. */
export interface Gegeven {
  readonly welk: 'direct' | 'te_laat';
  readonly soort: GecompileerdSignaal;
  readonly sinds: Moment;
  readonly geval: Geval;
  tot: Moment | undefined;
  /** As last written. */
  beeld: Signaal | undefined;
}

/** The same signal in another run over the same facts has the same key. */
export function sleutelVan(signaal: Gegeven): string {
  return `${signaal.geval.regel.id}|${signaal.welk}|${watRiep(signaal)}`;
}

/** Order of signals: by when they were raised, then by key. */
export function opSinds(a: Gegeven, b: Gegeven): number {
  if (a.sinds !== b.sinds) return a.sinds - b.sinds;
  if (a.geval.regel !== b.geval.regel) return a.geval.regel.rang - b.geval.regel.rang;
  if (a.welk !== b.welk) return a.welk < b.welk ? -1 : 1;
  const riepA = watRiep(a);
  const riepB = watRiep(b);
  return riepA < riepB ? -1 : riepA > riepB ? 1 : 0;
}

/** Adds a signal to a list in that order: nearly always at the end, or next to it. */
export function voegInOpSinds(signalen: Gegeven[], signaal: Gegeven): void {
  let plek = signalen.length;
  signalen.push(signaal);
  for (let voor = signalen[plek - 1]; voor && opSinds(voor, signaal) > 0; voor = signalen[plek - 1]) {
    signalen[plek] = voor;
    plek -= 1;
  }
  signalen[plek] = signaal;
}

function watRiep({ geval }: Gegeven): string {
  return geval.aanleiding?.id ?? String(geval.sinds);
}

/** One occasion on which a rule applies: what called for it, by when, who owes what, and the signals it raised. */
export interface Geval {
  readonly regel: GecompileerdeRegel;
  readonly aanleiding: Aanleiding | undefined;
  readonly sinds: Moment;
  readonly basis: Tijdvak;
  /** When what called for it happened, which may be long before it was known. */
  readonly begin: Moment;
  /** Which of several people in one role all of its occasions are about: "slachtoffer 2". */
  betreft: string | undefined;
  /** Facts that called for it. Others may hold this list too: more join in a copy, which is `eigen` until it is given out. */
  feiten: readonly string[];
  eigen: string[] | undefined;
  /** Shown term: counted from the earliest reading of a vague date. */
  uiterlijk: Moment | undefined;
  /** Last moment in time by the latest reading; overdue one second later. */
  laatst: Moment | undefined;
  readonly plichten: Plicht[];
  /** Of several victims, those for whom it is not done; undefined as long as it was done for nobody. */
  rest: readonly string[] | undefined;
  signaal: Gegeven | undefined;
  teLaatSignaal: Gegeven | undefined;
}

/** One more fact that called for it; who holds the list keeps the list as it was. */
export function voegFeitToe(geval: Geval, feit: string): void {
  if (geval.feiten.at(-1) === feit) return;
  geval.eigen ??= geval.feiten.slice();
  geval.eigen.push(feit);
  geval.feiten = geval.eigen;
}

export function isOpen(plicht: Plicht): boolean {
  return isTeDoen(plicht.status);
}

export function staatOpen(geval: Geval): boolean {
  return geval.plichten.some(isOpen);
}
