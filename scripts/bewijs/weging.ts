import { sql } from 'kysely';
import { type Database, kyselyOn } from '@waakvlam/kernel/db';
import { ROLLEN } from '@waakvlam/logboek';
import type { Referentie, Situatie } from './referentie.ts';

export const SETTINGS = ['casusoverleg', 'actieoverleg', 'zsm', 'bilateraal'];
const NIVEAUS = ['onbekend', 'laag', 'midden', 'hoog'];
const FASEN = ['', 'directe_veiligheid', 'risicogestuurde_zorg', 'herstel'];

/** None, for everything, and for some categories, as a victim can choose. */
export const TOESTEMMINGEN: readonly (readonly string[])[] = [[], ['*'], ['incident', 'zorg', 'medisch']];

export interface Uitslag {
  readonly wat: string;
  readonly combinaties: number;
  readonly verschillen: readonly string[];
}

/** Weighs every combination of organisation, role, level, phase, consent, settings and category in the database. */
export async function bewijsWeging(database: Database, convenant: string, referentie: Referentie): Promise<Uitslag> {
  const db = kyselyOn(database.pool('motor'));
  const verschillen: string[] = [];
  let combinaties = 0;
  for (const organisatie of referentie.organisaties) {
    const situaties = alleSituaties(organisatie);
    const { rows } = await sql<{ nr: number; uitkomsten: Record<string, number> }>`
      select s.nr, (select coalesce(jsonb_object_agg(u.categorie, u.uitkomst), '{}')
                      from (select k.categorie, max(k.uitkomst) as uitkomst
                              from convenant_uitkomsten(${convenant}, s.organisatie, s.settings, s.rollen, s.niveau, s.fase,
                                                        s.toestemming) k group by k.categorie) u) as uitkomsten
        from jsonb_to_recordset(${JSON.stringify(situaties.map((een, nr) => ({ nr, ...een })))}::jsonb)
          as s(nr int, organisatie text, settings text[], rollen text[], niveau text, fase text, toestemming text[])`.execute(
      db,
    );
    for (const { nr, uitkomsten } of rows) {
      const situatie = situaties[nr];
      if (situatie === undefined) throw new Error('the database answers what was not asked');
      for (const categorie of referentie.categorieen) {
        combinaties += 1;
        const verwacht = referentie.weeg(situatie, categorie);
        const gaf = uitkomsten[categorie] ?? 0;
        if (gaf !== verwacht)
          verschillen.push(`${JSON.stringify(situatie)} ${categorie}: ${gaf} in plaats van ${verwacht}`);
      }
    }
  }
  return { wat: 'weging in de database', combinaties, verschillen };
}

function alleSituaties(organisatie: string): Situatie[] {
  const uit: Situatie[] = [];
  // Over several settings the highest counts: the proof of rows takes every set of them.
  for (const settings of SETTINGS.map((setting) => [setting]))
    for (const rol of [undefined, ...ROLLEN])
      for (const niveau of NIVEAUS)
        for (const fase of FASEN)
          for (const toestemming of TOESTEMMINGEN)
            uit.push({ organisatie, settings, rollen: rol === undefined ? [] : [rol], niveau, fase, toestemming });
  return uit;
}

/** Every set of settings that someone can take part in, but none at all. */
export function deelverzamelingen(lijst: readonly string[]): string[][] {
  return lijst.reduce<string[][]>((tot, een) => [...tot, ...tot.map((deel) => [...deel, een])], [[]]).slice(1);
}
