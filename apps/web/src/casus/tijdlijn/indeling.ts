import type { Feit, Maatregel, Stand } from '../../api/types.ts';
import { woord } from '../../taal/labels.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { baanVan, type Baan } from './banen.ts';
import { bepaalBereik, inRijen, maakSchaal, type Bereik, type Schaal, type Stuk } from './schaal.ts';

export const LABELBREEDTE = 104;
const RIJ = 16;
const BALKRIJ = 22;
const RAND = 8;
export const RISICOHOOGTE = 68;
export const ASHOOGTE = 26;
// room for the words of a silence that stand up
const KLEINSTE_INCIDENTENBAAN = 92;

export type Baanvlak = { naam: Baan | 'maatregelen' | 'risico'; y: number; hoogte: number };

/** A measure as a bar, in pixels. */
export type Balk = { maatregel: Maatregel; naam: string; van: number; tot: number; naamLinks: boolean };

export type Indeling = {
  hoogte: number;
  schaal: Schaal;
  bereik: Bereik & { afgekapt: boolean };
  vlakken: Baanvlak[];
  punten: Record<Baan, Stuk<Feit>[]>;
  balken: Stuk<Balk>[];
};

/** Places everything of the picture in pixels; the drawing itself decides nothing. */
export function deelIn(feiten: readonly Feit[], stand: Stand, breedte: number): Indeling {
  const heden = leesMoment(stand.op).getTime();
  const bereik = bepaalBereik(
    feiten.flatMap((feit) => tijdenVan(feit)),
    heden,
  );
  const schaal = maakSchaal(bereik, LABELBREEDTE + 8, breedte - 12);
  const rij = (baan: Baan) => puntenIn(baan, feiten, schaal);
  const punten = {
    incidenten: rij('incidenten'),
    contacten: rij('contacten'),
    overleg: rij('overleg'),
    strafrecht: rij('strafrecht'),
  };
  const balken = inRijen(
    (stand.maatregelen ?? []).map((m) => balk(m, heden, schaal, breedte - 12)),
    8,
  );

  const hoogtes: [Baanvlak['naam'], number][] = [
    ['incidenten', Math.max(hoogteVan(punten.incidenten, RIJ), KLEINSTE_INCIDENTENBAAN)],
    ['risico', RISICOHOOGTE],
    ['maatregelen', hoogteVan(balken, BALKRIJ)],
    ['contacten', hoogteVan(punten.contacten, RIJ)],
    ['overleg', hoogteVan(punten.overleg, RIJ)],
    ['strafrecht', hoogteVan(punten.strafrecht, RIJ)],
  ];
  let y = ASHOOGTE;
  const vlakken = hoogtes.map(([naam, hoogte]) => {
    const vlak = { naam, y, hoogte };
    y += hoogte;
    return vlak;
  });
  return { hoogte: y + 4, schaal, bereik, vlakken, punten, balken };
}

/** Middle of a row within a lane. */
export function rijmidden(vlak: Baanvlak, rij: number): number {
  const stap = vlak.naam === 'maatregelen' ? BALKRIJ : RIJ;
  return vlak.y + RAND + rij * stap + stap / 2;
}

function tijdenVan(feit: Feit): number[] {
  return [leesMoment(feit.gebeurd.van).getTime(), leesMoment(feit.gebeurd.tot).getTime()];
}

function puntenIn(baan: Baan, feiten: readonly Feit[], schaal: Schaal): Stuk<Feit>[] {
  const eigen = feiten.filter((feit) => baanVan(feit.soort) === baan && !feit.vervallen);
  return inRijen(
    eigen.map((feit) => {
      const [van = 0, tot = 0] = tijdenVan(feit).map(schaal);
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
  const einde = maatregel.einde?.op ?? maatregel.tot;
  const van = schaal(leesMoment(maatregel.van).getTime());
  const tot = Math.max(schaal(einde === null ? heden : Math.min(leesMoment(einde).getTime(), heden)), van + 4);
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
