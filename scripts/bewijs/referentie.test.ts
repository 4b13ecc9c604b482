import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { CATEGORIEEN, ROLLEN } from '@waakvlam/logboek';
import { laadConvenanten, SETTINGS, UITKOMSTEN, weeg } from '@waakvlam/delen';
import { leesReferentie } from './referentie.ts';

const MAP = join(import.meta.dirname, '..', '..', 'regels', 'convenanten');

describe('the independent reading of a covenant', () => {
  const { alle } = laadConvenanten();
  const referentie = {
    landelijk: leesReferentie(join(MAP, 'landelijk.yaml')),
    'zeeland-west-brabant': leesReferentie(join(MAP, 'zeeland-west-brabant.yaml'), join(MAP, 'landelijk.yaml')),
  };

  it.each(['landelijk', 'zeeland-west-brabant'] as const)('weighs %s as the module does', (naam) => {
    const convenant = alle.find((een) => een.naam === naam) ?? expect.fail(naam);
    const situaties = fc.record({
      organisatie: fc.constantFrom(...organisatieCodes),
      settings: fc.subarray([...SETTINGS], { minLength: 1 }),
      rollen: fc.subarray([...ROLLEN], { maxLength: 3 }),
      niveau: fc.constantFrom('onbekend', 'laag', 'midden', 'hoog'),
      fase: fc.constantFrom('', 'directe_veiligheid', 'risicogestuurde_zorg', 'herstel'),
      toestemming: fc.subarray(['*' as const, ...CATEGORIEEN], { maxLength: 3 }),
    });
    fc.assert(
      fc.property(situaties, fc.constantFrom(...CATEGORIEEN), (situatie, categorie) => {
        expect(UITKOMSTEN.indexOf(weeg(convenant, situatie, categorie).uitkomst)).toBe(
          referentie[naam].weeg(situatie, categorie),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
