import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Bewaard, MAX_BIJLAGE, pakUit, verpak } from '@waakvlam/kernel/bijlagen';
import { Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, eenmalig, route, type Route, stroomRoute, type Uitvoering } from '@waakvlam/kernel/http';
import { bestandsnaamUit, bestandsnaamKop } from '../bijlagen/bestandsnaam.ts';
import { casussleutel } from '../bijlagen/sleutels.ts';
import type { Diensten } from '../diensten.ts';
import { eisCasus, eisVastleggen } from '../toegang.ts';

const bijlage = z.object({
  id: z.string(),
  feit: z.string().nullable(),
  mediatype: z.string(),
  bytes: z.number(),
  sha256: z.string().describe('Van het bestand zoals het is gestuurd.'),
  naam: z.string().nullable(),
});

/** Files of a case: sent as a stream, stored encrypted, given back only to who may see the fact that they belong to. */
export function bijlageRoutes(diensten: Diensten): Route[] {
  return [bewaarRoute(diensten), lijstRoute(diensten), haalRoute(diensten)];
}

function bewaarRoute({ opslag, hoofdsleutel }: Diensten): Route {
  const contract = {
    method: 'POST',
    pad: '/casussen/{casusId}/bijlagen',
    naam: 'bewaarBijlage',
    samenvatting: 'Bewaart een bestand; de naam komt uit Content-Disposition, het soort uit de inhoud.',
    onderwerp: 'Bijlagen',
    permission: 'bijlage.toevoegen',
    audit: 'bijlage',
    bestand: true,
    query: z.strictObject({ feit: z.string().max(100).optional() }),
    antwoord: { 201: bijlage },
  } as const;
  return stroomRoute(contract, async ({ params, query, kop }, { inTransactie, inhoud }) => {
    const { casusId } = params;
    if (Number(kop('content-length') ?? 0) > MAX_BIJLAGE)
      throw new Probleem('te_groot', { waarden: { limiet: '100 MB' } });
    const naam = bestandsnaamUit(kop('content-disposition'));
    const vanCasus = await inTransactie(async (uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      if (query.feit !== undefined) await eisFeit(uitvoering, casusId, query.feit);
      return casussleutel(uitvoering, casusId, hoofdsleutel);
    });
    const bewaard = await opslag.bewaar(inhoud);
    try {
      const gemaakt = await inTransactie((uitvoering) =>
        eenmalig(uitvoering, {
          sleutel: kop('idempotency-key'),
          route: `POST ${contract.pad}`,
          vingerafdruk: [casusId, query.feit ?? null, naam ?? null, bewaard.inhoudSha256.toString('hex')],
          status: 201,
          maak: () => voegToe(uitvoering, { casusId, feit: query.feit, naam, bewaard, vanCasus }),
        }),
      );
      if (gemaakt.herhaald) await opslag.verwijder(bewaard.sha256);
      const body = await inTransactie((uitvoering) => eisBijlage(uitvoering, casusId, gemaakt.bron, vanCasus));
      return {
        status: 201,
        body: body.gegevens,
        headers: { Location: `${API_PAD}/casussen/${casusId}/bijlagen/${gemaakt.bron}` },
      };
    } catch (fout) {
      await opslag.verwijder(bewaard.sha256);
      throw fout;
    }
  });
}

function lijstRoute({ hoofdsleutel }: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/bijlagen',
      naam: 'lijstBijlagen',
      samenvatting: 'Noemt de bestanden van een casus die u mag zien.',
      onderwerp: 'Bijlagen',
      permission: 'bijlage.lezen',
      audit: 'casusoverzicht',
      antwoord: { 200: z.object({ resultaten: z.array(bijlage), volgende: z.null() }) },
    },
    async ({ params }, uitvoering) => {
      await eisCasus(uitvoering, params.casusId);
      const rijen = await rijenVan(uitvoering, params.casusId, undefined);
      const vanCasus =
        rijen.length > 0 ? await casussleutel(uitvoering, params.casusId, hoofdsleutel) : Buffer.alloc(0);
      return { status: 200, body: { resultaten: rijen.map((rij) => gegevensVan(rij, vanCasus)), volgende: null } };
    },
  );
}

