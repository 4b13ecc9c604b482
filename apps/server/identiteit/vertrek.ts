import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Actor } from '@waakvlam/kernel/actor';
import { kyselyOn, withActor } from '@waakvlam/kernel/db';
import { AMSTERDAM, formatMoment, MINUUT } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { legVast } from '../feiten/vastleggen.ts';
import { isErAl, systeemactor } from './systeemactor.ts';

/** So long after someone left roles may still turn up that were recorded just before. */
const NAZORG_MINUTEN = 10;

interface Rol {
  readonly casus: string;
  readonly rol: string;
  readonly naam: string;
  readonly opvolger: string | null;
}

/**
 * Hands the roles of who left over to her deputy, or ends them, so that the rules say that someone is missing. Each role
 * is a fact with an id of its own: doing it twice changes nothing, stopping half-way loses nothing. Gives how many facts.
 */
export async function verwerkVertrek(diensten: Diensten): Promise<number> {
  const db = kyselyOn(diensten.motorPool);
  const open = await db.selectFrom('vertrek').selectAll().where('klaar_op', 'is', null).execute();
  let aantal = 0;
  for (const { medewerker_id: medewerker, organisatie_id: organisatie } of open) {
    const { rows } = await sql<Rol>`select casus, rol, naam, opvolger from open_rollen(${medewerker})`.execute(db);
    const actor = rows.length > 0 ? await systeemactor(diensten, organisatie) : undefined;
    let gelukt = true;
    for (const rol of rows) {
      try {
        if (actor !== undefined && (await draagOver(diensten, actor, medewerker, rol))) aantal += 1;
      } catch (fout) {
        gelukt = false;
        diensten.log.error('rol overdragen na vertrek lukt niet', { casus: rol.casus, fout });
      }
    }
    if (gelukt)
      await sql`update vertrek set klaar_op = now() where medewerker_id = ${medewerker}
        and sinds < now() - ${NAZORG_MINUTEN} * interval '1 minute'`.execute(db);
  }
  return aantal;
}

async function draagOver(
  diensten: Diensten,
  actor: Actor,
  medewerker: string,
  { casus, rol, naam, opvolger }: Rol,
): Promise<boolean> {
  const nu = diensten.nu();
  const wat =
    opvolger === null
      ? {
          soort: 'rol_beeindigd',
          inhoud: {
            rol,
            organisatie: actor.organisatieCode,
            reden: 'De medewerker is uit dienst en heeft geen plaatsvervanger.',
          },
        }
      : { soort: 'rol_overgedragen', inhoud: { rol, van: naam, naar: opvolger } };
  await sql`select systeem_toelaten(${casus}, ${actor.organisatie}, 'Rol overdragen na vertrek')`.execute(
    kyselyOn(diensten.motorPool),
  );
  try {
    await withActor(diensten.app, actor, (trx) =>
      legVast(
        diensten,
        { actor, trx, nu },
        casus,
        { id: feitId(diensten, medewerker, rol), op: formatMoment(nu, AMSTERDAM), ...wat },
        'invoer',
      ),
    );
    return true;
  } catch (fout) {
    if (isErAl(fout)) return false;
    throw fout;
  }
}

/** The same each time, and nobody can guess it: who records another fact under it first would keep the role where it is. */
function feitId({ bekendheidssleutel }: Diensten, medewerker: string, rol: string): string {
  return `vertrek-${createHmac('sha256', bekendheidssleutel).update(`vertrek ${medewerker} ${rol}`).digest('hex').slice(0, 32)}`;
}

/** Looks every minute until the returned function is called. */
export function startVertrek(diensten: Diensten): () => Promise<void> {
  const stop = new AbortController();
  const draai = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await verwerkVertrek(diensten).catch((fout: unknown) =>
        diensten.log.error('vertrek nalopen lukt niet', { fout }),
      );
      await setTimeout(MINUUT, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  };
  const lus = draai();
  return async () => {
    stop.abort();
    await lus;
  };
}
