import { sql } from 'kysely';
import { z } from 'zod';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';
import { naamsleutel, persoonsleutels } from '../toezicht/personen.ts';

const antwoord = z.object({
  bekend: z.boolean(),
  bel: z
    .array(
      z.object({ organisatie: z.object({ code: z.enum(organisatieCodes), naam: z.string() }), regisseur: z.boolean() }),
    )
    .describe('Zonder wie al met haar naam zou zeggen waar iemand is, zoals een opvang; bel dan een van de anderen.'),
});

/** Hit or no hit: whether someone is known in the region and whom to call; never anything of a case. */
export function bekendheidRoute({ bekendheidssleutel, grenzen }: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/bekendheidschecks',
      naam: 'vraagBekendheid',
      samenvatting: 'Zegt of iemand in de regio bekend is en welke organisatie u kunt bellen, niet waarom.',
      onderwerp: 'Toegang',
      permission: 'bekendheid.vragen',
      audit: 'bekendheid',
      body: z.strictObject({
        naam: z.string().trim().min(3).max(200),
        geboren: z.iso.date('Geef de geboortedatum als 1988-02-03.'),
        grond: z.string().trim().min(3, 'Noem de wet of afspraak waarop u dit vraagt.').max(200),
        doel: z.string().trim().min(10, 'Zeg in ten minste 10 tekens waarom u dit moet weten.').max(500),
      }),
      antwoord: { 200: antwoord },
    },
    async ({ body: { naam, geboren, doel, grond } }, { actor, trx }) => {
      const sleutels = persoonsleutels(bekendheidssleutel, { naam, geboren });
      if (sleutels.length === 0) throw ongeldig({ veld: 'naam', melding: 'Geef voor- en achternaam.' });
      const { rows } = await sql<{
        te_vaak: boolean;
        organisatie_id: string | null;
        regisseur: boolean;
        dicht: boolean;
      }>`
        select te_vaak, organisatie_id, regisseur, verraadt_plek(organisatie_id, ${actor.regio}) as dicht
          from bekendheid_vragen(${sleutels}, ${naamsleutel(bekendheidssleutel, naam)}, ${doel}, ${grond},
                                 ${JSON.stringify(grenzen)}::jsonb)`.execute(trx);
      if (rows[0]?.te_vaak === true) return { status: 200, body: { bekend: false, bel: [] }, daarna: teVaak };
      const organisaties = await trx.selectFrom('organisatie').select(['id', 'code', 'naam']).execute();
      const bel = rows.flatMap(({ organisatie_id, regisseur, dicht }) => {
        const organisatie = organisaties.find(({ id }) => id === organisatie_id);
        return organisatie && !dicht
          ? [{ organisatie: { code: organisatie.code, naam: organisatie.naam }, regisseur }]
          : [];
      });
      bel.sort(
        (a, b) => Number(b.regisseur) - Number(a.regisseur) || a.organisatie.naam.localeCompare(b.organisatie.naam),
      );
      return { status: 200, body: { bekend: rows.length > 0, bel } };
    },
  );
}

/** After the commit, so that the signal to the privacy officer stays. */
function teVaak(): Promise<void> {
  return Promise.reject(new Probleem('te_veel_verzoeken'));
}
