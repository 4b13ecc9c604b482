import type { Grenzen } from '@waakvlam/maatregelen';
import {
  dagOp,
  type Duur,
  eindeVanDag,
  type Kalender,
  type Moment,
  parseDuur,
  parseTijdvak,
  plusDuur,
  type Zone,
} from '@waakvlam/kernel/tijd';
import { compileerPatroon, lijstVan, soortenVan, type Toets } from './patroon.ts';
import type { Patroon, Regel, Vervulling, Wie } from './regelschema.ts';
import { compileerTermijn, type Ketentermijnen, leesPeriode, type Termijn } from './termijn.ts';
import { type Afhankelijkheid, type Teller, type Voorwaarde, Voorwaarden } from './voorwaarde.ts';
import type { Aanleiding } from './wereld.ts';
import { isVast } from './wie.ts';

export interface GecompileerdeVervulling {
  readonly vervulling: Vervulling;
  readonly toets: Toets;
  readonly soorten: readonly string[];
  readonly uitkomst: 'gedaan' | 'afgeweken';
  /** From when a fact counts: always, or this long before (-1) or after (1) the occasion. */
  readonly vanaf: { readonly duur: Duur; readonly teken: 1 | -1 } | 'altijd' | undefined;
}

export interface GecompileerdeRegel {
  readonly regel: Regel;
  readonly index: number;
  readonly wie: readonly Wie[];
  /** Names organisations only. */
  readonly vast: boolean;
  /** Owed by every organisation that takes part. */
  readonly allen: boolean;
  /** Keeps running in a closed case: said so by the rule, or because it reacts to the closing itself. */
  readonly overleeftSluiting: boolean;
  /** Is about an end that left something uncovered: mended once another measure covers it. */
  readonly overOnbedektEinde: boolean;
  readonly als: Voorwaarde | undefined;
  readonly zolang: Voorwaarde | undefined;
  readonly af: Afhankelijkheid;
  readonly na: Duur | undefined;
  readonly uiterlijk: ((aanleiding: Aanleiding, vanaf: Moment) => Moment | undefined) | undefined;
  readonly versneld: { readonly niveaus: ReadonlySet<string>; readonly termijn: Termijn } | undefined;
  readonly vervullingen: readonly GecompileerdeVervulling[];
  readonly vervalt: Voorwaarde | undefined;
  readonly vervaltAf: Afhankelijkheid;
}

export interface Haak {
  readonly regel: GecompileerdeRegel;
  readonly toets: Toets;
}

/**
 * Rules that react to one kind of fact. Those that ask for one of some values of a field stand under that field and
 * value, so that a fact is only held against rules that can match it.
 */
export interface Haken {
  readonly altijd: Haak[];
  readonly perVeld: Map<string, Map<unknown, Haak[]>>;
}

/** A route card ready to evaluate: national base plus overlay, its rules indexed by what they react to. */
export interface Routekaart {
  readonly naam: string;
  /** `naam@versie`, as a stand names it. */
  readonly versie: string;
  readonly kalender: Kalender;
  readonly grenzen: Grenzen;
  readonly ketentermijnen: Ketentermijnen;
  readonly regels: readonly GecompileerdeRegel[];
  readonly tellers: ReadonlyMap<string, readonly Teller[]>;
  readonly aantalTellers: number;
  readonly aantalVensters: number;
  readonly haken: ReadonlyMap<string, Haken>;
  readonly vervullers: ReadonlyMap<string, readonly { regel: GecompileerdeRegel; via: GecompileerdeVervulling }[]>;
  readonly toestanden: readonly GecompileerdeRegel[];
  /** Rules whose state can change when this counter gets a match. */
  readonly toestandenPerTeller: readonly (readonly GecompileerdeRegel[])[];
  /** Counters after whose match an open item may lapse. */
  readonly vervaltellers: ReadonlySet<number>;
  readonly stilteperioden: readonly Duur[];
  readonly verboden: readonly GecompileerdeRegel[];
}

export class RoutekaartFout extends Error {
  readonly fouten: readonly string[];
  constructor(fouten: readonly string[]) {
    super(fouten.join('\n'));
    this.name = 'RoutekaartFout';
    this.fouten = fouten;
  }
}

export interface Bouwsteen {
  readonly naam: string;
  readonly versie: string;
  readonly regels: readonly Regel[];
  readonly ketentermijnen: Ketentermijnen;
  readonly kalender: Kalender;
  readonly grenzen: Grenzen;
}

