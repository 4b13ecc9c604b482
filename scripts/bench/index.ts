import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { machine, type Meting, schrijfTabel } from './tabel.ts';

const DELEN = ['rekenen', 'herkenning', 'databank', 'server', 'zicht', 'werk'];

const vorm = z.array(z.object({ wat: z.string(), gemeten: z.string(), grens: z.string(), verhouding: z.number() }));

/** Measures in a process of its own: what one part left in memory, and how its code was compiled, is no matter of the next. */
async function meet(deel: string): Promise<Meting[]> {
  const kind = fork(join(import.meta.dirname, 'deel.ts'), [deel]);
  const klaar = once(kind, 'exit');
  const [bericht] = await Promise.race([once(kind, 'message'), klaar.then(() => [undefined])]);
  const [code] = await klaar;
  if (code !== 0) throw new Error(`measuring ${deel} ended with ${code}`);
  return vorm.parse(bericht);
}

const metingen: Meting[] = [];
for (const deel of DELEN) metingen.push(...(await meet(deel)));
process.stdout.write(`${machine()}\n\n${schrijfTabel(metingen)}\n`);
