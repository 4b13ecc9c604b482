import { describe, expect, it } from 'vitest';
import { maakBeurten, maakPogingen } from './pogingen.ts';

const KWARTIER = 15 * 60_000;
const adres = '192.0.2.1';

describe('attempts to sign in', () => {
  it('are refused after a hundred wrong ones of one network in a quarter of an hour, and of no other', () => {
    const pogingen = maakPogingen();
    for (let keer = 0; keer < 100; keer += 1) expect(pogingen.begin(adres, keer)).toBe(true);
    expect(pogingen.begin(adres, 100)).toBe(false);
    expect(pogingen.begin('192.0.2.2', 100)).toBe(true);
    expect(pogingen.begin(adres, KWARTIER)).toBe(true);
  });

  it('that turn out right do not count, however many work behind one address', () => {
    const pogingen = maakPogingen();
    for (let keer = 0; keer < 1000; keer += 1) {
      expect(pogingen.begin(adres, keer)).toBe(true);
      pogingen.gelukt(adres);
    }
  });

  it('of one IPv6 network count together', () => {
    const pogingen = maakPogingen();
    for (let keer = 0; keer < 100; keer += 1) pogingen.begin(`2001:db8::${keer}`, 0);
    expect(pogingen.begin('2001:db8::abcd', 0)).toBe(false);
  });
});

describe('turns', () => {
  it('go to a few at a time, first to who has priority, and to nobody when too many wait', async () => {
    const beurten = maakBeurten(1, 1);
    const volgorde: string[] = [];
    const klaar = Promise.withResolvers<undefined>();
    const doe = (naam: string, wacht?: Promise<undefined>) => async () => {
      volgorde.push(naam);
      await wacht;
      return naam;
    };
    const alle = [
      beurten(doe('een', klaar.promise), false),
      beurten(doe('twee'), false),
      beurten(doe('drie'), false),
      beurten(doe('bekend'), true),
    ];
    klaar.resolve(undefined);
    expect(await Promise.all(alle)).toEqual(['een', 'twee', undefined, 'bekend']);
    expect(volgorde).toEqual(['een', 'bekend', 'twee']);
  });

  it('come free again when the work fails', async () => {
    const beurten = maakBeurten(1, 0);
    await expect(beurten(() => Promise.reject(new Error('x')), false)).rejects.toThrow('x');
    expect(await beurten(() => Promise.resolve('goed'), false)).toBe('goed');
  });
});
