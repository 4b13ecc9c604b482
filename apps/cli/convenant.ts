import { parseArgs } from 'node:util';
import { type Convenant, ConvenantFout, leesConvenantbestand, vergelijk } from '@waakvlam/delen';
import { beschrijfArgumentfout } from './argumenten.ts';

export const HULP = `waakvlam convenant BESTAND... [--json]
waakvlam convenant --vergelijk OUD NIEUW [--json]
  Controleert convenanten: gaten, tegenspraak, regels die niets doen, en wat geen convenant kan afspreken. Of zegt in
  woorden wat er voor wie verandert. Een regionaal convenant vindt zijn basis in dezelfde map of bij Waakvlam zelf.
  --vergelijk      vergelijkt twee convenanten in plaats van ze los te controleren
  --json           als JSON op standaarduitvoer`;

/** Exit code: 0 all in order (or compared), 1 something is wrong with a covenant, 2 none readable or unusable arguments. */
export async function runConvenant(args: readonly string[]): Promise<number> {
  const keuzen = leesKeuzen(args);
  if (typeof keuzen === 'string') return meld(keuzen, 2);
  const uitslagen = keuzen.bestanden.map(controleer);
  if (keuzen.vergelijk) return vergelijkTwee(uitslagen, keuzen.json);
  if (keuzen.json) schrijf(JSON.stringify(uitslagen.map(alsJson), null, 2));
  else for (const uitslag of uitslagen) schrijf(alsTekst(uitslag));
  if (uitslagen.every(({ leesbaar }) => !leesbaar)) return 2;
  return uitslagen.some(({ problemen }) => problemen.length > 0) ? 1 : 0;
}

interface Keuzen {
  readonly bestanden: readonly string[];
  readonly vergelijk: boolean;
  readonly json: boolean;
}

function leesKeuzen(args: readonly string[]): Keuzen | string {
  const options = {
    vergelijk: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) return `Geef een bestand met een convenant.\n${HULP}`;
    if (values.vergelijk && positionals.length !== 2) return `Vergelijken vraagt twee bestanden: OUD NIEUW.\n${HULP}`;
    return { bestanden: positionals, ...values };
  } catch (fout) {
    return `${beschrijfArgumentfout(fout)}\n${HULP}`;
  }
}

interface Uitslag {
  readonly bestand: string;
  readonly leesbaar: boolean;
  readonly convenant: Convenant | undefined;
  readonly problemen: readonly string[];
}

function controleer(bestand: string): Uitslag {
  try {
    return { bestand, leesbaar: true, convenant: leesConvenantbestand(bestand), problemen: [] };
  } catch (fout) {
    if (!(fout instanceof ConvenantFout)) throw fout;
    return { bestand, leesbaar: fout.leesbaar, convenant: undefined, problemen: fout.problemen };
  }
}

function vergelijkTwee(uitslagen: readonly Uitslag[], json: boolean): number {
  const [oud, nieuw] = uitslagen.map(({ convenant }) => convenant);
  if (oud === undefined || nieuw === undefined) {
    for (const uitslag of uitslagen.filter(({ convenant }) => convenant === undefined)) meld(alsTekst(uitslag), 2);
    return 2;
  }
  const veranderingen = vergelijk(oud, nieuw);
  if (json) schrijf(JSON.stringify({ oud: versie(oud), nieuw: versie(nieuw), veranderingen }, null, 2));
  else if (veranderingen.length === 0) schrijf('Iedereen ziet in elke situatie hetzelfde.');
  else schrijf(veranderingen.map((een) => `- ${een}`).join('\n'));
  return 0;
}

const versie = ({ naam, versie: van }: Convenant): string => `${naam}@${van}`;

/** Rules that the privacy lawyer of the region still has to weigh. */
function teToetsen({ regels, gronden }: Convenant): string[] {
  return regels
    .filter((regel) => regel.vastgesteld === 'nee' || regel.grond.some((een) => gronden[een]?.vastgesteld === 'nee'))
    .map(({ id }) => id);
}

function alsTekst({ bestand, convenant, problemen }: Uitslag): string {
  if (convenant === undefined) return [`${bestand}:`, ...problemen.map((een) => `  - ${een}`)].join('\n');
  const open = teToetsen(convenant);
  const rest = open.length === 0 ? '' : ` Nog te toetsen door de privacyjurist: ${open.join(', ')}.`;
  return `${bestand}: ${versie(convenant)} is in orde, ${convenant.regels.length} regels.${rest}`;
}

function alsJson({ bestand, convenant, problemen }: Uitslag): object {
  const gelezen = convenant && { convenant: versie(convenant), teToetsen: teToetsen(convenant) };
  return { bestand, inOrde: problemen.length === 0, ...gelezen, problemen };
}

function schrijf(tekst: string): void {
  process.stdout.write(`${tekst}\n`);
}

function meld(tekst: string, code: number): number {
  process.stderr.write(`${tekst}\n`);
  return code;
}
