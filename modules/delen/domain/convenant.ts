import { type OrganisatieCode } from '@waakvlam/kernel/actor';
import { CATEGORIEEN, type Categorie } from '@waakvlam/logboek';
import { type Convenantbestand, type Regel, type Setting, UITKOMSTEN, type Uitkomst } from './vorm.ts';

/** A covenant that holds, whole and checked. */
export interface Convenant {
  readonly naam: string;
  readonly versie: string;
  readonly regio: string | null;
  /** Dates, as in the file; the last day counts whole. */
  readonly geldigVan: string;
  readonly geldigTot: string | null;
  readonly gronden: Convenantbestand['gronden'];
  readonly doelen: Convenantbestand['doelen'];
  readonly plegerzijde: NonNullable<Convenantbestand['plegerzijde']>;
  readonly wgsDeelnemers: readonly OrganisatieCode[];
  readonly regels: readonly Regel[];
}

/** One rule for one cell: a category, a kind of organisation, a setting. `null` conditions always hold. */
export interface ConvenantRij {
  readonly regel: string;
  readonly categorie: Categorie;
  readonly organisatie: OrganisatieCode;
  readonly setting: Setting;
  readonly rollen: readonly string[] | null;
  readonly niveaus: readonly string[] | null;
  readonly fasen: readonly string[] | null;
  readonly toestemming: boolean | null;
  readonly werking: Regel['werking'];
  /** Rank in `UITKOMSTEN`. */
  readonly uitkomst: number;
}

/** The covenant laid out flat, as the database weighs it. */
export function rijenVan({ regels }: Pick<Convenant, 'regels'>): ConvenantRij[] {
  return regels.flatMap((regel) =>
    perCategorie(regel).flatMap(([categorie, uitkomst]) =>
      regel.organisatie.flatMap((organisatie) =>
        regel.setting.map((setting) => ({
          regel: regel.id,
          categorie,
          organisatie,
          setting,
          rollen: regel.rollen ?? null,
          niveaus: regel.niveaus ?? null,
          fasen: regel.fasen ?? null,
          toestemming: regel.toestemming ?? null,
          werking: regel.werking,
          uitkomst: UITKOMSTEN.indexOf(uitkomst),
        })),
      ),
    ),
  );
}

/** The outcome that a rule gives to each category that it speaks of. */
export function perCategorie({ uitkomsten }: Pick<Regel, 'uitkomsten'>): [Categorie, Uitkomst][] {
  const genoemd = new Map<Categorie, Uitkomst>();
  for (const uitkomst of UITKOMSTEN) {
    const categorieen = uitkomsten[uitkomst];
    if (categorieen === undefined || categorieen === 'rest') continue;
    for (const categorie of categorieen) genoemd.set(categorie, uitkomst);
  }
  const rest = UITKOMSTEN.find((uitkomst) => uitkomsten[uitkomst] === 'rest');
  if (rest !== undefined)
    for (const categorie of CATEGORIEEN) if (!genoemd.has(categorie)) genoemd.set(categorie, rest);
  return [...genoemd];
}