/** Compiles rules to closures. Throws RoutekaartFout that names every rule with an unknown period or term. */
export function compileerRoutekaart(bouwsteen: Bouwsteen): Routekaart {
  const { regels, ketentermijnen, kalender, grenzen, naam, versie } = bouwsteen;
  const voorwaarden = new Voorwaarden(ketentermijnen);
  const fouten: string[] = [];
  const haken = new Map<string, Haken>();
  const gecompileerd = regels.map((regel, index) => {
    const meldFout = (fout: string) => fouten.push(`regel ${regel.id}: ${fout}`);
    const af = leegAf(true);
    const vervullingen = vervullingenVan(regel).map(({ vervulling, uitkomst }) => ({
      vervulling,
      uitkomst,
      toets: compileerPatroon(vervulling),
      soorten: soortenVan(vervulling),
      vanaf: leesVanaf(vervulling.vanaf, ketentermijnen, meldFout),
    }));
    const vervaltAf = leegAf(false);
    const klaar: GecompileerdeRegel = {
      regel,
      index,
      wie: lijstVan(regel.wie),
      vast: isVast(lijstVan(regel.wie)),
      allen: lijstVan(regel.wie).includes('allen'),
      overOnbedektEinde: lijstVan(regel.bij).some(gaatOverOnbedektEinde),
      overleeftSluiting: regel.ook_gesloten === true || lijstVan(regel.bij).some(gaatOverSluiten),
      af,
      als: regel.als && voorwaarden.compileer(regel.als, leegAf(false)),
      zolang: regel.zolang && voorwaarden.compileer(regel.zolang, af),
      na: regel.na === undefined ? undefined : eis(leesPeriode(regel.na, ketentermijnen), `na: ${regel.na}`, meldFout),
      uiterlijk: compileerUiterlijk(regel.binnen, ketentermijnen, kalender, meldFout),
      versneld: regel.versneld && {
        niveaus: new Set(lijstVan(regel.versneld.niveau)),
        termijn:
          eis(compileerTermijn(regel.versneld.binnen, ketentermijnen, kalender), regel.versneld.binnen, meldFout) ??
          ((vanaf) => vanaf),
      },
      vervullingen,
      vervalt: regel.vervalt && voorwaarden.compileer(regel.vervalt, vervaltAf),
      vervaltAf,
    };
    for (const patroon of lijstVan(regel.bij)) hang(haken, klaar, patroon);
    return klaar;
  });
  fouten.push(...voorwaarden.fouten);
  if (fouten.length > 0) throw new RoutekaartFout(fouten);
  const { tellers } = voorwaarden;
  return {
    naam,
    versie: `${naam}@${versie}`,
    kalender,
    grenzen,
    ketentermijnen,
    regels: gecompileerd,
    tellers: perSoort(tellers.flatMap((teller) => teller.soorten.map((soort) => [soort, teller] as const))),
    aantalTellers: tellers.length,
    aantalVensters: voorwaarden.aantalVensters,
    haken,
    vervullers: perSoort(
      gecompileerd.flatMap((regel) =>
        regel.vervullingen.flatMap((via) =>
          soortenVan(via.vervulling).map((soort) => [soort, { regel, via }] as const),
        ),
      ),
    ),
    toestanden: gecompileerd.filter((regel) => regel.zolang !== undefined),
    toestandenPerTeller: tellers.map(({ index }) => gecompileerd.filter(({ af }) => af.tellers.has(index))),
    vervaltellers: new Set(gecompileerd.flatMap(({ vervaltAf }) => [...vervaltAf.tellers])),
    stilteperioden: gecompileerd.flatMap((regel) => regel.af.stilte),
    verboden: gecompileerd.filter(({ regel }) => regel.soort === 'verbieden'),
  };
}

function hang(haken: Map<string, Haken>, regel: GecompileerdeRegel, patroon: Patroon): void {
  const haak = { regel, toets: compileerPatroon(patroon) };
  const sleutel = Object.entries(patroon.met ?? {}).find(([, verwacht]) => isWaarde(verwacht));
  for (const soort of soortenVan(patroon)) {
    const bij = haken.get(soort) ?? { altijd: [], perVeld: new Map<string, Map<unknown, Haak[]>>() };
    haken.set(soort, bij);
    if (!sleutel) {
      bij.altijd.push(haak);
      continue;
    }
    const [veld, verwacht] = sleutel;
    const perWaarde = bij.perVeld.get(veld) ?? new Map<unknown, Haak[]>();
    bij.perVeld.set(veld, perWaarde);
    for (const waarde of lijstVan<unknown>(verwacht)) perWaarde.set(waarde, [...(perWaarde.get(waarde) ?? []), haak]);
  }
}

