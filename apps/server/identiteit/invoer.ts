import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '@waakvlam/kernel/db';
import type { Veldfout } from '@waakvlam/kernel/errors';
import { SPECIALISMEN } from '../bezetting/normen.ts';
import { telefoonnummer } from './telefoon.ts';

const tekst = (max: number) =>
  z
    .string({ error: 'vul dit in' })
    .trim()
    .min(1, 'vul dit in')
    .max(max, `is langer dan ${max} tekens`)
    // oxlint-disable-next-line no-control-regex -- these are what may not be in a name
    .regex(/^[^\u0000-\u001f]*$/, 'bevat tekens die niet kunnen');

/** Roles that a file can give; who brings in facts of others is set up with the server. */
const ORGROLLEN = [
  'medewerker',
  'taakaccenthouder',
  'coordinator',
  'functioneel_beheerder',
  'privacy_officer',
  'raadpleger',
] as const;

/** One row of a file with staff. */
export const medewerkerrij = z
  .strictObject({
    kenmerk: tekst(100).describe('Waaronder de organisatie haar kent, zoals een personeelsnummer.'),
    naam: tekst(200),
    functie: tekst(100),
    orgrol: z.enum(ORGROLLEN, { error: `kies uit ${ORGROLLEN.join(', ')}` }),
    basisteam: tekst(200).optional(),
    telefoon: telefoonnummer.optional().describe('Werknummer; leeg laat staan wat er staat.'),
    specialismen: z
      .array(z.enum(SPECIALISMEN, { error: `kies uit ${SPECIALISMEN.join(', ')}` }))
      .optional()
      .describe('Wat zij voor stalking is; leeg laat staan wat er staat.'),
    uitgever: z.url('is geen adres').max(500).optional().describe('Adres van de identiteitsaanbieder.'),
    sub: tekst(255).optional().describe('Wie zij daar is.'),
    plaatsvervanger: tekst(100).optional().describe('Kenmerk van wie haar rollen overneemt.'),
    uit_dienst: z.boolean('kies ja of nee').optional(),
  })
  .refine(({ uitgever, sub }) => (uitgever === undefined) === (sub === undefined), {
    path: ['sub'],
    error: 'hoort samen met uitgever',
  });
export type Medewerkerrij = z.output<typeof medewerkerrij>;

export const MAX_RIJEN = 5000;

/** Takes staff in on behalf of the organisation of the transaction, whole or not at all; gives what is wrong. */
export async function neemMedewerkersOp(
  trx: Transaction<Tables>,
  rijen: readonly Medewerkerrij[],
): Promise<readonly Veldfout[]> {
  const { rows } = await sql<{ regel: number; veld: string; melding: string }>`
    select regel, veld, melding from medewerkers_invoeren(${JSON.stringify(rijen)}::jsonb)`.execute(trx);
  const invoer = JSON.stringify(rijen);
  if (rows.length === 0)
    await sql`select werknummers_invoeren(${invoer}::jsonb), specialismen_invoeren(${invoer}::jsonb)`.execute(trx);
  return rows.map(({ regel, veld, melding }) => ({ veld: `rijen[${regel}].${veld}`, melding }));
}
