import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { AMSTERDAM, type Moment, parseTijdvak } from '@waakvlam/kernel/tijd';

/** `?op=`: a moment, day or month; a bare day or month counts up to its last second. */
export const opVraag = { op: z.string().max(40).optional() };

/** The moment asked for; now when nothing was asked. Throws 400 on what is no moment. */
export function leesOp(op: string | undefined, nu: Moment): Moment {
  if (op === undefined) return nu;
  // A plus that was not encoded arrives as a space, and no moment holds a space: 2018-03-14T21:30:00 01:00.
  const tijdvak = parseTijdvak(op.replace(' ', '+'), AMSTERDAM);
  if (tijdvak !== undefined) return tijdvak.tot;
  const melding = 'Vul een bestaande datum of een tijdstip in, zoals 2018-03-14 of 2018-03-14T21:30.';
  throw new Probleem('query_ongeldig', { fouten: [{ veld: 'op', melding }] });
}
