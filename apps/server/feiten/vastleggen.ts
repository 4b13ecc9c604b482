import { sql } from 'kysely';
import { z } from 'zod';
import { hasCode } from '@waakvlam/kernel/db';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import type { Moment } from '@waakvlam/kernel/tijd';
import {
  type Aangevuld,
  casusbeeld,
  type Feit,
  InvoerFout,
  kringVan,
  labelVan,
  type Keteneinde,
  type Lezing,
  maakFeit,
  magVastleggen,
  neemFeiten,
  vraagFeiten,
} from '@waakvlam/logboek';
import { omDeBeurt } from '../beurt.ts';
import type { Diensten } from '../diensten.ts';
import { nieuwFeitId } from './id.ts';
import { eisOverdracht } from './overdracht.ts';
import { isVanNu, toetsAanRoutekaart } from './toets.ts';
import { afwijking } from './vorm.ts';

/** Role that brings in facts which other organisations stated, as when a case is moved from another system. */
const IMPORTROL = 'importeur';

/** A user acts now (`handeling`), brings in what happened (`invoer`), or a route made the fact and weighed who may. */
export type Weg = 'handeling' | 'invoer' | 'route';

export interface Vastgelegd {
  readonly feit: Feit;
  readonly geregistreerd: Moment;
  /** What the log got, for the motor. */
  readonly aangevuld: Aangevuld;
}

/**
 * Records one fact in a case for the caller. Refuses what cannot be (422, each field named), what her organisation may
 * not record (403), and deciding what the route card forbids unless she says why (409); what happened always can.
 */
export async function legVast(
  diensten: Diensten,
  uitvoering: Uitvoering,
  casusId: string,
  invoer: unknown,
  weg: Weg,
): Promise<Vastgelegd> {
  const { actor, nu, trx } = uitvoering;
  // Whether a handover was answered is read from the log, so answers come one by one.
  if (isOverdracht(invoer)) await omDeBeurt(uitvoering, `overdracht ${casusId}`);
  const { feiten, kop, ...casus } = await eisRecht(uitvoering, casusId);
  const { reden, rest } = zonderAfwijking(invoer);
  const wie = actor.organisatieCode;
  const magImporteren = actor.orgrol === IMPORTROL;
  const feit = kringVan(
    gemaakt(zonderFracties(rest), { feiten, wie, magImporteren, nu, nieuwId: nieuwFeitId }),
    feiten,
  );
  if (weg !== 'route' && !magVastleggen(feit.soort, wie) && !magImporteren) throw new Probleem('niet_bevoegd');
  // Nobody records what she may not read back.
  if (casus.gesloten.includes(labelVan(feit))) throw new Probleem('niet_bevoegd');
  if (feit.soort === 'correctie' || feit.soort === 'redactie') await eisWegneembaar(uitvoering, casusId, feit);
  // Who works or worked with the perpetrator does not take away what says so; the database refuses it too.
  if (casus.gesloten.length > 0 && isRedactieVanRol(feit, feiten)) throw new Probleem('niet_bevoegd');
  const besluit = !magImporteren && (weg !== 'invoer' || isVanNu(feit, nu));
  // Whatever its date: an earlier one would take a role from who holds it now.
  if (!magImporteren) eisOverdracht(feit, casusbeeld(feiten, { op: nu }), wie);
  const erbij = besluit ? await toetsAanRoutekaart(diensten, { casus, feit, reden, wie, nu }) : [];
  try {
    const aangevuld = await diensten.logboek.appendFeiten(trx, casusId, [feit, ...erbij], actor, kop);
    return { feit, geregistreerd: aangevuld.geregistreerd[0] ?? nu, aangevuld };
  } catch (fout) {
    // Another fact that the caller cannot see has this id.
    if (hasCode(fout, '23505')) throw ongeldig({ veld: 'id', melding: 'bestaat al in deze casus; kies een ander id' });
    throw fout;
  }
}

function isOverdracht(invoer: unknown): boolean {
  return typeof invoer === 'object' && invoer !== null && Reflect.get(invoer, 'soort') === 'rol_overgedragen';
}

function isRedactieVanRol(feit: Feit, feiten: readonly Feit[]): boolean {
  if (feit.soort !== 'redactie') return false;
  const soort = feiten.find(({ id }) => id === feit.inhoud.van)?.soort;
  return soort === 'rol_toegewezen' || soort === 'rol_overgedragen';
}

/**
 * Nobody takes out of the stand what she does not read whole, nor destroys what another organisation recorded; the database
 * refuses both too.
 */
