import type { Maatregelsoort } from './soortschema.ts';

/** What a bare ban or duty is part of, by its legal frame: that decides who enforces it and what a breach means. */
const ORDE: Readonly<Record<string, string>> = {
  ovj: 'gedragsaanwijzing',
  rechter_commissaris: 'schorsingsvoorwaarden',
  civiel: 'civiel_verbod',
  bestuurlijk: 'huisverbod',
};
const KAAL: ReadonlySet<string> = new Set(['contactverbod', 'locatieverbod', 'locatiegebod', 'meldplicht']);

/** The kind by which a measure is enforced: a contact ban of the officer is met as his order is. */
export function handhavingssoort(
  soorten: ReadonlyMap<string, Maatregelsoort>,
  soort: string,
  kader: string | null | undefined,
): Maatregelsoort | undefined {
  const orde = kader && KAAL.has(soort) ? ORDE[kader] : undefined;
  return soorten.get(orde ?? soort);
}
