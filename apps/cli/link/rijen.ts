import { createReadStream } from 'node:fs';
import { CsvError, parse, type Parser } from 'csv-parse';
import { beschrijfBestandfout, Invoerfout } from './invoerfout.ts';
import type { Kolomkeuze } from './kolommen.ts';

/** Skipped rows that are named one by one; the rest is only counted. */
const NOEM_HOOGSTENS = 20;

/**
 * Reads a CSV file with a header (RFC 4180), row by row. A row with another number of values, without an id, or with an id
 * that was there before, is named and left out.
 * @returns how many rows were left out
 */
export async function leesRijen(
  bestand: string,
  kolommen: readonly Kolomkeuze[],
  neem: (id: string, waarden: readonly string[]) => void,
  meld: (regel: string) => unknown,
): Promise<number> {
  const gezien = new Set<string>();
  let plekken: readonly number[] | undefined;
  let overgeslagen = 0;
  const slaOver = (regel: number, reden: string): void => {
    overgeslagen += 1;
    if (overgeslagen <= NOEM_HOOGSTENS) meld(`${bestand}, regel ${regel}: ${reden}; deze regel is overgeslagen.`);
  };
  const lezer: Parser = parse({ bom: true, info: true, relax_column_count: true });
  const bron = createReadStream(bestand, { highWaterMark: 1 << 20 });
  bron.on('error', (fout) => lezer.destroy(fout));
  bron.pipe(lezer);
  let breed = 0;
  try {
    for await (const { record, info } of lezer as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!plekken) {
        plekken = vindKolommen(bestand, kolommen, record);
        breed = record.length;
        continue;
      }
      if (record.length === 1 && record[0] === '') continue;
      if (record.length !== breed) {
        slaOver(info.lines, `hier staan ${record.length} waarden, de kopregel heeft er ${breed}`);
        continue;
      }
      const [id = '', ...waarden] = plekken.map((plek) => (record[plek] ?? '').trim());
      if (id === '') slaOver(info.lines, 'het kenmerk (id) is leeg');
      else if (gezien.has(id)) slaOver(info.lines, `het kenmerk "${id}" komt eerder voor`);
      else {
        gezien.add(id);
        neem(id, waarden);
      }
    }
  } catch (fout) {
    if (fout instanceof CsvError) throw new Invoerfout(`${bestand}: ${beschrijfCsv(fout)}`);
    if (fout instanceof Invoerfout) throw fout;
    throw beschrijfBestandfout(bestand, fout);
  }
  if (!plekken) throw new Invoerfout(`${bestand}: het bestand is leeg; er hoort een kopregel in te staan.`);
  return overgeslagen;
}

function vindKolommen(bestand: string, kolommen: readonly Kolomkeuze[], kop: readonly string[]): number[] {
  const namen = kop.map((naam) => naam.trim());
  return kolommen.map(({ kolom, naam }) => {
    const plek = namen.indexOf(naam);
    if (plek >= 0) return plek;
    const puntkomma =
      namen.length === 1 && (namen[0] ?? '').includes(';')
        ? ' Het bestand lijkt puntkomma’s te gebruiken; gebruik komma’s.'
        : '';
    throw new Invoerfout(
      `${bestand}, regel 1: kolom "${naam}" (${kolom}) staat er niet; er staan: ${namen.join(', ')}.${puntkomma}`,
    );
  });
}

function beschrijfCsv(fout: CsvError): string {
  const regel = typeof fout['lines'] === 'number' ? `regel ${fout['lines']}: ` : '';
  if (fout.code === 'CSV_QUOTE_NOT_CLOSED') return `${regel}een aanhalingsteken wordt niet gesloten.`;
  if (fout.code.startsWith('INVALID_OPENING_QUOTE') || fout.code === 'CSV_INVALID_CLOSING_QUOTE')
    return `${regel}een aanhalingsteken staat op een verkeerde plek.`;
  return `${regel}dit is geen leesbare CSV (${fout.code}).`;
}
