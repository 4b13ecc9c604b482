import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { laadPartners } from '../index.ts';

const uitMap = (tekst: string): string => {
  const map = mkdtempSync(join(tmpdir(), 'partners-'));
  writeFileSync(join(map, 'partners.yaml'), tekst);
  return map;
};

it('says of each partner of the route card what it can do and where that comes from', () => {
  const kaarten = laadPartners();
  for (const code of ['politie', 'veilig_thuis', 'om', '3ro', 'shn', 'zvh']) {
    const kaart = kaarten.find(({ organisatie }) => organisatie === code);
    expect(kaart?.kan.length, code).toBeGreaterThan(0);
    expect(kaart?.grens.length, code).toBeGreaterThan(0);
    expect(kaart?.nodig.length, code).toBeGreaterThan(0);
  }
});

it('refuses a card of nobody, and a sentence without a source', () => {
  expect(() => laadPartners(uitMap('{ versie: 1, partners: { bakker: { kan: [], grens: [], nodig: [] } } }'))).toThrow(
    /partners\.yaml: partners: .*bakker/,
  );
  const zonder = '{ versie: 1, partners: { om: { kan: [{ tekst: Vervolgt, bron: [] }], grens: [], nodig: [] } } }';
  expect(() => laadPartners(uitMap(zonder))).toThrow(/partners\.om\.kan\.0\.bron/);
});
