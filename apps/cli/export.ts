import { beschrijfArgumentfout } from './argumenten.ts';
import { dirname, join, resolve } from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ConfigFout, leesConfig } from '@waakvlam/kernel/config';
import { DatabaseError, openDatabase } from '@waakvlam/kernel/db';
import { registreerUitgang } from '@waakvlam/kernel/uitgang';
import { ArchiefFout, ondertekensleutel, publiekePem, schrijfArchief } from '@waakvlam/logboek';
import { bijlageLezer } from './export-bijlagen.ts';
import { bronUitDatabase, CasusFout } from './export-bron.ts';

export const HULP = `waakvlam export CASUS --uit MAP
  Schrijft een ondertekend archief van een casus, dat zonder database te controleren is met waakvlam verify.
  CASUS      id of precieze naam van de casus
  --uit MAP  nieuwe of lege map voor het archief; sleutel.pem komt ernaast`;

/** Where a relative data folder starts from, as for the server. */
const CHECKOUT = join(import.meta.dirname, '..', '..');

registreerUitgang({ naam: 'waakvlam export', soort: 'cli', audit: 'casusinhoud', bereik: ['beheer'] });

/** Exit code: 0 written, 2 unusable arguments, case or set-up. */
export async function runExport(args: readonly string[]): Promise<number> {
  const keuzen = leesKeuzen(args);
  if (typeof keuzen === 'string') return meld(keuzen);
  try {
    const config = leesConfig(process.env, CHECKOUT);
    const { dataMap: dataFolder, databaseUrl } = config;
    const database = await openDatabase({ dataFolder, databaseUrl, join: true });
    try {
      const geheim = await ondertekensleutel(join(dataFolder, 'sleutels', 'archief.pem'));
      const map = resolve(keuzen.uit);
      const kop = await bronUitDatabase(database, keuzen.casus, bijlageLezer(config), (bron) =>
        schrijfArchief(bron, map, geheim),
      );
      const sleutel = await legSleutelErnaast(map, publiekePem(geheim));
      process.stdout.write(`Archief: ${map}\nPublieke sleutel: ${sleutel}\nKop: ${kop}\n`);
      return 0;
    } finally {
      await database.close();
    }
  } catch (fout) {
    const verwacht = [ConfigFout, DatabaseError, ArchiefFout, CasusFout].some((soort) => fout instanceof soort);
    if (verwacht && fout instanceof Error) return meld(`${fout.message}.`.replace(/\.\.$/, '.'));
    throw fout;
  }
}

/** Puts the public key beside the archive, unless another one lies there; gives where it can be found. */
async function legSleutelErnaast(map: string, pem: string): Promise<string> {
  const ernaast = join(dirname(map), 'sleutel.pem');
  const bestaand = await readFile(ernaast, 'utf8').catch(() => undefined);
  if (bestaand !== undefined && bestaand !== pem) return join(map, 'sleutel.pem');
  await writeFile(ernaast, pem);
  return ernaast;
}

function leesKeuzen(args: readonly string[]): { casus: string; uit: string } | string {
  try {
    const opties = { uit: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options: opties, allowPositionals: true });
    const [casus] = positionals;
    if (casus === undefined || positionals.length > 1) return `Geef één casus.\n${HULP}`;
    if (values.uit === undefined || values.uit === '') return `Geef met --uit een map.\n${HULP}`;
    return { casus, uit: values.uit };
  } catch (fout) {
    return `${beschrijfArgumentfout(fout)}\n${HULP}`;
  }
}

function meld(tekst: string): number {
  process.stderr.write(`${tekst}\n`);
  return 2;
}
