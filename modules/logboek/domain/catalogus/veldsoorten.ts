import { z } from 'zod';
import { type FeitSoort, INHOUD } from './index.ts';
import { code, tekst, velden } from './velden.ts';

export type VeldSoort = 'ref' | 'betrokkene' | 'partij' | 'datum' | 'duur' | 'coordinaat';

export interface Veld {
  readonly naam: string;
  /** What the field points at or holds; undefined for plain text, numbers and closed lists. */
  readonly soort: VeldSoort | undefined;
  readonly verplicht: boolean;
  readonly lijst: boolean;
  /** Holds whatever people write, so that it can hold anything. */
  readonly vrij: boolean;
  /** The codes that it takes; undefined when that is no closed list. */
  readonly keuzes: readonly string[] | undefined;
  readonly getal: boolean;
}

/** Texts that name something within the case, or someone whom every participant knows. */
const NAMEN = new Set(['id', 'item', 'naam']);

const bekend = new Map<FeitSoort, readonly Veld[]>();

/** The content fields of a fact type, read off its schema: which are references, dates or persons. */
export function veldenVan(soort: FeitSoort): readonly Veld[] {
  const gevonden = bekend.get(soort) ?? beschrijf(INHOUD[soort].shape);
  bekend.set(soort, gevonden);
  return gevonden;
}

function beschrijf(vorm: Readonly<Record<string, z.core.$ZodType>>): Veld[] {
  return Object.entries(vorm).map(([naam, schema]) => {
    const binnen = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    const lijst = binnen instanceof z.ZodArray;
    const kern = lijst ? binnen.element : binnen;
    const soort = kern instanceof z.ZodType ? velden.get(kern)?.veld : undefined;
    const vrij = (kern === tekst || kern === code) && !NAMEN.has(naam);
    const keuzes = kern instanceof z.ZodEnum ? kern.options.map(String) : undefined;
    return { naam, soort, verplicht: binnen === schema, lijst, vrij, keuzes, getal: kern instanceof z.ZodNumber };
  });
}
