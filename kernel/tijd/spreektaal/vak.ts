import { type Dag, dagVan, datumVan } from '../datum.ts';

export const DAGMINUTEN = 24 * 60;

/** A stretch on the civil clock, in minutes since 1970-01-01T00:00; the end is not included. */
export interface Vak {
  readonly van: number;
  readonly tot: number;
  /** Said as a guess. */
  readonly geschat?: boolean;
}

export function dagvak(dag: Dag, dagen = 1): Vak {
  return { van: dag * DAGMINUTEN, tot: (dag + dagen) * DAGMINUTEN };
}

export function maandvak(jaar: number, maand: number, maanden = 1): Vak {
  return { van: dagVan(jaar, maand, 1) * DAGMINUTEN, tot: dagVan(jaar, maand + maanden, 1) * DAGMINUTEN };
}

/** `begin`, `half` or `eind` of a stretch: a third of it, in whole days. */
export function derde(vak: Vak, deel: 0 | 1 | 2): Vak {
  const dagen = (vak.tot - vak.van) / DAGMINUTEN;
  const grens = (n: number) => vak.van + Math.round((dagen * n) / 3) * DAGMINUTEN;
  return { van: grens(deel), tot: grens(deel + 1), geschat: true };
}

/** How the API takes a stretch: a moment, a day or a month as `op`, anything else as `van` and `tot`. */
export type Gezegd = { geschat: boolean } & ({ op: string } | { van: string; tot: string });

/** Writes a stretch on the civil clock, without a zone. */
export function schrijf({ van, tot, geschat = false }: Vak): Gezegd {
  if (tot - van === 1) return { op: moment(van), geschat };
  const heleDagen = van % DAGMINUTEN === 0 && tot % DAGMINUTEN === 0;
  if (!heleDagen) return { van: moment(van), tot: moment(tot - 1), geschat };
  if (tot - van === DAGMINUTEN) return { op: datum(van), geschat };
  const begin = datumVan(van / DAGMINUTEN);
  const heleMaand = begin.dag === 1 && tot === maandvak(begin.jaar, begin.maand).tot;
  return heleMaand ? { op: datum(van).slice(0, 7), geschat } : { van: datum(van), tot: datum(tot - 1), geschat };
}

function datum(minuut: number): string {
  const { jaar, maand, dag } = datumVan(Math.floor(minuut / DAGMINUTEN));
  return `${String(jaar).padStart(4, '0')}-${twee(maand)}-${twee(dag)}`;
}

function moment(minuut: number): string {
  const klok = ((minuut % DAGMINUTEN) + DAGMINUTEN) % DAGMINUTEN;
  return `${datum(minuut)}T${twee(Math.floor(klok / 60))}:${twee(klok % 60)}`;
}

function twee(getal: number): string {
  return String(getal).padStart(2, '0');
}
