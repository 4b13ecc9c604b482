import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/**
 * What a covenant says, read straight from its YAML and weighed in the plainest way. Shares no code with the module or
 * the database that it judges, and stays as dull as it can be.
 */
export interface Referentie {
  /** Rank 0..4: niets, na_besluit, bestaan, geredigeerd, zien. */
  readonly weeg: (situatie: Situatie, categorie: string) => number;
  readonly categorieen: readonly string[];
  readonly organisaties: readonly string[];
  readonly plegerzijde: Plegerzijde;
  readonly wgsDeelnemers: readonly string[];
}

export interface Situatie {
  readonly organisatie: string;
  readonly settings: readonly string[];
  readonly rollen: readonly string[];
  readonly niveau: string;
  readonly fase: string;
  /** Categories to which the victim consents; `*` for all. */
  readonly toestemming: readonly string[];
}

interface Plegerzijde {
  readonly organisaties: readonly string[];
  readonly rollen: readonly string[];
  readonly persoonlijkBij: readonly string[];
}

interface Regel {
  readonly id: string;
  readonly organisatie: readonly string[];
  readonly setting: readonly string[];
  readonly werking?: string;
  readonly rollen?: readonly string[];
  readonly niveaus?: readonly string[];
  readonly fasen?: readonly string[];
  readonly toestemming?: boolean;
  readonly uitkomsten: Readonly<Record<string, readonly string[] | 'rest'>>;
}

interface Bestand {
  readonly plegerzijde?: Plegerzijde;
  readonly wgsDeelnemers?: readonly string[];
  readonly regels: readonly Regel[];
}

const RANG = ['niets', 'na_besluit', 'bestaan', 'geredigeerd', 'zien'];

function lees(pad: string): Bestand {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a proof may trust the shape that the loader checked
  return load(readFileSync(pad, 'utf8')) as Bestand;
}

/** Reads a covenant: the file, and the one that it builds on. */
export function leesReferentie(bestand: string, basis?: string): Referentie {
  const eigen = lees(bestand);
  const onder = basis === undefined ? undefined : lees(basis);
  const ids = eigen.regels.map(({ id }) => id);
  const regels = [...(onder?.regels ?? []).filter(({ id }) => !ids.includes(id)), ...eigen.regels];
  const plegerzijde = eigen.plegerzijde ?? onder?.plegerzijde;
  const wgsDeelnemers = eigen.wgsDeelnemers ?? onder?.wgsDeelnemers;
  if (!plegerzijde || !wgsDeelnemers) throw new Error(`${bestand} names no plegerzijde or wgsDeelnemers`);
  const categorieen = uniek(
    regels.flatMap(({ uitkomsten }) => Object.values(uitkomsten).flatMap((een) => (een === 'rest' ? [] : een))),
  );
  return {
    categorieen,
    organisaties: uniek(regels.flatMap(({ organisatie }) => organisatie)),
    plegerzijde,
    wgsDeelnemers,
    weeg: (situatie, categorie) =>
      Math.max(0, ...situatie.settings.map((setting) => weegIn(regels, situatie, setting, categorie))),
  };
}

function weegIn(regels: readonly Regel[], situatie: Situatie, setting: string, categorie: string): number {
  const past = regels.filter(
    (regel) =>
      regel.organisatie.includes(situatie.organisatie) &&
      regel.setting.includes(setting) &&
      (!regel.rollen || regel.rollen.some((rol) => situatie.rollen.includes(rol))) &&
      (!regel.niveaus || regel.niveaus.includes(situatie.niveau)) &&
      (!regel.fasen || regel.fasen.includes(situatie.fase)) &&
      (regel.toestemming === undefined ||
        regel.toestemming === ['*', categorie].some((een) => situatie.toestemming.includes(een))),
  );
  const van = (werking: string): number[] =>
    past.filter((regel) => (regel.werking ?? 'basis') === werking).flatMap((regel) => uitkomst(regel, categorie));
  const ruim = Math.max(0, ...van('basis'), ...van('verruimt'));
  return Math.min(ruim, ...van('beperkt'));
}

function uitkomst({ uitkomsten }: Regel, categorie: string): number[] {
  for (const [naam, lijst] of Object.entries(uitkomsten)) {
    if (lijst !== 'rest' && lijst.includes(categorie)) return [RANG.indexOf(naam)];
  }
  const rest = Object.entries(uitkomsten).find(([, lijst]) => lijst === 'rest');
  return rest ? [RANG.indexOf(rest[0])] : [];
}

function uniek(lijst: readonly string[]): string[] {
  return [...new Set(lijst)];
}