/** A field test that names the values it wants; `niet` and `aanwezig` do not. */
function isWaarde(verwacht: unknown): boolean {
  return Array.isArray(verwacht) || typeof verwacht !== 'object';
}

/** What fulfils or argues away an item, the organisation's own word included where the rule allows it. */
function vervullingenVan(regel: Regel): { vervulling: Vervulling; uitkomst: 'gedaan' | 'afgeweken' }[] {
  const voldaan: Vervulling[] = [...lijstVan(regel.voldaan)];
  const afwijking: Vervulling[] = [...lijstVan(regel.afwijking)];
  if (regel.handmatig) {
    voldaan.push({ feit: 'item_gedaan', met: { item: regel.id }, zelf: true });
    afwijking.push({ feit: 'item_afgeweken', met: { item: regel.id }, zelf: true });
  }
  if (regel.soort === 'verbieden') afwijking.push({ feit: 'item_afgeweken', met: { item: regel.id }, vanaf: 'P1D' });
  return [
    ...voldaan.map((vervulling) => ({ vervulling, uitkomst: 'gedaan' as const })),
    ...afwijking.map((vervulling) => ({ vervulling, uitkomst: 'afgeweken' as const })),
  ];
}

function leegAf(toestand: boolean): Afhankelijkheid {
  return { toestand, aspecten: 0, tellers: new Set(), antwoorden: false, stilte: [] };
}

function gaatOverOnbedektEinde(patroon: Patroon): boolean {
  return (
    'gebeurtenis' in patroon && patroon.gebeurtenis === 'maatregel_afgelopen' && patroon.met?.['vervangen'] === 'nee'
  );
}

function gaatOverSluiten(patroon: Patroon): boolean {
  return 'feit' in patroon && lijstVan(patroon.feit).includes('afsluiting');
}

function leesVanaf(
  vanaf: string | undefined,
  ketentermijnen: Ketentermijnen,
  meldFout: (fout: string) => void,
): GecompileerdeVervulling['vanaf'] {
  if (vanaf === undefined || vanaf === 'aanleiding') return undefined;
  if (vanaf === 'altijd') return 'altijd';
  const erna = vanaf.startsWith('na ');
  const duur = eis(leesPeriode(erna ? vanaf.slice(3) : vanaf, ketentermijnen), `vanaf: ${vanaf}`, meldFout);
  return duur && { duur, teken: erna ? 1 : -1 };
}

function compileerUiterlijk(
  binnen: string | undefined,
  ketentermijnen: Ketentermijnen,
  kalender: Kalender,
  meldFout: (fout: string) => void,
): GecompileerdeRegel['uiterlijk'] {
  if (binnen === undefined) return undefined;
  const veld = /^\{(\w+)\}$/.exec(binnen)?.[1];
  if (veld !== undefined) {
    return ({ inhoud }, vanaf) => {
      const waarde = inhoud[veld];
      if (typeof waarde !== 'string') return undefined;
      const duur = parseDuur(waarde);
      if (duur) return totEindeVanDag(plusDuur(vanaf, duur, kalender.zone), duur, kalender.zone);
      return parseTijdvak(waarde, kalender.zone)?.tot;
    };
  }
  const termijn = eis(compileerTermijn(binnen, ketentermijnen, kalender), `binnen: ${binnen}`, meldFout);
  return (_aanleiding, vanaf) => termijn?.(vanaf);
}

function eis<T>(waarde: T | undefined, tekst: string, meldFout: (fout: string) => void): T | undefined {
  if (waarde === undefined) meldFout(`"${tekst}" is geen termijn of periode die de kaart kent`);
  return waarde;
}

function perSoort<T>(paren: readonly (readonly [string, T])[]): Map<string, T[]> {
  const kaart = new Map<string, T[]>();
  for (const [soort, waarde] of paren) {
    const lijst = kaart.get(soort);
    if (lijst) lijst.push(waarde);
    else kaart.set(soort, [waarde]);
  }
  return kaart;
}

/** A rhythm in days or longer ("every week") is kept until the end of the last day. */
function totEindeVanDag(moment: Moment, { milliseconden }: Duur, zone: Zone): Moment {
  return milliseconden > 0 ? moment : eindeVanDag(dagOp(moment, zone), zone);
}
