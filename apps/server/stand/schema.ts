import { z } from 'zod';

const niveau = z.enum(['onbekend', 'laag', 'midden', 'hoog']);
const ids = z.array(z.string()).readonly();
const regie = z.object({ organisatie: z.string(), sinds: z.string(), medewerker: z.string().optional() }).nullable();

const signaalSchema = z.object({
  code: z.string(),
  ernst: z.enum(['alarm', 'waarschuwing', 'aandacht']),
  sinds: z.string(),
  tekst: z.string().optional().describe('De titel, waar de reden is afgeschermd.'),
  reden: z.string(),
  feiten: ids,
  bron: ids,
  actief: z.boolean(),
});

export const taakSchema = z.object({
  item: z.string(),
  wie: z.string(),
  stap: z.string(),
  soort: z.string(),
  handmatig: z.boolean(),
  status: z.enum(['open', 'te_laat', 'gedaan', 'afgeweken', 'nvt']),
  teLaat: z.boolean(),
  sinds: z.string(),
  uiterlijk: z.string().nullable(),
  tekst: z.string(),
  waarom: z.string(),
  feiten: ids,
  voldaanDoor: ids,
  bron: ids,
  nummer: z.string().describe('Waarmee u de taak aan de telefoon noemt.'),
});

/** The stand of a case as it leaves the system: the object of `replay`, cut to its viewer. */
export const standSchema = z.object({
  casus: z.string(),
  op: z.string(),
  regels: z.string(),
  risico: z.object({
    niveau,
    sinds: z.string().nullable(),
    herkomst: ids,
    reden: z.string(),
    /** There is a level, and it is not the reader's to know. */
    afgeschermd: z.literal(true).optional(),
    oordelen: z
      .array(
        z.object({
          instrument: z.string(),
          wie: z.string(),
          niveau,
          toets: z.boolean(),
          sinds: z.string(),
          feit: z.string(),
        }),
      )
      .readonly(),
  }),
  verloop: z.array(z.object({ sinds: z.string(), niveau })).readonly(),
  fase: z.string(),
  casusstatus: z.enum(['open', 'gesloten']),
  regie: z.object({ procesregisseur: regie, casusregisseur: regie }),
  contacten: z
    .array(
      z.object({
        rol: z.string(),
        organisatie: z.string(),
        voor: z.string(),
        sinds: z.string(),
        waarnemer: z.string().optional(),
        medewerker: z.string().optional(),
      }),
    )
    .readonly(),
  bellen: z.array(z.object({ welke: z.string(), sinds: z.string(), actief: z.boolean(), feit: z.string() })).readonly(),
  maatregelen: z
    .array(
      z.object({
        id: z.string(),
        maatregel: z.string(),
        functies: ids,
        status: z.enum(['aangevraagd', 'opgelegd', 'actief', 'beeindigd']),
        van: z.string(),
        tot: z.string().nullable(),
        einde: z.object({ op: z.string(), reden: z.string() }).nullable(),
        betwist: z.string().nullable(),
        feit: z.string(),
        kader: z.string().nullable(),
        voor: z.string().nullable(),
        onderdeelVan: z.string().nullable(),
        uitgereikt: z.enum(['ja', 'nee', 'onbekend']),
        verlengingen: z.number(),
        zone: z.number().nullable(),
        dekking: z.array(z.object({ functie: z.string(), door: z.string().nullable() })).readonly(),
      }),
    )
    .readonly(),
  verboden: z
    .array(z.object({ item: z.string(), tekst: z.string(), wie: ids, stap: z.string(), bron: ids }))
    .readonly(),
  signalen: z.array(signaalSchema).readonly(),
  taken: z.array(taakSchema).readonly(),
  verwacht: z
    .array(z.object({ item: z.string(), wie: ids, vanaf: z.string(), uiterlijk: z.string().nullable() }))
    .readonly(),
  volgendeVerandering: z.string().nullable(),
});

export type Stand = z.output<typeof standSchema>;
