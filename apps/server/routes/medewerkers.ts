import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { nieuweUitnodiging } from '../identiteit/accounts.ts';
import { leesMedewerkers } from '../identiteit/bestand.ts';
import { MAX_RIJEN, medewerkerrij, neemMedewerkersOp } from '../identiteit/invoer.ts';
import { verwerkVertrek } from '../identiteit/vertrek.ts';
import { eisUuid } from './uuid.ts';

const UITNODIGING_DAGEN = 7;

const medewerker = z.object({
  id: z.string(),
  kenmerk: z.string(),
  naam: z.string(),
  functie: z.string(),
  orgrol: z.string(),
  basisteam: z.string().nullable(),
  specialismen: z.array(z.string()).describe('Wat zij voor stalking is.'),
  plaatsvervanger: z.string().nullable().describe('Kenmerk van wie haar rollen overneemt.'),
  uitgever: z.string().nullable().describe('Adres van de identiteitsaanbieder.'),
  sub: z.string().nullable().describe('Wie zij daar is.'),
  actief: z.boolean(),
});

interface Aanmeldnaam {
  readonly medewerker: string;
  readonly uitgever: string;
  readonly sub: string;
}

/** What a functional administrator does with the staff of her own organisation. */
export function medewerkerRoutes(diensten: Diensten): Route[] {
  const algemeen = { onderwerp: 'Medewerkers', permission: 'medewerkers.beheren', audit: 'aanmelding' } as const;
  return [
    route(
      {
        ...algemeen,
        method: 'GET',
        pad: '/medewerkers',
        naam: 'lijstMedewerkers',
        samenvatting: 'Noemt de medewerkers van uw organisatie.',
        antwoord: { 200: z.array(medewerker) },
      },
      async (_verzoek, { actor, trx }) => {
        const rijen = await trx
          .selectFrom('medewerker as m')
          .leftJoin('medewerker as p', 'p.id', 'm.plaatsvervanger_id')
          .leftJoin(sql<Aanmeldnaam>`aanmeldnamen()`.as('a'), 'a.medewerker', 'm.id')
          .select(['m.id', 'm.kenmerk', 'm.naam', 'm.rol as functie', 'm.orgrol', 'm.basisteam', 'm.specialismen'])
          .select(['p.kenmerk as plaatsvervanger', 'a.uitgever', 'a.sub'])
          .select(sql<boolean>`m.actief_tot is null or m.actief_tot > now()`.as('actief'))
          .where('m.organisatie_id', '=', actor.organisatie)
          .where('m.systeem', '=', false)
          .orderBy('m.naam')
          .execute();
        return { status: 200, body: rijen };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'POST',
        pad: '/medewerkers/invoer',
        naam: 'voerMedewerkersIn',
        samenvatting: 'Neemt medewerkers op, werkt ze bij of meldt ze uit dienst; alles of niets.',
        body: z.strictObject({
          rijen: z
            .array(medewerkerrij)
            .min(1, 'geef minstens één rij')
            .max(MAX_RIJEN, `geef hooguit ${MAX_RIJEN} rijen`)
            .optional(),
          bestand: z.string().optional().describe('Inhoud van een bestand, in plaats van rijen.'),
          vorm: z.enum(['csv', 'yaml']).default('csv'),
        }),
        antwoord: { 200: z.object({ aantal: z.number() }) },
      },
      async ({ body: { rijen: gegeven, bestand, vorm } }, { trx }) => {
        if ((gegeven === undefined) === (bestand === undefined))
          throw ongeldig({ veld: 'rijen', melding: 'Geef rijen of een bestand.' });
        const gelezen = bestand === undefined ? { rijen: gegeven ?? [] } : leesMedewerkers(bestand, vorm);
        if ('fouten' in gelezen) throw ongeldig(...gelezen.fouten);
        const { rijen } = gelezen;
        const fouten = await neemMedewerkersOp(trx, rijen);
        if (fouten.length > 0) throw ongeldig(...fouten);
        return { status: 200, body: { aantal: rijen.length }, daarna: () => loopVertrekNa(diensten) };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'POST',
        pad: '/medewerkers/{medewerkerId}/uitnodigingen',
        naam: 'nodigMedewerkerUit',
        samenvatting: 'Maakt een code waarmee een collega één keer een eigen account maakt.',
        antwoord: { 201: z.object({ code: z.string(), tot: z.string() }) },
      },
      async ({ params: { medewerkerId } }, { trx }) => {
        const { code, digest } = nieuweUitnodiging();
        const { rows } = await sql<{ tot: Date | null }>`
          select uitnodiging_maken(${eisUuid(medewerkerId)}, ${digest}, ${UITNODIGING_DAGEN} * interval '1 day') as tot
        `.execute(trx);
        const tot = rows[0]?.tot;
        if (!tot) throw new Probleem('niet_gevonden');
        return { status: 201, body: { code, tot: formatMoment(tot.getTime(), AMSTERDAM) } };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'DELETE',
        pad: '/medewerkers/{medewerkerId}/sessies',
        naam: 'meldMedewerkerAf',
        samenvatting: 'Beëindigt alle sessies van een collega.',
        antwoord: { 204: z.undefined() },
      },
      async ({ params: { medewerkerId } }, { trx }) => {
        const { rows } = await sql<{ bekend: boolean }>`
          select sessies_van_beeindigen(${eisUuid(medewerkerId)}) as bekend`.execute(trx);
        if (rows[0]?.bekend !== true) throw new Probleem('niet_gevonden');
        return { status: 204, body: undefined };
      },
    ),
  ];
}

/** What fails now is done by the round of every minute. */
async function loopVertrekNa(diensten: Diensten): Promise<void> {
  await verwerkVertrek(diensten).catch((fout: unknown) => diensten.log.error('vertrek nalopen lukt niet', { fout }));
}
