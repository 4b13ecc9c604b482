import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readSources, root } from './checks/sources.ts';
import { leesServerzinnen } from './checks/serverzinnen.ts';
import { leesZinnen, taalfouten } from './checks/taal.ts';

const SCHERMEN = 'apps/web/src';
const ENGELS = `${SCHERMEN}/taal/en`;
/** Words that come out of codes; a test of the screens holds them to the codes that there are. */
const WOORDEN = 'woorden.json';

/** Where sentences go through as variables. */
const DOORGEVERS = [`${SCHERMEN}/taal/taal.ts`, `${SCHERMEN}/taal/Zin.tsx`];

/** Tests, the demo, and what only a command says. */
const NIET_OP_SCHERMEN = /\/test\/|\.test\.ts$|\/demo\/|\/hitnohit\//;

const bronnen = readSources([SCHERMEN]).filter(({ file }) => !DOORGEVERS.includes(file));
const gelezen = bronnen.map((bron) => leesZinnen(bron));
const server = readSources(['apps/server', 'kernel', 'modules']).filter(({ file }) => !NIET_OP_SCHERMEN.test(file));
const sleutels = new Set([
  ...gelezen.flatMap((bron) => bron.sleutels),
  ...server.flatMap((bron) => leesServerzinnen(bron)),
]);
const bestanden = fs.readdirSync(path.join(root, ENGELS)).filter((naam) => naam.endsWith('.json') && naam !== WOORDEN);
const zinnen = Object.fromEntries(
  bestanden.map((naam) => [
    naam,
    z.record(z.string(), z.string()).parse(JSON.parse(fs.readFileSync(path.join(root, ENGELS, naam), 'utf8'))),
  ]),
);

const fouten = [...gelezen.flatMap((bron) => bron.fouten), ...taalfouten(sleutels, zinnen)];
for (const fout of fouten) process.stderr.write(`${fout}\n`);
process.stdout.write(`${sleutels.size} sentences, ${bestanden.length} English files, ${fouten.length} wrong\n`);
process.exitCode = fouten.length === 0 ? 0 : 1;
