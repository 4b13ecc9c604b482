import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { laadHerkenningsregels, leesCorpus, maakLezer } from '@waakvlam/herkenning';

import { mediaan, type Meting, meting } from './tabel.ts';

const AANTAL = 50_000;
const JAAR = 500_000;
const TEKENS = 600;

/** Reading texts: on one core, while typing, and a year of a large unit through the command. */
export async function meetHerkenning(): Promise<Meting[]> {
  const lees = maakLezer(laadHerkenningsregels());
  const teksten = maakTeksten(8_000);
  const tekens = teksten.reduce((som, { length }) => som + length, 0);
  const lang = teksten.join(' ').slice(0, 10_000);
  const ronde = (): number => duur(() => teksten.forEach((tekst) => lees(tekst)));
  ronde();
  const perMb = mediaan(Array.from({ length: 5 }, ronde)) / (tekens / 1e6) / 1000;
  const typen = mediaan(Array.from({ length: 41 }, () => duur(() => lees(lang))));
  const { seconden, geheugen } = await meetScan();
  return [
    meting('5 MB tekst lezen, één kern', perMb * 5, 1, 's'),
    meting('10.000 tekens lezen tijdens typen', typen, 50, 'ms'),
    meting('500.000 meldingen scannen (uit 50.000)', (seconden * JAAR) / AANTAL, 300, 's'),
    meting('geheugen van scan, alle draden samen', geheugen, 1000, 'MB'),
  ];
}

/** Texts as they come in: most are ordinary, some are of the corpus, cut and joined to the length of a report. */
function maakTeksten(aantal: number): string[] {
  const bron = leesCorpus('train').map(({ tekst }) => tekst);
  return Array.from({ length: aantal }, (_, plek) => {
    let tekst = '';
    for (let beurt = plek * 7; tekst.length < TEKENS; beurt += 13) tekst += `${bron[beurt % bron.length]} `;
    return tekst.slice(0, TEKENS);
  });
}

async function meetScan(): Promise<{ seconden: number; geheugen: number }> {
  const map = await mkdtemp(join(tmpdir(), 'waakvlam-bench-'));
  try {
    const invoer = join(map, 'meldingen.jsonl');
    const stroom = createWriteStream(invoer);
    for (const [plek, tekst] of maakTeksten(AANTAL).entries())
      if (!stroom.write(`${JSON.stringify({ id: `m${plek}`, tekst })}\n`)) await once(stroom, 'drain');
    stroom.end();
    await once(stroom, 'finish');
    const begin = performance.now();
    const main = join(import.meta.dirname, '..', '..', 'apps', 'cli', 'main.ts');
    const kind = spawn(process.execPath, [main, 'scan', invoer, '--json', '--uit', join(map, 'uit.jsonl')]);
    const klaar = once(kind, 'close');
    let geheugen = 0;
    while (kind.exitCode === null && kind.signalCode === null) {
      geheugen = Math.max(geheugen, await geheugenVan(kind.pid));
      await setTimeout(100);
    }
    await klaar;
    return { seconden: (performance.now() - begin) / 1000, geheugen };
  } finally {
    await rm(map, { recursive: true });
  }
}

/** Memory in use by a process, in MB; 0 where the system does not tell. */
async function geheugenVan(pid: number | undefined): Promise<number> {
  const stand = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(stand)?.[1] ?? 0) / 1024;
}

function duur(werk: () => unknown): number {
  const begin = process.threadCpuUsage();
  werk();
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1000;
}
