import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { type Opruimtaak, PER_KEER } from '../opruimen/taken.ts';
import type { Termijnbestand } from './termijn.ts';

export const vernietigingsbewijs = z.object({
  id: z.string(),
  op: z.string(),
  grond: z.enum(['geen', 'afgewezen']),
  dagen: z.number().describe('De bewaartermijn die gold.'),
  aantal: z.number(),
  ontvangenVan: z.string(),
  ontvangenTot: z.string(),
  afdruk: z.string().describe('SHA-256 over de afdrukken van de vernietigde regels, op volgorde van die afdrukken.'),
});

/** Destroys reports that never became a suspicion and are past their term, with a receipt. */
export function meldingentaak(motor: pg.Pool, termijnen: Termijnbestand): Opruimtaak {
  return {
    naam: 'meldingen',
    ruim: async () => {
      const { rows } = await sql<{ aantal: number }>`
        select incidenten_vernietigen(${JSON.stringify(termijnen)}::jsonb, ${PER_KEER}) as aantal`.execute(
        kyselyOn(motor),
      );
      return rows[0]?.aantal ?? 0;
    },
  };
}

const HOOGSTENS = 100;

/** The newest receipts of the caller's own organisation. */
export async function leesVernietigingen({ trx }: Uitvoering): Promise<z.input<typeof vernietigingsbewijs>[]> {
  const { rows } = await sql<Omit<z.input<typeof vernietigingsbewijs>, 'op'> & { readonly op: Date }>`
    select id, vernietigd_op as op, grond, dagen, aantal, ontvangen_van::text as "ontvangenVan",
           ontvangen_tot::text as "ontvangenTot", encode(afdruk, 'hex') as afdruk
      from incident_vernietiging order by vernietigd_op desc, id limit ${HOOGSTENS}`.execute(trx);
  return rows.map(({ op, ...rest }) => ({ ...rest, op: formatMoment(op.getTime(), AMSTERDAM) }));
}
