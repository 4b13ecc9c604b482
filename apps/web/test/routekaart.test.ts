import { describe, expect, it } from 'vitest';
import type { Taak } from '../src/api/types.ts';
import { opUrgentie, routekaartRijen, staatVan } from '../src/casus/routekaart/cellen.ts';
import { openTaken, verboden } from '../src/casus/taken/volgorde.ts';
import { TAKEN } from './fixtures/dossier.ts';

const taak = (deel: Partial<Taak>): Taak => ({
  item: 'x',
  wie: 'politie',
  stap: '0',
  status: 'open',
  teLaat: false,
  sinds: '2026-01-01',
  uiterlijk: null,
  voldaanDoor: [],
  bron: [],
  ...deel,
});

describe('the route card as a matrix', () => {
  it('puts every task in exactly one cell', () => {
    const inCellen = routekaartRijen(TAKEN).flatMap((rij) => Object.values(rij.cellen).flatMap((cel) => cel.taken));
    expect(inCellen).toHaveLength(TAKEN.length);
    expect(new Set(inCellen)).toEqual(new Set(TAKEN));
  });

  it('lists organisations in the order their users know, unknown ones last', () => {
    const rijen = routekaartRijen(['school', 'buurtvereniging', 'om', '3ro', 'politie'].map((wie) => taak({ wie })));
    expect(rijen.map((rij) => rij.wie)).toEqual(['politie', 'om', '3ro', 'school', 'buurtvereniging']);
  });

  it('counts a cell by state, which lists the most urgent first', () => {
    const laat = taak({ item: 'laat', status: 'te_laat', uiterlijk: '2026-01-03' });
    const later = taak({ item: 'later', status: 'te_laat', uiterlijk: '2026-01-05' });
    const gedaan = taak({ item: 'gedaan', status: 'gedaan' });
    const cel = routekaartRijen([gedaan, later, taak({ item: 'open' }), laat])[0]?.cellen['0'];
    expect(opUrgentie(cel?.taken ?? []).map((t) => t.item)).toEqual(['laat', 'later', 'open', 'gedaan']);
    expect(cel?.telling).toEqual({ te_laat: 2, open: 1, verboden: 0, afgeweken: 0, gedaan: 1, nvt: 0 });
  });

  it('shows a standing prohibition as forbidden, and a lifted one as not applicable', () => {
    expect(staatVan(taak({ soort: 'verbieden' }))).toBe('verboden');
    expect(staatVan(taak({ soort: 'verbieden', status: 'nvt' }))).toBe('nvt');
  });
});

describe('open tasks', () => {
  it('come by deadline, those without one last, without what is done or forbidden', () => {
    const taken = [
      taak({ item: 'zonder' }),
      taak({ item: 'verbod', soort: 'verbieden' }),
      taak({ item: 'vrijdag', uiterlijk: '2026-01-09' }),
      taak({ item: 'klaar', status: 'gedaan', uiterlijk: '2026-01-02' }),
      taak({ item: 'te laat', status: 'te_laat', uiterlijk: '2026-01-05T12:00:00+01:00' }),
    ];
    expect(openTaken(taken).map((t) => t.item)).toEqual(['te laat', 'vrijdag', 'zonder']);
    expect(verboden(taken).map((t) => t.item)).toEqual(['verbod']);
  });
});
