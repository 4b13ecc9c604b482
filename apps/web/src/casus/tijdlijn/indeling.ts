import type { Feit, Maatregel, Stand } from '../../api/types.ts';
import { woord } from '../../taal/labels.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { baanVan, type Baan, type Laan } from './banen.ts';
import { fasenVan, type Fasestuk } from './fasen.ts';
import { duurVan } from './kiezen.ts';
import { bepaalBereik, inRijen, maakSchaal, type Bereik, type Schaal, type Stuk } from './schaal.ts';
import { overlapt } from './venster.ts';

const LABELBREEDTE = 104;
/** Below this width the name of a lane stands above it instead of beside it. */
const SMAL = 560;
const LABELHOOGTE = 20;
const RIJ = 16;
const BALKRIJ = 22;
const RAND = 8;
const RISICOHOOGTE = 68;
const FASEHOOGTE = 34;
export const ASHOOGTE = 26;
// room for the words of a silence that stand up
const KLEINSTE_INCIDENTENBAAN = 92;

/** A lane: where it begins, how high it is, and the part of that which its own name takes. */
export type Baanvlak = { naam: Exclude<Laan, 'overig'>; y: number; hoogte: number; kop: number };
export type Fasebalk = { stuk: Fasestuk; van: number; tot: number };

/** A measure as a bar, in pixels. */
export type Balk = { maatregel: Maatregel; naam: string; van: number; tot: number; naamLinks: boolean };

export type Indeling = {
  hoogte: number;
  schaal: Schaal;
  bereik: Bereik;
  /** Left of this nothing is drawn but names. */
  links: number;
  vlakken: Baanvlak[];
  punten: Record<Baan, Stuk<Feit>[]>;
  balken: Stuk<Balk>[];
  fasen: Fasebalk[];
};

/** What is drawn: the facts that were chosen, all facts (for what follows from them), the lanes and the stretch of time. */
export type Getekend = {
  feiten: readonly Feit[];
  alle: readonly Feit[];
  stand: Stand;
  lanen: ReadonlySet<Laan>;
  venster: Bereik;
};

/** Places everything of the picture in pixels; the drawing itself decides nothing. */
export function deelIn({ feiten, alle, stand, lanen, venster }: Getekend, breedte: number): Indeling {
  const heden = leesMoment(stand.op).getTime();
  const smal = breedte < SMAL;
  const links = smal ? 0 : LABELBREEDTE;
  const kop = smal ? LABELHOOGTE : 0;
  const schaal = maakSchaal(venster, links + 8, breedte - 12);
  const rij = (baan: Baan) => puntenIn(baan, feiten, schaal);
  const punten = {
    incidenten: rij('incidenten'),
    contacten: rij('contacten'),
    overleg: rij('overleg'),
    strafrecht: rij('strafrecht'),
  };
  const balken = inRijen(
    (stand.maatregelen ?? [])
      .filter((maatregel) => overlapt(loopVan(maatregel, heden), venster))
      .map((m) => balk(m, heden, schaal, breedte - 12)),
    8,
  );
  const fasen = fasenVan(alle, stand)
    .filter((stuk) => overlapt({ van: stuk.van, tot: stuk.tot ?? heden }, venster))
    .map((stuk) => ({ stuk, van: schaal(stuk.van), tot: schaal(stuk.tot ?? heden) }));

  const hoogtes: [Baanvlak['naam'], number][] = [
    ['incidenten', Math.max(hoogteVan(punten.incidenten, RIJ), KLEINSTE_INCIDENTENBAAN)],
    ['risico', RISICOHOOGTE],
    ['fasen', FASEHOOGTE],
    ['maatregelen', hoogteVan(balken, BALKRIJ)],
    ['contacten', hoogteVan(punten.contacten, RIJ)],
    ['overleg', hoogteVan(punten.overleg, RIJ)],
    ['strafrecht', hoogteVan(punten.strafrecht, RIJ)],
  ];
  let y = ASHOOGTE;
  const vlakken = hoogtes
    .filter(([naam]) => lanen.has(naam))
    .map(([naam, hoogte]) => {
      const vlak = { naam, y, hoogte: hoogte + kop, kop };
      y += hoogte + kop;
      return vlak;
    });
  return { hoogte: y + 4, schaal, bereik: venster, links, vlakken, punten, balken, fasen };
}

/** Middle of a row within a lane. */
export function rijmidden(vlak: Baanvlak, rij: number): number {
  const stap = vlak.naam === 'maatregelen' ? BALKRIJ : RIJ;
  return vlak.y + vlak.kop + RAND + rij * stap + stap / 2;
}

/** The stretch from the first fact to now, or to a while after the last one when it has been silent for long. */
export function heleBereik(feiten: readonly Feit[], stand: Stand): Bereik {
  const heden = leesMoment(stand.op).getTime();
  const { van, tot } = bepaalBereik(
    feiten.flatMap((feit) => {
      const duur = duurVan(feit);
      return [duur.van, duur.tot];
    }),
    heden,
  );
  return { van, tot };
}

function loopVan({ van, tot, einde }: Maatregel, heden: number): Bereik {
  const op = einde?.op ?? tot;
  return { van: leesMoment(van).getTime(), tot: op === null ? heden : Math.min(leesMoment(op).getTime(), heden) };
}

function puntenIn(baan: Baan, feiten: readonly Feit[], schaal: Schaal): Stuk<Feit>[] {
  const eigen = feiten.filter((feit) => baanVan(feit.soort) === baan && !feit.vervallen);
  return inRijen(
    eigen.map((feit) => {
      const duur = duurVan(feit);
      const [van, tot] = [schaal(duur.van), schaal(duur.tot)];
      return { wat: feit, van, tot: Math.max(tot, van + 8) + 6 };
    }),
    5,
  );
}

/** A bar keeps room for its name: to its right, or to its left where the picture ends. */
function balk(
  maatregel: Maatregel,
  heden: number,
  schaal: Schaal,
  rechts: number,
): { wat: Balk; van: number; tot: number } {
  const loop = loopVan(maatregel, heden);
  const van = schaal(loop.van);
  const tot = Math.max(schaal(loop.tot), van + 4);
  const naam = woord(maatregel.maatregel);
  const naambreedte = naam.length * 7 + 10;
  const naamLinks = van + naambreedte > rechts;
  return {
    wat: { maatregel, naam, van, tot, naamLinks },
    van: naamLinks ? van - naambreedte : van,
    tot: naamLinks ? tot + 4 : Math.max(tot + 4, van + naambreedte),
  };
}

function hoogteVan(stukken: readonly { rij: number }[], stap: number): number {
  return RAND * 2 + stap * (Math.max(0, ...stukken.map((stuk) => stuk.rij)) + 1);
}
