import { sql } from 'kysely';
import type { Convenanten } from '@waakvlam/delen';
import type { Naastrijen } from '../motor/naastrijen.ts';
import { werkpuntenVan } from './punten.ts';
import { nazorgitems, opPleger } from './regels.ts';

/** The werkpunten of a case. */
export function maakWerkpuntrijen({ voor }: Pick<Convenanten, 'voor'>): Naastrijen {
  return ({ id, regio }, feiten, stand, nu) => {
    const opToestemming = (organisatie: string): boolean =>
      voor(regio, nu)?.regels.some(
        (regel) => regel.toestemming === true && regel.organisatie.some((code) => code === organisatie),
      ) === true;
    const tekst = JSON.stringify(
      werkpuntenVan(feiten, stand, nu, { opNazorg: nazorgitems(), opToestemming, opPleger: opPleger() }),
    );
    return {
      soort: 'werkpunten',
      tekst,
      schrijf: (kenmerk) => sql`werkpunten_bijwerken(${id}, ${kenmerk}, ${tekst}::jsonb)`,
    };
  };
}
