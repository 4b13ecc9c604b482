import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beschrijfStartfout } from './startfout.ts';

test('a data folder that is a file is named, with what to do', async () => {
  const map = await mkdtemp(join(tmpdir(), 'start-'));
  const bestand = join(map, 'bestand');
  await writeFile(bestand, '');
  const fout: unknown = await mkdir(join(bestand, 'postgres')).catch((een: unknown) => een);
  expect(beschrijfStartfout(fout)).toBe(
    `${bestand}/postgres is niet te gebruiken: een deel van het pad is geen map. Kies met WAAKVLAM_DATA een map waarin u mag schrijven.`,
  );
  await rm(map, { recursive: true });
});

test('what nobody foresaw is told as it is', () => {
  expect(beschrijfStartfout(new TypeError('stuk'))).toContain('TypeError: stuk\n');
  expect(beschrijfStartfout('stuk')).toBe('stuk');
});
