import type { Feit } from '../../api/types.ts';
import { feitnaam, organisatie } from '../../taal/labels.ts';
import { baanVan, isErnstig, type Baan } from '../tijdlijn/banen.ts';
import { inhoudRegels, type Namen } from '../tijdlijn/inhoud.ts';

/** What the log is narrowed to; empty means all. */
export type Filter = { tekst: string; baan: Baan | 'ernstig' | 'berichten' | ''; wie: string };
export const GEEN_FILTER: Filter = { tekst: '', baan: '', wie: '' };

/** A fact with all words that a reader sees of it. */
export type Zoekbaar = { feit: Feit; readonly tekst: string };

/** Makes facts ready to be searched, once for many questions: the words of a fact when they are first asked for. */
export function maakZoekbaar(feiten: readonly Feit[], namen: Namen): Zoekbaar[] {
  return feiten.map((feit) => {
    let tekst: string | undefined;
    return {
      feit,
      get tekst() {
        return (tekst ??= tekstVan(feit, namen));
      },
    };
  });
}

/** The facts that fit: every word that is searched for stands in what a reader sees of the fact. */
export function zoekFeiten(zoekbaar: readonly Zoekbaar[], { tekst: getypt, baan, wie }: Filter): Feit[] {
  const woorden = plat(getypt).split(' ').filter(Boolean);
  if (woorden.length === 0 && baan === '' && wie === '') return zoekbaar.map(({ feit }) => feit);
  return zoekbaar
    .filter(
      (een) =>
        (wie === '' || een.feit.wie === wie) &&
        (baan === '' || hoortBij(een.feit, baan)) &&
        woorden.every((woord) => een.tekst.includes(woord)),
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
