import { describe, expect, it } from 'vitest';
import type { Feit } from '../src/api/types.ts';
import { metVerslag } from '../src/casus/plegerstap/metVerslag.ts';
import { FEITEN } from './fixtures/dossier.ts';

function gesprek(id: string, dag: string, gepland: 'ja' | 'nee'): Feit {
  const [feit] = FEITEN;
  if (!feit) throw new Error('The invented case has no facts');
  const gebeurd = { van: `${dag}T00:00:00+01:00`, tot: `${dag}T23:59:59+01:00`, weergave: dag };
  return { ...feit, id, soort: 'stopgesprek', gebeurd, inhoud: { gepland } };
}

describe('a report of a warning talk', () => {
  it('is offered for a planned talk until it was made', () => {
    const plan = gesprek('plan', '2026-03-01', 'ja');
    expect([...metVerslag([plan])]).toEqual([]);
    expect([...metVerslag([plan, gesprek('verslag', '2026-03-04', 'nee')])]).toEqual(['plan']);
  });

  it('is that of the earliest plan that waits, and never of a plan made after the talk', () => {
    const [eerst, dan] = [gesprek('eerst', '2026-03-01', 'ja'), gesprek('dan', '2026-05-01', 'ja')];
    expect([...metVerslag([dan, gesprek('verslag', '2026-03-01', 'nee'), eerst])]).toEqual(['eerst']);
    expect([...metVerslag([dan, gesprek('los', '2026-04-01', 'nee')])]).toEqual([]);
  });
});
