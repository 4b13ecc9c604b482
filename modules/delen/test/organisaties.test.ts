import { describe, expect, it } from 'vitest';
import { laadOrganisaties } from '../index.ts';

describe('the organisations of the chain', () => {
  const { organisaties, flexibeleSchil, hiaten } = laadOrganisaties();
  const aantal = (soort: string) => organisaties.filter((een) => een.soort === soort).length;

  it('are the ten units, ten parketten, 26 regions and three probation organisations that sources name', () => {
    expect([aantal('politie'), aantal('om'), aantal('veilig_thuis'), aantal('3ro')]).toEqual([10, 10, 26, 3]);
  });

  it('say of each how sure it is, and never call inferred what was read', () => {
    const vt = organisaties.filter(({ soort }) => soort === 'veilig_thuis');
    expect(new Set(vt.map((een) => een.eenheidBetrouwbaarheid))).toEqual(new Set(['afgeleid']));
    expect(organisaties.filter(({ soort }) => soort === 'zvh').map((een) => een.betrouwbaarheid)).toContain('genoemd');
    expect(hiaten.length).toBeGreaterThan(0);
  });

  it('know who takes part as a guest', () => expect(flexibeleSchil).toContain('school'));
});
