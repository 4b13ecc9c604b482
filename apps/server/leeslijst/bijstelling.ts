import { sql } from 'kysely';
import { z } from 'zod';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { type Bijstelling, maakBijstelling, regelwijziging, type Regelwijziging } from '@waakvlam/herkenning';

const maat = z.object({ terecht: z.number(), gemist: z.number(), onterecht: z.number() });
const paar = z.object({ voor: maat, na: maat });
export const effect = z.object({
  corpus: paar.describe('Op de voorbeeldteksten van Waakvlam.'),
  gelezen: paar.describe('Op de meldingen die uw organisatie beoordeelde.'),
  verloren: z.number().describe('Meldingen die lezers stalking noemden en die de regels dan niet meer vinden.'),
});

const rij = z.object({
  id: z.string(),
  besluit: z.enum(['invoeren', 'afwijzen']),
  wijziging: regelwijziging,
  reden: z.string(),
  effect: effect.nullable(),
  moment: z.string(),
  wie: z.string(),
});
export type Besluit = z.output<typeof rij>;

/** What the organisation decided about its rules and did not turn back, in order. */
export async function leesBesluiten({ trx }: Pick<Uitvoering, 'trx'>): Promise<Besluit[]> {
  const { rows } = await sql<{ rij: unknown }>`
    select to_jsonb(r) as rij from (
      select w.id, w.besluit, w.wijziging, w.reden, w.effect, w.moment, m.naam as wie
        from regelwijziging w join medewerker m on m.id = w.medewerker_id
       where w.besluit <> 'terugdraaien' and not exists (select 1 from regelwijziging t where t.van = w.id)
       order by w.volgnr) r`.execute(trx);
  return rows.map((een) => rij.parse(een.rij));
}

/** The rules by which an organisation reads now, and the mark that is kept with what is read by them. */
export interface EigenRegels {
  readonly geldend: readonly Regelwijziging[];
  readonly bijstelling: Bijstelling;
  /** Number of changes that hold; the shared rules alone are 0. */
  readonly versie: number;
}

/** Whoever of the organisation reads: a story that is typed at the intake is read as the reports that come in. */
export async function eigenRegels({ trx }: Pick<Uitvoering, 'trx'>): Promise<EigenRegels> {
  const { rows } = await sql<{ geldend: unknown }>`select eigen_herkenningsregels() as geldend`.execute(trx);
  const geldend = z.array(regelwijziging).parse(rows[0]?.geldend);
  return { geldend, bijstelling: maakBijstelling(geldend), versie: geldend.length };
}
