import { parse as leesCsv, CsvError } from 'csv-parse/sync';
import { load, YAMLException } from 'js-yaml';
import type { Veldfout } from '@waakvlam/kernel/errors';
import { MAX_RIJEN, medewerkerrij, type Medewerkerrij } from './invoer.ts';

export type Bestandsvorm = 'csv' | 'yaml';

/** Rows of a file with staff, or what is wrong with it, by row (the first one below the headings is 0) and column. */
export type Gelezen = { readonly rijen: readonly Medewerkerrij[] } | { readonly fouten: readonly Veldfout[] };

/** Reads a file with staff: CSV with a line of headings and commas or semicolons between the columns, or a YAML list. */
export function leesMedewerkers(inhoud: string, vorm: Bestandsvorm): Gelezen {
  const ruw = leesRuw(inhoud, vorm);
  if (!Array.isArray(ruw) || ruw.length === 0) return fout('Het bestand bevat geen rijen.');
  if (ruw.length > MAX_RIJEN) return fout(`Het bestand heeft meer dan ${MAX_RIJEN} rijen.`);
  const rijen: Medewerkerrij[] = [];
  const fouten: Veldfout[] = [];
  for (const [regel, rij] of ruw.entries()) {
    const gelezen = medewerkerrij.safeParse(rij);
    if (gelezen.success) rijen.push(gelezen.data);
    else
      for (const { code, path, message } of gelezen.error.issues) {
        const veld = path.length === 0 ? `rijen[${regel}]` : `rijen[${regel}].${path.join('.')}`;
        const melding = code === 'unrecognized_keys' ? 'heeft een kolom die niet bestaat' : message;
        fouten.push({
          veld,
          melding: path.length === 0 && code === 'invalid_type' ? 'is geen rij met velden' : melding,
        });
      }
  }
  return fouten.length > 0 ? { fouten } : { rijen };
}

const fout = (melding: string): Gelezen => ({ fouten: [{ veld: 'bestand', melding }] });

/** A list of rows goes two deep. */
const MAX_DIEPTE = 4;

function leesRuw(inhoud: string, vorm: Bestandsvorm): unknown {
  try {
    if (vorm === 'yaml') return load(inhoud, { maxAliases: 0, maxDepth: MAX_DIEPTE });
    const rijen: Record<string, string>[] = leesCsv(inhoud, {
      bom: true,
      columns: (koppen: string[]) => koppen.map((kop) => kop.trim().toLowerCase()),
      delimiter: (inhoud.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',',
      skip_empty_lines: true,
      trim: true,
    });
    return rijen.map((rij) => Object.fromEntries(Object.entries(rij).flatMap(waarde)));
  } catch (probleem) {
    if (probleem instanceof CsvError || probleem instanceof YAMLException) return undefined;
    throw probleem;
  }
}

const JANEE: Readonly<Record<string, boolean>> = { ja: true, nee: false };

/** An empty cell says nothing; only in `uit_dienst` and `specialismen` does a word stand for more than itself. */
function waarde([kolom, tekst]: [string, string]): [string, unknown][] {
  if (tekst === '') return [];
  if (kolom === 'uit_dienst') return [[kolom, JANEE[tekst.toLowerCase()] ?? tekst]];
  if (kolom === 'specialismen') return [[kolom, tekst.toLowerCase() === 'geen' ? [] : tekst.split(/ +/)]];
  return [[kolom, tekst]];
}
