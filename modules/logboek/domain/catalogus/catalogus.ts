import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import type { Categorie } from './categorieen.ts';
import type { FeitSoort } from './index.ts';
import { SOORTEN } from './soorten.ts';
import { TABEL } from './tabel.ts';
import { huidigeVersie } from './upcasters.ts';

/** What is known about a kind of fact besides the schema of its content. */
export interface FeitType {
  readonly soort: FeitSoort;
  /** Version of the content schema in which new facts are written; older ones are read through upcasters. */
  readonly versie: number;
  /** Category of most facts of this kind; `categorieVan` knows the exceptions. */
  readonly categorie: Categorie;
  /** URL noun under a case: plural, kebab-case. */
  readonly pad: string;
  /** Short name on screen. */
  readonly label: string;
  readonly vastleggenDoor: readonly OrganisatieCode[] | 'allen';
  /** One sentence in plain Dutch: what it is. */
  readonly omschrijving: string;
}

/** All kinds of fact, in the order of the table. */
export const FEITTYPEN: readonly FeitType[] = SOORTEN.map((soort) => {
  const [categorie, pad, label, vastleggenDoor, omschrijving] = TABEL[soort];
  return { soort, versie: huidigeVersie(soort), categorie, pad, label, vastleggenDoor, omschrijving };
});

const opSoort = new Map(FEITTYPEN.map((type) => [type.soort, type]));

/** The catalogue entry of a kind. */
export function feitType(soort: FeitSoort): FeitType {
  const gevonden = opSoort.get(soort);
  if (!gevonden) throw new RangeError(`unknown fact type ${soort}`);
  return gevonden;
}

/** Whether an organisation may record facts of this kind over HTTP. */
export function magVastleggen(soort: FeitSoort, organisatie: OrganisatieCode): boolean {
  const { vastleggenDoor } = feitType(soort);
  return vastleggenDoor === 'allen' || vastleggenDoor.includes(organisatie);
}

const MEDISCH = new Set(['psychiatrie', 'middelengebruik']);

/** Category of one fact: that of its kind, unless its subject is medical or a criminal record. */
export function categorieVan(soort: FeitSoort, inhoud: Readonly<Record<string, unknown>>): Categorie {
  if (soort === 'informatie_ontvangen') {
    if (MEDISCH.has(String(inhoud['onderwerp']))) return 'medisch';
    if (inhoud['onderwerp'] === 'antecedenten') return 'strafrecht';
  }
  if ((soort === 'advies' || soort === 'advies_gevraagd') && inhoud['soort'] === 'nifp') return 'medisch';
  return feitType(soort).categorie;
}
