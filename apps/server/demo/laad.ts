import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { Actor } from '@waakvlam/kernel/actor';
import { type Database, inTransaction, type Setting, type Tables } from '@waakvlam/kernel/db';
import { AMSTERDAM, dagOp, datumVan } from '@waakvlam/kernel/tijd';
import type { Lezer } from '@waakvlam/herkenning';
import { type Dossier, type Feit, kringVan, leesDossier, type Logboek, readDossier } from '@waakvlam/logboek';
import { zetMeldingen } from './meldingen.ts';
import { zetOrganisaties } from './organisaties.ts';
import { DEMOREGIO } from './regio.ts';
import { zetVoorzieningen } from './voorzieningen.ts';

const DEMOMAP = join(import.meta.dirname, '..', '..', '..', 'demo');
const DOSSIERS = join(DEMOMAP, 'casussen');
/** Cases that go on today: their beginning counts back from the day of loading. */
const LOPEND = join(DEMOMAP, 'lopend');
const GROND = 'Demo: verzonnen gegevens';
/** Who records what people say who do not work with the system. */
const ONTVANGER = 'politie';

/**
 * Fills an empty database with the demo region, its cases and the reports on its reading list, whole or not at all; gives
 * how many cases.
 */
export async function laadDemo(database: Database, logboek: Logboek, lees: Lezer): Promise<number> {
  return inTransaction(database.pool('migratie'), async (trx) => {
    if (!(await zetOrganisaties(trx))) return 0;
    const actoren = await leesActoren(trx);
    const dossiers = [
      ...(await Promise.all((await dossierpaden(DOSSIERS)).map(readDossier))),
      ...(await Promise.all((await dossierpaden(LOPEND)).map(leesLopend))),
    ];
    for (const dossier of dossiers) await laadCasus(trx, logboek, actoren, dossier);
    await sql`
      insert into wachtdienst (regio, medewerker_id)
      select regio, id from medewerker where rol = 'procesregisseur' order by naam limit 1`.execute(trx);
    await zetVoorzieningen(trx);
    const ontvanger = await wordt(trx, actoren, ONTVANGER);
    await zetMeldingen({ actor: ontvanger, trx, nu: Date.now() }, lees);
    return dossiers.length;
  });
}

async function dossierpaden(map: string): Promise<string[]> {
  const namen = (await readdir(map)).filter((naam) => naam.endsWith('.yaml')).sort();
  return namen.map((naam) => join(map, naam));
}

async function leesLopend(pad: string): Promise<Dossier> {
  const vandaag = dagOp(Date.now(), AMSTERDAM);
  const tekst = (await readFile(pad, 'utf8')).replace(/^t0: P(\d+)D geleden$/m, (_, dagen: string) => {
    const { jaar, maand, dag } = datumVan(vandaag - Number(dagen));
    return `t0: ${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
  });
  return leesDossier(tekst, pad);
}

type Actoren = ReadonlyMap<string, Actor>;

async function laadCasus(
  trx: Transaction<Tables>,
  logboek: Logboek,
  actoren: Actoren,
  { casus, regio, feiten }: Dossier,
): Promise<void> {
  const id = randomUUID();
  const vastlegger = (feit: Feit): string => (actoren.has(feit.wie) ? feit.wie : ONTVANGER);
  const deelnemers = await leesWgsDeelnemers(trx);
  await wordt(trx, actoren, ONTVANGER);
  await sql`select casus_openen(${id}, ${casus}, ${regio ?? null}, ${GROND})`.execute(trx);
  for (const [code, actor] of actoren) {
    if (code === ONTVANGER || !feiten.some((feit) => noemt(feit, code))) continue;
    await trx
      .insertInto('toegang')
      .values({
        casus_id: id,
        organisatie_id: actor.organisatie,
        soort: 'deelname',
        settings: settingsVan(feiten, code, deelnemers),
        categorieen: [],
        mag_vastleggen: true,
        grond: GROND,
        tot: null,
      })
      .execute();
  }
  const inKring: Feit[] = [];
  for (const feit of feiten) inKring.push(kringVan(feit, inKring));
  for (const reeks of reeksen(inKring, vastlegger)) {
    const actor = await wordt(trx, actoren, reeks.door);
    await logboek.appendFeiten(trx, id, reeks.feiten, actor);
  }
}

async function leesWgsDeelnemers(trx: Transaction<Tables>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ wgs_deelnemers: string[] }>`
    select wgs_deelnemers from convenant where id = convenant_van(${DEMOREGIO})`.execute(trx);
  return new Set(rows[0]?.wgs_deelnemers);
}

/** Goes on as someone of another organisation within the same transaction. */
async function wordt(trx: Transaction<Tables>, actoren: Actoren, code: string): Promise<Actor> {
  const actor = actoren.get(code);
  if (actor === undefined) throw new RangeError(`The demo region has no ${code}`);
  await sql`select set_config('waakvlam.medewerker', ${actor.medewerker}, true),
                   set_config('waakvlam.organisatie', ${actor.organisatie}, true)`.execute(trx);
  return actor;
}

/** The first person of each organisation. */
async function leesActoren(trx: Transaction<Tables>): Promise<Actoren> {
  const rijen = await trx
    .selectFrom('medewerker')
    .innerJoin('organisatie', 'organisatie.id', 'medewerker.organisatie_id')
    .select([
      'medewerker.id',
      'organisatie.id as organisatie',
      'organisatie.code',
      'medewerker.rol',
      'medewerker.orgrol',
      'medewerker.regio',
    ])
    .where('medewerker.orgrol', 'in', ['medewerker', 'taakaccenthouder', 'coordinator'])
    .orderBy('medewerker.naam', 'desc')
    .execute();
  return new Map(
    rijen.map(({ id, organisatie, code, rol, orgrol, regio }) => {
      return [code, { medewerker: id, organisatie, organisatieCode: code, rol, orgrol, regio }];
    }),
  );
}

/** The meetings of the case at which an organisation sat; a casusoverleg only for participants under the Wgs. */
function settingsVan(feiten: readonly Feit[], code: string, wgsDeelnemers: ReadonlySet<string>): Setting[] {
  const zat = new Set(
    feiten.flatMap((feit) =>
      feit.soort === 'overleg_gehouden' && feit.inhoud.aanwezig?.includes(code) === true ? [feit.inhoud.overleg] : [],
    ),
  );
  const overleggen = (['actieoverleg', 'zsm', 'casusoverleg'] as const).filter((setting) => zat.has(setting));
  return ['bilateraal', ...overleggen.filter((setting) => setting !== 'casusoverleg' || wgsDeelnemers.has(code))];
}

function noemt(feit: Feit, code: string): boolean {
  return (
    feit.wie === code ||
    Object.values(feit.inhoud)
      .flat()
      .some((waarde) => waarde === code)
  );
}

/** Facts that follow each other and are recorded by the same organisation, together. */
function reeksen(feiten: readonly Feit[], vastlegger: (feit: Feit) => string): { door: string; feiten: Feit[] }[] {
  const uit: { door: string; feiten: Feit[] }[] = [];
  for (const feit of feiten) {
    const door = vastlegger(feit);
    const laatste = uit.at(-1);
    if (laatste?.door === door) laatste.feiten.push(feit);
    else uit.push({ door, feiten: [feit] });
  }
  return uit;
}
