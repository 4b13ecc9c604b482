import type { Grenzen } from '@waakvlam/maatregelen';
import type { Duur, Kalender, Moment } from '@waakvlam/kernel/tijd';
import type { Toets } from './patroon.ts';
import type { Ernst, Regel, Vervulling, Wie } from './regelschema.ts';
import type { Sjabloon } from './tekst.ts';
import type { Ketentermijnen, Termijn } from './termijn.ts';
import type { Verbod } from './stand.ts';
import type { Stelling } from './stellingen.ts';
import type { Voorwaarde } from './voorwaarde.ts';
import type { Afhankelijkheid, Teller } from './voorwaarden.ts';
import type { Aanleiding, Omvang } from './wereld.ts';

export interface GecompileerdeVervulling {
  readonly vervulling: Vervulling;
  readonly zelf: boolean;
  readonly verwijst: string | undefined;
  readonly verwijstNaarVeld: string | undefined;
  /** Undefined when every fact of these kinds will do. */
  readonly toets: Toets | undefined;
  /** Indexes of the kinds of fact. */
  readonly soorten: readonly number[];
  readonly uitkomst: 'gedaan' | 'afgeweken';
  /** From when a fact counts: always, or this long before (-1) or after (1) the occasion. */
  readonly vanaf: { readonly duur: Duur; readonly teken: 1 | -1 } | 'altijd' | undefined;
  /** Of a state that began anew: what was known when it last ended no longer counts. */
  readonly teltEenmaal: boolean;
}

export interface GecompileerdSignaal {
  readonly code: string;
  readonly ernst: Ernst;
  readonly reden: Sjabloon;
}

/** What is read at every step stands here once more: rules as written differ in shape, these do not. */
export interface GecompileerdeRegel extends Pick<Regel, 'id' | 'soort' | 'stap' | 'bron'> {
  readonly regel: Regel;
  readonly handmatig: boolean;
  readonly per: Regel['per'];
  readonly index: number;
  /** Number among the states; -1 for a rule that is none. */
  readonly toestand: number;
  /** Place among the rules in order of id. */
  readonly rang: number;
  readonly wie: readonly Wie[];
  /** Names organisations only. */
  readonly vast: boolean;
  /** Owed by every organisation that takes part. */
  readonly allen: boolean;
  /** Keeps running in a closed case: said so by the rule, or because it reacts to the closing itself. */
  readonly overleeftSluiting: boolean;
  /** Is about an end that left something uncovered: mended once another measure covers it. */
  readonly overOnbedektEinde: boolean;
  /** Roles after whose death it asks nothing. */
  readonly inLeven: readonly string[];
  readonly als: Voorwaarde | undefined;
  readonly zolang: Voorwaarde | undefined;
  readonly af: Afhankelijkheid;
  readonly na: Duur | undefined;
  readonly uiterlijk: ((aanleiding: Aanleiding, vanaf: Moment) => Moment | undefined) | undefined;
  /** Terms count from the newest of these facts that is no older than `binnen`, where there is one. */
  readonly teltVanaf:
    { readonly soorten: readonly number[]; readonly toets: Toets | undefined; readonly binnen: Duur } | undefined;
  readonly versneld: { readonly niveaus: ReadonlySet<string>; readonly termijn: Termijn } | undefined;
  readonly vervullingen: readonly GecompileerdeVervulling[];
  /** Indexes of the kinds of fact that can fulfil it, in whatever way. */
  readonly vervuldDoor: Uint16Array;
  /** Whether what happened before the occasion can fulfil it. */
  readonly kijktTerug: boolean;
  /** Whether what names the occasion can fulfil it. */
  readonly verwijst: boolean;
  /** Whether it is a state that the level makes. */
  readonly volgtNiveau: boolean;
  /** Whether something that fulfils it does so once. */
  readonly teltEenmaal: boolean;
  readonly vervalt: Voorwaarde | undefined;
  readonly vervaltAf: Afhankelijkheid;
  readonly tekst: Sjabloon;
  readonly waarom: Sjabloon;
  readonly signaal: GecompileerdSignaal | undefined;
  readonly teLaat: GecompileerdSignaal | undefined;
}

export interface Haak {
  /** Of the rule. */
  readonly index: number;
  readonly regel: GecompileerdeRegel;
  /** What is left to look at once the rule was found; undefined when that is nothing. */
  readonly toets: Toets | undefined;
}

/**
 * Rules that react to one kind of fact. Those that ask for one of some values of a field stand under that field and
 * value, so that a fact is only held against rules that can match it.
 */
export interface Haken {
  readonly altijd: readonly Haak[];
  readonly perVeld: readonly { readonly veld: string; readonly perWaarde: ReadonlyMap<unknown, readonly Haak[]> }[];
}

export interface Vervuller {
  readonly regel: GecompileerdeRegel;
  readonly via: GecompileerdeVervulling;
}

/** All that the rules do with one kind of fact or event. */
export interface Soortwijzer {
  readonly index: number;
  readonly tellers: readonly Teller[];
  readonly haken: Haken;
  /** Rules whose items such a fact can close: the indexes, and at the same place by which way. */
  readonly vervulbaar: Uint16Array;
  readonly vervullers: readonly Vervuller[];
}

/** A state that a match of a counter can make come out otherwise: at the n-th match, when it opens a window, or always. */
export interface Toestandwijzer {
  readonly regel: GecompileerdeRegel;
  readonly omslag: Afhankelijkheid['omslagen'][number];
}

/** A route card ready to evaluate: national base plus overlay, its rules indexed by what they react to. */
export interface Routekaart {
  readonly naam: string;
  /** `naam@versie`, as a stand names it. */
  readonly versie: string;
  readonly kalender: Kalender;
  readonly grenzen: Grenzen;
  readonly ketentermijnen: Ketentermijnen;
  readonly regels: readonly GecompileerdeRegel[];
  /** By kind of fact or event; one that is not in it changes nothing that rules look at. */
  readonly soorten: ReadonlyMap<string, Soortwijzer>;
  readonly omvang: Omvang;
  readonly toestanden: readonly GecompileerdeRegel[];
  /** States that hold in a case without facts. */
  readonly beginnend: readonly GecompileerdeRegel[];
  /** What the rules say about the picture (counts left out), and the states that depend on it, by its index. */
  readonly stellingen: readonly Stelling[];
  readonly perStelling: readonly (readonly GecompileerdeRegel[])[];
  /** States by the counter that they depend on. */
  readonly perTeller: readonly (readonly Toestandwijzer[])[];
  /** States that an answer can change; that depend on silence; and on what is overdue. */
  readonly opAntwoord: readonly GecompileerdeRegel[];
  readonly opStilte: readonly GecompileerdeRegel[];
  readonly opTeLaat: readonly GecompileerdeRegel[];
  /** Counters, by index, after whose match an open item may lapse. */
  readonly vervaltellers: readonly boolean[];
  readonly stilteperioden: readonly Duur[];
  /** What a prohibition says, and when it stands; always without a condition. */
  readonly verboden: readonly { readonly voorwaarde: Voorwaarde | undefined; readonly verbod: Verbod }[];
  /** Rules whose term a higher level shortens, and those that every participant owes. */
  readonly versnelde: readonly GecompileerdeRegel[];
  readonly vanAllen: readonly GecompileerdeRegel[];
}

export class RoutekaartFout extends Error {
  readonly fouten: readonly string[];
  constructor(fouten: readonly string[]) {
    super(fouten.join('\n'));
    this.name = 'RoutekaartFout';
    this.fouten = fouten;
  }
}
