import { z } from 'zod';
import { parseDuur } from '@waakvlam/kernel/tijd';
import { MAATREGELEN, ORGANISATIES } from '@waakvlam/logboek';

const tekst = z.string().min(1);
const teksten = z.array(tekst).min(1);
const organisaties = z.array(z.enum(ORGANISATIES)).min(1);
const duurtekst = tekst.refine((waarde) => parseDuur(waarde) !== undefined, 'geen ISO-duur, zoals P90D');
const binnen = tekst.regex(
  /^(direct|dezelfde dag|\d+ werkdag(en)?|\d+ dagen|P\S+)$/,
  'geen termijn, zoals direct, dezelfde dag of 5 werkdagen',
);

/** Who besides organisations can be told: the victim, or whoever is her contact. */
const hoorder = z.union([z.enum(ORGANISATIES), z.literal('contact_slachtoffer')]);

/** A kind of measure as data; every text is Dutch and meant for who acts on it. */
export const soortschema = z.strictObject({
  naam: tekst,
  groep: z.enum(['bescherming', 'verbod', 'toezicht', 'interventie', 'kinderen', 'detentie']),
  richtZich: z.enum(['slachtoffer', 'pleger', 'kind']),
  feit: tekst.optional().describe('Soort feit, als het geen maatregel_gestart is'),
  wat: tekst,
  grondslag: tekst,
  kaders: teksten,
  oplegt: organisaties,
  handhaaft: organisaties,
  termijn: z
    .strictObject({
      eerste: duurtekst.optional(),
      termijn: duurtekst.optional(),
      totaal: duurtekst.optional(),
      verlengingen: z.int().nonnegative().optional(),
      regel: tekst.describe('Maakt de zin af: Dit kan niet kloppen: ...'),
    })
    .refine(({ eerste, termijn, totaal }) => (eerste ?? termijn ?? totaal) !== undefined, 'een termijn zonder duur')
    .optional(),
  verlengen: tekst,
  aankondigen: duurtekst.optional().describe('Zo lang voor het einde, waar verlengen vroeg gevraagd moet worden'),
  functies: z
    .array(z.enum(MAATREGELEN))
    .min(2)
    .optional()
    .describe('Wat de soort volgens de wet altijd verbiedt of gebiedt, als een feit geen functies noemt'),
  eistVervolging: z.boolean().optional().describe('Verlengen kan alleen als vervolging is ingesteld'),
  uitreiking: z.enum(['nodig', 'niet_nodig']),
  zone: z.enum(['nooit', 'kan', 'altijd']),
  afstand: z.int().positive().optional().describe('Meters tussen de woning van de pleger en de zone'),
  voorwaarden: teksten.optional(),
  script: teksten.optional().describe('Wat in het gesprek aan de orde komt'),
  bewijs: teksten,
  overtreding: z.strictObject({ betekent: tekst, doe: teksten, strafbaar: tekst.optional() }),
  vertel: z.array(z.strictObject({ wie: z.array(hoorder).min(1), wat: tekst, binnen })).optional(),
  evaluatie: duurtekst.optional(),
  straat: tekst
    .optional()
    .describe('Wat een agent op straat doet; zonder deze tekst toont de straatcheck de soort niet'),
  onzeker: teksten
    .optional()
    .describe('Velden die niet aan de tekst van de wet zijn getoetst, of per regio verschillen'),
  bron: z.array(tekst),
});

export const soortenbestand = z.strictObject({ versie: z.literal(1), soorten: z.record(tekst, soortschema) });

export type Maatregelsoort = z.output<typeof soortschema> & { readonly soort: string };
