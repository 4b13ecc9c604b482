import { z } from 'zod';
import { Probleem } from '../errors/index.ts';

/** `?limiet=&na=`: at most 500 at a time, from the cursor that the previous page gave. */
export const pagina = {
  limiet: z.coerce.number().int().min(1).max(500).default(50),
  na: z.string().max(500).optional(),
};

/** `{resultaten, volgende}`; `volgende` is null on the last page. */
export function lijstVan<T extends z.ZodType>(element: T) {
  return z.object({ resultaten: z.array(element), volgende: z.string().nullable() });
}

/** Opaque cursor from the sort key of the last row. */
export function cursor(sleutel: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(sleutel)).toString('base64url');
}

/** The largest integer of a column that counts: a version, a number of alarms. */
export const GROOTSTE_TELLING = 2_147_483_647;

const momentVorm = z.iso.datetime({ offset: true });

/** A moment in a cursor as PostgreSQL writes it, `2026-03-02 09:15:00.123456+00`, to the microsecond. */
export const momentplek = z
  .string()
  .refine((tekst) => momentVorm.safeParse(tekst.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00')).success);

/** Reads a cursor back; anything that we did not hand out is refused. */
export function leesCursor<T extends z.ZodType>(na: string, vorm: T): z.output<T> {
  try {
    return vorm.parse(JSON.parse(Buffer.from(na, 'base64url').toString('utf8')));
  } catch {
    throw new Probleem('query_ongeldig', { fouten: [{ veld: 'na', melding: 'Deze cursor is niet geldig.' }] });
  }
}
