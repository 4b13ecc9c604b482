import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INHOUD } from '@waakvlam/logboek';
import { describe, expect, it } from 'vitest';
import { laadInstrumenten } from './instrumenten.ts';

const SASH = join(import.meta.dirname, '..', '..', 'regels', 'instrumenten', 'sash.yaml');

function installeer(tekst: string): string {
  const map = mkdtempSync(join(tmpdir(), 'instrumenten-'));
  writeFileSync(join(map, 'eigen.yaml'), tekst);
  return map;
}

describe('risk instruments', () => {
  it('describe every instrument that a fact can name', () => {
    const bekend = laadInstrumenten();
    const zonder = INHOUD.risicotaxatie.shape.instrument.options.filter((naam) => !bekend.has(naam));
    expect(zonder).toEqual(['klinisch_oordeel', 'anders']);
  });

  it('ship no question of a licensed instrument', () =>
    expect(
      [...laadInstrumenten().values()].filter(({ vragen }) => vragen !== 'geïnstalleerd').map((een) => een.instrument),
    ).toEqual(['signaallijst']));

  it('let the own list of signals set no level', () =>
    expect(laadInstrumenten().get('signaallijst')).toMatchObject({ bepaalt_niveau: false, gevalideerd: false }));

  it('take the licensed file that an organisation installs', () => {
    const eigen = readFileSync(SASH, 'utf8').replace(
      'vragen: geïnstalleerd',
      'vragen: [{ id: een, vraag: Verzonnen vraag? }]',
    );
    expect(laadInstrumenten(installeer(eigen)).get('sash')?.vragen).toEqual([{ id: 'een', vraag: 'Verzonnen vraag?' }]);
  });

  it('refuse a file for an instrument that nobody knows, or that makes the list of signals set a level', () => {
    const onbekend = readFileSync(SASH, 'utf8').replace('instrument: sash', 'instrument: glazen_bol');
    expect(() => laadInstrumenten(installeer(onbekend))).toThrow(/glazen_bol/);
    const lijst = readFileSync(SASH, 'utf8').replace('instrument: sash', 'instrument: signaallijst');
    expect(() => laadInstrumenten(installeer(lijst))).toThrow(/niveau/);
  });
});
