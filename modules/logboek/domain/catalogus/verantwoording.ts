import { z } from 'zod';
import { partij, ref, tekst } from './velden.ts';

export const verantwoording = {
  datalek: z.strictObject({
    wat: z.enum(['adres_slachtoffer', 'anders']),
    aan: z.enum(['pleger', 'ander']),
    door: partij.optional(),
  }),
  datalek_gemeld: z.strictObject({
    datalek: ref,
    aan: z.enum(['ap', 'betrokkene', 'keten']),
  }),
  notitie: z.strictObject({
    tekst: tekst,
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
