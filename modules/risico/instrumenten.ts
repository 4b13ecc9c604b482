import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORGANISATIES } from '@waakvlam/logboek';
import { load } from 'js-yaml';
import { z } from 'zod';

const vraag = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  vraag: z.string(),
  bij_ja: z.strictObject({ signaal: z.string(), tekst: z.string() }).optional(),
  literatuur: z.string().optional(),
});

/** A risk instrument as data. An instrument without `bepaalt_niveau` gives signals and questions, never a level. */
export const instrumentschema = z
  .strictObject({
    instrument: z.string(),
    ook: z.array(z.string()).optional(),
    naam: z.string(),
    versie: z.string(),
    soort: z.string(),
    uitkomsten: z.array(z.enum(['onbekend', 'laag', 'midden', 'hoog'])),
    bepaalt_niveau: z.boolean(),
    gevalideerd: z.boolean(),
    wie: z.union([z.literal('allen'), z.array(z.enum(ORGANISATIES))]),
    training: z.enum(['verplicht', 'gewenst', 'niet nodig']),
    licentie: z.string(),
    bron: z.array(z.string()),
    vragen: z.union([z.literal('geïnstalleerd'), z.array(vraag)]),
  })
  .refine(({ instrument, bepaalt_niveau }) => instrument !== 'signaallijst' || !bepaalt_niveau, {
    message: 'de signaallijst mag nooit een niveau bepalen',
  });

export type Instrument = z.infer<typeof instrumentschema>;

const SHIPPED = join(import.meta.dirname, '..', '..', 'regels', 'instrumenten');

/**
 * The instruments that the project describes, each replaced by the licensed file that the organisation installed in
 * `eigenMap`. Throws with the file's name when one cannot be right or installs an instrument that nobody knows.
 */
export function laadInstrumenten(eigenMap?: string): Map<string, Instrument> {
  const instrumenten = leesMap(SHIPPED);
  if (eigenMap === undefined || !existsSync(eigenMap)) return instrumenten;
  for (const [naam, eigen] of leesMap(eigenMap)) {
    const basis = instrumenten.get(naam);
    if (!basis) throw new Error(`Instrument "${naam}" in ${eigenMap} is niet bekend.`);
    if (eigen.bepaalt_niveau && !basis.bepaalt_niveau)
      throw new Error(`Instrument "${naam}" in ${eigenMap} mag geen niveau bepalen.`);
    instrumenten.set(naam, eigen);
  }
  return instrumenten;
}

function leesMap(map: string): Map<string, Instrument> {
  const gevonden = new Map<string, Instrument>();
  for (const bestand of readdirSync(map).toSorted()) {
    if (!bestand.endsWith('.yaml')) continue;
    const uitkomst = instrumentschema.safeParse(load(readFileSync(join(map, bestand), 'utf8')));
    if (!uitkomst.success) throw new Error(`${bestand}: ${z.prettifyError(uitkomst.error)}`);
    for (const naam of [uitkomst.data.instrument, ...(uitkomst.data.ook ?? [])]) gevonden.set(naam, uitkomst.data);
  }
  return gevonden;
}
