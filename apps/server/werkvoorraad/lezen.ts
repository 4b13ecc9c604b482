import { sql } from 'kysely';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, beginVanDag, DAG, dagOp, type Moment } from '@waakvlam/kernel/tijd';
import type { FeitSoort } from '@waakvlam/logboek';
import type { Regel } from '@waakvlam/routekaart';
import { toonTijdvak } from '../feiten/weergave.ts';
import { taaknummer } from '../motor/afgeleid.ts';
import { SIGNAALTITELS } from '../taal/signaalcodes.ts';
import { zonderReden } from '../taal/zonderreden.ts';
import type { Puntsoort, Werkpunt } from './punten.ts';
import { werkitems, werkregels } from './regels.ts';

export const VAN = ['mij', 'organisatie', 'waarneming'] as const;
export type Van = (typeof VAN)[number];
export const DELEN = ['alarmen', 'te_laat', 'vandaag', 'week', 'later', 'alles'] as const;
export type Deel = (typeof DELEN)[number];

/** Counts go up to here; who has more reads "meer dan". */
export const TOT = 500;

/** Where a page of a list ended: moment (or none), case, id. */
export type Plaats = readonly [op: string | null, casus: string, id: string];

export interface Blad {
  readonly van: Van;
  readonly na: Plaats | undefined;
  readonly limiet: number;
}

export interface Alarm {
  readonly casus_id: string;
  readonly id: string;
  readonly code: string;
  readonly sinds: Date;
  readonly casus: string;
  readonly wacht_op: readonly string[];
}

/** Standing alarms, breaches that nobody answered first and then the newest, with which organisations are late in that case. */
export async function leesAlarmen({ trx }: Uitvoering, { van, na, limiet }: Blad): Promise<Alarm[]> {
  const [op, casus, id] = na ?? [null, null, null];
  const { rows } = await sql<Alarm>`
    select * from werk_alarmen(${van}, ${op}, ${casus}, ${id}, ${limiet})`.execute(trx);
  return rows;
}

export function alarmtitel(code: string): string {
  return SIGNAALTITELS[code] ?? code;
}

export interface Taakrij {
  readonly casus_id: string;
  readonly casus: string;
  readonly regio: string | null;
  readonly id: string;
  readonly item: string;
  readonly status: 'open' | 'te_laat';
  readonly sinds: Date | null;
  readonly uiterlijk: Date | null;
  readonly geheel: boolean;
  readonly opgepakt_door: string | null;
  readonly opgepakt_naam: string | null;
}

/** Open tasks of the caller's organisation by deadline, in one part of the list. */
export async function leesTaken(
  { trx, nu }: Uitvoering,
  { van, na, limiet }: Blad,
  { deel, items }: { readonly deel: Deel; readonly items: readonly string[] },
): Promise<Taakrij[]> {
  const { vanaf, voor, laat } = grenzen(deel, nu);
  const [op, casus, id] = na ?? [null, null, null];
  const { rows } = await sql<Taakrij>`
    select t.*, m.naam as opgepakt_naam
      from werk_taken(${van}, ${vanaf}, ${voor}, ${[...items]}::text[], ${laat}, ${op}, ${casus}, ${id}, ${limiet}) t
      left join medewerker m on m.id = t.opgepakt_door
     order by t.uiterlijk, t.casus_id, t.id`.execute(trx);
  return rows;
}

/**
 * What each task of a page asks, in words; without the reason when that is hidden from the caller. What is asked in one
 * case more than once says since when, as the sentence of its rule leaves out the day that tells it apart.
 */
export function taakteksten(rijen: readonly Taakrij[]): string[] {
  const perVraag = Map.groupBy(rijen, ({ casus_id, item }) => `${casus_id} ${item}`);
  return rijen.map((rij) => {
    const { casus_id: casus, item, sinds, geheel, id, regio } = rij;
    if (!geheel) return zonderReden(taaknummer(id));
    const tekst = werkregels(regio).get(item)?.tekst ?? item;
    const vaker = (perVraag.get(`${casus} ${item}`)?.length ?? 0) > 1;
    return vaker && sinds !== null ? `${tekst} (sinds ${dagOfTijd(sinds.getTime())})` : tekst;
  });
}

function dagOfTijd(moment: Moment): string {
  return toonTijdvak({ van: moment, tot: moment });
}

interface Grenzen {
  readonly vanaf: Date | null;
  readonly voor: Date | null;
  readonly laat: boolean | null;
}