async function eisWegneembaar(
  { actor, trx }: Uitvoering,
  casusId: string,
  { soort, inhoud }: Extract<Feit, { soort: 'correctie' | 'redactie' }>,
): Promise<void> {
  const rij = await trx
    .selectFrom('feit_zicht')
    .select(['zicht', 'organisatie_id'])
    .where('casus_id', '=', casusId)
    .where('id', '=', inhoud.van)
    .executeTakeFirst();
  const eigen = rij?.organisatie_id === actor.organisatie;
  if (rij?.zicht !== 3 || (soort === 'redactie' && !eigen)) throw new Probleem('niet_bevoegd');
}

/** Names fields of a fact that was sent as a part of something else by where it stood (`feiten[2]`, `vervanging`). */
export function binnenVeld(plek: string): (fout: unknown) => never {
  return (fout) => {
    if (!(fout instanceof Probleem) || fout.delen.fouten === undefined) throw fout;
    const fouten = fout.delen.fouten.map(({ veld, ...rest }) => ({ veld: `${plek}.${veld}`, ...rest }));
    throw new Probleem(fout.code, { ...fout.delen, fouten });
  };
}

interface Casusrecht {
  readonly id: string;
  readonly naam: string;
  readonly regio: string | null;
  /** Labels that stay shut for the caller in this case. */
  readonly gesloten: readonly string[];
}

interface Recht extends Casusrecht {
  /** What the next fact builds on. */
  readonly kop: Keteneinde;
  /** The facts that the caller sees. */
  readonly feiten: readonly Feit[];
}

type Rij = Casusrecht & Lezing & { [K in keyof Keteneinde]: Keteneinde[K] | null };

/**
 * The case with what the caller may do and sees there, in one question: 404 when it is hidden from her, 403 when she only
 * reads; then the database does not tell her what the chain ends with.
 */
async function eisRecht({ trx }: Uitvoering, casusId: string): Promise<Recht> {
  const { rows } = await sql<Rij>`
    select c.id, c.naam, c.regio, mijn_gesloten(c.id) as gesloten, k.volgnr, k.vorige, k.geregistreerd_op, f.*
      from casus_zicht c
      left join kop_zien(c.id) k on true
     cross join (${vraagFeiten(casusId)}) f
     where c.id = ${casusId}`.execute(trx);
  const [rij] = rows;
  if (rij === undefined) throw new Probleem('niet_gevonden');
  const { id, naam, regio, gesloten, volgnr, vorige, geregistreerd_op } = rij;
  if (volgnr === null || vorige === null || geregistreerd_op === null) throw new Probleem('niet_bevoegd');
  const feiten = await neemFeiten(trx, casusId, rij);
  return { id, naam, regio, gesloten, kop: { volgnr, vorige, geregistreerd_op }, feiten };
}

const MOMENTEN = ['op', 'van', 'tot', 'bekend'];

/** Moments count in whole seconds; clients send the milliseconds of their clock along. */
function zonderFracties(invoer: unknown): unknown {
  if (typeof invoer !== 'object' || invoer === null || Array.isArray(invoer)) return invoer;
  return Object.fromEntries(
    Object.entries(invoer).map(([veld, waarde]: [string, unknown]) =>
      MOMENTEN.includes(veld) && typeof waarde === 'string'
        ? [veld, waarde.replace(/(T\d{2}:\d{2}:\d{2})\.\d{1,9}/, '$1')]
        : [veld, waarde],
    ),
  );
}

type Context = Parameters<typeof maakFeit>[1];

function gemaakt(invoer: unknown, context: Context): Feit {
  try {
    return maakFeit(invoer, context);
  } catch (fout) {
    if (!(fout instanceof InvoerFout)) throw fout;
    throw ongeldig(
      ...fout.problemen.map(({ veld, melding, leeg, keuzes }) => ({
        veld: veld === '' ? 'inhoud' : veld,
        melding,
        ...(leeg && { leeg }),
        ...(keuzes && { keuzes }),
      })),
    );
  }
}

const metAfwijking = z.looseObject({ afwijking: afwijking.optional() });

function zonderAfwijking(invoer: unknown): { reden: string | undefined; rest: unknown } {
  if (typeof invoer !== 'object' || invoer === null || !('afwijking' in invoer))
    return { reden: undefined, rest: invoer };
  const gelezen = metAfwijking.safeParse(invoer);
  if (!gelezen.success) {
    throw ongeldig({ veld: 'afwijking.reden', melding: 'Geef in reden aan waarom u van de routekaart afwijkt.' });
  }
  const { afwijking: gegeven, ...rest } = gelezen.data;
  return { reden: gegeven?.reden, rest };
}
