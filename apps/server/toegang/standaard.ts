import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import { CATEGORIEEN, type Categorie } from '@waakvlam/logboek';

/** Whoever works with the perpetrator does not see where the victim is or what she said in confidence. */
const BIJ_PLEGER = ['adres', 'medisch', 'contact_slachtoffer'] as const;
/** Whoever helps the victim has no use for the prosecution or for what the perpetrator said. */
const BIJ_SLACHTOFFER = ['strafrecht', 'contact_pleger'] as const;
/** They hold no file in the chain, so what they see is named each time. */
const NIETS = CATEGORIEEN;

/** What each kind of organisation does not see unless the grant says otherwise; all other categories it sees. */
const VERBORGEN: Readonly<Record<OrganisatieCode, readonly Categorie[]>> = {
  politie: [],
  veilig_thuis: [],
  zvh: [],
  om: ['medisch'],
  '3ro': BIJ_PLEGER,
  dji: BIJ_PLEGER,
  rechter: BIJ_PLEGER,
  nifp: BIJ_PLEGER,
  ggz: ['adres', 'strafrecht', 'contact_slachtoffer'],
  gemeente: ['medisch', 'strafrecht', 'contact_slachtoffer'],
  burgemeester: ['medisch', 'contact_slachtoffer'],
  shn: ['strafrecht', 'medisch', 'contact_pleger'],
  vrouwenopvang: BIJ_SLACHTOFFER,
  maatschappelijk_werk: BIJ_SLACHTOFFER,
  zorgaanbieder: BIJ_SLACHTOFFER,
  huisarts: BIJ_SLACHTOFFER,
  wijkteam: ['strafrecht', 'medisch'],
  gi: ['strafrecht', 'medisch'],
  rvdk: ['strafrecht', 'medisch'],
  school: ['adres', 'strafrecht', 'medisch', 'contact_pleger'],
  overig: ['strafrecht', 'medisch', 'contact_pleger'],
  advocaat: NIETS,
  slachtoffer: NIETS,
};

/** The categories that a kind of organisation sees by default; none for who is not part of the chain. */
export function standaardCategorieen(code: OrganisatieCode): readonly Categorie[] {
  return CATEGORIEEN.filter((categorie) => !VERBORGEN[code].includes(categorie));
}
