import { arrowViolations } from './checks/arrows.ts';
import { readSources } from './checks/sources.ts';

const sources = readSources(['kernel', 'modules', 'apps']);
const wrong = sources.flatMap(arrowViolations);
for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
process.stdout.write(`${sources.length} files, ${wrong.length} against the arrows\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
