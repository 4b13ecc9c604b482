import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import { casusbeeld } from '@waakvlam/logboek';
import type { Maatregelsoort } from '@waakvlam/maatregelen';
import type { MotorDelen } from '../motor/motor.ts';
import { straatrijen } from './rijen.ts';
import { straatsleutel } from './sleutel.ts';

const ONTHOUDEN = 5000;

/** Makes what police find on the street follow the facts of a case, where it differs from what this process wrote last. */
export function maakStraatbijwerker(
  pool: pg.Pool,
  soorten: ReadonlyMap<string, Maatregelsoort>,
  sleutel: Buffer,
): NonNullable<MotorDelen['werkZichtBij']> {
  const db = kyselyOn(pool);
  const geschreven = new Map<string, string>();
  return async ({ id }, feiten, stand, nu) => {
    const rijen = straatrijen(casusbeeld(feiten, { op: nu }), stand.maatregelen, soorten);
    const tekst = JSON.stringify(
      rijen.map(({ woorden, ...rij }) => ({
        ...rij,
        sleutels: woorden.map((woord) => straatsleutel(sleutel, woord).toString('hex')),
      })),
    );
    const kenmerk = hash('sha256', tekst, 'base64url');
    if (geschreven.get(id) === kenmerk) return;
    await sql`select straat_bijwerken(${id}, ${tekst}::jsonb)`.execute(db);
    geschreven.delete(id);
    geschreven.set(id, kenmerk);
    for (const oudste of geschreven.keys()) if (geschreven.size > ONTHOUDEN) geschreven.delete(oudste);
  };
}
