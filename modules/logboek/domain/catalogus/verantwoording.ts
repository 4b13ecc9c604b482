import { z } from 'zod';
import { ORGANISATIES } from './lijsten.ts';
import { betrokkene, datum, lijst, partij, ref, tekst } from './velden.ts';

export const verantwoording = {
  datalek: z.strictObject({
    wat: z.enum(['adres_slachtoffer', 'anders']),
    aan: z.enum(['pleger', 'ander']),
    door: partij.optional(),
    /** The break-glass, or its review, that turned out to be one. */
    naar_aanleiding_van: ref.optional(),
  }),
  datalek_gemeld: z.strictObject({
    datalek: ref,
    aan: z.enum(['ap', 'betrokkene', 'keten']),
  }),
  adres_verstrekt: z.strictObject({
    feit: ref,
    aan: z.enum(ORGANISATIES),
    doel: z.enum(['em']),
    reden: tekst,
    tot: datum.optional(),
  }),
  tekst_vrijgegeven: z.strictObject({
    feit: ref,
    reden: tekst.optional(),
  }),
  noodtoegang: z.strictObject({
    medewerker: tekst,
    organisatie: z.enum(ORGANISATIES),
    reden: tekst,
    /** When the access ends by itself. */
    tot: datum.optional(),
  }),
  noodtoegang_beoordeeld: z.strictObject({
    noodtoegang: ref,
    oordeel: z.enum(['terecht', 'onterecht']),
    reden: tekst,
  }),
  informatieplicht: z.strictObject({
    betrokkene: betrokkene,
    status: z.enum(['geinformeerd', 'uitgesteld', 'achterwege']),
    reden: tekst.optional(),
    tot: datum.optional(),
  }),
  toestemming_gevraagd: z.strictObject({
    waarvoor: z.enum(['stopgesprek', 'delen', 'hulp', 'aware', 'anders']),
    aan: betrokkene,
  }),
  rac_toets: z.strictObject({
    over_feiten: lijst(ref),
    advies: z.enum(['positief', 'negatief']),
    afgeweken: z.enum(['ja', 'nee']),
    reden: tekst,
  }),
  notitie: z.strictObject({
    tekst: tekst,
    /** The fact that it is a reaction to. */
    bij: ref.optional(),
    /** Partners to whom it is a message. */
    aan: lijst(z.enum(ORGANISATIES)).optional(),
  }),
  correctie: z.strictObject({
    van: ref,
    vervangen_door: ref.optional(),
    reden: tekst,
  }),
  redactie: z.strictObject({
    van: ref,
    reden: tekst,
  }),
};
