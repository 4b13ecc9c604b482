import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Berichtfout } from './bericht.ts';

/** What is written down of every question, on both sides. Never whom it was about. */
export const registerregel = z.strictObject({
  moment: z.iso.datetime({ offset: true }),
  wat: z.enum(['gevraagd', 'beantwoord', 'gelezen']),
  met: z.string(),
  kenmerk: z.uuid(),
  ronde: z.string(),
  aantal: z.int(),
  /** How many were known; null for a question that was asked. */
  hits: z.int().nullable(),
  grond: z.string(),
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

/** People asked after on the day of a moment, by whom `wat` counts. */
export function vandaag(regels: readonly Registerregel[], wat: Registerregel['wat'], met: string, nu: string): number {
  return regels
    .filter((regel) => regel.wat === wat && regel.met === met && regel.moment.slice(0, 10) === nu.slice(0, 10))
    .reduce((som, { aantal }) => som + aantal, 0);
}
