import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { INHOUD } from '@waakvlam/logboek';
import { REGELS } from '@waakvlam/routekaart';
import { load } from 'js-yaml';
import { z } from 'zod';

/** What of the stand a section can show. */
const STANDDELEN = ['betrokkenen', 'niveau', 'signalen', 'maatregelen', 'taken', 'contacten'] as const;

const tekst = z.string().trim().min(1);
const sectie = z.strictObject({
  kop: tekst,
  toon: z.enum(STANDDELEN).optional(),
  feiten: z
    .array(z.string().refine((soort) => Object.hasOwn(INHOUD, soort), 'geen soort feit'))
    .min(1)
    .optional(),
  /** The newest so many; more are counted, not shown. Setting holds up the server: 200 lines take half a second. */
  meest: z.int().min(1).max(100).default(60),
  leeg: tekst,
});

const sjabloon = z
  .strictObject({
    id: z.string().regex(/^[a-z_]+$/),
    titel: tekst,
    voor: tekst,
    uitleg: tekst,
    /** `verdachte`: ends in a file that the suspect reads. */
    lezer: z.enum(['keten', 'verdachte']),
    door: z.union([z.literal('allen'), z.array(z.enum(organisatieCodes)).min(1)]),
    inleiding: z.array(tekst),
    secties: z.array(sectie).min(1),
    /** Headings under which the maker writes herself. */
    invullen: z.array(tekst).default([]),
    slot: z.array(tekst).default([]),
    bron: z.array(z.string()),
    grondslag: tekst.optional(),
  })
  .refine(({ bron, grondslag }) => bron.length > 0 || grondslag !== undefined, 'een bron of een grondslag ontbreekt')
  .refine(
    ({ lezer, secties }) => lezer === 'keten' || secties.every(({ toon }) => toon === undefined),
    'wat de verdachte leest bestaat uit feiten alleen',
  );

/** A kind of document: whom it is for, who may make it and what stands in it. */
export type Sjabloon = z.output<typeof sjabloon>;
export type Sectiesjabloon = z.output<typeof sectie>;

/** Reads the kinds of document. Throws with the file and the place when one cannot be right. */
export function laadSjablonen(map: string = REGELS): readonly Sjabloon[] {
  const folder = join(map, 'documenten');
  const sjablonen = readdirSync(folder)
    .filter((naam) => naam.endsWith('.yaml'))
    .toSorted()
    .map((naam) => {
      const gelezen = sjabloon.safeParse(load(readFileSync(join(folder, naam), 'utf8')));
      if (!gelezen.success) throw new Error(`documenten/${naam}: ${z.prettifyError(gelezen.error)}`);
      return gelezen.data;
    });
  const dubbel = sjablonen.find(({ id }, plek) => sjablonen.findIndex((een) => een.id === id) !== plek);
  if (dubbel !== undefined) throw new Error(`documenten: ${dubbel.id} komt twee keer voor`);
  return sjablonen;
}

/** Whether an organisation is among who make a kind of document. */
export function magMaken(door: Sjabloon['door'], organisatie: string): boolean {
  return door === 'allen' || door.some((code) => code === organisatie);
}
