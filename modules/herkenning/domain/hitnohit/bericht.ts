import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { DAG, UUR } from '@waakvlam/kernel/tijd';

/** What is wrong with a message of another region, in Dutch. */
export class Berichtfout extends Error {}

/** The name of a region: shown on a screen before anything was checked, so nothing that a terminal would obey. */
export const regionaam = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._'-]{0,59}$/u, 'Dit is geen naam van een regio.');
/** Text of another region that is shown on a screen: one line. */
const regeltekst = z.string().regex(/^\P{C}+$/u);

const code = z.strictObject({
  soort: z.enum(['naam', 'klank', 'wissel', 'telefoon', 'kenteken']),
  code: z.string().regex(/^[\w-]{22}$/),
});
const kop = {
  versie: z.literal(1),
  /** Ties an answer to its question. */
  kenmerk: z.uuid(),
  van: regionaam,
  aan: regionaam,
  ronde: z.string().min(1),
  gemaakt: z.iso.datetime({ offset: true }),
};
const eenmaal = (waarden: readonly unknown[]): boolean => new Set(waarden).size === waarden.length;
/** One of each kind: more would be other people under one number. */
const codes = z
  .array(code)
  .min(1)
  .refine((lijst) => eenmaal(lijst.map(({ soort }) => soort)));
/** Codes of people, numbered as in the file of who asks: no name, no reason and no case leaves. */
export const vraagbericht = z.strictObject({
  ...kop,
  soort: z.literal('vraag'),
  grond: regeltekst,
  vragen: z
    .array(z.strictObject({ nr: z.int().positive(), codes }))
    .min(1)
    .refine((lijst) => eenmaal(lijst.map(({ nr }) => nr))),
});
export const antwoordbericht = z.strictObject({
  ...kop,
  soort: z.literal('antwoord'),
  antwoorden: z.array(
    z.strictObject({ nr: z.int().positive(), hit: z.boolean(), zekerheid: z.enum(['sterk', 'zwak']).nullable() }),
  ),
  /** Whom to call; only there when something was found. */
  bellen: regeltekst.nullable(),
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
  const kaal = z.looseObject({ van: regionaam }).safeParse(json(lees(tekst).inhoud));
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

/** How long a question can be answered. Our own choice: long enough for a weekend and a holiday. */
const GELDIG = 7 * DAG;
/** How far the clock of another region may be ahead. */
const VOOR = UUR;

/** Refuses a question that has lain too long, so that an old one does not come back when a new register was begun. */
export function eisVers({ gemaakt }: Pick<Vraagbericht, 'gemaakt'>, nu: number): void {
  const oud = nu - Date.parse(gemaakt);
  if (oud > GELDIG) throw new Berichtfout('Deze vraag is ouder dan zeven dagen: laat haar opnieuw stellen.');
  if (oud < -VOOR)
    throw new Berichtfout('Deze vraag is van een later moment dan nu: kijk of beide klokken goed staan.');
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
