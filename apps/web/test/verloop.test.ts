import { describe, expect, it } from 'vitest';
import { eindeVan } from '../src/sessie/verloop.ts';

const NU = Date.parse('2026-11-29T10:00:00Z');
const grenzen = { stilteSeconden: 1800, verloopt: '2026-11-29T20:00:00Z' };

describe('the end of a session', () => {
  it('comes half an hour after the last answer, and going on helps', () => {
    expect(eindeVan(grenzen, NU - 26 * 60_000, NU)).toEqual({ rest: 4 * 60_000, reden: 'stilte' });
  });

  it('comes at its age, however busy somebody is', () => {
    const laat = Date.parse('2026-11-29T19:58:00Z');
    expect(eindeVan(grenzen, laat, laat)).toEqual({ rest: 2 * 60_000, reden: 'duur' });
  });

  it('has been when the computer slept', () => {
    expect(eindeVan(grenzen, NU - 60 * 60_000, NU).rest).toBeLessThan(0);
  });
});
