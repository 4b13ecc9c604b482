import { parseArgs } from 'node:util';
import { koppelPersonen, Personenbouwer } from '@waakvlam/herkenning';
import { beschrijfArgumentfout } from './argumenten.ts';
import { leesKolommen } from './link/kolommen.ts';
import { Invoerfout } from './link/invoerfout.ts';
import { leesRijen } from './link/rijen.ts';
import { schrijfParen } from './link/paren.ts';
import { overschreven } from './zelfde-bestand.ts';

export const HULP = `waakvlam link A.csv [B.csv] --kolommen MAP.yaml --uit PAREN.csv [--drempel 0.5]
  Zoekt personen die vermoedelijk dezelfde zijn: binnen één bestand, of tussen twee.
  --kolommen MAP.yaml  welke kolom wat is, bijvoorbeeld {id: rec_id, voornaam: given_name, geboren: date_of_birth}
  --uit PAREN.csv      de paren: id1,id2,kans
  --drempel KANS       alleen paren met minstens deze kans (0 tot 1; standaard 0.5)
  --uitleg BESTAND     per paar, als regel JSON, wat elk veld bijdraagt`;

/** Exit code: 0 linked, 1 linked but some rows were skipped, 2 unusable arguments or files. */
export async function runLink(args: readonly string[]): Promise<number> {
  const keuzen = leesKeuzen(args);
  if (typeof keuzen === 'string') return meld(keuzen, 2);
  try {
    const kolommen = await leesKolommen(keuzen.kolommen);
    const bouwer = new Personenbouwer(kolommen.map(({ kolom }) => kolom).filter((kolom) => kolom !== 'id'));
    let overgeslagen = 0;
    for (const [nr, bestand] of keuzen.bestanden.entries()) {
      if (nr > 0) bouwer.volgendeBron();
      overgeslagen += await leesRijen(
        bestand,
        kolommen,
        (id, waarden) => bouwer.voegToe(id, waarden),
        (regel) => meld(regel, 1),
      );
    }
    const personen = bouwer.bouw();
    const geschreven = await schrijfParen(personen, await koppelPersonen(personen), keuzen);
    process.stderr.write(`${personen.ids.length} personen gelezen, ${geschreven} paren geschreven.\n`);
    if (overgeslagen > 0) process.stderr.write(`${overgeslagen} regels overgeslagen.\n`);
    return overgeslagen > 0 ? 1 : 0;
  } catch (fout) {
    if (fout instanceof Invoerfout) return meld(fout.message, 2);
    throw fout;
  }
}

interface Keuzen {
  readonly bestanden: readonly string[];
  readonly kolommen: string;
  readonly uit: string;
  readonly uitleg: string | undefined;
  readonly drempel: number;
}

function leesKeuzen(args: readonly string[]): Keuzen | string {
  const options = {
    kolommen: { type: 'string' },
    uit: { type: 'string' },
    uitleg: { type: 'string' },
    drempel: { type: 'string', default: '0.5' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { kolommen, uit, uitleg } = values;
    if (positionals.length === 0 || positionals.length > 2) return `Geef één of twee CSV-bestanden.\n${HULP}`;
    if (kolommen === undefined) return `Geef met --kolommen aan welke kolom wat is.\n${HULP}`;
    if (uit === undefined) return `Geef met --uit aan waar de paren komen.\n${HULP}`;
    const drempel = values.drempel.trim() === '' ? Number.NaN : Number(values.drempel);
    if (!(drempel >= 0 && drempel <= 1)) return `--drempel: "${values.drempel}" is geen kans van 0 tot 1.`;
    const ook = overschreven(uit, [...positionals, kolommen]) ?? overschreven(uitleg, [...positionals, kolommen, uit]);
    if (ook !== undefined) return `${ook} zou worden overschreven; kies een ander bestand voor de uitkomst.`;
    return { bestanden: positionals, kolommen, uit, uitleg, drempel };
  } catch (fout) {
    return `${beschrijfArgumentfout(fout)}\n${HULP}`;
  }
}

function meld(tekst: string, code: number): number {
  process.stderr.write(`${tekst}\n`);
  return code;
}
