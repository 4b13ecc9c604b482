import { describe, expect, it } from 'vitest';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { type Feit, maakFeit } from '@waakvlam/logboek';
import { contactstandVan } from './contactstand.ts';

const NU = Date.parse('2026-11-29T12:00:00+01:00');
type Deel = readonly [soort: string, op: string, inhoud: object, bekend?: string | undefined];

function stand(...delen: Deel[]) {
  const feiten: Feit[] = [];
  for (const [nr, [soort, op, inhoud, bekend = `${op}T13:00`]] of delen.entries()) {
    const feit = { soort, op: `${op}T12:00`, bekend, inhoud };
    feiten.push(maakFeit(feit, { feiten, wie: 'politie', magImporteren: true, nu: NU, nieuwId: () => `f${nr}` }));
  }
  const { laatste, vergeefs, volgende } = contactstandVan(feiten.toSorted((a, b) => a.bekend - b.bekend));
  return [laatste?.id, vergeefs.length, volgende && formatMoment(volgende, AMSTERDAM).slice(0, 10)];
}

const afspraak = (op: string, inhoud: object = { om_de: 'P1W' }): Deel => ['contactafspraak', op, inhoud];
const belt = (op: string, gelukt: string, bekend?: string): Deel => [
  'contact_slachtoffer',
  op,
  { kanaal: 'telefoon', gelukt },
  bekend,
];
const vertelt = (hoe: string): Deel => ['slachtoffer_geinformeerd', '2026-11-10', { over: 'voortgang', hoe }];

describe('where contact with the victim stands', () => {
  it('counts attempts since she was spoken to, also to say by telephone that there is no news', () => {
    expect(stand(afspraak('2026-11-01'), belt('2026-11-08', 'nee'))).toEqual([undefined, 1, '2026-11-08']);
    expect(stand(afspraak('2026-11-01'), belt('2026-11-08', 'nee'), vertelt('telefoon'))).toEqual([
      'f2',
      0,
      '2026-11-17',
    ]);
    expect(stand(afspraak('2026-11-01'), belt('2026-11-08', 'nee'), vertelt('brief'))).toEqual([
      undefined,
      1,
      '2026-11-08',
    ]);
  });

  it('goes by when things happened, not by when they were recorded', () => {
    const laat = belt('2026-11-05', 'ja', '2026-11-20T09:00');
    expect(stand(afspraak('2026-11-01'), belt('2026-11-12', 'nee'), laat)).toEqual(['f2', 1, '2026-11-12']);
    expect(stand(afspraak('2026-11-01'), belt('2026-11-12', 'ja'), laat)).toEqual(['f1', 0, '2026-11-19']);
  });

  it('goes by the newest agreement, which begins anew and can name no rhythm', () => {
    expect(stand(afspraak('2026-11-01'), belt('2026-11-02', 'ja'), afspraak('2026-11-05', { om_de: 'P1D' }))).toEqual([
      'f1',
      0,
      '2026-11-06',
    ]);
    expect(stand(afspraak('2026-11-01'), afspraak('2026-11-05', { kanaal: 'telefoon' }))[2]).toBeUndefined();
  });
});
