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
import { telHindernissen } from './hindernissen.ts';
import {
  type GecompileerdeRegel,
  type GecompileerdeVervulling,
  type GecompileerdSignaal,
  type Routekaart,
  RoutekaartFout,
} from './kaart.ts';
import { compileerPatroon, lijstVan, soortenVan } from './patroon.ts';
import type { Patroon, Regel, Signaalsoort, Vervulling } from './regelschema.ts';
import { compileerSjabloon } from './tekst.ts';
import { compileerTermijn, type Ketentermijnen, leesPeriode, type Termijn } from './termijn.ts';
import type { Voorwaarde } from './voorwaarde.ts';
import { type Afhankelijkheid, Voorwaarden } from './voorwaarden.ts';
import { type Omvang, Wereld } from './wereld.ts';
import { isVast } from './wie.ts';
import { SOORTINDEX, wijsAan } from './wijzer.ts';

export interface Bouwsteen {
  readonly naam: string;
  readonly versie: string;
  readonly regels: readonly Regel[];
  readonly ketentermijnen: Ketentermijnen;
  readonly kalender: Kalender;
  readonly grenzen: Grenzen;
}

/** The term of this text, the same one each time. */
type LeesTermijn = (tekst: string) => Termijn | undefined;

/** Compiles rules to closures. Throws RoutekaartFout that names every rule with an unknown period or term. */
export function compileerRoutekaart(bouwsteen: Bouwsteen): Routekaart {
  const { regels, ketentermijnen, kalender, grenzen, naam, versie } = bouwsteen;
  const voorwaarden = new Voorwaarden(ketentermijnen);
  const termijnen = new Map<string, Termijn | undefined>();
  const leesTermijn: LeesTermijn = (tekst) => {
    if (!termijnen.has(tekst)) termijnen.set(tekst, compileerTermijn(tekst, ketentermijnen, kalender));
    return termijnen.get(tekst);
  };
  const fouten: string[] = [];
  const rangen = rangOpId(regels);
  let toestanden = 0;
  const gecompileerd = regels.map((regel, index): GecompileerdeRegel => {
    const meldFout = (fout: string) => fouten.push(`regel ${regel.id}: ${fout}`);
    const [af, vervaltAf] = [leegAf(), leegAf(true)];
    const vervullingen = vervullingenVan(regel).map(({ vervulling, uitkomst }) => ({
      vervulling,
      zelf: vervulling.zelf === true,
      verwijst: vervulling.verwijst,
      verwijstNaarVeld: vervulling.verwijst_naar_veld,
      uitkomst,
      toets: compileerPatroon(vervulling),
      soorten: soortenVan(vervulling).flatMap((soort) => SOORTINDEX.get(soort) ?? []),
      vanaf: leesVanaf(vervulling.vanaf, ketentermijnen, meldFout),
      teltEenmaal: vervulling.telt_eenmaal === true,
    }));
    return {
      regel,
      id: regel.id,
      soort: regel.soort,
      stap: regel.stap,
      bron: regel.bron,
      handmatig: regel.handmatig === true,
      per: regel.per,
      index,
      toestand: regel.zolang ? (toestanden += 1) - 1 : -1,
      rang: rangen.get(regel.id) ?? 0,
      wie: lijstVan(regel.wie),
      vast: isVast(lijstVan(regel.wie)),
      allen: lijstVan(regel.wie).includes('allen'),
      overOnbedektEinde: lijstVan(regel.bij).some(gaatOverOnbedektEinde),
      overleeftSluiting: regel.ook_gesloten === true || lijstVan(regel.bij).some(gaatOverSluiten),
      af,
      inLeven: lijstVan(regel.in_leven),
      als: bijLeven(regel.als, regel, leegAf(), voorwaarden),
      zolang: regel.zolang && bijLeven(regel.zolang, regel, af, voorwaarden),
      na: regel.na === undefined ? undefined : eis(leesPeriode(regel.na, ketentermijnen), `na: ${regel.na}`, meldFout),
      uiterlijk: compileerUiterlijk(regel.binnen, leesTermijn, kalender, meldFout),
      teltVanaf: regel.telt_vanaf && leesTeltVanaf(regel.telt_vanaf, ketentermijnen, meldFout),
      versneld: regel.versneld && {
        niveaus: new Set(lijstVan(regel.versneld.niveau)),
        termijn: eis(leesTermijn(regel.versneld.binnen), regel.versneld.binnen, meldFout) ?? ((vanaf: Moment) => vanaf),
      },
      vervullingen,
      vervuldDoor: Uint16Array.from(new Set(vervullingen.flatMap(({ soorten }) => soorten))),
      teltEenmaal: vervullingen.some(({ teltEenmaal }) => teltEenmaal),
      volgtNiveau: lijstVan(regel.zolang).some(({ niveau }) => niveau !== undefined),
      kijktTerug: vervullingen.some(({ vanaf }) => vanaf !== undefined),
      verwijst: vervullingen.some(({ verwijst }) => verwijst !== undefined),
      vervalt: regel.vervalt && voorwaarden.compileer(regel.vervalt, vervaltAf),
      vervaltAf,
      tekst: compileerSjabloon(regel.tekst),
      waarom: compileerSjabloon(regel.waarom ?? ''),
      signaal: compileerSignaal(regel.signaal),
      teLaat: compileerSignaal(regel.te_laat),
    };
  });
  fouten.push(...voorwaarden.fouten);
  if (fouten.length > 0) throw new RoutekaartFout(fouten);
  const omvang = {
    soorten: SOORTINDEX.size,
    tellers: voorwaarden.tellers.length,
    vensters: voorwaarden.aantalVensters,
  };
  const leeg = legeWereld(bouwsteen, omvang, voorwaarden);
  return {
    naam,
    versie: `${naam}@${versie}`,
    kalender,
    grenzen,
    ketentermijnen,
    regels: gecompileerd,
    omvang: { ...omvang, waar: leeg.waar, hindernissen: telHindernissen(gecompileerd, leeg.waar) },
    beginnend: gecompileerd.filter(({ zolang }) => zolang?.geldt(leeg, undefined)),
    ...wijsAan(gecompileerd, voorwaarden.tellers, voorwaarden.stellingen.alle),
  };
}

