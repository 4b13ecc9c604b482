import { createHash, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { codeer, type Gezochte } from './codeer.ts';
import type { Registerregel } from './register.ts';
import { type Antwoord, beantwoord } from './vraag.ts';

/** After whom was asked, as the register of who asks keeps it: nothing without the key, with it whether it was this person. */
export const wieVorm = z.strictObject({
  /** Digest of the key, so that who looks with another one is told so. */
  sleutel: z.string(),
  /** Codes of all people of a question, sorted: they do not show which belong together. */
  codes: z.array(z.string()),
});
export type Wie = z.output<typeof wieVorm>;

/**
 * The key of a region's register. Of the region alone: no other can lay its codes beside these, also when both would use one
 * secret.
 */
export function naslagsleutel(geheim: Uint8Array, regio: string): Buffer {
  const doel = JSON.stringify(['waakvlam hit/no-hit naslag', regio]);
  return Buffer.from(hkdfSync('sha256', geheim, new Uint8Array(), doel, 32));
}

export function bewaarWie(sleutel: Uint8Array, mensen: readonly Gezochte[]): Wie {
  const codes = new Set(mensen.flatMap((mens) => codeer(sleutel, mens).map(({ code }) => code)));
  return { sleutel: kenmerk(sleutel), codes: [...codes].sort() };
}

/** The questions that were asked after this person, and how sure that is: strong by name and day of birth, weak by a number alone. */
export function gevraagdNaar(
  regels: readonly Registerregel[],
  sleutel: Uint8Array,
  mens: Gezochte,
): { regel: Registerregel; zekerheid: Antwoord['zekerheid'] }[] {
  const codes = codeer(sleutel, mens);
  return regels.flatMap((regel) => {
    const { hit, zekerheid } = beantwoord(codes, new Set(regel.wie?.codes));
    return hit ? [{ regel, zekerheid }] : [];
  });
}

/** How many questions do not say after whom to who has this key: they were kept without, or under another. */
export function onleesbaar(regels: readonly Registerregel[], sleutel: Uint8Array): number {
  const eigen = kenmerk(sleutel);
  return regels.filter(({ wat, wie }) => wat === 'gevraagd' && wie?.sleutel !== eigen).length;
}

const kenmerk = (sleutel: Uint8Array): string => createHash('sha256').update(sleutel).digest('base64url').slice(0, 22);
