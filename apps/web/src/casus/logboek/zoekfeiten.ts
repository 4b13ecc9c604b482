import type { Feit } from '../../api/types.ts';
import { feitnaam, organisatie } from '../../taal/labels.ts';
import { baanVan, isErnstig, type Baan } from '../tijdlijn/banen.ts';
import { inhoudRegels, type Namen } from '../tijdlijn/inhoud.ts';

/** What the log is narrowed to; empty means all. */
export type Filter = { tekst: string; baan: Baan | 'ernstig' | 'berichten' | ''; wie: string };
export const GEEN_FILTER: Filter = { tekst: '', baan: '', wie: '' };

/** A fact with all words that a reader sees of it. */
export type Zoekbaar = { feit: Feit; tekst: string };

/** Makes facts ready to be searched, once for many questions. */
export function maakZoekbaar(feiten: readonly Feit[], namen: Namen): Zoekbaar[] {
  return feiten.map((feit) => ({ feit, tekst: tekstVan(feit, namen) }));
}

/** The facts that fit: every word that is searched for stands in what a reader sees of the fact. */
export function zoekFeiten(zoekbaar: readonly Zoekbaar[], { tekst: getypt, baan, wie }: Filter): Feit[] {
  const woorden = plat(getypt).split(' ').filter(Boolean);
  return zoekbaar
    .filter(
      ({ feit, tekst }) =>
        (wie === '' || feit.wie === wie) &&
        (baan === '' || hoortBij(feit, baan)) &&
        woorden.every((een) => tekst.includes(een)),
    )
    .map(({ feit }) => feit);
}

function hoortBij(feit: Feit, baan: Exclude<Filter['baan'], ''>): boolean {
  if (baan === 'ernstig') return isErnstig(feit);
  return baan === 'berichten' ? feit.soort === 'notitie' : baanVan(feit.soort) === baan;
}

function tekstVan(feit: Feit, namen: Namen): string {
  const regels = inhoudRegels(feit.inhoud, namen).map(({ naam, waarde }) => `${naam} ${waarde}`);
  const wie = namen.get(feit.wie) ?? organisatie(feit.wie);
  return plat([feitnaam(feit), feit.gebeurd.weergave, wie, feit.wat ?? '', ...regels].join(' '));
}

function plat(tekst: string): string {
  return tekst.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
