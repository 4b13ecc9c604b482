import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { ConfigFout, leesConfig } from '@waakvlam/kernel/config';
import { DatabaseError, inTransaction, openDatabase } from '@waakvlam/kernel/db';
import type { Veldfout } from '@waakvlam/kernel/errors';
import { leesMedewerkers, neemMedewerkersOp } from '@waakvlam/server';
import { beschrijfArgumentfout } from './argumenten.ts';

export const HULP = `waakvlam medewerkers BESTAND --organisatie NAAM
  Neemt medewerkers op, werkt ze bij of meldt ze uit dienst; alles of niets.
  BESTAND             .csv met een kopregel, of .yaml
  --organisatie NAAM  precieze naam of id van de organisatie`;

/** Where a relative data folder starts from, as for the server. */
const CHECKOUT = join(import.meta.dirname, '..', '..');

/** Exit code: 0 written, 1 refused because of what is in the file, 2 unusable arguments, file or set-up. */
export async function runMedewerkers(args: readonly string[]): Promise<number> {
  const keuzen = leesKeuzen(args);
  if (typeof keuzen === 'string') return meld(2, keuzen);
  const inhoud = await readFile(keuzen.bestand, 'utf8').catch(() => undefined);
  if (inhoud === undefined) return meld(2, `Het bestand ${keuzen.bestand} is niet te lezen.`);
  const gelezen = leesMedewerkers(inhoud, keuzen.vorm);
  if ('fouten' in gelezen) return noem(gelezen.fouten);
  try {
    const { dataMap: dataFolder, databaseUrl } = leesConfig(process.env, CHECKOUT);
    const database = await openDatabase({ dataFolder, databaseUrl, join: true });
    try {
      const fouten = await inTransaction(database.pool('migratie'), async (trx) => {
        const { rows } = await sql<{ id: string }>`
          select id from organisatie where naam = ${keuzen.organisatie} or id::text = ${keuzen.organisatie}`.execute(
          trx,
        );
        const [organisatie] = rows;
        if (organisatie === undefined || rows.length > 1) return undefined;
        await sql`select set_config('waakvlam.organisatie', ${organisatie.id}, true)`.execute(trx);
        return neemMedewerkersOp(trx, gelezen.rijen);
      });
      if (fouten === undefined) return meld(2, 'Er is niet precies één organisatie met die naam.');
      if (fouten.length > 0) return noem(fouten);
      process.stdout.write(`${gelezen.rijen.length} medewerkers verwerkt.\n`);
      return 0;
    } finally {
      await database.close();
    }
  } catch (fout) {
    if (fout instanceof ConfigFout || fout instanceof DatabaseError) return meld(2, fout.message);
    throw fout;
  }
}

/** `rijen[3].naam` as someone finds it in her file. */
function noem(fouten: readonly Veldfout[]): number {
  const regels = fouten.map(({ veld, melding }) => {
    const [, rij, kolom] = /^rijen\[(\d+)\](?:\.(.*))?$/.exec(veld) ?? [];
    const plaats = rij === undefined ? '' : `Medewerker ${Number(rij) + 1}${kolom === undefined ? '' : `, ${kolom}`}: `;
    return plaats + melding;
  });
  return meld(1, `${regels.join('\n')}\nEr is niets veranderd.`);
}

type Keuzen = { bestand: string; vorm: 'csv' | 'yaml'; organisatie: string };

function leesKeuzen(args: readonly string[]): Keuzen | string {
  try {
    const opties = { organisatie: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options: opties, allowPositionals: true });
    const [bestand] = positionals;
    if (bestand === undefined || positionals.length > 1) return `Geef één bestand.\n${HULP}`;
    if (values.organisatie === undefined || values.organisatie === '')
      return `Geef met --organisatie van wie de medewerkers zijn.\n${HULP}`;
    const vorm = { '.csv': 'csv', '.yaml': 'yaml', '.yml': 'yaml' }[extname(bestand).toLowerCase()];
    if (vorm !== 'csv' && vorm !== 'yaml') return `Het bestand moet op .csv of .yaml eindigen.\n${HULP}`;
    return { bestand, vorm, organisatie: values.organisatie };
  } catch (fout) {
    return `${beschrijfArgumentfout(fout)}\n${HULP}`;
  }
}

function meld(code: number, tekst: string): number {
  process.stderr.write(`${tekst}\n`);
  return code;
}
