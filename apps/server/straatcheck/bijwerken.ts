import { sql } from 'kysely';
import { casusbeeld } from '@waakvlam/logboek';
import type { Maatregelsoort } from '@waakvlam/maatregelen';
import type { Naastrijen } from '../motor/naastrijen.ts';
import { straatrijen } from './rijen.ts';
import { straatsleutel } from './sleutel.ts';

/** What police find of a case on the street. */
export function maakStraatrijen(soorten: ReadonlyMap<string, Maatregelsoort>, sleutel: Buffer): Naastrijen {
  return ({ id }, feiten, stand, nu) => {
    const rijen = straatrijen(casusbeeld(feiten, { op: nu }), stand.maatregelen, soorten);
    const tekst = JSON.stringify(
      rijen.map(({ woorden, ...rij }) => ({
        ...rij,
        sleutels: woorden.map((woord) => straatsleutel(sleutel, woord).toString('hex')),
      })),
    );
    return { soort: 'straat', tekst, schrijf: (kenmerk) => sql`straat_bijwerken(${id}, ${kenmerk}, ${tekst}::jsonb)` };
  };
}
