import type pg from 'pg';
import type { Kaartconfig } from '@waakvlam/kernel/config';
import type { Opslag } from '@waakvlam/kernel/bijlagen';
import type { Sessiegrenzen } from '@waakvlam/kernel/http';
import type { Log } from '@waakvlam/kernel/log';
import type { Moment } from '@waakvlam/kernel/tijd';
import type { Logboek } from '@waakvlam/logboek';
import type { Berichten } from './gebeurtenissen/berichten.ts';
import type { Bezorging } from './gebeurtenissen/bezorging.ts';
import type { Convenanten, Partner } from '@waakvlam/delen';
import type { Advies } from '@waakvlam/plannen';
import type { Lezer } from '@waakvlam/herkenning';
import type { Instrument } from '@waakvlam/risico';
import type { Regelmeter } from './leeslijst/voorstellen.ts';
import type { Bezettingsregels } from './bezetting/normen.ts';
import type { Leeslijsttermijnen } from './leeslijst/termijn.ts';
import type { Maatregelsoort } from '@waakvlam/maatregelen';
import type { Begrip } from './taal/begrippen.ts';
import type { Sjabloon } from './documenten/sjablonen.ts';
import type { Passkeydelen } from './identiteit/passkeys.ts';
import type { Verwerkingen } from './inzage/verwerkingen.ts';
import type { Grenzen } from './toezicht/grenzen.ts';
import type { Verzoektermijnen } from './toezicht/termijnen.ts';
import type { Motor } from './motor/motor.ts';

/** What the routes work with; made once, in composition.ts. */
export interface Diensten {
  /** Pool of the login `app`: sees what the actor of its transaction may see. */
  readonly app: pg.Pool;
  /** Pool of the login `motor`: sees every case; its answers are cut to the caller before they leave. */
  readonly motorPool: pg.Pool;
  readonly motor: Motor;
  readonly logboek: Logboek;
  readonly berichten: Berichten;
  readonly bezorging: Bezorging;
  /** Which ways lead outside: whether mail is set up, and the public key for push. */
  readonly buiten: { readonly mail: boolean; readonly vapid: string };
  readonly opslag: Opslag;
  /** Wraps the key of every case. */
  readonly hoofdsleutel: Buffer;
  /** Key of the digests under which people are known. */
  readonly bekendheidssleutel: Buffer;
  /** From when on reading is unusual. */
  readonly grenzen: Grenzen;
  /** Why data are processed, by the audit category of a route. */
  readonly verwerkingen: Verwerkingen;
  /** When a request of a data subject has to be answered. */
  readonly verzoektermijnen: Verzoektermijnen;
  /** Kinds of document that can be made of a case. */
  readonly sjablonen: readonly Sjabloon[];
  /** What words mean. */
  readonly begrippen: readonly Begrip[];
  /** Regions that have their own rules. */
  readonly regios: readonly string[];
  /** Reads a text for signs of stalking. */
  readonly lees: Lezer;
  /** Measures what a change of those rules would do; made on first use. */
  readonly regelmeter: () => Regelmeter;
  /** Risk instruments by name; licensed ones as the organisation installed them. */
  readonly instrumenten: ReadonlyMap<string, Instrument>;
  /** What each kind of partner can do. */
  readonly partners: readonly Partner[];
  /** What advice to a victim brings, asks and endangers. */
  readonly adviezen: readonly Advies[];
  /** How many people an organisation needs. */
  readonly bezettingsregels: Bezettingsregels;
  /** Kinds of measure by code. */
  readonly maatregelsoorten: ReadonlyMap<string, Maatregelsoort>;
  /** When an unread report is late. */
  readonly leeslijsttermijnen: Leeslijsttermijnen;
  /** Who sees what, by region and moment. */
  readonly convenanten: Convenanten;
  /** How long sessions last. */
  readonly sessies: Sessiegrenzen;
  /** What passkeys of local accounts need; absent when people sign in at a provider of their organisation. */
  readonly passkeys: Passkeydelen | undefined;
  /** Where maps and places of addresses come from. */
  readonly kaart: Kaartconfig;
  readonly demo: boolean;
  readonly log: Log;
  readonly nu: () => Moment;
}
