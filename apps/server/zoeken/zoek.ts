import { sql } from 'kysely';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { feitType, type FeitSoort } from '@waakvlam/logboek';
import { citaatUit } from './citaat.ts';

export interface Treffer {
  readonly casus: { readonly id: string; readonly naam: string };
  /** Facts in which it stands, at most three; none when the name of the case is all there is. */
  readonly feiten: readonly { readonly id: string; readonly label: string; readonly citaat: string | null }[];
}

export interface Uitslag {
  readonly treffers: readonly Treffer[];
  /** There were more places than could be looked at. */
  readonly meer: boolean;
}

interface Rij {
  readonly casus_id: string;
  readonly naam: string;
  readonly feiten: readonly string[] | null;
  readonly woorden: readonly string[];
  readonly meer: boolean;
}

interface Feitrij {
  readonly casus_id: string;
  readonly id: string;
  readonly soort: FeitSoort;
  readonly velden: Readonly<Record<string, { readonly waarde?: unknown }>>;
}

const FEITEN_PER_CASUS = 3;

/** Searches the cases of the caller; what she gets to see of a hit comes through the view that cuts facts to her. */
export async function zoek({ trx }: Uitvoering, tekst: string, limiet: number): Promise<Uitslag> {
  const { rows } = await sql<Rij>`
    select casus_id, naam, feiten, woorden, meer from zoeken(${tekst}, ${limiet})`.execute(trx);
  const gevraagd = rows.flatMap(({ casus_id, feiten }) =>
    (feiten ?? []).slice(0, FEITEN_PER_CASUS).map((feit) => ({ casus: casus_id, feit })),
  );
  const inhoud = await leesFeiten({ trx }, gevraagd);
  return {
    treffers: rows.map(({ casus_id, naam, woorden }) => ({
      casus: { id: casus_id, naam },
      feiten: inhoud
        .filter((feit) => feit.casus_id === casus_id)
        .map(({ id, soort, velden }) => ({ id, label: feitType(soort).label, citaat: citaatVan(velden, woorden) })),
    })),
    meer: rows.some(({ meer }) => meer),
  };
}

async function leesFeiten(
  { trx }: Pick<Uitvoering, 'trx'>,
  gevraagd: readonly { casus: string; feit: string }[],
): Promise<readonly Feitrij[]> {
  if (gevraagd.length === 0) return [];
  const { rows } = await sql<Feitrij>`
    select f.casus_id, f.id, f.soort, f.velden
      from jsonb_to_recordset(${JSON.stringify(gevraagd)}::jsonb) as v(casus uuid, feit text)
     cross join lateral (
       -- One by one: joined as a whole, the view would first be worked out for every fact of the reader.
       select * from feit_zicht where casus_id = v.casus and id = v.feit and zicht >= 2 offset 0) f`.execute(trx);
  return rows;
}

function citaatVan(velden: Feitrij['velden'], woorden: readonly string[]): string | null {
  for (const { waarde } of Object.values(velden)) {
    const teksten = Array.isArray(waarde) ? waarde : [waarde];
    for (const tekst of teksten) {
      const citaat = typeof tekst === 'string' ? citaatUit(tekst, woorden) : undefined;
      if (citaat !== undefined) return citaat;
    }
  }
  return null;
}
