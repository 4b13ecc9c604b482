import { CIJFER_0, CODES, D, GAT, T } from './tekens.ts';
import { vouw } from './vouw.ts';

/** One word as the automaton knows it: `begin` and `eind` say whether it must begin and end there. */
export interface Woordvorm {
  readonly codes: readonly number[];
  readonly begin: boolean;
  readonly eind: boolean;
}

const KORTSTE_MET_TIKFOUT = 8;

/**
 * All ways to write one entry of the lexicon, each as its words: `stalk*` begins with, `*verbod` ends with,
 * `contact+verbod` is joined or split, `(voor|bij) (de|haar) deur` is every choice out of the brackets. `bekend` remembers
 * the pieces between calls.
 */
export function schrijfwijzen(woord: string, bekend = new Map<string, Woordvorm[]>()): Woordvorm[][] {
  return keuzen(woord).map((vorm) =>
    vorm
      .trim()
      .split(/\s+/)
      .flatMap((stuk) => {
        const eerder = bekend.get(stuk);
        if (eerder) return eerder;
        const woorden = woordvormen(stuk);
        bekend.set(stuk, woorden);
        return woorden;
      }),
  );
}

/**
 * The same, cut where gaps stand outside of brackets: per part every way to write it. One of each part in turn is a way to
 * write the entry, of which there can be thousands.
 */
export function delenVan(woord: string, bekend?: Map<string, Woordvorm[]>): Woordvorm[][][] {
  const delen = [''];
  let diepte = 0;
  for (const teken of woord.trim()) {
    if (teken === '(') diepte += 1;
    if (teken === ')') diepte -= 1;
    if (diepte === 0 && /\s/.test(teken)) delen.push('');
    else delen[delen.length - 1] += teken;
  }
  return delen.filter((deel) => deel !== '').map((deel) => schrijfwijzen(deel, bekend));
}

function keuzen(woord: string): string[] {
  const keuze = /\(([^()]*)\)/.exec(woord);
  if (keuze) {
    const [geheel = '', binnen = ''] = keuze;
    return binnen.split('|').flatMap((een) => keuzen(woord.replace(geheel, () => een)));
  }
  return woord.includes('+') ? [woord.replaceAll('+', ''), woord.replaceAll('+', ' ')] : [woord];
}

/** A piece between gaps; a hyphen in it makes two words, as it does in a text. */
function woordvormen(stuk: string): Woordvorm[] {
  const begin = !stuk.startsWith('*');
  const eind = !stuk.endsWith('*');
  const kaal = stuk.slice(begin ? 0 : 1, eind ? undefined : -1);
  const woorden = splits(vouw(kaal));
  return woorden.map((codes, plek) => ({
    codes: !eind && plek === woorden.length - 1 && eindigtOpD(kaal) ? [...codes.slice(0, -1), D] : codes,
    begin: begin || plek > 0,
    eind: eind || plek < woorden.length - 1,
  }));
}

function splits(codes: readonly number[]): number[][] {
  const woorden: number[][] = [[]];
  for (const code of codes) {
    if (code === GAT) woorden.push([]);
    else woorden.at(-1)?.push(code);
  }
  return woorden.filter((woord) => woord.length > 0);
}

function eindigtOpD(kaal: string): boolean {
  return CODES[kaal.charCodeAt(kaal.length - 1)] === D;
}

/** The codes with the gaps at which the word begins and ends. A word that may go on keeps its d open, and its t. */
export function metGaten({ codes, begin, eind }: Woordvorm): number[][] {
  const open = !eind && codes.at(-1) === D ? [codes, [...codes.slice(0, -1), T]] : [codes];
  return open.map((een) => [...(begin ? [GAT] : []), ...een, ...(eind ? [GAT] : [])]);
}

/** The word with one letter missing or two swapped; only for longer whole words, where that rarely makes another word. */
export function tikfouten(vorm: Woordvorm): Woordvorm[] {
  const { codes, begin, eind } = vorm;
  if (!begin || !eind || codes.length < KORTSTE_MET_TIKFOUT || codes.some((code) => code >= CIJFER_0)) return [];
  const fouten: number[][] = [];
  for (let plek = 1; plek < codes.length - 1; plek += 1) {
    fouten.push(codes.toSpliced(plek, 1));
    const [een = 0, ander = 0] = [codes[plek], codes[plek + 1]];
    if (een !== ander) fouten.push(codes.toSpliced(plek, 2, ander, een));
  }
  return fouten.map((fout) => ({ ...vorm, codes: ontdubbel(fout) }));
}

/** A letter that goes missing can bring two equal ones together, which the reader takes for one. */
function ontdubbel(codes: readonly number[]): number[] {
  return codes.filter((code, plek) => code !== codes[plek - 1] || KLINKERS.has(code));
}
const KLINKERS = new Set([1, 5, 9, 15, 21]);
