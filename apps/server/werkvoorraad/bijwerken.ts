import { sql } from 'kysely';
import type { Naastrijen } from '../motor/naastrijen.ts';
import { werkpuntenVan } from './punten.ts';
import { nazorgitems, opPleger } from './regels.ts';

/** The werkpunten of a case. */
export const werkpuntrijen: Naastrijen = ({ id }, feiten, stand, nu) => {
  const tekst = JSON.stringify(werkpuntenVan(feiten, stand, nu, { opNazorg: nazorgitems(), opPleger: opPleger() }));
  return {
    soort: 'werkpunten',
    tekst,
    schrijf: (kenmerk) => sql`werkpunten_bijwerken(${id}, ${kenmerk}, ${tekst}::jsonb)`,
  };
};