function grenzen(deel: Deel, nu: Moment): Grenzen {
  const { morgen, overEenWeek } = dagen(nu);
  switch (deel) {
    case 'te_laat':
      return { vanaf: null, voor: null, laat: true };
    case 'vandaag':
      return { vanaf: null, voor: morgen, laat: false };
    case 'week':
      return { vanaf: morgen, voor: overEenWeek, laat: false };
    case 'later':
      return { vanaf: overEenWeek, voor: null, laat: false };
    default:
      return { vanaf: null, voor: null, laat: null };
  }
}

/** Where today ends, and the seven days after it, in Dutch days. */
function dagen(nu: Moment): { morgen: Date; overEenWeek: Date } {
  const vandaag = dagOp(nu, AMSTERDAM);
  return {
    morgen: new Date(beginVanDag(vandaag + 1, AMSTERDAM)),
    overEenWeek: new Date(beginVanDag(vandaag + 8, AMSTERDAM)),
  };
}

export interface Tellingen {
  readonly alarmen: number;
  readonly te_laat: number;
  readonly vandaag: number;
  readonly week: number;
  readonly open: number;
  readonly nieuw: number;
  readonly onbemand: number;
  readonly triage: number;
}

const TRIAGE = 'triage-veilig-thuis';

/** How much there is of each, each counted up to `TOT`; a report that waits for triage is nobody's yet, so those are the organisation's. */
export async function leesTellingen(
  { actor, trx, nu }: Uitvoering,
  van: Van,
  soort?: Regel['soort'],
): Promise<Tellingen> {
  const { morgen, overEenWeek } = dagen(nu);
  const { rows } = await sql<Tellingen>`
    select t.*, case when ${actor.organisatieCode === 'veilig_thuis'} then (
             select count(*) from werk_taken(${van === 'mij' ? 'organisatie' : van}, null, null, ${[TRIAGE]}::text[], null, null, null, null, ${TOT})
           ) else 0 end as triage
      from werk_tellingen(${van}, ${[...werkitems(soort)]}::text[], ${morgen}, ${overEenWeek}, ${TOT}) t`.execute(trx);
  const [rij] = rows;
  if (rij === undefined) throw new Error('counting gave no row');
  return rij;
}

export interface Puntrij {
  readonly casus_id: string;
  readonly casus: string;
  readonly id: string;
  readonly soort: Puntsoort;
  readonly op: Date | null;
  readonly wie: string | null;
  readonly inhoud: Werkpunt['inhoud'];
}

export const LIJSTNAMEN = ['onbemand', 'eindes', 'toezicht', 'contacten', 'toestemming', 'nazorg'] as const;
export type Lijstnaam = (typeof LIJSTNAMEN)[number];

/** Lists that a role works from; the kinds of werkpunt in each. */
const LIJSTEN: Readonly<Record<Lijstnaam, readonly Puntsoort[]>> = {
  onbemand: ['zonder_procesregisseur', 'zonder_casusregisseur', 'zonder_contact', 'zonder_beoordeling'],
  eindes: ['maatregel_einde', 'detentie_einde', 'vrijlating', 'zitting', 'overleg'],
  toezicht: ['toezicht'],
  contacten: ['contact'],
  toestemming: ['toestemming'],
  nazorg: ['nazorg'],
};

/** One list of a role by moment. What ended more than a day ago is no longer an end to watch. */
export async function leesPunten(
  { trx, nu }: Uitvoering,
  { van, na, limiet }: Blad,
  lijst: Lijstnaam,
): Promise<Puntrij[]> {
  const vanaf = lijst === 'eindes' ? new Date(nu - DAG) : null;
  const [op, casus, id] = na ?? [null, null, null];
  const { rows } = await sql<Puntrij>`
    select * from werk_punten(${van}, ${[...LIJSTEN[lijst]]}::text[], ${vanaf}, ${null}, ${op}, ${casus}, ${id}, ${limiet})`.execute(
    trx,
  );
  return rows;
}

export interface Nieuwsrij {
  readonly casus_id: string;
  readonly casus: string;
  readonly aantal: number;
  readonly soorten: readonly FeitSoort[];
  readonly laatste: Date;
  readonly gezien: Date | null;
}

/** What others recorded since the caller last looked, per case, newest first. */
export async function leesNieuws({ trx }: Uitvoering, limiet: number): Promise<Nieuwsrij[]> {
  const { rows } = await sql<Nieuwsrij>`
    select * from werk_nieuws(${limiet}) order by laatste desc, casus_id`.execute(trx);
  return rows;
}
