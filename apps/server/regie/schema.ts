import { z } from 'zod';

const houder = z.object({
  rol: z.string(),
  organisatie: z.string(),
  medewerker: z.string().optional(),
  waarnemer: z.string().optional(),
  voor: z.string(),
  sinds: z.string(),
  magOverdragen: z.boolean().describe('Uw organisatie heeft deze rol, of voert de procesregie.'),
});

const overdracht = z.object({
  feit: z.string(),
  rol: z.string(),
  van: z.string(),
  naar: z.string(),
  medewerker: z.string().nullable(),
  reden: z.string().nullable(),
  sinds: z.string(),
  uiterlijk: z.string().nullable(),
  aanMij: z.boolean().describe('Uw organisatie kan haar aanvaarden of teruggeven.'),
});

const antwoord = z.object({ op: z.string(), uitkomst: z.string(), reden: z.string().nullable(), wie: z.string() });

const opschaling = z.object({
  feit: z.string(),
  naar: z.string(),
  groep: z.enum(['trede', 'verwijzing', 'overleg']),
  op: z.string(),
  wie: z.string(),
  reden: z.string().nullable(),
  uiterlijk: z.string().nullable(),
  teLaat: z.boolean(),
  antwoord: antwoord.nullable(),
});

const contact = z.object({
  afspraak: z
    .object({
      feit: z.string(),
      op: z.string(),
      om_de: z.string().nullable(),
      kanaal: z.string().nullable(),
      wanneer_veilig: z.string().nullable(),
      door: z.string().nullable(),
      alternatief: z.array(z.string()).readonly(),
      zelfredzaam: z.string().nullable(),
    })
    .nullable(),
  volgende: z.string().nullable(),
  teLaat: z.boolean(),
  vergeefs: z.number().describe('Keren dat niemand opnam sinds zij het laatst is gesproken.'),
  momenten: z
    .array(
      z.object({
        feit: z.string(),
        op: z.string(),
        wie: z.string(),
        hoe: z.string().nullable(),
        wat: z.enum(['gesproken', 'niet_bereikt', 'geinformeerd', 'geen_nieuws']),
        over: z.string().nullable(),
      }),
    )
    .readonly(),
  teVertellen: z
    .array(
      z.object({
        item: z.string(),
        wie: z.string(),
        tekst: z.string(),
        sinds: z.string().nullable(),
        uiterlijk: z.string().nullable(),
        teLaat: z.boolean(),
      }),
    )
    .readonly(),
});

/** Who directs, what was promised to the victim, and what was laid higher up. */
export const regieSchema = z.object({
  op: z.string(),
  rollen: z.array(houder).readonly(),
  ontbreekt: z.array(z.string()).readonly(),
  eerder: z
    .array(z.object({ organisatie: z.string(), medewerker: z.string() }))
    .readonly()
    .describe('Wie eerder procesregisseur was; liefst wordt een van hen het weer.'),
  overdrachten: z.array(overdracht).readonly(),
  contact,
  treden: z.array(z.object({ naar: z.string(), termijn: z.string() })).readonly(),
  opschalingen: z.array(opschaling).readonly(),
});

export type Regiebeeld = z.input<typeof regieSchema>;
export type Opschaling = z.input<typeof opschaling>;
export type Contactbeeld = z.input<typeof contact>;

const moment = z.object({
  item: z.string(),
  tekst: z.string(),
  wie: z.array(z.string()).readonly(),
  status: z.enum(['gepland', 'open', 'te_laat', 'gedaan', 'afgeweken', 'nvt']),
  /** From when it is asked, for what is still to come; else when it was asked. */
  vanaf: z.string().nullable(),
  uiterlijk: z.string().nullable(),
  gedaan: z.object({ op: z.string(), wie: z.string(), uitkomst: z.string().nullable() }).nullable(),
});

/** What is looked at after the care: what comes when, who does it, and what was done. */
export const nazorgSchema = z.object({
  op: z.string(),
  casusstatus: z.enum(['open', 'gesloten']),
  momenten: z.array(moment).readonly(),
});

export type Nazorgbeeld = z.input<typeof nazorgSchema>;

const beletsel = z.object({ item: z.string(), tekst: z.string(), waarom: z.string() });

/** Whether something may be done that the perpetrator notices. */
export const veiligheidSchema = z.object({
  handeling: z.string(),
  mag: z.boolean(),
  beletsels: z.array(beletsel).readonly(),
  laatste: z
    .object({
      handeling: z.string(),
      ingelicht: z.enum(['ja', 'nee']),
      ingelichtOp: z.string().nullable(),
      veilig: z.enum(['ja', 'nee', 'onbekend']),
      op: z.string(),
      wie: z.string(),
    })
    .nullable(),
  instemming: z
    .object({ gegeven: z.enum(['ja', 'nee', 'ingetrokken']), door: z.string(), op: z.string(), wie: z.string() })
    .nullable()
    .describe(
      'Wat het slachtoffer het laatst zei op de vraag of zij achter deze handeling staat, voor zover u dat ziet.',
    ),
});

/** What has to be so before a case is closed. */
export const afsluitingSchema = z.object({
  mag: z.boolean().describe('Of u nu kunt sluiten zonder reden om van de routekaart af te wijken.'),
  eisen: z.array(beletsel.extend({ voldaan: z.boolean() })).readonly(),
});
