import { incident, type Lezer } from '@waakvlam/herkenning';

/** What reading a batch gives: the output as bytes, and the lines that could not be used. */
export interface Leesuitslag {
  readonly uitvoer: Uint8Array<ArrayBuffer>;
  readonly fouten: readonly { readonly regel: number; readonly melding: string }[];
  /** Per verdict how many. */
  readonly aantallen: Readonly<Record<string, number>>;
  /** Ids in order, to find those that come twice. */
  readonly ids: readonly { readonly regel: number; readonly id: string }[];
}

const REGELEINDE = 10;
const tekstdecoder = new TextDecoder('utf-8', { fatal: true });

/** Reads the lines of a batch. A line that cannot be used is named and skipped; an empty one is no line. */
export function leesStapel(lezer: Lezer, bytes: Uint8Array, eersteRegel: number): Leesuitslag {
  const uit: string[] = [];
  const fouten: { regel: number; melding: string }[] = [];
  const ids: { regel: number; id: string }[] = [];
  const aantallen: Record<string, number> = {};
  let regel = eersteRegel;
  for (let begin = 0; begin < bytes.length; regel += 1) {
    const eind = bytes.indexOf(REGELEINDE, begin);
    const einde = eind === -1 ? bytes.length : eind;
    const gelezen = leesRegel(bytes.subarray(begin, einde));
    begin = einde + 1;
    if (gelezen === undefined) continue;
    if (typeof gelezen === 'string') {
      fouten.push({ regel, melding: gelezen });
      continue;
    }
    const { gronden: _, ...lezing } = lezer(gelezen.tekst);
    aantallen[lezing.oordeel] = (aantallen[lezing.oordeel] ?? 0) + 1;
    ids.push({ regel, id: gelezen.id });
    uit.push(`${JSON.stringify({ id: gelezen.zoalsGegeven, ...lezing })}\n`);
  }
  return { uitvoer: new TextEncoder().encode(uit.join('')), fouten, aantallen, ids };
}

interface Regel {
  readonly id: string;
  /** The id as the source wrote it: an id that is a number comes back as one. */
  readonly zoalsGegeven: unknown;
  readonly tekst: string;
}

/** The incident on a line, undefined for an empty line, or what is wrong with it. */
function leesRegel(bytes: Uint8Array): Regel | string | undefined {
  let tekst: string;
  try {
    tekst = tekstdecoder.decode(bytes).trim();
  } catch {
    return 'is geen geldige UTF-8';
  }
  if (tekst === '') return undefined;
  let ruw: unknown;
  try {
    ruw = JSON.parse(tekst);
  } catch {
    return 'is geen geldige JSON';
  }
  const uitslag = incident.safeParse(ruw);
  if (uitslag.success) {
    const zoalsGegeven = typeof ruw === 'object' && ruw !== null && 'id' in ruw ? ruw.id : uitslag.data.id;
    return { ...uitslag.data, zoalsGegeven };
  }
  return uitslag.error.issues.map(({ path, message }) => `${path.join('.') || 'regel'}: ${message}`).join('; ');
}
