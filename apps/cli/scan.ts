import { parseArgs } from 'node:util';
import { HerkenningsregelFout, type Herkenningsregels, laadHerkenningsregels, maakLezer } from '@waakvlam/herkenning';
import { beschrijfArgumentfout } from './argumenten.ts';
import { scanBestand, type Scanopdracht, type Scanstand } from './scan/scan-bestand.ts';
import { scanMap } from './scan/scan-map.ts';
import { overschreven } from './zelfde-bestand.ts';

export const HULP = `waakvlam scan BESTAND.jsonl|- [--uit BESTAND] [--json]
waakvlam scan --map MAP --uit MAP [--eenmaal]
  Leest meldingen, één per regel, en geeft per melding of er een vermoeden van stalking is, met de woorden waarop dat rust.
  --uit BESTAND    schrijf daarheen; een afgebroken run gaat verder waar hij was
  --map MAP        lees elk .jsonl-bestand dat in deze map komt; de uitkomst staat onder dezelfde naam in --uit
  --eenmaal        met --map: stop als alles gelezen is
  --json           geen samenvatting op het scherm, alleen de regels JSON`;

/** Exit code: 0 all lines read, 1 some skipped, 2 unusable input, output or arguments. */
export async function runScan(args: readonly string[]): Promise<number> {
  const keuzen = leesKeuzen(args);
  if (typeof keuzen === 'string') return meld(keuzen, 2);
  try {
    const regels = laadHerkenningsregels();
    const lezer = maakLezer(regels);
    return await scan(keuzen, { regels, lezer, meld: (tekst) => void meld(tekst, 1) });
  } catch (fout) {
    return meld(beschrijf(fout), 2);
  }
}

type Basis = Pick<Scanopdracht, 'lezer' | 'meld'> & { readonly regels: Herkenningsregels };

async function scan({ invoer, map, uit, eenmaal, json }: Keuzen, basis: Basis): Promise<number> {
  if (map === undefined) {
    const stand = await scanBestand({ ...basis, invoer, uit });
    if (!json) meld(vatSamen(stand), 0);
    return stand.fouten > 0 ? 1 : 0;
  }
  let fouten = 0;
  const klaar = (bestand: string, stand: Scanstand): void => {
    fouten += stand.fouten;
    if (!json) meld(`${bestand}: ${vatSamen(stand)}`, 0);
  };
  await scanMap({ ...basis, map, uitmap: uit ?? map, eenmaal, klaar });
  return fouten > 0 ? 1 : 0;
}

interface Keuzen {
  readonly invoer: string;
  readonly map: string | undefined;
  readonly uit: string | undefined;
  readonly eenmaal: boolean;
  readonly json: boolean;
}

function leesKeuzen(args: readonly string[]): Keuzen | string {
  const opties = {
    uit: { type: 'string' },
    map: { type: 'string' },
    eenmaal: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: opties, allowPositionals: true });
    const { uit, map, eenmaal, json } = values;
    const [invoer = '', ...meer] = positionals;
    if (map === undefined && (invoer === '' || meer.length > 0))
      return `Geef één bestand, of - voor standaardinvoer.\n${HULP}`;
    if (map !== undefined && (invoer !== '' || uit === undefined))
      return `Geef bij --map ook --uit, en geen bestand.\n${HULP}`;
    if (map !== undefined && map === uit)
      return '--map en --uit zijn dezelfde map; kies een andere map voor de uitkomsten.';
    if (map === undefined && overschreven(uit, [invoer]) !== undefined)
      return `--uit: ${uit} is ook de invoer; kies een ander bestand voor de uitkomst.`;
    return { invoer, map, uit, eenmaal, json };
  } catch (fout) {
    return `${beschrijfArgumentfout(fout)}\n${HULP}`;
  }
}

function vatSamen({ aantallen, fouten, hervat }: Scanstand): string {
  const gelezen = Object.values(aantallen).reduce((som, aantal) => som + aantal, 0);
  const per = ['vermoeden', 'twijfel', 'geen', 'niet_beoordeeld'].map(
    (oordeel) => `${aantallen[oordeel] ?? 0} ${oordeel.replace('_', ' ')}`,
  );
  const overgeslagen = fouten > 0 ? `; ${fouten} ${fouten === 1 ? 'regel' : 'regels'} overgeslagen` : '';
  return `${gelezen} gelezen: ${per.join(', ')}${overgeslagen}${hervat ? ' (verder gegaan waar een eerdere run was)' : ''}`;
}

const REDENEN: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet',
  EACCES: 'mag niet gelezen of geschreven worden',
  EISDIR: 'is een map',
  ENOTDIR: 'is geen map',
  ENOSPC: 'past niet: de schijf is vol. Maak ruimte en start opnieuw; wat af is, blijft staan',
  EDQUOT: 'past niet: uw schijfruimte is op. Maak ruimte en start opnieuw; wat af is, blijft staan',
  EFBIG: 'past niet: het bestand wordt te groot',
  EROFS: 'staat op een schijf waarop niet geschreven kan worden',
};

function beschrijf(fout: unknown): string {
  if (fout instanceof HerkenningsregelFout) return `De regels kloppen niet:\n${fout.message}`;
  if (!(fout instanceof Error)) throw fout;
  const { code = '', path } = fout as NodeJS.ErrnoException;
  const reden = REDENEN[code];
  if (reden === undefined) throw fout;
  return `${path ?? 'De uitvoer'} ${reden}.`;
}

function meld(tekst: string, code: number): number {
  process.stderr.write(`${tekst}\n`);
  return code;
}
