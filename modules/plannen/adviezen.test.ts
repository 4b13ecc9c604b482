import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADVIEZEN } from '@waakvlam/logboek';
import { expect, it } from 'vitest';
import { laadAdviezen } from './index.ts';

it('says of every advice what it brings, asks and endangers, and where that comes from', () => {
  expect(laadAdviezen().map(({ advies }) => advies)).toEqual([...ADVIEZEN]);
});

it('refuses a file that lacks an advice, or a sentence without a source', () => {
  const map = mkdtempSync(join(tmpdir(), 'adviezen-'));
  const zonder = { brengt: 'x', vraagt: 'x', gevaar: 'x', bron: [] };
  writeFileSync(join(map, 'adviezen.yaml'), JSON.stringify({ versie: 1, adviezen: { logboek: zonder } }));
  expect(() => laadAdviezen(map)).toThrow(/adviezen\.yaml: .*(adviezen\.logboek\.bron|adviezen\.contact_verbreken)/);
});
