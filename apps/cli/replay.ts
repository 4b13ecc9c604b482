import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { DossierFout, readDossier, toonProbleem } from '@waakvlam/logboek';
import { AMSTERDAM, type Moment, parseTijdvak } from '@waakvlam/kernel/tijd';
import {
  beoordeel,
  beoordeelVerloop,
  bekendeRegios,
  laadRoutekaart,
  type Routekaart,
  RoutekaartFout,
  standNaarJson,
} from '@waakvlam/routekaart';
import { beschrijfArgumentfout } from './argumenten.ts';
import { toonStand, toonVerloop } from './toon.ts';

export const HULP = `waakvlam replay BESTAND... [--op MOMENT] [--verloop] [--regels VERSIE] [--json]
  Speelt dossierbestanden af en toont per zaak wie wat wanneer had moeten doen en welke alarmen zouden zijn gegaan.
  --op MOMENT      stand op dat moment (2018-12-11 of 2018-12-11T21:30); standaard het laatste feit
  --verloop        elke verandering van niveau, signalen en te late taken, op volgorde
  --regels VERSIE  versie van de regels, bijvoorbeeld landelijk@2026-01-01
  --json           als JSON op standaarduitvoer`;

/** Exit code: 0 all files read, 1 some skipped, 2 none usable or unusable arguments. */
export async function runReplay(args: readonly string[]): Promise<number> {
  const keuzen = leesKeuzen(args);
  if (typeof keuzen === 'string') return meld(keuzen, 2);
  const uitkomsten: Uitkomst[] = [];
  let overgeslagen = 0;
  for (const bestand of keuzen.bestanden) {
    try {
      uitkomsten.push(await speelAf(bestand, keuzen));
    } catch (fout) {
      overgeslagen += 1;
      meld(beschrijf(fout, bestand), 1);
    }
  }
  if (keuzen.json)
    await schrijf(['[', ...uitkomsten.flatMap(({ json }, plek) => [plek > 0 ? ',' : '', ...json]), ']\n']);
  else await schrijf(uitkomsten.map(({ tekst }) => `${tekst}\n`));
  if (uitkomsten.length === 0) return 2;
  return overgeslagen > 0 ? 1 : 0;
}

interface Keuzen {
  readonly bestanden: readonly string[];
  readonly op: Moment | undefined;
  readonly verloop: boolean;
  readonly regels: string | undefined;
  readonly json: boolean;
}

function leesKeuzen(args: readonly string[]): Keuzen | string {
  const opties = {
    op: { type: 'string' },
    verloop: { type: 'boolean', default: false },
    regels: { type: 'string' },
    json: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: opties, allowPositionals: true });
    if (positionals.length === 0) return `Geef minstens één dossierbestand.\n${HULP}`;
    const op = values.op === undefined ? undefined : parseTijdvak(values.op, AMSTERDAM);
    if (values.op !== undefined && !op)
      return `--op: "${values.op}" is geen bestaand moment; schrijf 2018-12-11 of 2018-12-11T21:30.`;
    const { verloop, regels, json } = values;
    return { bestanden: positionals, op: op?.tot, verloop, regels, json };
  } catch (fout) {
    return `${beschrijfArgumentfout(fout)}\n${HULP}`;
  }
}

/** What one file gives: for people, and as pieces of JSON (a long course of a case is too large for one string). */
interface Uitkomst {
  readonly tekst: string;
  readonly json: readonly string[];
}

async function speelAf(bestand: string, keuzen: Keuzen): Promise<Uitkomst> {
  const dossier = await readDossier(bestand);
  const kaart = kiesKaart(bestand, dossier.regio, keuzen.regels);
  const op = keuzen.op ?? dossier.feiten.at(-1)?.bekend;
  if (op === undefined) throw new DossierFout([{ bestand, regel: 1, veld: 'feiten', melding: GEEN_FEITEN }]);
  const { casus } = dossier;
  if (!keuzen.verloop) {
    const stand = beoordeel(kaart, dossier, op);
    return { json: keuzen.json ? [standNaarJson(stand)] : [], tekst: keuzen.json ? '' : toonStand(stand) };
  }
  const standen = beoordeelVerloop(kaart, dossier, op).map(({ stand }) => stand);
  if (!keuzen.json) return { json: [], tekst: toonVerloop(casus, standen) };
  const delen = standen.map(
    (stand, plek) => `${plek > 0 ? ',' : ''}{"op":"${stand.op}","stand":${standNaarJson(stand)}}`,
  );
  return { json: [`{"casus":${JSON.stringify(casus)},"verloop":[`, ...delen, ']}'], tekst: '' };
}

/** Waits for a slow reader instead of filling memory. */
async function schrijf(delen: readonly string[]): Promise<void> {
  for (const deel of delen) if (!process.stdout.write(deel)) await once(process.stdout, 'drain');
}

/** A region that has no route card is a fault of the file; a version that does not exist is one of the call. */
function kiesKaart(bestand: string, regio: string | undefined, versie: string | undefined): Routekaart {
  if (regio !== undefined && !bekendeRegios().includes(regio)) {
    const melding = `de regio "${regio}" is niet bekend; bekend zijn: ${bekendeRegios().join(', ')}`;
    throw new DossierFout([{ bestand, regel: 1, veld: 'regio', melding }]);
  }
  return laadRoutekaart(regio, versie);
}

const GEEN_FEITEN = 'bevat geen enkel feit; geef met --op het moment waarop u de stand wilt zien';

function beschrijf(fout: unknown, bestand: string): string {
  if (fout instanceof DossierFout) return fout.problemen.map(toonProbleem).join('\n');
  if (fout instanceof RoutekaartFout) return `${bestand}: ${fout.message}`;
  throw fout;
}

function meld(tekst: string, code: number): number {
  process.stderr.write(`${tekst}\n`);
  return code;
}
