import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';
import type { GecompileerdeRegel } from './compileer.ts';
import type { Ernst } from './regelschema.ts';
import type { Signaal, Taak } from './stand.ts';
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
  readonly code: string;
  readonly ernst: Ernst;
  readonly sinds: Moment;
  /** Template of the reason and what fills it; written out only when a stand is. */
  readonly sjabloon: string;
  readonly geval: Geval;
  tot: Moment | undefined;
  /** As last written. */
  beeld: Signaal | undefined;
}

/** The same signal in another run over the same facts has the same key. */
export function sleutelVan({ geval, welk }: Gegeven): string {
  return `${geval.regel.regel.id}|${welk}|${geval.aanleiding?.id ?? geval.sinds}`;
}

/** One occasion on which a rule applies: what called for it, by when, who owes what, and the signals it raised. */
export interface Geval {
  readonly regel: GecompileerdeRegel;
  readonly aanleiding: Aanleiding | undefined;
  readonly sinds: Moment;
  readonly basis: Tijdvak;
  /** Facts that called for it; more may join while it is open. */
  readonly feiten: string[];
  /** Shown term: counted from the earliest reading of a vague date. */
  uiterlijk: Moment | undefined;
  /** Last moment in time by the latest reading; overdue one second later. */
  laatst: Moment | undefined;
  readonly plichten: Plicht[];
  signaal: Gegeven | undefined;
  teLaatSignaal: Gegeven | undefined;
}

export function isOpen(plicht: Plicht): boolean {
  return plicht.status === 'open' || plicht.status === 'te_laat';
}

export function staatOpen(geval: Geval): boolean {
  return geval.plichten.some(isOpen);
}
