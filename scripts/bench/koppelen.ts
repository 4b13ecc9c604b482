import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { verzinMeldingen } from '../../modules/herkenning/test/personen/verzin.ts';
import { machine, meting, schrijfTabel } from './tabel.ts';

// Links invented people with the command as anyone would call it: `node scripts/run.mjs scripts/bench/koppelen.ts [AANTAL]`.
const aantal = Number(process.argv[2] ?? 1_000_000);
const KOLOMMEN = 'voornaam achternaam geboren straat huisnummer postcode plaats telefoon kenteken'.split(' ');
const map = await mkdtemp(join(tmpdir(), 'koppelen-'));
const [csv, kolommen, uit] = [join(map, 'personen.csv'), join(map, 'kolommen.yaml'), join(map, 'paren.csv')];

function* regels(): Generator<string> {
  yield `id,${KOLOMMEN.join(',')}\n`;
  for (const { id, ...waarden } of verzinMeldingen(aantal)) {
    const { voornaam, achternaam, geboren, straat, huisnummer, postcode, plaats, telefoon, kenteken } = waarden;
    yield `${[id, voornaam, achternaam, geboren, straat, huisnummer, postcode, plaats, telefoon, kenteken].join(',')}\n`;
  }
}

try {
  await pipeline(regels(), createWriteStream(csv));
  await writeFile(kolommen, `${['id', ...KOLOMMEN].map((naam) => `${naam}: ${naam}`).join('\n')}\n`);
  const cli = join(import.meta.dirname, '..', '..', 'apps', 'cli', 'main.ts');
  const begin = performance.now();
  const proces = spawn(process.execPath, [cli, 'link', csv, '--kolommen', kolommen, '--uit', uit], {
    stdio: 'inherit',
  });
  let piek = 0;
  const kijk = setInterval(() => (piek = Math.max(piek, leesPiek(proces.pid))), 200);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what 'exit' gives
  const [code] = (await once(proces, 'exit')) as [number | null];
  clearInterval(kijk);
  const seconden = (performance.now() - begin) / 1000;
  const metingen = [meting(`${aantal} personen koppelen`, seconden, 120, 's'), meting('geheugen', piek, 4, 'GiB')];
  process.stdout.write(`${machine()}\n\n${schrijfTabel(metingen)}\n`);
  process.exitCode = code ?? 1;
} finally {
  await rm(map, { recursive: true });
}

/** Most memory that a process has had, in GiB. */
function leesPiek(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 2 ** 20;
  } catch {
    return 0;
  }
}
