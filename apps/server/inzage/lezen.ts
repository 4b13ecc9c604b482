import { sql, type Transaction } from 'kysely';
import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import type { Tables } from '@waakvlam/kernel/db';

/** Who did what in a case, in what capacity and on what ground; ids and names of staff, nothing of the case. */
export interface Inzage {
  /** Rises with time. */
  readonly id: string;
  readonly begonnen: Date | null;
  readonly moment: Date;
  readonly medewerker: string;
  /** What her organisation knows her by: two people can have one name. */
  readonly kenmerk: string;
  readonly functie: string;
  readonly organisatie: string;
  readonly organisatie_code: OrganisatieCode;
  readonly handeling: string;
  readonly categorie: string;
  readonly uitgang: string;
  readonly geweigerd: string | null;
  /** What gave access at that moment; null: nothing did. */
  readonly grond: string | null;
  readonly verwerking: string | null;
  readonly trace_id: string | null;
  readonly span_id: string | null;
  readonly ouder_span_id: string | null;
}

/** Rows of the access log of a case, newest first, below `na`; as far as the actor may see these, which for most is none. */
export async function leesInzagen(
  trx: Transaction<Tables>,
  casus: string,
  { na, limiet }: { readonly na?: number | undefined; readonly limiet: number },
): Promise<Inzage[]> {
  const { rows } = await sql<Inzage>`select * from inzagen_van(${casus}, ${na ?? null}, ${limiet})`.execute(trx);
  return rows;
}
