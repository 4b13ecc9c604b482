import { sql } from 'kysely';
import { z } from 'zod';
import { nietNu, Probleem } from '@waakvlam/kernel/errors';
import { route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment, type Moment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { laadRoutekaart } from '@waakvlam/routekaart';
import { omDeBeurt } from '../beurt.ts';
import type { Diensten } from '../diensten.ts';
import { nieuwFeitId } from '../feiten/id.ts';

const BEOORDELEN_WERKDAGEN = 5;
const antwoord = z.object({ casus: z.string(), tot: z.string() });

/** Break-glass: someone without access takes it for 24 hours, with a reason that others read at once and review later. */
export function noodtoegangRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/noodtoegangen',
      naam: 'neemNoodtoegang',
      samenvatting:
        'Neemt voor 24 uur toegang tot een casus. De procesregisseur en de privacy officer zien dat meteen.',
      onderwerp: 'Toegang',
      permission: 'noodtoegang.nemen',
      audit: 'casusinhoud',
      body: z.strictObject({
        reden: z.string().trim().min(20, 'Leg in ten minste 20 tekens uit waarom dit niet kan wachten.').max(1000),
      }),
      antwoord: { 201: antwoord },
    },
    async ({ params: { casusId }, body: { reden } }, uitvoering) => {
      const { actor, trx, nu } = uitvoering;
      await omDeBeurt(uitvoering, `noodtoegang ${casusId} ${actor.medewerker}`);
      if (await zietAl(uitvoering, casusId)) {
        throw nietNu('U hebt al toegang tot deze casus.');
      }
      const uiterlijk = laadRoutekaart().kalender.eindeNaWerkdagen(nu, BEOORDELEN_WERKDAGEN);
      const { rows } = await sql<{ tot: Date | null }>`
        select noodtoegang_nemen(${casusId}, ${reden}, ${new Date(uiterlijk)}) as tot`.execute(trx);
      const tot = rows[0]?.tot;
      if (tot === null || tot === undefined) throw new Probleem('niet_gevonden');
      const feit = noodtoegang(actor.organisatieCode, actor.medewerker, reden, nu, tot);
      await diensten.logboek.appendFeiten(trx, casusId, [feit], actor);
      return {
        status: 201,
        body: { casus: casusId, tot: formatMoment(tot.getTime(), AMSTERDAM) },
        bron: casusId,
        daarna: () => diensten.motor.evalueer(casusId),
      };
    },
  );
}

async function zietAl({ trx }: Uitvoering, casus: string): Promise<boolean> {
  const rij = await trx.selectFrom('casus_zicht').select('id').where('id', '=', casus).executeTakeFirst();
  return rij !== undefined;
}

function noodtoegang(wie: Feit['wie'], medewerker: string, reden: string, nu: Moment, tot: Date): Feit {
  const gebeurd = { van: nu, tot: nu };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an actor's organisation code is one of the catalogue
  const organisatie = wie as Extract<Feit, { soort: 'noodtoegang' }>['inhoud']['organisatie'];
  return {
    id: nieuwFeitId(),
    soort: 'noodtoegang',
    wie,
    over: [],
    gebeurd,
    bekend: nu,
    termijnVanaf: gebeurd,
    geschat: false,
    oordeel: false,
    inhoud: { medewerker, organisatie, reden, tot: formatMoment(tot.getTime(), AMSTERDAM) },
  };
}
