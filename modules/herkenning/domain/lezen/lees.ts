import { type Bijstelling, GEEN_BIJSTELLING } from './bijstelling.ts';
import { compileer, type Leesboek } from './compileer.ts';
import { doorloop, type Doorloop } from './doorloop.ts';
import { merk, opheffing } from './omstandigheid.ts';
import type { Herkenningsregels } from './regelvorm.ts';
import { zonderSchijn } from './schijn.ts';
import { taalVan } from './taal.ts';
import { type Gewogen, vragenBij, weeg, type Weging } from './weeg.ts';
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

/** Reads a text, by the shared rules or as an organisation adjusted them. */
export type Lezer = (tekst: string, bijstelling?: Bijstelling) => Lezing;

/** At most so many quotes of a kind: a text of 10 MB must not give an answer of 10 MB. */
const CITATEN_PER_SOORT = 25;

/**
 * Compiles rules into a reader: a pure function of the text, the same on a server and in a browser, in time linear in the
 * length of the text. Throws a HerkenningsregelFout when the rules cannot be right.
 */
export function maakLezer(regels: Herkenningsregels): Lezer {
  const boek = compileer(regels);
  return (tekst, bijstelling = GEEN_BIJSTELLING) => lees(boek, tekst, bijstelling);
}

/** What stands in a text once circumstances are weighed, so that it can be weighed again by adjusted rules without reading. */
export interface Gevonden {
  readonly tekst: string;
  readonly bevindingen: readonly Gewogen[];
}

export interface Meter {
  readonly vind: (tekst: string) => Gevonden;
  readonly oordeel: (gevonden: Gevonden, bijstelling: Bijstelling) => Weging['oordeel'];
}

/** Compiles rules for measuring: reads each text once, and weighs it as often as there are adjustments to compare. */
export function maakMeter(regels: Herkenningsregels): Meter {
  const boek = compileer(regels);
  return {
    vind: (tekst) => {
      const ruw = doorloop(boek, tekst);
      if (taalVan(boek, ruw, tekst) !== 'nl') return { tekst, bevindingen: [] };
      const gelezen = zonderSchijn(boek, ruw);
      return { tekst, bevindingen: alsGewogen(gelezen, weegOmstandigheden(boek, gelezen).tellen) };
    },
    oordeel: ({ tekst, bevindingen }, bijstelling) =>
      weeg(boek.schaal, stelBij(tekst, bevindingen, bijstelling), tekst.length).oordeel,
  };
}

function alsGewogen(gelezen: Doorloop, vondsten: readonly Patroonvondst[]): Gewogen[] {
  return vondsten.map(({ regel, eerste, laatste }) => ({
    regel,
    van: gelezen.van[eerste] ?? 0,
    tot: gelezen.tot[laatste] ?? 0,
  }));
}

function stelBij(tekst: string, bevindingen: readonly Gewogen[], bijstelling: Bijstelling): Gewogen[] {
  const anders = bevindingen.map((een) => ({ ...een, regel: bijstelling.regel(een.regel) }));
  return [...anders, ...bijstelling.woorden(tekst)];
}

function lees(boek: Leesboek, tekst: string, bijstelling: Bijstelling): Lezing {
  const ruw = doorloop(boek, tekst);
  const taal = taalVan(boek, ruw, tekst);
  if (taal !== 'nl')
    return { oordeel: 'niet_beoordeeld', score: 0, signalen: [], tegenwicht: [], vragen: [], taal, gronden: [] };
  const gelezen = zonderSchijn(boek, ruw);
  const { tellen, vervallen } = weegOmstandigheden(boek, gelezen);
  const { regels } = boek;
  const gewogen = stelBij(tekst, alsGewogen(gelezen, tellen), bijstelling);
  const { oordeel, punten, gronden } = weeg(boek.schaal, gewogen, tekst.length);
  const citaat = (soort: string, van: number, tot: number): Citaat => ({
    soort,
    citaat: tekst.slice(van, tot),
    van,
    tot,
  });
  const signalen = gewogen
    .filter(({ regel }) => !regel.tegen)
    .map(({ regel, van, tot }) => citaat(regel.soort, van, tot));
  const tegenwicht = [
    ...gewogen.filter(({ regel }) => regel.tegen).map(({ regel, van, tot }) => citaat(regel.soort, van, tot)),
    ...vervallen.map(({ treffer: { eerste, laatste }, waarom }) =>
      citaat(waarom, gelezen.van[eerste] ?? 0, gelezen.tot[laatste] ?? 0),
    ),
  ];
  return {
    oordeel,
    score: Math.round((100 * punten) / (punten + regels.oordeel.halverwege)) / 100,
    signalen: beperk(signalen),
    tegenwicht: beperk(tegenwicht),
    vragen: oordeel === 'geen' ? [] : vragenBij(boek.schaal, new Set(signalen.map(({ soort }) => soort))),
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
  const vervallen: Vervallen[] = [];
  const staande = zoek(boek, gelezen).filter((treffer) => {
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
