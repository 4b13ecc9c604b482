import { describe, expect, it } from 'vitest';
import { heeftDubbeleNamen, isDiepGenest, onbewaarbareTeksten } from './tekst.ts';

const genest = (diep: number): unknown => JSON.parse('['.repeat(diep) + ']'.repeat(diep));

describe('what cannot be stored', () => {
  it('is named by its place, in a text and in a name', () => {
    expect(onbewaarbareTeksten({ a: ['goed', 'x\0'], b: { c: '\ud800' } })).toMatchObject([
      { veld: 'a[1]' },
      { veld: 'b.c' },
    ]);
    expect(onbewaarbareTeksten({ a: { 'x\0': 1 } })).toMatchObject([
      { veld: 'a', melding: expect.stringContaining('veldnaam') },
    ]);
    expect(onbewaarbareTeksten('\0')).toMatchObject([{ veld: 'inhoud' }]);
    expect(onbewaarbareTeksten({ a: [1, null, true, 'é 😀'] })).toEqual([]);
  });

  it('is a field that schemas take no notice of', () => {
    expect(onbewaarbareTeksten(JSON.parse('{"a":{"__proto__":{"x":1}}}'))).toMatchObject([{ veld: 'a' }]);
  });

  it('is named a hundred times at most', () => {
    expect(onbewaarbareTeksten(Array(500).fill('\0'))).toHaveLength(100);
    expect(onbewaarbareTeksten(Array.from({ length: 50 }, () => ['\0', '\0', '\0']))).toHaveLength(100);
  });

  it('is anything nested too deep, however deep', () => {
    expect(onbewaarbareTeksten(genest(32))).toEqual([]);
    expect([isDiepGenest('[{}]'.repeat(2000)), isDiepGenest('['.repeat(1001))]).toEqual([false, true]);
    for (const diep of [33, 1000])
      expect(onbewaarbareTeksten(genest(diep))).toMatchObject([{ melding: 'Dit is te diep genest.' }]);
  });
});

describe('a field that stands there twice', () => {
  it.each([
    ['{"a":1,"a":1}', true],
    ['[{"b":{"a":1,"\\u0061":2}}]', true],
    ['{"__proto__":1,"__proto__":2}', true],
    ['{"a":{"a":[{"a":1},{"a":2}]}}', false],
    ['{"a":":\\"b\\":","c\\\\":"\\\\"}', false],
    ['":"', false],
    ['[]', false],
  ])('%s: %s', (json, dubbel) => expect(heeftDubbeleNamen(json, JSON.parse(json))).toBe(dubbel));
});
