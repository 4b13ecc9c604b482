import { readdir, readFile } from 'node:fs/promises';
import process from 'node:process';

/** Length of a tick in which Linux counts processor time for programs, in milliseconds. */
const TIK = 10;

/** Milliseconds of processor time that the PostgreSQL below this process took so far, with its processes that ended. */
export async function processorVanPostgres(): Promise<number> {
  const nummers = (await readdir('/proc')).filter((naam) => /^\d+$/.test(naam));
  const postgres = (await Promise.all(nummers.map(leesProces))).filter((een) => een?.naam === 'postgres');
  const hoofden = new Set(postgres.flatMap((een) => (een?.ouder === process.pid ? [een.pid] : [])));
  const onze = postgres.filter((een) => een && (hoofden.has(een.pid) || hoofden.has(een.ouder)));
  return onze.reduce((som, een) => som + (een?.tikken ?? 0), 0) * TIK;
}

async function leesProces(pid: string) {
  const tekst = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, naam, rest] = /^\d+ \((.*)\) (.*)$/s.exec(tekst) ?? [];
  if (naam === undefined || rest === undefined) return undefined;
  const velden = rest.split(' ').map(Number);
  const [ouder = 0, tikken] = [velden[1], velden.slice(11, 15).reduce((som, een) => som + een, 0)];
  return { pid: Number(pid), naam, ouder, tikken };
}
