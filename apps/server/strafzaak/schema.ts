import { z } from 'zod';

const ontvanger = z.object({
  wie: z.string(),
  taak: z.string(),
  status: z.string(),
  uiterlijk: z.string().nullable(),
  op: z.string().nullable(),
  door: z.string().nullable(),
});

const gebeurtenis = z.object({
  feit: z.string(),
  soort: z.string(),
  naam: z.string(),
  wat: z.string(),
  op: z.string(),
  wie: z.string(),
  open: z.number().describe('Hoeveel het nog niet hebben verwerkt of gehoord.'),
  ontvangers: z.array(ontvanger).readonly(),
  slachtoffer: z
    .object({
      status: z.enum(['verteld', 'open', 'te_laat', 'alleen_schriftelijk', 'nvt']),
      uiterlijk: z.string().nullable(),
      op: z.string().nullable(),
      door: z.string().nullable(),
      hoe: z.string().nullable(),
    })
    .nullable(),
});

/** What happened in the criminal case, and who heard it when and from whom. */
export const strafzaakSchema = z.object({
  op: z.string(),
  gebeurtenissen: z.array(gebeurtenis).readonly(),
  vrijlating: z
    .object({
      feit: z.string(),
      op: z.string(),
      stappen: z
        .array(
          z.object({
            dagen: z.number(),
            op: z.string(),
            taken: z.array(z.object({ wie: z.string(), status: z.string(), tekst: z.string() })).readonly(),
          }),
        )
        .readonly(),
    })
    .nullable(),
  magVastleggen: z.array(z.string()).readonly().describe('Soorten nieuws die uw organisatie mag invoeren.'),
});

export type Strafzaakbeeld = z.input<typeof strafzaakSchema>;
