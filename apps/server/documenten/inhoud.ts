import { categorieVanFeit, type Feit, type FeitSoort } from '@waakvlam/logboek';
import type { Stand } from '@waakvlam/routekaart';
import { type Regel, regelVan } from './regel.ts';
import type { Sectiesjabloon, Sjabloon } from './sjablonen.ts';
import { standregels } from './stand.ts';
import { voorPleger } from './verdachte.ts';

export interface Sectie {
  readonly kop: string;
  readonly regels: readonly Regel[];
  /** Said instead of lines, or about lines that are not there. */
  readonly opmerking: string | undefined;
}

/** A document, ready to be set: words alone, cut to its maker and to whom it is for. */
export interface Documentinhoud {
  readonly titel: string;
  /** Pairs on top: which case, who made it, when. */
  readonly kenmerken: readonly (readonly [string, string])[];
  /** Stands faintly behind each page and on its foot: for whom and when, so that a copy that wanders can be traced. */
  readonly watermerk: string;
  /** Under which the access log knows it. */
  readonly nummer: string;
  readonly inleiding: readonly string[];
  readonly secties: readonly Sectie[];
  readonly invullen: readonly string[];
  readonly slot: readonly string[];
}

export interface Maker {
  readonly naam: string;
  readonly functie: string;
  readonly organisatie: string;
}

export interface Bron {
  readonly casus: string;
  /** Facts in force as the maker may see them, the oldest first. */
  readonly feiten: readonly Feit[];
  /** The stand, cut to the maker. */
  readonly stand: Stand;
  readonly maker: Maker;
  /** When it was made, in words. */
  readonly moment: string;
  /** Number under which the access log knows this document. */
  readonly nummer: string;
}

const ZONDER_ADRES =
  'Vastgelegde adressen, telefoonnummers, voertuigen en dagpatronen zijn niet overgenomen. Vraag ze op in Waakvlam als u ze nodig hebt en mag zien.';
const ZONDER_CASUSOVERLEG = 'Wat in een casusoverleg is besproken, staat hier niet in.';

/**
 * Fills a kind of document from the facts and the stand. Never in any of them: where someone is or how to reach her, and
 * what a casusoverleg yields. What the suspect reads is cut by a list of what may be there.
 */
export function vulDocument(sjabloon: Sjabloon, bron: Bron): Documentinhoud {
  const verdachte = sjabloon.lezer === 'verdachte';
  const feiten = bron.feiten.filter(magInDocument);
  const { maker, moment, nummer } = bron;
  return {
    titel: sjabloon.titel,
    kenmerken: [
      ...(verdachte ? [] : [['Casus', bron.casus] as const, ['Voor', sjabloon.voor] as const]),
      ['Gemaakt door', verdachte ? maker.organisatie : `${maker.naam}, ${maker.functie}, ${maker.organisatie}`],
      ['Gemaakt op', moment],
      ['Nummer', nummer],
    ],
    watermerk: [verdachte ? maker.organisatie : `${maker.naam}, ${maker.organisatie}`, moment].join(' · '),
    nummer,
    inleiding: sjabloon.inleiding,
    secties: sjabloon.secties.map((deel) => vulSectie(deel, { ...bron, feiten }, verdachte)),
    invullen: sjabloon.invullen,
    slot: [...sjabloon.slot, ...(verdachte ? [] : [ZONDER_ADRES, ZONDER_CASUSOVERLEG])],
  };
}

function vulSectie(deel: Sectiesjabloon, bron: Bron, verdachte: boolean): Sectie {
  const namen = namenVan(bron.feiten);
  const gekozen = bron.feiten.filter(({ soort }) => deel.feiten?.includes(soort));
  const feitregels = verdachte
    ? gekozen.flatMap((feit) => voorPleger(feit, plegers(bron.feiten)))
    : gekozen.map((feit) => regelVan(feit, namen));
  const regels = [...(deel.toon === undefined ? [] : standregels(deel.toon, bron)), ...feitregels.slice(-deel.meest)];
  const over = feitregels.length - deel.meest;
  const opmerking =
    regels.length === 0
      ? deel.leeg
      : over > 0
        ? `Alleen de laatste ${deel.meest}; ${over} eerdere staan in Waakvlam.`
        : undefined;
  return { kop: deel.kop, regels, opmerking };
}

/** Kinds that say in words or on a map where someone is. */
const PLAATSEN: ReadonlySet<FeitSoort> = new Set<FeitSoort>(['zone_vastgesteld', 'zone_getoetst', 'adres_verstrekt']);

/** What can stand in a document at all. */
function magInDocument(feit: Feit): boolean {
  return (
    categorieVanFeit(feit) !== 'adres' &&
    !PLAATSEN.has(feit.soort) &&
    feit.kring === undefined &&
    feit.geredigeerd !== true
  );
}

/** Names of the people in a case, as far as the reader knows them. */
function namenVan(feiten: readonly Feit[]): ReadonlyMap<string, string> {
  return new Map(
    feiten.flatMap((feit) =>
      feit.soort === 'betrokkene_toegevoegd' && feit.inhoud.naam !== undefined
        ? [[feit.inhoud.id, feit.inhoud.naam] as const]
        : [],
    ),
  );
}

function plegers(feiten: readonly Feit[]): ReadonlySet<string> {
  return new Set(
    feiten.flatMap((feit) =>
      feit.soort === 'betrokkene_toegevoegd' && feit.inhoud.rol === 'pleger' ? [feit.inhoud.id] : [],
    ),
  );
}
