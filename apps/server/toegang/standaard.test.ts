import { describe, expect, it } from 'vitest';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { standaardCategorieen } from './standaard.ts';

describe('what a kind of organisation sees by default', () => {
  it('keeps the address of the victim from who works with the perpetrator', () => {
    for (const code of ['3ro', 'dji', 'rechter', 'nifp', 'ggz'] as const) {
      expect(standaardCategorieen(code), code).not.toContain('adres');
    }
    expect(standaardCategorieen('politie')).toContain('adres');
  });

  it('is nothing for who is no part of the chain, and something for everyone else', () => {
    const zonder = organisatieCodes.filter((code) => standaardCategorieen(code).length === 0);
    expect(zonder).toEqual(['advocaat', 'slachtoffer']);
  });
});
