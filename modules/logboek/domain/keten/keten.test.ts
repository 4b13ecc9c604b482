import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierMet } from '../dossier/genereer.ts';
import { leesDossier } from '../dossier/lees.ts';
import { SOORTEN } from '../catalogus/soorten.ts';
import { casusbeeld } from '../casusbeeld.ts';
import { zonderInhoud } from '../redactie.ts';
import { canoniek } from './canoniek.ts';
import { BEGIN, digestVanFeit, eersteBreuk, redigeer, type Schakel, schakel, verzout } from './keten.ts';
import { isInhoudsveld, naarWaarden, vanVelden } from './vastleggen.ts';

const VASTLEGGING = { organisatie: 'o', medewerker: 'm', geregistreerd: Date.UTC(2018, 0, 1) };
let teller = 0;
const zout = () => `zout${(teller += 1)}`;

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 units and writes numbers as ECMAScript does (examples of RFC 8785)', () => {
    expect(canoniek({ numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27], literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    );
    const volgorde = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canoniek(volgorde)))).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    expect(canoniek('\u20ac$\u000f\nA\'B"\\\\"/')).toBe(String.raw`"€$\u000f\nA'B\"\\\\\"/"`);
    expect(canoniek(-0)).toBe('0');
  });

  test('does not depend on the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (waarde) => {
        expect(canoniek(JSON.parse(canoniek(waarde)))).toBe(canoniek(waarde));
      }),
      { numRuns: 40 },
    );
  });

  test.each([[undefined], [Number.NaN], [Infinity], ['\ud800'], [{ a: undefined }], [() => 1]])(
    'refuses %s',
    (waarde) => {
      expect(() => canoniek(waarde)).toThrow(TypeError);
    },
  );
});

describe('a fact in the chain', () => {
  test.each(SOORTEN.map((soort) => [soort]))(
    '%s reads back as it was, and redacted as the case view shows it',
    (soort) => {
      fc.assert(
        fc.property(dossierMet(soort), (dossier) => {
          for (const feit of leesDossier(JSON.stringify(dossier), 'x').feiten) {
            const velden = verzout(naarWaarden(feit, VASTLEGGING), zout);
            const { categorie, ...terug } = vanVelden(JSON.parse(JSON.stringify(velden)));
            expect(terug).toEqual(feit);
            const weg = redigeer(velden, (naam) => isInhoudsveld(feit.soort, naam));
            expect(vanVelden(weg)).toEqual({ ...zonderInhoud(feit), categorie });
            expect(digestVanFeit(BEGIN, 1, weg)).toBe(digestVanFeit(BEGIN, 1, velden));
          }
        }),
        { numRuns: 2 },
      );
    },
  );

  test('depends on every field, its place and the fact before it', () => {
    const velden = verzout({ a: 1, b: 'x' }, zout);
    const digests = [
      digestVanFeit(BEGIN, 1, velden),
      digestVanFeit(BEGIN, 2, velden),
      digestVanFeit('1'.repeat(64), 1, velden),
      digestVanFeit(BEGIN, 1, { ...velden, a: { waarde: 2, zout: 'z' } }),
      digestVanFeit(BEGIN, 1, { ...velden, c: { waarde: 1, zout: 'z' } }),
      digestVanFeit(BEGIN, 1, { b: { waarde: 'x', zout: 'z' } }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('cannot be guessed after redaction: the same value gets another digest each time', () => {
    const een = redigeer(verzout({ a: 'ja' }, zout), () => true);
    const ander = redigeer(verzout({ a: 'ja' }, zout), () => true);
    expect(een).not.toEqual(ander);
    expect(JSON.stringify(een)).not.toContain('zout');
  });
});

describe('no sequence of acts makes the chain invalid', () => {
  type Daad = { soort: 'toevoegen' | 'corrigeren' | 'redigeren' | 'vernietigen'; op: number };
  const daad: fc.Arbitrary<Daad> = fc.record({
    soort: fc.constantFrom('toevoegen', 'toevoegen', 'corrigeren', 'redigeren', 'vernietigen'),
    op: fc.nat(20),
  });

  test('append, correct, redact, destroy in any order', () => {
    fc.assert(
      fc.property(fc.array(daad, { maxLength: 30 }), (daden) => {
        let keten: Schakel[] = [];
        let kop = BEGIN;
        for (const { soort, op } of daden) {
          const doel = keten[op % Math.max(1, keten.length)];
          if (soort === 'toevoegen' || soort === 'corrigeren') {
            const inhoud = soort === 'toevoegen' ? { tekst: `n${op}` } : { van: doel?.volgnr ?? 0, reden: 'x' };
            const nieuw = schakel(kop, keten.length + 1, verzout({ soort, ...inhoud }, zout));
            keten.push(nieuw);
            kop = nieuw.digest;
          } else {
            const weg = soort === 'redigeren' ? (naam: string) => naam !== 'soort' : () => true;
            keten = keten.map((een) => (een === doel ? { ...een, velden: redigeer(een.velden, weg) } : een));
          }
          expect(eersteBreuk(keten, kop)).toBeUndefined();
        }
      }),
    );
  });

  test('any other act does', () => {
    const keten: Schakel[] = [];
    for (let i = 1; i <= 5; i += 1)
      keten.push(schakel(keten.at(-1)?.digest ?? BEGIN, i, verzout({ tekst: `feit ${i}` }, zout)));
    const kop = keten.at(-1)?.digest ?? BEGIN;
    expect(eersteBreuk(keten, kop)).toBeUndefined();
    expect(eersteBreuk(keten.toSpliced(2, 1), kop)).toBe(3);
    expect(eersteBreuk(keten.slice(0, 4), kop)).toBe(5);
    const [a, b, c, ...rest] = keten;
    if (!a || !b || !c) throw new Error('unreachable');
    expect(eersteBreuk([a, c, b, ...rest], kop)).toBe(2);
    expect(
      eersteBreuk([a, { ...b, velden: { ...b.velden, tekst: { waarde: 'anders', zout: 'z' } } }, c, ...rest], kop),
    ).toBe(2);
  });
});

test('a redacted fact read from the chain stays redacted in every view of the case', () => {
  const { feiten } = leesDossier(
    'casus: x\nfeiten: [{id: f, soort: notitie, wie: om, op: 2018-01-01, inhoud: {tekst: geheim}}]',
    'x',
  );
  const [feit] = feiten;
  if (!feit) throw new Error('unreachable');
  const weg = redigeer(verzout(naarWaarden(feit, VASTLEGGING), zout), (naam) => isInhoudsveld('notitie', naam));
  expect(casusbeeld([vanVelden(weg)], { op: Infinity })).toMatchObject([
    { id: 'f', soort: 'notitie', inhoud: { tekst: '' } },
  ]);
});