/** A condition, with what the rule asks of who lives. */
function bijLeven(
  voorwaarde: Regel['als'],
  { in_leven }: Regel,
  af: Afhankelijkheid,
  voorwaarden: Voorwaarden,
): Voorwaarde | undefined {
  const delen = [
    ...lijstVan(voorwaarde),
    ...lijstVan(in_leven).flatMap((rol) => (rol === 'betrokkene' ? [] : { niet: { overleden: rol } })),
  ];
  return delen.length === 0 ? undefined : voorwaarden.compileer(delen, af);
}

/** The picture of a case without facts. */
function legeWereld(
  { grenzen, kalender }: Bouwsteen,
  omvang: Omit<Omvang, 'waar' | 'hindernissen'>,
  { stellingen: { alle } }: Voorwaarden,
): Wereld {
  const wereld = new Wereld(grenzen, kalender.zone, {
    ...omvang,
    waar: [],
    hindernissen: { begin: [], perStelling: [] },
  });
  wereld.nu = 0;
  wereld.casus.laatstBekend = 0;
  for (const { index, isWaar } of alle) wereld.waar[index] = isWaar(wereld);
  return wereld;
}

/** Place of each rule when ordered as its id reads with a bar behind it: so the keys of signals sort. */
function rangOpId(regels: readonly Regel[]): ReadonlyMap<string, number> {
  const sleutels = regels.map(({ id }) => `${id}|`).sort();
  return new Map(sleutels.map((sleutel, rang) => [sleutel.slice(0, -1), rang]));
}

function compileerSignaal(soort: Signaalsoort | undefined): GecompileerdSignaal | undefined {
  return soort && { code: soort.code, ernst: soort.ernst, reden: compileerSjabloon(soort.reden) };
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

function leegAf(nu = false): Afhankelijkheid {
  return { nu, stellingen: [], omslagen: [], antwoorden: false, stilte: [], plichten: false };
}

function gaatOverOnbedektEinde(patroon: Patroon): boolean {
  return (
    'gebeurtenis' in patroon && patroon.gebeurtenis === 'maatregel_afgelopen' && patroon.met?.['vervangen'] === 'nee'
  );
}

function gaatOverSluiten(patroon: Patroon): boolean {
  return 'feit' in patroon && lijstVan(patroon.feit).includes('afsluiting');
}

function leesTeltVanaf(
  { binnen, ...patroon }: NonNullable<Regel['telt_vanaf']>,
  ketentermijnen: Ketentermijnen,
  meldFout: (fout: string) => void,
): GecompileerdeRegel['teltVanaf'] {
  const duur = eis(leesPeriode(binnen, ketentermijnen), `telt_vanaf.binnen: ${binnen}`, meldFout);
  const soorten = soortenVan(patroon).flatMap((soort) => SOORTINDEX.get(soort) ?? []);
  return duur && { soorten, toets: compileerPatroon(patroon), binnen: duur };
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
  leesTermijn: LeesTermijn,
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
  const termijn = eis(leesTermijn(binnen), `binnen: ${binnen}`, meldFout);
  return (_aanleiding, vanaf) => termijn?.(vanaf);
}

function eis<T>(waarde: T | undefined, tekst: string, meldFout: (fout: string) => void): T | undefined {
  if (waarde === undefined) meldFout(`"${tekst}" is geen termijn of periode die de kaart kent`);
  return waarde;
}

/** A rhythm in days or longer ("every week") is kept until the end of the last day. */
function totEindeVanDag(moment: Moment, { milliseconden }: Duur, zone: Zone): Moment {
  return milliseconden > 0 ? moment : eindeVanDag(dagOp(moment, zone), zone);
}
