import { describe, expect, test } from 'vitest';
import { berekenDekking, dekkingSchema, dekkingsregels, dekkingstabel, type Dekkingbestand } from './dekking.ts';

const register = { RK: ['001', '002'], HR: ['003'], IN: [], SC: ['004'] };
const bestand = (inhoud: unknown): Dekkingbestand => ({ bestand: 'x.yaml', inhoud: dekkingSchema.parse(inhoud) });
const regel = (...bron: string[]) => ({ kaart: 'landelijk', id: 'een-regel', bron });
const elders = { elders: [{ id: ['RK-002'], waar: 'modules/logboek', hoe: 'staat er als feit' }] };
const later = { uitgesteld: [{ id: ['SC-004'], naar: 'werkplek', reden: 'heeft een scherm nodig' }] };
const bereken = (regels: ReturnType<typeof regel>[], ...bestanden: unknown[]) =>
  berekenDekking(register, regels, bestanden.map(bestand), (pad) => pad === 'modules/logboek');

describe('dekking', () => {
  test('accounts for each id by rule, other implementation or deferral', () => {
    const dekking = bereken([regel('RK-001', 'HR-003')], elders, later);
    expect(dekking).toMatchObject({ nergens: [], onbekend: [], dubbel: [] });
    expect(dekkingsregels(dekking)).toContain('RK-002  elders      modules/logboek: staat er als feit');
    expect(dekkingstabel(dekking).at(-1)?.split(/\s+/)).toEqual(['samen', '2', '1', '1', '0', '4']);
  });

  test('names an id that nothing answers for', () => {
    expect(bereken([regel('RK-001')], elders).nergens).toEqual(['HR-003', 'SC-004']);
  });

  test('an id beyond the register does not exist; one that is no must is fine', () => {
    expect(bereken([regel('RK-999', 'HR-150', 'RK-010')]).onbekend).toEqual([
      'regel een-regel (landelijk): RK-999 bestaat niet',
      'regel een-regel (landelijk): HR-150 bestaat niet',
    ]);
  });

  test('a path that does not exist is named', () => {
    const { onbekend } = bereken([], { elders: [{ ...elders.elders[0], waar: ['modules/logboek', 'modules/weg'] }] });
    expect(onbekend).toEqual(['x.yaml: modules/weg bestaat niet (RK-002)']);
  });

  test('an id that is done and deferred is done in part', () => {
    const { deels, dubbel, nergens } = bereken([regel('RK-001', 'RK-002', 'HR-003', 'SC-004')], later);
    expect({ deels, dubbel, nergens }).toEqual({ deels: ['SC-004'], dubbel: [], nergens: [] });
  });

  test('an id that is deferred twice is double', () => {
    expect(bereken([], later, later).dubbel).toEqual(['SC-004 is twee keer uitgesteld']);
  });

  test('a rule and another implementation may both answer for an id', () => {
    expect(bereken([regel('RK-002')], elders).dubbel).toEqual([]);
  });
});
