import { categorieVanFeit, type Feit, type FeitSoort, feitType, type Veld, veldenVan } from '@waakvlam/logboek';
import { toonTijdvak } from '../feiten/weergave.ts';

/** One item of a copy, as the applicant would read it. */
export interface Onderdeel {
  readonly feit: string;
  readonly omschrijving: string;
  readonly wanneer: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  /** Holds what people wrote, so that it can hold anything: read it first. */
  readonly vrijeTekst: boolean;
}

export interface Aanvrager {
  /** Id of the applicant in the case. */
  readonly betrokkene: string;
  /** Her role there. */
  readonly rol: string;
  /** No more than what she was told or what was done to her. */
  readonly strikt: boolean;
}

/** How partners work together and what they say of each other: no data about the applicant. */
const NIET_OVER_HAAR = new Set(['regie', 'overleg', 'verantwoording']);

/**
 * The items of a copy from the facts of one organisation that stand (oldest first). Never: names of staff, who reported or
 * stated it, other people. For a strict applicant only kinds and fields of `STRIKT`, which is what he knows already: so no
 * address, no plan, no free text, whatever kinds of fact come to exist later.
 */
export function onderdelenVan(feiten: readonly Feit[], aanvrager: Aanvrager): Onderdeel[] {
  const snijd = aanvrager.strikt ? strikt : ruim;
  return feiten.flatMap((feit) => {
    if (feit.geredigeerd || !gaatOver(feit, aanvrager)) return [];
    const gesneden = snijd(feit, aanvrager);
    if (gesneden === undefined) return [];
    const { label } = feitType(feit.soort);
    return [{ feit: feit.id, omschrijving: label, wanneer: toonTijdvak(feit.gebeurd), ...gesneden }];
  });
}

type Gesneden = Pick<Onderdeel, 'gegevens' | 'vrijeTekst'> | undefined;

function ruim(feit: Feit, { betrokkene }: Aanvrager): Gesneden {
  if (NIET_OVER_HAAR.has(categorieVanFeit(feit))) return undefined;
  if (feit.soort === 'contact_pleger' || feit.soort === 'pleger_geinformeerd') return undefined;
  const gegevens: Record<string, unknown> = {};
  let vrijeTekst = feit.wat !== undefined;
  for (const veld of veldenVan(feit.soort)) {
    const waarde = eigenDeel(veld, Reflect.get(feit.inhoud, veld.naam), betrokkene);
    if (waarde === undefined) continue;
    gegevens[veld.naam] = waarde;
    vrijeTekst ||= veld.vrij;
  }
  if (feit.wat !== undefined) gegevens['wat'] = feit.wat;
  return { gegevens, vrijeTekst };
}

/** Names of fields that hold a member of staff, or who told it. */
const MENSEN = new Set(['medewerker', 'waarnemer', 'door', 'met', 'van', 'naar', 'getuigen']);

function eigenDeel(veld: Veld, waarde: unknown, betrokkene: string): unknown {
  if (waarde === undefined || veld.soort === 'ref' || veld.soort === 'partij' || veld.naam === 'id') return undefined;
  if (veld.soort === 'betrokkene') {
    const lijst = Array.isArray(waarde) ? waarde : [waarde];
    return lijst.includes(betrokkene) ? 'uzelf' : undefined;
  }
  return MENSEN.has(veld.naam) ? undefined : waarde;
}

/** Measures that are imposed on a perpetrator and served on him; those that protect a victim are none of his business. */
export const OPGELEGD: ReadonlySet<string> = new Set([
  'huisverbod',
  'gedragsaanwijzing',
  'contactverbod',
  'locatieverbod',
  'locatiegebod',
  'meldplicht',
  'schorsingsvoorwaarden',
  'bijzondere_voorwaarden',
  'gvm',
  'vbm',
  'civiel_verbod',
  'reclasseringstoezicht',
  'behandelverplichting',
]);

/** What a perpetrator was told or what was done to him, field by field. */
const STRIKT: Partial<Record<FeitSoort, readonly string[]>> = {
  aanhouding: [],
  heenzending: [],
  voorgeleiding: [],
  detentie_gestart: ['soort'],
  vrijlating: ['reden'],
  ovj_besluit: ['besluit'],
  uitspraak: ['uitkomst', 'onherroepelijk'],
  aanzegging_wederrechtelijkheid: ['uitgereikt'],
  contact_pleger: ['kanaal', 'verschenen'],
  pleger_geinformeerd: [],
  maatregel_gestart: ['maatregel', 'kader', 'tot'],
};

function strikt(feit: Feit, { betrokkene, rol }: Aanvrager): Gesneden {
  if (feit.soort === 'betrokkene_toegevoegd') {
    if (feit.inhoud.id !== betrokkene) return undefined;
    const { naam, geboren } = feit.inhoud;
    return {
      gegevens: { ...(naam !== undefined && { naam }), ...(geboren !== undefined && { geboren }) },
      vrijeTekst: false,
    };
  }
  const velden = STRIKT[feit.soort];
  if (rol !== 'pleger' || velden === undefined || !wistHij(feit)) return undefined;
  const gegevens = velden.flatMap((naam) => {
    const waarde: unknown = Reflect.get(feit.inhoud, naam);
    return waarde === undefined ? [] : [[naam, waarde] as const];
  });
  return { gegevens: Object.fromEntries(gegevens), vrijeTekst: false };
}

/** Whether it reached him: a measure that was not served, or an inquiry, is still a plan. */
function wistHij(feit: Feit): boolean {
  switch (feit.soort) {
    case 'maatregel_gestart':
      return feit.inhoud.uitgereikt === 'ja' && OPGELEGD.has(feit.inhoud.maatregel);
    case 'aanzegging_wederrechtelijkheid':
      return feit.inhoud.uitgereikt === 'ja';
    case 'ovj_besluit':
      return feit.inhoud.besluit !== 'onderzoek' && feit.inhoud.besluit !== 'anders';
    case 'contact_pleger':
      return feit.inhoud.verschenen === 'ja';
    default:
      return true;
  }
}

/** Whether a fact is about someone: it names her, or it names nobody and its category is about people in her role. */
function gaatOver(feit: Feit, { betrokkene, rol }: Aanvrager): boolean {
  const genoemd = new Set(feit.over);
  for (const veld of veldenVan(feit.soort)) {
    if (veld.soort !== 'betrokkene') continue;
    const waarde: unknown = Reflect.get(feit.inhoud, veld.naam);
    for (const een of Array.isArray(waarde) ? waarde : [waarde]) if (typeof een === 'string') genoemd.add(een);
  }
  if (feit.soort === 'betrokkene_toegevoegd') genoemd.add(feit.inhoud.id);
  if (genoemd.size > 0) return genoemd.has(betrokkene);
  const categorie = categorieVanFeit(feit);
  if (rol === 'pleger') return ['strafrecht', 'contact_pleger', 'maatregel'].includes(categorie);
  return rol === 'slachtoffer' && ['contact_slachtoffer', 'incident', 'maatregel'].includes(categorie);
}
