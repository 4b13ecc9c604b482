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
  /** Null: it was about no single case. */
  readonly casus: string | null;
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

/** What to look for in the access log; what is left out is not asked. */
export interface Inzagevraag {
  readonly casus?: string | undefined;
  /** The whole name of a case. */
  readonly casusnaam?: string | undefined;
  /** Part of the name of who looked, or what her organisation knows her by. */
  readonly wie?: string | undefined;
  readonly van?: Date | undefined;
  /** Not included. */
  readonly tot?: Date | undefined;
  /** Also what shows no case: lists, own settings. */
  readonly alles?: boolean | undefined;
  readonly na?: number | undefined;
  readonly limiet: number;
}

/** Rows of the access log, newest first, below `na`; as far as the actor may see these, which for most is none. */
export async function leesInzagen(
  trx: Transaction<Tables>,
  { casus, casusnaam, wie, van, tot, alles, na, limiet }: Inzagevraag,
): Promise<Inzage[]> {
  const { rows } = await sql<Inzage>`
    select * from inzagen_zoeken(${casus ?? null}, ${casusnaam ?? null}, ${wie ?? null}, ${van ?? null}, ${tot ?? null},
                                 ${alles ?? false}, ${na ?? null}, ${limiet})`.execute(trx);
  return rows;
}
