import { z } from 'zod';
import { ORGANISATIES } from './lijsten.ts';
import { datum, duur, getal, lijst, partij, ref, tekst } from './velden.ts';

const OVERLEGGEN = [
  'actieoverleg',
  'zsm',
  'casusoverleg',
  'rto',
  'com',
  'mdo',
  'screening',
  'nazorgoverleg',
  'intervisie',
  'anders',
] as const;

export const overleg = {
  overleg_gepland: z.strictObject({
    overleg: z.enum(OVERLEGGEN),
    datum: datum.optional(),
    uitgenodigd: lijst(partij).optional(),
  }),
  overleg_gehouden: z.strictObject({
    overleg: z.enum(OVERLEGGEN),
    aanwezig: lijst(partij).optional(),
    aanwezig_volledig: z.enum(['ja', 'nee']).optional(),
    afwezig: lijst(partij).optional(),
    reden_afwezigheid: tekst.optional(),
  }),
  besluit: z.strictObject({
    wat: tekst,
    overleg: ref.optional(),
  }),
  afspraak: z.strictObject({
    id: tekst,
    voor: partij,
    uiterlijk: datum.optional(),
    om_de: duur.optional(),
    overleg: ref.optional(),
  }),
  afspraak_uitgevoerd: z.strictObject({
    afspraak: ref,
    uitgevoerd: z.enum(['ja', 'nee', 'deels']),
    werkte: z.enum(['ja', 'nee', 'onbekend']).optional(),
  }),
  plan_vastgesteld: z.strictObject({
    plan: z.enum([
      'veiligheidsvoorwaarden',
      'veiligheidsplan',
      'hulpverleningsplan',
      'herstelplan',
      'plan_van_aanpak',
      'onderzoeksplan',
      'procesplan',
      'noodplan',
    ]),
    met_slachtoffer: z.enum(['ja', 'nee']).optional(),
    document: tekst.optional(),
    versie: getal.optional(),
  }),
  plan_geevalueerd: z.strictObject({
    plan: ref,
    uitkomst: z.enum(['werkt', 'werkt_niet', 'deels']).optional(),
  }),
  overlegverzoek: z.strictObject({
    overleg: z.enum(['actieoverleg', 'zsm', 'casusoverleg', 'rto', 'com', 'mdo', 'anders']),
    aan: z.enum(ORGANISATIES),
  }),
  antwoord: z.strictObject({
    op: ref,
    uitkomst: z.enum(['ingewilligd', 'geweigerd', 'geen_mogelijkheid']),
    reden: tekst.optional(),
  }),
  item_gedaan: z.strictObject({
    item: tekst,
    toelichting: tekst.optional(),
  }),
  item_afgeweken: z.strictObject({
    item: tekst,
    reden: tekst,
  }),
  inbreng: z.strictObject({
    organisatie: z.enum(ORGANISATIES),
    overleg: ref.optional(),
  }),
};
