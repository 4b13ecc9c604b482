import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor, OrganisatieCode } from '@waakvlam/kernel/actor';
import { type Database, inTransaction, withActor } from '@waakvlam/kernel/db';
import type { Referentie, Situatie } from './referentie.ts';
import { deelverzamelingen, SETTINGS, TOESTEMMINGEN, type Uitslag } from './weging.ts';

const KRINGEN = ['', '@wgs'];
/** Roles that the covenant names, and one that it does not. */
const ROLLEN = [
  undefined,
  'procesregisseur',
  'casusregisseur',
  'contactpersoon_pleger',
  'toezichthouder',
  'zaaksofficier',
];

interface Geval extends Situatie {
  readonly casus: string;
  readonly persoonlijk: boolean;
}

/**
 * Reads facts of every category and circle as every kind of organisation, in every setting, role, at two levels, with
 * consent and without, through row-level security, and compares what came, and how much of it, with the reference.
 */
export async function bewijsRijen(database: Database, referentie: Referentie): Promise<Uitslag> {
  const bron = await voegToe(database, 'overig');
  let combinaties = 0;
  const perOrganisatie = referentie.organisaties.map(async (organisatie) => {
    const verschillen: string[] = [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the covenant's loader checked the codes
    const lezer = await voegToe(database, organisatie as OrganisatieCode);
    const gevallen = maakGevallen(organisatie);
    await zetGevallen(database, gevallen, { bron, lezer, categorieen: referentie.categorieen });
    for (const geval of gevallen) {
      const { gezien, bellen } = await lees(database, lezer, geval.casus);
      for (const categorie of referentie.categorieen)
        for (const kring of KRINGEN) {
          combinaties += 1;
          const feit = `${categorie}${kring}`;
          const verwacht = verwachting(referentie, geval, categorie, kring);
          const gaf = gezien.get(feit) ?? 0;
          if (gaf !== verwacht) {
            verschillen.push(`${JSON.stringify(geval)} ${feit}: zicht ${gaf} in plaats van ${verwacht}`);
          }
        }
      for (const categorie of referentie.categorieen) {
        combinaties += 1;
        const hoort = KRINGEN.some((kring) => bestaat(referentie, geval, categorie, kring));
        if (bellen.has(categorie) !== hoort)
          verschillen.push(`${JSON.stringify(geval)} ${categorie}: bellen ${bellen.has(categorie)}`);
      }
    }
    return verschillen;
  });
  const verschillen = (await Promise.all(perOrganisatie)).flat();
  return { wat: 'rijen onder row-level security', combinaties, verschillen };
}

/** 0 nothing, 1 without content, 2 without free text, 3 whole. */
function verwachting(referentie: Referentie, geval: Geval, categorie: string, kring: string): number {
  const rang = rangVan(referentie, geval, categorie, kring);
  if (rang === 4) return isPlegerzijde(referentie, geval) ? 2 : 3;
  return rang === 3 ? 1 : 0;
}

/** Whether she is told that there is something, and whom to call. */
function bestaat(referentie: Referentie, geval: Geval, categorie: string, kring: string): boolean {
  return rangVan(referentie, geval, categorie, kring) === 2;
}

function isPlegerzijde({ plegerzijde: { organisaties, rollen, persoonlijkBij } }: Referentie, geval: Geval): boolean {
  return (
    organisaties.includes(geval.organisatie) ||
    (geval.rollen.some((rol) => rollen.includes(rol)) &&
      (geval.persoonlijk || !persoonlijkBij.includes(geval.organisatie)))
  );
}

function rangVan(referentie: Referentie, geval: Geval, categorie: string, kring: string): number {
  if (isPlegerzijde(referentie, geval) && categorie === 'adres') return 0;
  const inKring = referentie.wgsDeelnemers.includes(geval.organisatie) && geval.settings.includes('casusoverleg');
  if (kring !== '' && !inKring) return 0;
  return referentie.weeg(kring === '' ? geval : { ...geval, settings: ['casusoverleg'] }, categorie);
}

function maakGevallen(organisatie: string): Geval[] {
  const uit: Geval[] = [];
  for (const settings of deelverzamelingen(SETTINGS))
    for (const rol of ROLLEN)
      for (const persoonlijk of rol === undefined ? [false] : [false, true])
        for (const niveau of ['onbekend', 'hoog'])
          for (const toestemming of TOESTEMMINGEN) {
            const rollen = rol === undefined ? [] : [rol];
            uit.push({
              casus: randomUUID(),
              organisatie,
              settings,
              rollen,
              persoonlijk,
              niveau,
              fase: '',
              toestemming,
            });
          }
  return uit;
}

async function zetGevallen(
  database: Database,
  gevallen: readonly Geval[],
  { bron, lezer, categorieen }: { bron: Actor; lezer: Actor; categorieen: readonly string[] },
): Promise<void> {
  await inTransaction(database.pool('migratie'), async (trx) => {
    const json = JSON.stringify(gevallen);
    await sql`
      with geval as (
        select * from jsonb_to_recordset(${json}::jsonb)
          as g(casus uuid, settings text[], rollen text[], persoonlijk boolean, niveau text, toestemming text[])),
      casus_ as (insert into casus (id, naam) select casus, 'Bewijs' from geval),
      context as (
        insert into casus_context (casus_id, niveau, toestemming)
        select casus, niveau, array(select ${lezer.organisatieCode} || '/' || t from unnest(toestemming) t) from geval),
      kop as (insert into casus_kop (casus_id, kop) select casus, ${randomBytes(32)} from geval)
      insert into zaakrol (casus_id, organisatie, rol, medewerker_id, plegerzijde)
      select g.casus, ${lezer.organisatieCode}, r.rol, case when g.persoonlijk then ${lezer.medewerker}::uuid end,
             r.rol = any (v.rollen) and (g.persoonlijk or not ${lezer.organisatieCode} = any (v.persoonlijk))
        from geval g cross join lateral unnest(g.rollen) as r(rol)
       cross join (select array['contactpersoon_pleger', 'toezichthouder'] as rollen,
                          array['politie', 'om', 'veilig_thuis', 'zvh', 'gemeente', 'burgemeester'] as persoonlijk) v`.execute(
      trx,
    );
    await sql`
      insert into feit (casus_id, volgnr, id, soort, versie, categorie, organisatie_id, medewerker_id, gebeurd_van,
                        gebeurd_tot, bekend_op, geregistreerd_op, velden, digest, vorige, tekstvelden)
      select g.casus, f.nr, f.label, 'notitie', 1, f.label, ${bron.organisatie}, ${bron.medewerker}, now(), now(), now(),
             now(), '{}', ${randomBytes(32)}, ${randomBytes(32)}, '{}'
        from jsonb_to_recordset(${json}::jsonb) as g(casus uuid)
       cross join unnest(${categorieen.flatMap((een) => KRINGEN.map((kring) => een + kring))}::text[]) with ordinality as f(label, nr)`.execute(
      trx,
    );
    await sql`
      insert into toegang (casus_id, organisatie_id, soort, settings, categorieen, grond)
      select g.casus, ${lezer.organisatie}, 'deelname', g.settings, '{}', 'bewijs'
        from jsonb_to_recordset(${json}::jsonb) as g(casus uuid, settings text[])`.execute(trx);
  });
}

async function lees(
  database: Database,
  lezer: Actor,
  casus: string,
): Promise<{ gezien: ReadonlyMap<string, number>; bellen: ReadonlySet<string> }> {
  return withActor(database.pool('app'), lezer, async (trx) => {
    const rijen = await trx.selectFrom('feit_zicht').select(['id', 'zicht']).where('casus_id', '=', casus).execute();
    const { rows } = await sql<{ categorie: string }>`select categorie from bel_voor(${casus})`.execute(trx);
    return {
      gezien: new Map(rijen.map(({ id, zicht }) => [id, zicht])),
      bellen: new Set(rows.map(({ categorie }) => categorie)),
    };
  });
}

async function voegToe(database: Database, code: OrganisatieCode): Promise<Actor> {
  return inTransaction(database.pool('migratie'), async (trx) => {
    const regio = 'bewijsregio';
    const { id: organisatie } = await trx
      .insertInto('organisatie')
      .values({ code, naam: `Bewijs ${randomUUID()}`, regio })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: medewerker } = await trx
      .insertInto('medewerker')
      .values({ organisatie_id: organisatie, naam: 'Bewijs', rol: 'lezer', regio, actief_van: new Date(0) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { medewerker, organisatie, organisatieCode: code, rol: 'lezer', orgrol: 'medewerker', regio };
  });
}
