import { sql } from 'kysely';
import { z } from 'zod';
import { hasCode } from '@waakvlam/kernel/db';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { lijstVan, route, type Route } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment, parseTijdvak } from '@waakvlam/kernel/tijd';

const dienst = z.object({
  id: z.string(),
  medewerker: z.object({ id: z.string(), naam: z.string(), organisatie: z.string() }),
  van: z.string(),
  tot: z.string().nullable(),
});

interface Rij {
  readonly id: string;
  readonly medewerker_id: string;
  readonly naam: string;
  readonly organisatie: string;
  readonly van: Date;
  readonly tot: Date | null;
}

const contract = { onderwerp: 'Notificaties', permission: 'aangemeld', audit: 'geen_persoonsgegevens' } as const;

/** Who is on duty for the region, day and night: where an alarm ends that nobody acknowledged. */
export function wachtdienstRoutes(): Route[] {
  return [
    route(
      {
        ...contract,
        method: 'GET',
        pad: '/wachtdiensten',
        naam: 'lijstWachtdiensten',
        samenvatting: 'Noemt wie nu en later dienst heeft in uw regio.',
        antwoord: { 200: lijstVan(dienst) },
      },
      async (_verzoek, { trx }) => {
        const { rows } = await sql<Rij>`
          select w.id, w.medewerker_id, m.naam, o.naam as organisatie, w.van, w.tot
            from wachtdienst w join medewerker m on m.id = w.medewerker_id join organisatie o on o.id = m.organisatie_id
           where w.tot is null or w.tot > now() order by w.van, m.naam limit 200`.execute(trx);
        return {
          status: 200,
          body: {
            resultaten: rows.map(({ id, medewerker_id, naam, organisatie, van, tot }) => ({
              id,
              medewerker: { id: medewerker_id, naam, organisatie },
              van: formatMoment(van.getTime(), AMSTERDAM),
              tot: tot && formatMoment(tot.getTime(), AMSTERDAM),
            })),
            volgende: null,
          },
        };
      },
    ),
    route(
      {
        ...contract,
        method: 'POST',
        pad: '/wachtdiensten',
        naam: 'zetWachtdienst',
        samenvatting: 'Geeft een collega dienst; voor de functioneel beheerder en de coördinator.',
        body: z.strictObject({
          medewerker: z.string().max(100),
          van: z.string().max(40),
          tot: z.string().max(40).optional(),
        }),
        antwoord: { 201: z.object({ id: z.string() }) },
      },
      async ({ body }, { trx }) => {
        const van = parseTijdvak(body.van, AMSTERDAM)?.van;
        const tot = body.tot === undefined ? undefined : parseTijdvak(body.tot, AMSTERDAM)?.tot;
        if (van === undefined)
          throw ongeldig({ veld: 'van', melding: 'Geef een dag of moment, zoals 2027-03-14T08:00.' });
        if (body.tot !== undefined && tot === undefined) {
          throw ongeldig({ veld: 'tot', melding: 'Geef een dag of moment, zoals 2027-03-15T08:00.' });
        }
        if (tot !== undefined && tot <= van) throw ongeldig({ veld: 'tot', melding: 'Het einde ligt voor het begin.' });
        try {
          const { rows } = await sql<{ id: string | null }>`
            select wachtdienst_zetten(m.id, ${new Date(van)}, ${tot === undefined ? null : new Date(tot)}) as id
              from medewerker m where m.id::text = ${body.medewerker}`.execute(trx);
          const id = rows[0]?.id;
          if (id === null || id === undefined) {
            throw ongeldig({ veld: 'medewerker', melding: 'Deze medewerker werkt niet bij uw organisatie.' });
          }
          return { status: 201, body: { id }, bron: id };
        } catch (fout) {
          if (hasCode(fout, '42501')) throw new Probleem('niet_bevoegd');
          throw fout;
        }
      },
    ),
    route(
      {
        ...contract,
        method: 'DELETE',
        pad: '/wachtdiensten/{dienstId}',
        naam: 'beeindigWachtdienst',
        samenvatting: 'Haalt een dienst van een collega weg.',
        antwoord: { 204: z.undefined() },
      },
      async ({ params: { dienstId } }, { trx }) => {
        try {
          const { rows } = await sql<{ gelukt: boolean }>`
            select wachtdienst_beeindigen(w.id) as gelukt from wachtdienst w where w.id::text = ${dienstId}`.execute(
            trx,
          );
          if (rows[0]?.gelukt !== true) throw new Probleem('niet_gevonden');
        } catch (fout) {
          if (hasCode(fout, '42501')) throw new Probleem('niet_bevoegd');
          throw fout;
        }
        return { status: 204, body: undefined };
      },
    ),
  ];
}
