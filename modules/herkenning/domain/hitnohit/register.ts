import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AMSTERDAM, dagOp } from '@waakvlam/kernel/tijd';
import { Berichtfout } from './bericht.ts';
import { wieVorm } from './naslag.ts';

/**
 * What is written down of every question, on both sides. Whom it was about only on the side that asks, and only as codes under
 * a key of its own (`naslagsleutel`).
 */
export const registerregel = z.strictObject({
  moment: z.iso.datetime({ offset: true }),
  wat: z.enum(['gevraagd', 'beantwoord', 'gelezen']),
  met: z.string(),
  kenmerk: z.uuid(),
  ronde: z.string(),
  /** Lines of the file. */
  aantal: z.int(),
  /** What counts for the limit of a day (`telVragen`); a line of before that was kept counts its lines. */
  vragen: z.int().optional(),
  /** After whom was asked, for who has the key. */
  wie: wieVorm.optional(),
  /** How many were known; null for a question that was asked. */
  hits: z.int().nullable(),
  grond: z.string(),
  /** On an answer: the ground that who asked named. */
  grondVrager: z.string().optional(),
  reden: z.string().nullable(),
  door: z.string(),
  /** Digest of the line before, so that none can be taken out or changed unseen. */
  vorige: z.string(),
});
export type Registerregel = z.output<typeof registerregel>;

const digest = (regel: string): string => createHash('sha256').update(regel).digest('hex');

/** The lines of a register, when none was changed, put in or taken out before its last one. Throws a Berichtfout. */
export function leesRegister(tekst: string): Registerregel[] {
  let vorige = '';
  return tekst
    .split('\n')
    .filter((regel) => regel !== '')
    .map((regel, nr) => {
      const gelezen = leesRegel(regel);
      if (gelezen?.vorige !== vorige) throw new Berichtfout(`Het register klopt niet meer vanaf regel ${nr + 1}.`);
      vorige = digest(regel);
      return gelezen;
    });
}

function leesRegel(regel: string): Registerregel | undefined {
  try {
    return registerregel.parse(JSON.parse(regel));
  } catch {
    return undefined;
  }
}

/** The line to add to a register. */
export function nieuweRegel(tekst: string, regel: Omit<Registerregel, 'vorige'>): string {
  const laatste = tekst.trimEnd().split('\n').at(-1) ?? '';
  return `${JSON.stringify({ ...regel, vorige: laatste === '' ? '' : digest(laatste) } satisfies Registerregel)}\n`;
}

/** How much was asked on the Dutch day of a moment, by whom `wat` counts. */
export function vandaag(regels: readonly Registerregel[], wat: Registerregel['wat'], met: string, nu: number): number {
  const dag = dagOp(nu, AMSTERDAM);
  return regels
    .filter((regel) => regel.wat === wat && regel.met === met && dagOp(Date.parse(regel.moment), AMSTERDAM) === dag)
    .reduce((som, { aantal, vragen = aantal }) => som + vragen, 0);
}
