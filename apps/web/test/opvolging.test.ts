import { describe, expect, it } from 'vitest';
import { besluitenVan, besprokenFeit, controleerOpvolging, opvolgfeit } from '../src/casus/maatregelen/opvolging.ts';

const OPVOLGING = { overtreding: 'breuk', besluit: 'toezicht_voortgezet', reden: '', besproken: '' };

describe('what was done about a breach', () => {
  it('is at a high or unknown level going on only with a reason that was brought to the officer, or not yet', () => {
    for (const niveau of ['hoog', 'onbekend'] as const)
      expect(controleerOpvolging(OPVOLGING, niveau).map(({ veld }) => veld)).toEqual(['reden', 'besproken']);
    expect(controleerOpvolging(OPVOLGING, 'laag').map(({ veld }) => veld)).toEqual(['reden']);
    expect(controleerOpvolging({ ...OPVOLGING, reden: 'Hij zit vast.', besproken: 'nee' }, 'hoog')).toEqual([]);
    expect(controleerOpvolging({ ...OPVOLGING, besluit: 'vtul_advies' }, 'hoog')).toEqual([]);
    expect(controleerOpvolging({ ...OPVOLGING, overtreding: '', besluit: '' }, 'hoog')).toHaveLength(2);
  });

  it('offers a supervisor to advise execution first, and police an arrest', () => {
    expect(besluitenVan('3ro')[0]?.waarde).toBe('vtul_advies');
    expect(besluitenVan('politie').map(({ waarde }) => waarde)).not.toContain('toezicht_voortgezet');
  });

  it('is recorded with its reason, and that the officer heard of it names the breach', () => {
    const met = { ...OPVOLGING, reden: ' Hij zit vast. ' };
    expect(opvolgfeit(met, '2026-03-01T10:00Z').inhoud).toEqual({
      overtreding: 'breuk',
      besluit: 'toezicht_voortgezet',
      reden: 'Hij zit vast.',
    });
    expect(besprokenFeit(met, '2026-03-01T10:00Z').inhoud).toMatchObject({ aan: ['om'], over_feiten: ['breuk'] });
  });
});
