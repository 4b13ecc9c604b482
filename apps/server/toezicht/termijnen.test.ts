import { describe, expect, it } from 'vitest';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { laadVerzoektermijnen } from './termijnen.ts';

const termijn = laadVerzoektermijnen();

describe('until when an organisation can answer', () => {
  it.each([
    ['politie', 'inzage', '2026-03-02', '2026-04-13T23:59:59+02:00'],
    ['veilig_thuis', 'inzage', '2026-03-02', '2026-03-16T23:59:59+01:00'],
    ['veilig_thuis', 'verwijdering', '2026-11-30', '2027-02-28T23:59:59+01:00'],
    ['veilig_thuis', 'correctie', '2026-01-31', '2026-02-28T23:59:59+01:00'],
    ['gemeente', 'wie_keek', '2026-10-24', '2026-11-24T23:59:59+01:00'],
  ] as const)('%s, %s of %s: %s', (organisatie, soort, ontvangen, uiterlijk) => {
    expect(formatMoment(termijn(organisatie, soort, ontvangen).uiterlijk, AMSTERDAM)).toBe(uiterlijk);
  });
});
