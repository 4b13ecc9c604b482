import { sql } from 'kysely';
import { z } from 'zod';
import { hasCode } from '@waakvlam/kernel/db';
import { nietNu, ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { lijstVan, route, type Route } from '@waakvlam/kernel/http';
import { DELEN, VAN } from '../../werkvoorraad/lezen.ts';

/** A place in the lists that a person kept: no search text, since that is mostly somebody's name. */
const filter = z.strictObject({
  van: z.enum(VAN),
  lijst: z.enum(['werk', 'nieuws', 'onbemand', 'eindes', 'toezicht', 'contacten', 'toestemming', 'nazorg', 'triage']),
  deel: z.enum(DELEN),
  soort: z.enum(['doen', 'overwegen', 'vragen', 'besluiten', 'informeren', 'bewaken']).nullable(),
});
const weergave = z.object({ id: z.string(), naam: z.string(), filter });
const MEEST = 20;

const contract = { onderwerp: 'Werkvoorraad', permission: 'casus.lezen', audit: 'geen_persoonsgegevens' } as const;

/** Filters that a person keeps under a name; hers alone, on whichever device she signs in. */
export function weergaveRoutes(): Route[] {
  return [lijstRoute(), bewaarRoute(), vergeetRoute()];
}

function lijstRoute(): Route {
  return route(
    {
      ...contract,
      method: 'GET',
      pad: '/werkvoorraad/weergaven',
      naam: 'lijstWeergaven',
      samenvatting: 'Noemt de weergaven die u bewaarde.',
      antwoord: { 200: lijstVan(weergave) },
    },
    async (_verzoek, { trx }) => {
      const { rows } = await sql<z.output<typeof weergave>>`
        select id, naam, filter from werkweergave order by naam`.execute(trx);
      return { status: 200, body: { resultaten: rows, volgende: null } };
    },
  );
}

function bewaarRoute(): Route {
  return route(
    {
      ...contract,
      method: 'POST',
      pad: '/werkvoorraad/weergaven',
      naam: 'bewaarWeergave',
      samenvatting: 'Bewaart een weergave onder een naam.',
      body: z.strictObject({ naam: z.string().trim().min(1, 'Geef een naam.').max(60), filter }),
      antwoord: { 201: weergave },
    },
    async ({ body }, { actor, trx }) => {
      const { rows: geteld } = await sql<{ aantal: number }>`select count(*)::int as aantal from werkweergave`.execute(
        trx,
      );
      if ((geteld[0]?.aantal ?? 0) >= MEEST) {
        throw nietNu(`U kunt ${MEEST} weergaven bewaren. Verwijder er eerst een.`);
      }
      try {
        const { rows } = await sql<z.output<typeof weergave>>`
          insert into werkweergave (medewerker_id, naam, filter)
          values (${actor.medewerker}, ${body.naam}, ${JSON.stringify(body.filter)}::jsonb)
          returning id, naam, filter`.execute(trx);
        const [rij] = rows;
        if (rij === undefined) throw new Error('keeping gave no row');
        return { status: 201, body: rij, bron: rij.id };
      } catch (fout) {
        if (hasCode(fout, '23505')) throw ongeldig({ veld: 'naam', melding: 'U heeft al een weergave met deze naam.' });
        throw fout;
      }
    },
  );
}

function vergeetRoute(): Route {
  return route(
    {
      ...contract,
      method: 'DELETE',
      pad: '/werkvoorraad/weergaven/{weergaveId}',
      naam: 'vergeetWeergave',
      samenvatting: 'Verwijdert een weergave die u bewaarde.',
      antwoord: { 204: z.undefined() },
    },
    async ({ params: { weergaveId } }, { trx }) => {
      const { numAffectedRows } = await sql`delete from werkweergave where id::text = ${weergaveId}`.execute(trx);
      if (numAffectedRows !== 1n) throw new Probleem('niet_gevonden');
      return { status: 204, body: undefined };
    },
  );
}
