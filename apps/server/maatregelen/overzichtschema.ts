import { z } from 'zod';
import { organisatieCodes } from '@waakvlam/kernel/actor';

const teksten = z.array(z.string()).readonly();
const organisaties = z.array(z.enum(organisatieCodes)).readonly();

const telling = z.object({
  totaal: z.number(),
  /** Ids of breaches on which nobody acted yet. */
  onbeantwoord: teksten,
  perAard: z.record(z.string(), z.number()),
});

const maatregel = z.object({
  id: z.string(),
  soort: z.string(),
  naam: z.string(),
  groep: z.string(),
  richtZich: z.string(),
  wat: z.string(),
  functies: teksten,
  kader: z.string().nullable(),
  onderdeelVan: z.string().nullable(),
  status: z.enum(['aangevraagd', 'opgelegd', 'actief', 'beeindigd']),
  van: z.string(),
  tot: z.string().nullable(),
  /** Calendar days that are left; 0 on the last day, null without an end. */
  dagenOver: z.number().nullable(),
  einde: z.object({ op: z.string(), reden: z.string() }).nullable(),
  verlengingen: z.number(),
  verlengen: z.string(),
  /** What the law says of extending it: until which day at most when it is done now, and whether it asks for a prosecution. */
  verlenging: z.object({ uiterlijk: z.string().nullable(), regel: z.string(), eistVervolging: z.boolean() }),
  betwist: z.string().nullable(),
  handhaaft: organisaties,
  handhaafbaar: z.object({ kan: z.enum(['ja', 'nee', 'onbekend']), waarom: z.string() }),
  bijOvertreding: z.object({ betekent: z.string(), doe: teksten, strafbaar: z.string().optional() }).nullable(),
  zone: z.number().nullable(),
  feit: z.string(),
  /** Per function what stands in for it once this ends; null when nothing does. */
  naEinde: z
    .array(z.object({ functie: z.string(), door: z.object({ maatregel: z.string(), naam: z.string() }).nullable() }))
    .readonly(),
  overtredingen: telling,
});

/** What protects in a case, in one look. */
export const overzichtSchema = z.object({
  op: z.string(),
  geldtNu: z.array(maatregel).readonly(),
  aangevraagd: z.array(maatregel).readonly(),
  beeindigd: z.array(maatregel).readonly(),
  onbedekt: z
    .array(
      z.object({
        functie: z.string(),
        sinds: z.string(),
        reden: z.string(),
        maatregel: z.string(),
        naam: z.string(),
      }),
    )
    .readonly(),
  /** Breaches of conditions that nobody registered. */
  zonderMaatregel: telling,
});

const hoorder = z.object({ wie: teksten, wat: z.string(), binnen: z.string() });

/** A kind of measure as data. */
export const maatregelsoortSchema = z.object({
  soort: z.string(),
  naam: z.string(),
  groep: z.string(),
  richtZich: z.string(),
  feit: z.string().optional(),
  wat: z.string(),
  grondslag: z.string(),
  kaders: teksten,
  oplegt: organisaties,
  handhaaft: organisaties,
  termijn: z
    .object({
      eerste: z.string().optional(),
      termijn: z.string().optional(),
      totaal: z.string().optional(),
      verlengingen: z.number().optional(),
      regel: z.string(),
    })
    .optional(),
  verlengen: z.string(),
  eistVervolging: z.boolean().optional(),
  uitreiking: z.enum(['nodig', 'niet_nodig']),
  zone: z.enum(['nooit', 'kan', 'altijd']),
  afstand: z.number().optional(),
  voorwaarden: teksten.optional(),
  script: teksten.optional(),
  bewijs: teksten,
  overtreding: z.object({ betekent: z.string(), doe: teksten, strafbaar: z.string().optional() }),
  vertel: z.array(hoorder).readonly().optional(),
  evaluatie: z.string().optional(),
  straat: z.string().optional(),
  /** Fields that were not checked against the text of the law, or differ per region. */
  onzeker: teksten.optional(),
  bron: teksten,
});

export const ontvangstSchema = z.object({
  feit: z.string(),
  gemeldOp: z.string(),
  opgevolgd: z.object({ op: z.string(), besluit: z.string(), door: z.string() }).nullable(),
  uiterlijk: z.string().nullable(),
  ontvangers: z
    .array(
      z.object({
        wie: z.string(),
        naam: z.string(),
        taak: z.string(),
        uiterlijk: z.string().nullable(),
        status: z.string(),
      }),
    )
    .readonly(),
  noodoproep: z.string(),
});
