import { sql } from 'kysely';
import { z } from 'zod';
import { hasCode } from '@waakvlam/kernel/db';
import { nietNu, ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { isVerseSessie, leesToken, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment, MINUUT } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import {
  controleerExtraPasskey,
  nieuweSleutel,
  type Passkeydelen,
  velden,
  vraagExtraPasskey,
} from '../identiteit/passkeys.ts';
import { eisUuid } from './uuid.ts';

const MEEST = 10;
/** Who wants another passkey has signed in shortly before. */
const VERS = 15 * MINUUT;

const passkeySchema = z.object({
  id: z.string(),
  naam: z.string(),
  toegevoegd: z.string(),
  gebruikt: z.string().nullable(),
});

interface Eigen {
  readonly id: string;
  readonly sleutel_id: Buffer;
  readonly naam: string;
  readonly toegevoegd: Date;
  readonly gebruikt: Date | null;
}

const algemeen = { onderwerp: 'Aanmelden', permission: 'aangemeld', audit: 'aanmelding' } as const;
const tijd = (moment: Date): string => formatMoment(moment.getTime(), AMSTERDAM);

/** The passkeys of who is signed in. With a provider of the organisation there are none: it has its own. */
export function passkeyRoutes({ passkeys, sessies }: Diensten): Route[] {
  const eisVers = async (kop: (naam: string) => string | undefined, { trx }: Uitvoering): Promise<Passkeydelen> => {
    if (passkeys === undefined) throw nietNu('U meldt zich aan bij uw organisatie. Beheer uw sleutels daar.');
    if (!(await isVerseSessie(trx, leesToken(kop, 'POST', sessies) ?? '', VERS)))
      throw nietNu('Meld u eerst opnieuw aan. Een passkey toevoegen kan alleen kort na het aanmelden.');
    return passkeys;
  };
  return [
    route(
      {
        ...algemeen,
        method: 'GET',
        pad: '/passkeys',
        naam: 'lijstPasskeys',
        samenvatting: 'Noemt de passkeys waarmee u zich kunt aanmelden.',
        antwoord: { 200: z.object({ mogelijk: z.boolean(), passkeys: z.array(passkeySchema) }) },
      },
      async (_verzoek, { trx }) => {
        const rijen = await eigenPasskeys(trx);
        return { status: 200, body: { mogelijk: passkeys !== undefined, passkeys: rijen.map(toon) } };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'POST',
        pad: '/passkeys/opties',
        naam: 'vraagPasskey',
        samenvatting: 'Geeft wat uw browser nodig heeft om een passkey te maken.',
        antwoord: { 200: z.record(z.string(), z.unknown()) },
      },
      async ({ kop }, uitvoering) => {
        const delen = await eisVers(kop, uitvoering);
        const { actor, trx } = uitvoering;
        const bekend = await eigenPasskeys(trx);
        if (bekend.length >= MEEST) throw nietNu(`U hebt al ${MEEST} passkeys. Verwijder er eerst een.`);
        const { naam } = await trx
          .selectFrom('medewerker')
          .select('naam')
          .where('id', '=', actor.medewerker)
          .executeTakeFirstOrThrow();
        const sleutels = bekend.map(({ sleutel_id }) => sleutel_id);
        return {
          status: 200,
          body: await vraagExtraPasskey(delen, { medewerker: actor.medewerker, naam, bekend: sleutels }),
        };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'POST',
        pad: '/passkeys',
        naam: 'voegPasskeyToe',
        samenvatting: 'Bewaart een passkey die uw browser net maakte.',
        body: z.strictObject({ naam: z.string().trim().min(1).max(100), sleutel: nieuweSleutel }),
        antwoord: { 201: passkeySchema },
      },
      async ({ body, kop }, uitvoering) => {
        const delen = await eisVers(kop, uitvoering);
        const passkey = await controleerExtraPasskey(delen, uitvoering.actor.medewerker, body.sleutel);
        if (passkey === undefined)
          throw ongeldig({ veld: 'sleutel', melding: 'Deze passkey klopt niet. Probeer het opnieuw.' });
        const id = await bewaar(() =>
          sql<{ id: string }>`select passkey_toevoegen(${velden(passkey, body.naam)}) as id`.execute(uitvoering.trx),
        );
        const nieuw = (await eigenPasskeys(uitvoering.trx)).find((een) => een.id === id);
        if (nieuw === undefined) throw new Error('a passkey that was kept is not there');
        return { status: 201, body: toon(nieuw), headers: { Location: '/api/v1/passkeys' } };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'DELETE',
        pad: '/passkeys/{passkeyId}',
        naam: 'verwijderPasskey',
        samenvatting: 'Verwijdert een passkey; wie hem heeft kan zich er niet meer mee aanmelden.',
        antwoord: { 204: z.undefined() },
      },
      async ({ params: { passkeyId } }, { trx }) => {
        const { rows } = await sql<{ uitkomst: string }>`
          select passkey_verwijderen(${eisUuid(passkeyId)}) as uitkomst`.execute(trx);
        if (rows[0]?.uitkomst === 'laatste')
          throw nietNu('Dit is uw enige manier om u aan te melden. Voeg eerst een andere passkey toe.');
        if (rows[0]?.uitkomst !== 'weg') throw new Probleem('niet_gevonden');
        return { status: 204, body: undefined };
      },
    ),
  ];
}

async function eigenPasskeys(trx: Uitvoering['trx']): Promise<readonly Eigen[]> {
  const { rows } = await sql<Eigen>`
    select id, sleutel_id, naam, toegevoegd, gebruikt from eigen_passkeys()`.execute(trx);
  return rows;
}

async function bewaar(voeg: () => Promise<{ rows: { id: string }[] }>): Promise<string | undefined> {
  try {
    return (await voeg()).rows[0]?.id;
  } catch (fout) {
    if (hasCode(fout, '23505')) throw nietNu('Deze passkey is al bekend.');
    throw fout;
  }
}

function toon({ id, naam, toegevoegd, gebruikt }: Eigen): z.input<typeof passkeySchema> {
  return { id, naam, toegevoegd: tijd(toegevoegd), gebruikt: gebruikt === null ? null : tijd(gebruikt) };
}
