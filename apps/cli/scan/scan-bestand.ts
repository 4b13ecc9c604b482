import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Herkenningsregels, Lezer } from '@waakvlam/herkenning';
import { Dubbelen } from './dubbel.ts';
import { type Gelezen, leesHier, leesMetPloeg } from './ploeg.ts';
import { maakStapels } from './stapels.ts';
import { naarBestand, naarScherm } from './uitvoer.ts';
import { BEGIN, kenmerkVan, leesVoortgang, schrijfVoortgang, type Voortgang, wisVoortgang } from './voortgang.ts';

/** Below this a team of threads takes longer to start than to read. */
const KLEIN = 8 * 1024 * 1024;
const BEWAAR_NA_MS = 1000;

export interface Scanopdracht {
  /** A path, or `-` for standard input. */
  readonly invoer: string;
  readonly uit: string | undefined;
  readonly regels: Herkenningsregels;
  readonly lezer: Lezer;
  readonly meld: (tekst: string) => void;
}

export type Scanstand = Pick<Voortgang, 'regels' | 'fouten' | 'aantallen'> & { readonly hervat: boolean };

/**
 * Reads a file of incidents, a line each, and writes a line for each one that could be read, in order. With `uit` it goes on
 * where an earlier run was cut off. Rejects with the error of the file system when input or output cannot be used.
 */
export async function scanBestand({ invoer, uit, regels, lezer, meld }: Scanopdracht): Promise<Scanstand> {
  const pad = invoer === '-' ? undefined : invoer;
  const grootte = pad === undefined ? 0 : await grootteVan(pad);
  const eerder = uit === undefined ? undefined : await leesVoortgang(uit, pad, regels.versie);
  const stand = { ...(eerder ?? BEGIN), aantallen: { ...eerder?.aantallen } };
  const uitvoer = uit === undefined ? naarScherm : await naarBestand(uit, stand.uitvoer);
  const stapels = maakStapels(bronVan(pad, stand.invoer), stand.invoer, stand.regels + 1);
  const gelezen = grootte - stand.invoer < KLEIN ? leesHier(lezer, stapels) : leesMetPloeg(stapels);
  const dubbelen = new Dubbelen();
  const bewaar = async (): Promise<void> => {
    if (uit === undefined || !uitvoer.hervatbaar) return;
    await uitvoer.bewaar();
    const kenmerk = pad === undefined ? '' : await kenmerkVan(pad, stand.invoer);
    await schrijfVoortgang(uit, { ...stand, kenmerk, regelversie: regels.versie });
  };
  let bewaard = performance.now();
  try {
    await bewaar();
    for await (const een of gelezen) {
      await uitvoer.schrijf(een.uitslag.uitvoer);
      verwerk(een, stand, dubbelen, (regel, melding) =>
        meld(`${pad ?? 'standaardinvoer'}, regel ${regel}: ${melding}`),
      );
      if (performance.now() - bewaard < BEWAAR_NA_MS) continue;
      await bewaar();
      bewaard = performance.now();
    }
    await uitvoer.bewaar();
    if (uit !== undefined) await wisVoortgang(uit);
  } finally {
    await uitvoer.sluit();
  }
  return { ...stand, hervat: eerder !== undefined && eerder.invoer > 0 };
}

type Stand = Omit<Voortgang, 'kenmerk' | 'regelversie'>;
type Schrijfbaar<T> = { -readonly [sleutel in keyof T]: T[sleutel] };

function verwerk(
  { stapel, uitslag }: Gelezen,
  stand: Schrijfbaar<Stand>,
  dubbelen: Dubbelen,
  meld: (regel: number, melding: string) => void,
): void {
  stand.invoer = stapel.totByte;
  stand.uitvoer += uitslag.uitvoer.length;
  stand.regels += stapel.regels;
  stand.fouten += uitslag.fouten.length;
  for (const [oordeel, aantal] of Object.entries(uitslag.aantallen))
    stand.aantallen[oordeel] = (stand.aantallen[oordeel] ?? 0) + aantal;
  for (const { regel, melding } of uitslag.fouten) meld(regel, `${melding}; overgeslagen`);
  for (const { regel, id } of uitslag.ids)
    if (dubbelen.gezien(id)) meld(regel, `het id "${id.slice(0, 80)}" kwam al eerder voor; toch gelezen`);
}

async function grootteVan(pad: string): Promise<number> {
  const stand = await stat(pad);
  // reading it would say so too, but not which of the two it is
  if (stand.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR', path: pad });
  return stand.size;
}

/** The bytes of the input from a place on. Standard input cannot jump: what comes before is read and let go. */
async function* bronVan(pad: string | undefined, vanaf: number): AsyncGenerator<Buffer> {
  if (pad !== undefined) {
    yield* createReadStream(pad, { start: vanaf, highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>;
    return;
  }
  let over = vanaf;
  for await (const brok of process.stdin as AsyncIterable<Buffer>) {
    if (brok.length > over) yield brok.subarray(over);
    over = Math.max(0, over - brok.length);
  }
}
