import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

/** What is wrong with a message of another region, in Dutch. */
export class Berichtfout extends Error {}

const code = z.strictObject({
  soort: z.enum(['naam', 'klank', 'wissel', 'telefoon', 'kenteken']),
  code: z.string().regex(/^[\w-]{22}$/),
});
const kop = {
  versie: z.literal(1),
  /** Ties an answer to its question. */
  kenmerk: z.uuid(),
  van: z.string().min(1),
  aan: z.string().min(1),
  ronde: z.string().min(1),
  gemaakt: z.iso.datetime({ offset: true }),
};
/** Codes of people, numbered as in the file of who asks: no name, no reason and no case leaves. */
export const vraagbericht = z.strictObject({
  ...kop,
  soort: z.literal('vraag'),
  grond: z.string().min(1),
  vragen: z.array(z.strictObject({ nr: z.int().positive(), codes: z.array(code).min(1).max(5) })).min(1),
});
export const antwoordbericht = z.strictObject({
  ...kop,
  soort: z.literal('antwoord'),
  antwoorden: z.array(
    z.strictObject({ nr: z.int().positive(), hit: z.boolean(), zekerheid: z.enum(['sterk', 'zwak']).nullable() }),
  ),
  /** Whom to call; only there when something was found. */
  bellen: z.string().nullable(),
});
export type Vraagbericht = z.output<typeof vraagbericht>;
export type Antwoordbericht = z.output<typeof antwoordbericht>;

const omslag = z.strictObject({ inhoud: z.string(), handtekening: z.base64() });

/** The message as a file: its text, and a signature over exactly that text. */
export function onderteken(bericht: Vraagbericht | Antwoordbericht, sleutel: KeyObject): string {
  const inhoud = JSON.stringify(bericht);
  return `${JSON.stringify({ inhoud, handtekening: sign(null, Buffer.from(inhoud), sleutel).toString('base64') })}\n`;
}

/** From which region a file says that it comes; nothing was checked yet. */
export function afzender(tekst: string): string {
  const kaal = z.looseObject({ van: z.string() }).safeParse(json(lees(tekst).inhoud));
  if (!kaal.success) throw new Berichtfout('Dit bericht noemt geen afzender.');
  return kaal.data.van;
}

/** The message in a file, when the region signed it. Throws a Berichtfout. */
export function openBericht<V extends z.ZodType>(tekst: string, vorm: V, publiek: KeyObject): z.output<V> {
  const { inhoud, handtekening } = lees(tekst);
  if (!verify(null, Buffer.from(inhoud), publiek, Buffer.from(handtekening, 'base64')))
    throw new Berichtfout('De handtekening klopt niet: het bericht is veranderd, of van een ander.');
  const uitslag = vorm.safeParse(json(inhoud));
  if (!uitslag.success) throw new Berichtfout('Dit is geen bericht van de soort die hier wordt verwacht.');
  return uitslag.data;
}

function lees(tekst: string): z.output<typeof omslag> {
  const uitslag = omslag.safeParse(json(tekst));
  if (!uitslag.success) throw new Berichtfout('Dit is geen bericht voor hit/no-hit.');
  return uitslag.data;
}

function json(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    throw new Berichtfout('Dit is geen leesbaar bericht.');
  }
}
