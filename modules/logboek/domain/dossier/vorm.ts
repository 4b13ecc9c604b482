import { z } from 'zod';
import { soortVorm } from '../catalogus/soorten.ts';

const tekst = z.string();
const naam = z.string().min(1);

/** A dossier file as a whole; its lists are read one by one, so that one run names every problem. */
export const dossierVorm = z.strictObject({
  casus: naam,
  t0: tekst.optional(),
  regio: tekst.optional(),
  betrokkenen: z.array(z.unknown()).optional(),
  feiten: z.array(z.unknown()),
});

/** One fact as written in a file; content, moments and references are read after this. */
export const feitVorm = z.strictObject({
  id: naam,
  soort: soortVorm,
  na: tekst.optional(),
  op: tekst.optional(),
  van: tekst.optional(),
  tot: tekst.optional(),
  bekend: tekst.optional(),
  geschat: z.boolean().optional(),
  wie: naam,
  door: naam.optional(),
  over: z.array(tekst).optional(),
  oordeel: z.boolean().optional(),
  inhoud: z.record(z.string(), z.unknown()).optional(),
  wat: tekst.optional(),
  kring: z.literal('wgs').optional(),
  voorwaarden: naam.optional(),
});

export type FeitVorm = z.infer<typeof feitVorm>;