function haalRoute({ opslag, hoofdsleutel }: Diensten): Route {
  return stroomRoute(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/bijlagen/{bijlageId}',
      naam: 'haalBijlage',
      samenvatting: 'Geeft een bestand.',
      onderwerp: 'Bijlagen',
      permission: 'bijlage.lezen',
      audit: 'bijlage',
      stroom: 'application/octet-stream',
      antwoord: { 200: z.unknown() },
    },
    async ({ params: { casusId, bijlageId } }, { inTransactie }) => {
      const { rij, gegevens, sleutel } = await inTransactie(async (uitvoering) => {
        await eisCasus(uitvoering, casusId);
        return eisBijlage(uitvoering, casusId, bijlageId, await casussleutel(uitvoering, casusId, hoofdsleutel));
      });
      return {
        status: 200,
        body: Readable.from(opslag.lees(rij.sha256, sleutel)),
        headers: {
          'content-type': gegevens.mediatype,
          'content-disposition': bestandsnaamKop(gegevens.naam),
          'content-security-policy': "default-src 'none'; sandbox",
        },
      };
    },
  );
}

interface Rij {
  readonly id: string;
  readonly feit_id: string | null;
  readonly mediatype: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly inhoud_sha256: Buffer;
  readonly sleutel: Buffer;
  readonly naam: Buffer | null;
}

async function rijenVan({ trx }: Uitvoering, casus: string, id: string | undefined): Promise<Rij[]> {
  const { rows } = await sql<Rij>`
    select id, feit_id, mediatype, bytes, sha256, inhoud_sha256, sleutel, naam from bijlage
     where casus_id = ${casus} and vernietigd_op is null and (${id ?? null}::text is null or id::text = ${id ?? null})
     order by aangemaakt_op, id limit 1000`.execute(trx);
  return rows;
}

async function eisBijlage(
  uitvoering: Uitvoering,
  casus: string,
  id: string,
  vanCasus: Buffer,
): Promise<{ rij: Rij; gegevens: z.input<typeof bijlage>; sleutel: Buffer }> {
  const rij = (await rijenVan(uitvoering, casus, id))[0];
  if (rij === undefined) throw new Probleem('niet_gevonden');
  return { rij, gegevens: gegevensVan(rij, vanCasus), sleutel: pakUit(rij.sleutel, vanCasus) };
}

function gegevensVan(rij: Rij, vanCasus: Buffer): z.input<typeof bijlage> {
  return {
    id: rij.id,
    feit: rij.feit_id,
    mediatype: rij.mediatype,
    bytes: rij.bytes,
    sha256: rij.inhoud_sha256.toString('hex'),
    naam: rij.naam === null ? null : pakUit(rij.naam, pakUit(rij.sleutel, vanCasus)).toString('utf8'),
  };
}

async function eisFeit({ trx }: Uitvoering, casus: string, feit: string): Promise<void> {
  const rij = await trx
    .selectFrom('feit_zicht')
    .select('id')
    .where('casus_id', '=', casus)
    .where('id', '=', feit)
    .where('zicht', '=', 3)
    .executeTakeFirst();
  if (rij === undefined) throw new Probleem('niet_gevonden');
}

async function voegToe(
  { actor, trx }: Uitvoering,
  nieuw: { casusId: string; feit: string | undefined; naam: string | undefined; bewaard: Bewaard; vanCasus: Buffer },
): Promise<string> {
  const { bewaard } = nieuw;
  const id = randomUUID();
  const naam = nieuw.naam === undefined ? null : verpak(Buffer.from(nieuw.naam), bewaard.sleutel);
  await sql`
    insert into bijlage (id, casus_id, feit_id, medewerker_id, sha256, inhoud_sha256, bytes, mediatype, sleutel, naam)
    values (${id}, ${nieuw.casusId}, ${nieuw.feit ?? null}, ${actor.medewerker}, ${bewaard.sha256},
            ${bewaard.inhoudSha256}, ${bewaard.bytes}, ${bewaard.mediatype}, ${verpak(bewaard.sleutel, nieuw.vanCasus)},
            ${naam})`.execute(trx);
  return id;
}
