import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDatabase, type TestDatabase } from '@waakvlam/kernel/testkit';
import { z } from 'zod';

const MAIN = join(import.meta.dirname, '..', 'main.ts');
let database: TestDatabase;
let map: string;
beforeAll(async () => {
  database = await startTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'waakvlam-demo-'));
});
afterAll(async () => {
  await database.close();
  await rm(map, { recursive: true });
});

/** Starts the server as a process of its own. */
async function start(omgeving: Readonly<Record<string, string>> = {}) {
  const kind = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: '4260', WAAKVLAM_DATA: map, DATABASE_URL: database.url, ...omgeving },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let uit = '';
  let fout = '';
  kind.stdout.on('data', (deel: Buffer) => void (uit += deel.toString()));
  kind.stderr.on('data', (deel: Buffer) => void (fout += deel.toString()));
  await Promise.race([once(kind.stdout, 'data'), once(kind, 'exit')]);
  return { kind, uit: () => uit, fout: () => fout, url: /http:\S+/.exec(uit)?.[0] ?? '' };
}

async function stop({ kind }: Awaited<ReturnType<typeof start>>): Promise<{ code: number | null; ms: number }> {
  const begin = performance.now();
  // Twice, as who stops a whole group of processes does.
  kind.kill('SIGTERM');
  kind.kill('SIGTERM');
  await once(kind, 'exit');
  return { code: kind.exitCode, ms: performance.now() - begin };
}

const json = async (url: string, token = '', body?: unknown): Promise<unknown> => {
  const headers = { 'Content-Type': 'application/json', ...(token !== '' && { Authorization: `Bearer ${token}` }) };
  const antwoord = await fetch(
    url,
    body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
  );
  return antwoord.json();
};
const gebruikers = z.array(z.object({ id: z.string(), naam: z.string() }));
const lijst = z.object({ resultaten: z.array(z.object({ id: z.string(), naam: z.string(), alarmen: z.number() })) });

async function casussenVan(url: string, naam: string): Promise<z.output<typeof lijst>['resultaten']> {
  const mensen = gebruikers.parse(await json(`${url}/api/v1/demo/gebruikers`));
  const gebruiker = mensen.find((mens) => mens.naam.startsWith(naam))?.id;
  const { token } = z.object({ token: z.string() }).parse(await json(`${url}/api/v1/sessies`, '', { gebruiker }));
  return lijst.parse(await json(`${url}/api/v1/casussen`, token)).resultaten;
}

describe('a server on an empty database', () => {
  it('loads the demo region once, says in one line where it is, and stops cleanly', { timeout: 120_000 }, async () => {
    const eerst = await start();
    expect(eerst.uit(), eerst.fout()).toMatch(/^Waakvlam draait op http:\/\/localhost:\d+\n$/);
    const casussen = await casussenVan(eerst.url, 'Paula');
    expect(casussen.length).toBeGreaterThan(0);
    expect(await casussenVan(eerst.url, 'Wies')).toHaveLength(8);
    expect((await casussenVan(eerst.url, 'Wies')).every(({ alarmen }) => alarmen > 0)).toBe(true);
    expect(await casussenVan(eerst.url, 'Suze')).toEqual([]);
    const tweede = await start();
    expect(tweede.url).not.toBe(eerst.url);
    expect(await casussenVan(tweede.url, 'Wies')).toHaveLength(8);
    for (const server of [tweede, eerst]) {
      const { code, ms } = await stop(server);
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
      expect(server.uit().split('\n')).toHaveLength(2);
    }
  });

  it('refuses in Dutch a set-up that would let others sign in without a password', async () => {
    const server = await start({ HOST: '0.0.0.0' });
    if (server.kind.exitCode === null) await once(server.kind, 'exit');
    expect(server.kind.exitCode).toBe(2);
    expect(server.uit()).toBe('');
    expect(server.fout()).toMatch(/HOST laat anderen toe terwijl de demo-aanmelding aan staat/);
  });
});
