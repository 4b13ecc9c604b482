import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { MotorDelen } from '../motor/motor.ts';
import { werkpuntenVan } from './punten.ts';
import { nazorgitems } from './regels.ts';

const ONTHOUDEN = 2000;

/** Writes the werkpunten of a case where they differ from what this process wrote last; the database skips what stands. */
export function maakWerkpuntbijwerker(pool: pg.Pool): NonNullable<MotorDelen['werkZichtBij']> {
  const db = kyselyOn(pool);
  const geschreven = new Map<string, string>();
  return async ({ id }, feiten, stand, nu) => {
    const punten = JSON.stringify(werkpuntenVan(feiten, stand, nu, nazorgitems()));
    const kenmerk = hash('sha256', punten, 'base64url');
    if (geschreven.get(id) === kenmerk) return;
    await sql`select werkpunten_bijwerken(${id}, ${kenmerk}, ${punten}::jsonb)`.execute(db);
    geschreven.delete(id);
    geschreven.set(id, kenmerk);
    for (const oudste of geschreven.keys()) if (geschreven.size > ONTHOUDEN) geschreven.delete(oudste);
  };
}
