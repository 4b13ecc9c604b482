import { maakBijstelling, naamVan, type Regelwijziging } from '../lezen/bijstelling.ts';
import type { Meter } from '../lezen/lees.ts';
import type { Gelabeld } from './effect.ts';

/** A report with the verdict of its readers, and the words in it that stand for people or places. */
export interface Beoordeeld extends Gelabeld {
  readonly namen: ReadonlySet<string>;
}

/** A change that verdicts point to, and how many reports speak for and against it. */
export interface Voorstel {
  readonly wijziging: Regelwijziging;
  /** In Dutch: what readers said that leads to it. */
  readonly uitleg: string;
  /** Places, in the list given, of reports that lead to it. */
  readonly uit: readonly number[];
}

/** Fewer than so many reports prove nothing. */
const MINSTENS = 3;
const HOOGSTENS = 8;
/** A rule raised too much when it stands in this many times as many refused reports as in confirmed ones. */
const VERHOUDING = 2;
const STOPWOORDEN = new Set(
  'deze door naar over voor niet maar want omdat toen werd wordt zijn haar hier daar heeft hebben hadden geen meer nadat zonder tegen onder tussen waren zou zouden kunnen kan moet moest mijn onze hunne waar wanneer welke ander andere alle alles iets iemand niemand weer veel eigen zelf dan nog ook alleen toch bij met van een het dat die als aangeefster aangever verdachte meldster melder slachtoffer politie verklaart verklaarde melding gebeurd ongeveer omstreeks vandaag gisteren'.split(
    ' ',
  ),
);

/**
 * Thinks of changes out of verdicts: a rule that mostly raised what readers refused weighs less, a word that recurs in what
 * they refused counts against, one that recurs in stalking which the rules only doubted counts for. Nothing changes by it;
 * a person decides.
 */
export function bedenkVoorstellen(
  meter: Meter,
  beoordeeld: readonly Beoordeeld[],
  geldend: readonly Regelwijziging[],
): Voorstel[] {
  const bijstelling = maakBijstelling(geldend);
  const gelezen = beoordeeld.map((een, plek) => ({
    ...een,
    plek,
    vermoeden: meter.oordeel(een.gevonden, bijstelling) === 'vermoeden',
  }));
  const geweigerd = gelezen.filter(({ stalking, vermoeden }) => !stalking && vermoeden);
  const stalking = gelezen.filter((een) => een.stalking);
  const gemist = stalking.filter(({ vermoeden }) => !vermoeden);
  const geen = gelezen.filter((een) => !een.stalking);
  const bekend = new Set(geldend.flatMap((een) => (een.soort === 'woord' ? [een.woord] : [])));
  return [
    ...regelsDieTeVeelVinden(geweigerd, stalking, bijstelling),
    ...woorden(geweigerd, stalking, 'tegen', bekend),
    ...woorden(gemist, geen, 'voor', bekend),
  ].slice(0, HOOGSTENS);
}

type Gelezen = Beoordeeld & { readonly plek: number };

function regelsDieTeVeelVinden(
  geweigerd: readonly Gelezen[],
  stalking: readonly Gelezen[],
  bijstelling: ReturnType<typeof maakBijstelling>,
): Voorstel[] {
  const perRegel = (rij: readonly Gelezen[]): Map<string, number[]> =>
    perSleutel(rij, ({ gevonden }) =>
      gevonden.bevindingen.filter(({ regel }) => !regel.tegen).map(({ regel }) => naamVan(regel)),
    );
  const [fout, goed] = [perRegel(geweigerd), perRegel(stalking)];
  const punten = new Map(
    geweigerd.flatMap(({ gevonden }) =>
      gevonden.bevindingen.map(({ regel }) => [naamVan(regel), bijstelling.regel(regel).punten] as const),
    ),
  );
  return [...fout]
    .filter(([regel, uit]) => uit.length >= Math.max(MINSTENS, VERHOUDING * ((goed.get(regel)?.length ?? 0) + 1)))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([regel, uit]) => ({
      wijziging: { soort: 'punten', regel, punten: Math.max(0.5, Math.round(punten.get(regel) ?? 1) / 4) },
      uitleg: `Deze regel sloeg aan in ${uit.length} meldingen die lezers geen stalking noemden, en in ${goed.get(regel)?.length ?? 0} die het wel waren.`,
      uit,
    }));
}

function woorden(
  waarin: readonly Gelezen[],
  nergens: readonly Gelezen[],
  richting: 'voor' | 'tegen',
  bekend: ReadonlySet<string>,
): Voorstel[] {
  const elders = new Set(nergens.flatMap(woordenVan));
  const wat =
    richting === 'tegen'
      ? 'die lezers geen stalking noemden, en in geen enkele die het wel was'
      : 'die lezers stalking noemden en de regels niet, en in geen enkele die het niet was';
  return [...perSleutel(waarin, woordenVan)]
    .filter(([woord, uit]) => uit.length >= MINSTENS && !elders.has(woord) && !bekend.has(woord))
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 3)
    .map(([woord, uit]) => ({
      wijziging: { soort: 'woord', woord, richting },
      uitleg: `Het woord “${woord}” staat in ${uit.length} meldingen ${wat}.`,
      uit,
    }));
}

/** Words that could become a rule: no names, no numbers, nothing that stands with a capital within a sentence. */
function woordenVan({ gevonden: { tekst }, namen }: Beoordeeld): string[] {
  const gewoon = new Set(tekst.match(/(?<!\p{L})\p{Ll}{5,40}(?!\p{L})/gu) ?? []);
  return [...gewoon].filter((woord) => !STOPWOORDEN.has(woord) && !namen.has(woord));
}

function perSleutel(rij: readonly Gelezen[], sleutels: (een: Gelezen) => readonly string[]): Map<string, number[]> {
  const per = new Map<string, number[]>();
  for (const een of rij)
    for (const sleutel of new Set(sleutels(een))) per.set(sleutel, [...(per.get(sleutel) ?? []), een.plek]);
  return per;
}
