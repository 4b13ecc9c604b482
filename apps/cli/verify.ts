import { beschrijfArgumentfout } from './argumenten.ts';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ArchiefFout, type Bevinding, type Controle, controleerArchief, leesPubliekeSleutel } from '@waakvlam/logboek';

export const HULP = `waakvlam verify MAP --sleutel PUBLIEKE_SLEUTEL [--kop HEX] [--json]
  Controleert een archief, zonder database: is er niets gewijzigd, verwijderd, verwisseld, ingevoegd of afgekapt?
  --sleutel BESTAND  publieke sleutel (PEM), bewaard buiten het archief
  --kop HEX          kop van de keten die u bij het exporteren noteerde
  --json             als JSON op standaarduitvoer`;

/** Exit code: 0 intact, 1 damaged, 2 unreadable or unusable arguments. */
export async function runVerify(args: readonly string[]): Promise<number> {
  const keuzen = leesKeuzen(args);
  if (typeof keuzen === 'string') return meld(keuzen);
  const pem = await readFile(keuzen.sleutel, 'utf8').catch(() => undefined);
  if (pem === undefined) return meld(`${keuzen.sleutel}: de publieke sleutel is niet te lezen.`);
  const sleutel = leesPubliekeSleutel(pem);
  if (!sleutel) return meld(`${keuzen.sleutel}: is geen publieke Ed25519-sleutel in PEM-vorm.`);
  try {
    const controle = await controleerArchief(keuzen.map, sleutel, keuzen.kop);
    process.stdout.write(keuzen.json ? `${JSON.stringify(controle)}\n` : toon(controle, keuzen.map));
    return controle.intact ? 0 : 1;
  } catch (fout) {
    if (fout instanceof ArchiefFout) return meld(`${fout.message}.`);
    throw fout;
  }
}

interface Keuzen {
  readonly map: string;
  readonly sleutel: string;
  readonly kop: string | undefined;
  readonly json: boolean;
}

function leesKeuzen(args: readonly string[]): Keuzen | string {
  const opties = {
    sleutel: { type: 'string' },
    kop: { type: 'string' },
    json: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: opties, allowPositionals: true });
    const [map] = positionals;
    const { sleutel, kop, json } = values;
    if (map === undefined || positionals.length > 1) return `Geef één map met een archief.\n${HULP}`;
    if (sleutel === undefined) return `Geef met --sleutel de publieke sleutel.\n${HULP}`;
    if (kop !== undefined && !/^[0-9a-f]{64}$/i.test(kop)) return '--kop: geef de kop als 64 tekens 0-9 en a-f.';
    return { map, sleutel, kop, json };
  } catch (fout) {
    return `${beschrijfArgumentfout(fout)}\n${HULP}`;
  }
}

function toon({ intact, kop, bevindingen }: Controle, map: string): string {
  if (intact) return `${map} is ongeschonden. Kop van de keten: ${kop}\n`;
  return `${map} is beschadigd:\n${bevindingen.map((een) => `- ${zin(een)}\n`).join('')}`;
}

const WAT: Readonly<Record<Bevinding['soort'], string>> = {
  gewijzigd: 'is gewijzigd',
  ontbreekt: 'ontbreekt',
  verwisseld: 'staat niet op zijn plaats',
  ingevoegd: 'is ingevoegd',
  afgekapt: 'en alles erna is afgekapt',
  bijlage: 'is gewijzigd, ontbreekt of hoort hier niet',
  handtekening: 'is niet met deze sleutel ondertekend, of daarna gewijzigd',
};

function zin({ soort, volgnr, bestand }: Bevinding): string {
  return volgnr === null ? `${bestand} ${WAT[soort]}` : `${bestand}: feit ${volgnr} ${WAT[soort]}`;
}

function meld(tekst: string): number {
  process.stderr.write(`${tekst}\n`);
  return 2;
}
