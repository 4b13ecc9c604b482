import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDossier } from './bestand.ts';

let map = '';
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'dossier-'));
});
afterAll(() => rm(map, { recursive: true }));

test('a file of 100 MB is refused before it is read', async () => {
  const pad = join(map, 'groot.yaml');
  await writeFile(pad, 'casus: x\n');
  await truncate(pad, 100 * 1024 * 1024);
  const begin = performance.now();
  await expect(readDossier(pad)).rejects.toThrow(/groter dan 20 MB/);
  expect(performance.now() - begin).toBeLessThan(2000);
});

test('a missing file, a folder and a file in another encoding are refused by name', async () => {
  const latin = join(map, 'latin.yaml');
  await writeFile(latin, Buffer.from('casus: caf\u00e9\nfeiten: []\n', 'latin1'));
  await expect(readDossier(join(map, 'weg.yaml'))).rejects.toThrow(/weg\.yaml:1: bestaat niet/);
  await expect(readDossier(map)).rejects.toThrow(/is een map/);
  await expect(readDossier(latin)).rejects.toThrow(/geen UTF-8/);
});

test('a byte order mark is no part of the text', async () => {
  const pad = join(map, 'bom.yaml');
  await writeFile(pad, '\ufeffcasus: x\nfeiten: []\n');
  await expect(readDossier(pad)).resolves.toMatchObject({ casus: 'x', feiten: [] });
});
