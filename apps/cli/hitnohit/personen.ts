import { z } from 'zod';
import { type Code, codeer } from '@waakvlam/herkenning';
import { leesBestand } from './instelling.ts';

const gezochte = z
  .object({ naam: z.string(), geboren: z.string(), telefoon: z.string(), kenteken: z.string() })
  .partial();

export interface Gecodeerde {
  /** Line in the file. */
  readonly nr: number;
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
    const codes = codesVan(regel, sleutel);
    if (codes && codes.length > 0) personen.push({ nr: plek + 1, codes });
    else {
      overgeslagen += 1;
      const waarom = codes
        ? 'een naam met geboortedag, een telefoonnummer of een kenteken is nodig'
        : 'geen leesbare persoon';
      process.stderr.write(`${bestand}, regel ${plek + 1}: ${waarom}; deze regel is overgeslagen.\n`);
    }
  }
  return { personen, overgeslagen };
}

function codesVan(regel: string, sleutel: Uint8Array): Code[] | undefined {
  try {
    return codeer(sleutel, gezochte.parse(JSON.parse(regel)));
  } catch {
    return undefined;
  }
}
