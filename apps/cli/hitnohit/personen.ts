import { z } from 'zod';
import { type Code, codeer, type Gezochte } from '@waakvlam/herkenning';
import { leesBestand } from './instelling.ts';

const gezochte = z
  .object({ naam: z.string(), geboren: z.string(), telefoon: z.string(), kenteken: z.string() })
  .partial();

export interface Gecodeerde {
  /** Line in the file. */
  readonly nr: number;
  readonly mens: Gezochte;
  readonly codes: readonly Code[];
}

/** The codes of the people in a file, one JSON object a line. A line that gives none is named by its number, never by what it holds. */
export async function codeerPersonen(
  bestand: string,
  sleutel: Uint8Array,
): Promise<{ personen: Gecodeerde[]; overgeslagen: number }> {
  const regels = (await leesBestand(bestand)).split('\n');
  const personen: Gecodeerde[] = [];
  let overgeslagen = 0;
  for (const [plek, regel] of regels.entries()) {
    if (regel.trim() === '') continue;
    const mens = leesMens(regel);
    const codes = mens ? codeer(sleutel, mens) : [];
    if (mens && codes.length > 0) personen.push({ nr: plek + 1, mens, codes });
    else {
      overgeslagen += 1;
      const waarom = mens
        ? 'een naam met geboortedag, een telefoonnummer of een kenteken is nodig'
        : 'geen leesbare persoon';
      process.stderr.write(`${bestand}, regel ${plek + 1}: ${waarom}; deze regel is overgeslagen.\n`);
    }
  }
  return { personen, overgeslagen };
}

function leesMens(regel: string): Gezochte | undefined {
  try {
    return gezochte.parse(JSON.parse(regel));
  } catch {
    return undefined;
  }
}
