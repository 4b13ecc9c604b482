import { queryOptions } from '@tanstack/react-query';
import { vraag } from '../api/client.ts';

export type Regelwijziging =
  { soort: 'punten'; regel: string; punten: number } | { soort: 'woord'; woord: string; richting: 'voor' | 'tegen' };
export type Maat = { terecht: number; gemist: number; onterecht: number };
export type Effect = { corpus: { voor: Maat; na: Maat }; gelezen: { voor: Maat; na: Maat }; verloren: number };
export type Voorstel = {
  naam: string;
  wijziging: Regelwijziging;
  uitleg: string;
  effect: Effect;
  meldingen: { id: string; bronId: string }[];
};
export type Geldend = {
  id: string;
  naam: string;
  wie: string;
  reden: string;
  op: string;
};
export type Regeloverzicht = {
  versie: number;
  geldend: Geldend[];
  beoordeeld: { stalking: number; geen: number };
  voorstellen: Voorstel[];
};

/** The own adjustment of the rules and what verdicts propose. Measuring takes a moment, so only when it is opened. */
export const regelsQuery = queryOptions({
  queryKey: ['leeslijst', 'regels'],
  queryFn: ({ signal }) => vraag<Regeloverzicht>('/leeslijst/regels', { signal }),
});

/** Share of the stalking that is found, and share of what is found that is stalking; null when there is none. */
export function maten({ terecht, gemist, onterecht }: Maat): { vindt: number | null; klopt: number | null } {
  return { vindt: deel(terecht, gemist), klopt: deel(terecht, onterecht) };
}

const deel = (goed: number, fout: number): number | null => (goed + fout === 0 ? null : goed / (goed + fout));
