import { randomUUID } from 'node:crypto';
import { hasCode } from '@waakvlam/kernel/db';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { categorieVanFeit, type Feit, InvoerFout, maakFeit, magVastleggen } from '@waakvlam/logboek';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Diensten } from '../diensten.ts';
import { eisVastleggen } from '../toegang.ts';
import { leesLog } from './log.ts';
import { afwijking } from './vorm.ts';
import { toetsAanRoutekaart } from './toets.ts';

/** Role that brings in facts which other organisations stated, as when a case is moved from another system. */
const IMPORTROL = 'importeur';

/**
 * Records one fact in a case for the caller. Refuses what cannot be (422, each field named), what her organisation may
 * not record (403), and planning that the route card forbids unless she says why (409); what happened always can.
 */
export async function legVast(
  diensten: Diensten,
  uitvoering: Uitvoering,
  casusId: string,
  invoer: unknown,
): Promise<Feit> {
  const { actor, nu } = uitvoering;
  const casus = await eisVastleggen(uitvoering, casusId);
  const { reden, rest } = zonderAfwijking(invoer);
  const log = await leesLog(uitvoering.trx, casusId);
  const feit = gemaakt(rest, {
    feiten: log.map((regel) => regel.feit),
    wie: actor.organisatieCode,
    magImporteren: actor.rol === IMPORTROL,
    nu,
    nieuwId: randomUUID,
  });
  if (!magVastleggen(feit.soort, actor.organisatieCode) && actor.rol !== IMPORTROL) throw new Probleem('niet_bevoegd');
  await eisCategorie(uitvoering, casusId, feit);
  const erbij = await toetsAanRoutekaart(diensten, { casus, feit, reden, actor, nu });
  try {
    await diensten.logboek.appendFeiten(uitvoering.trx, casusId, [feit, ...erbij], actor);
  } catch (fout) {
    // Another fact that the caller cannot see has this id.
    if (hasCode(fout, '23505')) throw ongeldig({ veld: 'id', melding: 'bestaat al in deze casus; kies een ander id' });
    throw fout;
  }
  return feit;
}

/** Nobody records what she may not read back. */
async function eisCategorie({ trx }: Uitvoering, casusId: string, feit: Feit): Promise<void> {
  const { rows } = await sql<{ mag: boolean }>`select mag_lezen(${casusId}, ${categorieVanFeit(feit)}) as mag`.execute(
    trx,
  );
  if (rows[0]?.mag !== true) throw new Probleem('niet_bevoegd');
}

type Context = Parameters<typeof maakFeit>[1];

function gemaakt(invoer: unknown, context: Context): Feit {
  try {
    return maakFeit(invoer, context);
  } catch (fout) {
    if (!(fout instanceof InvoerFout)) throw fout;
    throw new Probleem('inhoud_ongeldig', {
      fouten: fout.problemen.map(({ veld, melding }) => ({ veld: veld === '' ? 'inhoud' : veld, melding })),
    });
  }
}

const metAfwijking = z.looseObject({ afwijking: afwijking.optional() });

function zonderAfwijking(invoer: unknown): { reden: string | undefined; rest: unknown } {
  if (typeof invoer !== 'object' || invoer === null || !('afwijking' in invoer))
    return { reden: undefined, rest: invoer };
  const gelezen = metAfwijking.safeParse(invoer);
  if (!gelezen.success) {
    const melding = 'Geef in reden aan waarom u van de routekaart afwijkt.';
    throw new Probleem('inhoud_ongeldig', { fouten: [{ veld: 'afwijking.reden', melding }] });
  }
  const { afwijking: gegeven, ...rest } = gelezen.data;
  return { reden: gegeven?.reden, rest };
}
