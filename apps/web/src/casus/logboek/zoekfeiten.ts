import type { Feit } from '../../api/types.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { baanVan, isErnstig, type Baan } from '../tijdlijn/banen.ts';
import { inhoudRegels, type Namen } from '../tijdlijn/inhoud.ts';

/** What the log is narrowed to; empty means all. */
export type Filter = { tekst: string; baan: Baan | 'ernstig' | 'berichten' | ''; wie: string };
export const GEEN_FILTER: Filter = { tekst: '', baan: '', wie: '' };

/** The facts that fit: every word that is searched for stands in what a reader sees of the fact. */
export function zoekFeiten(feiten: readonly Feit[], { tekst, baan, wie }: Filter, namen: Namen): Feit[] {
  const woorden = plat(tekst).split(' ').filter(Boolean);
  return feiten.filter(
    (feit) =>
      (wie === '' || feit.wie === wie) &&
      (baan === '' || hoortBij(feit, baan)) &&
      (woorden.length === 0 || bevat(feit, woorden, namen)),
  );
}

function hoortBij(feit: Feit, baan: Exclude<Filter['baan'], ''>): boolean {
  if (baan === 'ernstig') return isErnstig(feit);
  return baan === 'berichten' ? feit.soort === 'notitie' : baanVan(feit.soort) === baan;
}

function bevat(feit: Feit, woorden: readonly string[], namen: Namen): boolean {
  const regels = inhoudRegels(feit.inhoud, namen).map(({ naam, waarde }) => `${naam} ${waarde}`);
  const wie = namen.get(feit.wie) ?? organisatie(feit.wie);
  const alles = plat(
    [feit.omschrijving ?? woord(feit.soort), feit.gebeurd.weergave, wie, feit.wat ?? '', ...regels].join(' '),
  );
  return woorden.every((een) => alles.includes(een));
}

function plat(tekst: string): string {
  return tekst.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
