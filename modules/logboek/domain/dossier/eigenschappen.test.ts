import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dump } from 'js-yaml';
import { veldenVan } from '../catalogus/veldsoorten.ts';
import { DossierFout } from './fout.ts';
import { SOORTEN } from '../catalogus/soorten.ts';
import { dossierMet, type RuwDossier, type RuwFeit } from './genereer.ts';
import { leesDossier } from './lees.ts';

type Inhoud = RuwFeit['inhoud'];

function metInhoud({ feiten: [basis, feit], ...kop }: RuwDossier, wijzig: (inhoud: Inhoud) => Inhoud): string {
  return JSON.stringify({ ...kop, feiten: [basis, { ...feit, inhoud: wijzig(feit.inhoud) }] });
}

describe.each(SOORTEN.map((soort) => [soort]))('a fact of kind %s', { timeout: 30_000 }, (soort) => {
  test('is read when its content fits, and read the same from JSON and YAML', () => {
    fc.assert(
      fc.property(dossierMet(soort), (dossier) => {
        const gelezen = leesDossier(JSON.stringify(dossier), 'proef');
        expect(gelezen.feiten).toHaveLength(4);
        expect(leesDossier(dump(dossier), 'proef')).toEqual(gelezen);
      }),
      { numRuns: 3 },
    );
  });

  test('is refused, by field, with an unknown key, a missing field or a value of the wrong type', () => {
    fc.assert(
      fc.property(dossierMet(soort), (dossier) => {
        const extra = metInhoud(dossier, (inhoud) => ({ ...inhoud, verzonnen: 1 }));
        expect(() => leesDossier(extra, 'proef')).toThrow(/feiten\[1\]\.inhoud\.verzonnen/);
        for (const { naam, verplicht } of veldenVan(soort)) {
          const fout = metInhoud(dossier, (inhoud) => ({ ...inhoud, [naam]: true }));
          expect(() => leesDossier(fout, 'proef')).toThrow(`feiten[1].inhoud.${naam}`);
          if (!verplicht) continue;
          const zonder = metInhoud(dossier, ({ [naam]: _weg, ...rest }) => rest);
          expect(() => leesDossier(zonder, 'proef')).toThrow(`feiten[1].inhoud.${naam}`);
        }
      }),
      { numRuns: 1 },
    );
  });
});

test('any text at all is either read or refused with a DossierFout', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (tekst) => {
      try {
        leesDossier(tekst, 'proef');
      } catch (fout) {
        expect(fout).toBeInstanceOf(DossierFout);
      }
    }),
    { numRuns: 300 },
  );
});
