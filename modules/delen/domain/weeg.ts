import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import type { Categorie } from '@waakvlam/logboek';
import { type Convenant, perCategorie } from './convenant.ts';
import { type Regel, type Setting, UITKOMSTEN, type Uitkomst } from './vorm.ts';

/** What a covenant weighs: who asks, in which company, and how the case stands. */
export interface Situatie {
  readonly organisatie: OrganisatieCode;
  readonly settings: readonly Setting[];
  /** Her roles in the case. */
  readonly rollen: readonly string[];
  readonly niveau: string;
  readonly fase: string;
  /** Categories that the victim consented to share with her; `*` for all. */
  readonly toestemming: readonly (Categorie | '*')[];
}

export interface Oordeel {
  readonly uitkomst: Uitkomst;
  /** Rules that decided, the base first. */
  readonly regels: readonly Regel[];
}

/**
 * What a participant sees of a category: per setting the base, then the highest of it and what widens, then the lowest of
 * that and what narrows; over her settings the highest. The database weighs the same (`convenant_uitkomsten`).
 */
export function weeg(convenant: Pick<Convenant, 'regels'>, situatie: Situatie, categorie: Categorie): Oordeel {
  let beste: Oordeel = { uitkomst: 'niets', regels: [] };
  for (const setting of situatie.settings) {
    const oordeel = weegIn(convenant, situatie, setting, categorie);
    if (rang(oordeel.uitkomst) > rang(beste.uitkomst) || beste.regels.length === 0) beste = oordeel;
  }
  return beste;
}

function weegIn(
  { regels }: Pick<Convenant, 'regels'>,
  situatie: Situatie,
  setting: Setting,
  categorie: Categorie,
): Oordeel {
  const passend = regels.flatMap((regel) => {
    if (!regel.organisatie.includes(situatie.organisatie) || !regel.setting.includes(setting)) return [];
    const uitkomst = perCategorie(regel).find(([een]) => een === categorie)?.[1];
    return uitkomst !== undefined && geldt(regel, situatie, categorie) ? [{ regel, rang: rang(uitkomst) }] : [];
  });
  let stand = 0;
  const beslist: Regel[] = [];
  for (const { regel, rang: basis } of passend.filter((een) => een.regel.werking === 'basis')) {
    stand = Math.max(stand, basis);
    beslist.push(regel);
  }
  const ruimer = passend.filter((een) => een.regel.werking === 'verruimt').sort((a, b) => b.rang - a.rang)[0];
  if (ruimer !== undefined && ruimer.rang > stand) {
    stand = ruimer.rang;
    beslist.push(ruimer.regel);
  }
  const enger = passend.filter((een) => een.regel.werking === 'beperkt').sort((a, b) => a.rang - b.rang)[0];
  if (enger !== undefined && enger.rang < stand) {
    stand = enger.rang;
    beslist.push(enger.regel);
  }
  return { uitkomst: UITKOMSTEN[stand] ?? 'niets', regels: beslist };
}

function geldt({ rollen, niveaus, fasen, toestemming }: Regel, situatie: Situatie, categorie: Categorie): boolean {
  return (
    (rollen === undefined || rollen.some((rol) => situatie.rollen.includes(rol))) &&
    (niveaus === undefined || niveaus.some((niveau) => niveau === situatie.niveau)) &&
    (fasen === undefined || fasen.some((fase) => fase === situatie.fase)) &&
    (toestemming === undefined || toestemming === heeftToestemming(situatie, categorie))
  );
}

/** Whether the victim consented to sharing this kind of information. */
export function heeftToestemming({ toestemming }: Pick<Situatie, 'toestemming'>, categorie: Categorie): boolean {
  return toestemming.some((een) => een === '*' || een === categorie);
}

function rang(uitkomst: Uitkomst): number {
  return UITKOMSTEN.indexOf(uitkomst);
}
