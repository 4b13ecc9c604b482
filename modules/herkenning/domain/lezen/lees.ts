import { compileer, type Leesboek } from './compileer.ts';
import { doorloop, type Doorloop } from './doorloop.ts';
import { lijktMaarZo, merk, opheffing } from './omstandigheid.ts';
import type { Herkenningsregels } from './regelvorm.ts';
import { zonderSchijn } from './schijn.ts';
import { taalVan } from './taal.ts';
import { weeg } from './weeg.ts';
import { type Patroonvondst, zoek } from './zoek.ts';

/** Words of the text that count for or against: `tekst.slice(van, tot) === citaat` in UTF-16 units. */
export interface Citaat {
  readonly soort: string;
  readonly citaat: string;
  readonly van: number;
  readonly tot: number;
}

/** What reading a text gives. A person decides; the score orders a list and never decides by itself. */
export interface Lezing {
  readonly oordeel: 'vermoeden' | 'twijfel' | 'geen' | 'niet_beoordeeld';
  readonly score: number;
  readonly signalen: readonly Citaat[];
  readonly tegenwicht: readonly Citaat[];
  readonly vragen: readonly string[];
  readonly taal: string;
  /** Why it is a vermoeden, in Dutch: the grounds that hold. */
  readonly gronden: readonly string[];
}

export type Lezer = (tekst: string) => Lezing;

/** At most so many quotes of a kind: a text of 10 MB must not give an answer of 10 MB. */
const CITATEN_PER_SOORT = 25;

/**
 * Compiles rules into a reader: a pure function of the text, the same on a server and in a browser, in time linear in the
 * length of the text. Throws a HerkenningsregelFout when the rules cannot be right.
 */
export function maakLezer(regels: Herkenningsregels): Lezer {
  const boek = compileer(regels);
  return (tekst) => lees(boek, tekst);
}

function lees(boek: Leesboek, tekst: string): Lezing {
  const ruw = doorloop(boek, tekst);
  const taal = taalVan(boek, ruw, tekst);
  if (taal !== 'nl')
    return { oordeel: 'niet_beoordeeld', score: 0, signalen: [], tegenwicht: [], vragen: [], taal, gronden: [] };
  const gelezen = zonderSchijn(boek, ruw);
  const { tellen, vervallen } = weegOmstandigheden(boek, gelezen);
  const { regels } = boek;
  const gewogen = tellen.map(({ regel, eerste, laatste }) => ({
    regel,
    van: gelezen.van[eerste] ?? 0,
    tot: gelezen.tot[laatste] ?? 0,
  }));
  const { oordeel, punten, gronden } = weeg(regels, gewogen, tekst.length);
  const citaat = (soort: string, { eerste, laatste }: Patroonvondst): Citaat => {
    const [van, tot] = [gelezen.van[eerste] ?? 0, gelezen.tot[laatste] ?? 0];
    return { soort, citaat: tekst.slice(van, tot), van, tot };
  };
  const signalen = tellen.filter(({ regel }) => !regel.tegen).map((een) => citaat(een.regel.soort, een));
  const tegenwicht = [
    ...tellen.filter(({ regel }) => regel.tegen).map((een) => citaat(een.regel.soort, een)),
    ...vervallen.map(({ treffer, waarom }) => citaat(waarom, treffer)),
  ];
  const gevonden = new Set(signalen.flatMap(({ soort }) => [soort, `@${regels.soorten[soort]?.familie}`]));
  const vragen =
    oordeel === 'geen'
      ? []
      : regels.vragen.filter(({ zolang_ontbreekt }) => !zolang_ontbreekt.some((een) => gevonden.has(een)));
  return {
    oordeel,
    score: Math.round((100 * punten) / (punten + regels.oordeel.halverwege)) / 100,
    signalen: beperk(signalen),
    tegenwicht: beperk(tegenwicht),
    vragen: vragen.map(({ tekst }) => tekst),
    taal,
    gronden: regels.oordeel.gronden.filter(({ id }) => gronden.includes(id)).map(({ tekst }) => tekst),
  };
}

interface Vervallen {
  readonly treffer: Patroonvondst;
  readonly waarom: string;
}

/** Splits the findings in those that count and those that the words around them take away. */
function weegOmstandigheden(boek: Leesboek, gelezen: Doorloop): { tellen: Patroonvondst[]; vervallen: Vervallen[] } {
  const merken = merk(boek, gelezen);
  const treffers = zoek(boek, gelezen).filter((treffer) => !lijktMaarZo(merken, treffer));
  const vervallen: Vervallen[] = [];
  const staande = treffers.filter((treffer) => {
    const waarom = opheffing(gelezen, merken, treffer);
    if (waarom !== undefined && !treffer.regel.tegen) vervallen.push({ treffer, waarom });
    return waarom === undefined;
  });
  const opgeheven = opgehevenPerZin(boek, gelezen, staande);
  const tellen = staande.filter((treffer) => {
    const { regel, eerste } = treffer;
    return regel.tegen || opgeheven.get(gelezen.zin[eerste] ?? 0)?.has(regel.soort) !== true;
  });
  return { tellen, vervallen };
}

/** A counterweight with `heft_op` takes those kinds away in its own sentence and the ones beside it. */
function opgehevenPerZin(
  boek: Leesboek,
  gelezen: Doorloop,
  treffers: readonly Patroonvondst[],
): Map<number, Set<string>> {
  const perZin = new Map<number, Set<string>>();
  for (const { regel, eerste } of treffers) {
    const weg = regel.tegen ? (boek.regels.tegenwicht[regel.soort]?.heft_op ?? []) : [];
    if (weg.length === 0) continue;
    const midden = gelezen.zin[eerste] ?? 0;
    for (const zin of [midden - 1, midden, midden + 1]) {
      const soorten = perZin.get(zin) ?? new Set();
      for (const soort of weg) soorten.add(soort);
      perZin.set(zin, soorten);
    }
  }
  return perZin;
}

/** In order of place; of quotes of one kind that lie within each other the longest, and not too many of a kind. */
function beperk(citaten: readonly Citaat[]): Citaat[] {
  const perSoort = new Map<string, { aantal: number; tot: number }>();
  return citaten
    .toSorted((a, b) => a.van - b.van || b.tot - a.tot)
    .filter(({ soort, tot }) => {
      const eerder = perSoort.get(soort) ?? { aantal: 0, tot: -1 };
      if (tot <= eerder.tot || eerder.aantal === CITATEN_PER_SOORT) return false;
      perSoort.set(soort, { aantal: eerder.aantal + 1, tot });
      return true;
    });
}
