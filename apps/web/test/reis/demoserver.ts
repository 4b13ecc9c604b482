import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startTestDatabase } from '@waakvlam/kernel/testkit';

const CHECKOUT = join(import.meta.dirname, '..', '..', '..', '..');

export interface Demoserver {
  /** Address without a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The server as users get it: a process of its own on a free port, with the demo region in a database of its own. */
export async function startDemoserver(): Promise<Demoserver> {
  const database = await startTestDatabase();
  const map = await mkdtemp(join(tmpdir(), 'waakvlam-reis-'));
  const proces = spawn(process.execPath, ['apps/server/main.ts'], {
    cwd: CHECKOUT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      WAAKVLAM_DATA: map,
      WAAKVLAM_DEMO: '1',
      PORT: '0',
      HOST: '127.0.0.1',
    },
  });
  const stop = async (): Promise<void> => {
    if (proces.exitCode === null && proces.kill('SIGTERM')) await once(proces, 'exit');
    await database.close();
    await rm(map, { recursive: true, force: true });
  };
  try {
    return { url: await adres(proces), stop };
  } catch (fout) {
    await stop();
    throw fout;
  }
}

/** The address in the line that the server prints when it is ready. */
async function adres(proces: ChildProcess): Promise<string> {
  if (proces.stdout === null) throw new Error('The server has no output');
  for await (const regel of createInterface({ input: proces.stdout })) {
    const gevonden = /http:\/\/\S+/.exec(regel)?.[0];
    if (gevonden !== undefined) return gevonden;
  }
  throw new Error('The server stopped before it was ready');
}
