import { DAG, vanWandklok, wandklok } from '../../tijd/amsterdam.ts';
import { leesOp } from '../bekendop/leesOp.ts';
import { LANEN, type Laan } from './banen.ts';
import type { Bereik } from './schaal.ts';
import { binnen, KLEINSTE } from './venster.ts';

/**
 * What of the timeline is shown, as it stands in the address, so that a colleague who gets the address sees the same:
 * the first and last day, the lanes (left out: all) and whether only what is severe. Days and codes, nothing about people.
 */
export type Tijdlijnadres = { vanaf?: string; tot?: string; lanen?: string; ernst?: 'ernstig' };

/** Reads the part of an address that is about the timeline; what is no day or lane is left out. */
export function leesTijdlijnadres(zoek: Record<string, unknown>): Tijdlijnadres {
  const [vanaf, tot] = [dag(zoek.vanaf), dag(zoek.tot)];
  const lanen = typeof zoek.lanen === 'string' ? zoek.lanen.split('.').filter(isLaan) : [];
  return {
    ...(vanaf !== undefined && { vanaf }),
    ...(tot !== undefined && { tot }),
    ...(lanen.length > 0 && { lanen: lanen.join('.') }),
    ...(zoek.ernst === 'ernstig' && { ernst: 'ernstig' as const }),
  };
}

function dag(waarde: unknown): string | undefined {
  const op = leesOp(waarde);
  return op !== undefined && op.length === 10 ? op : undefined;
}

function isLaan(code: string): code is Laan {
  return LANEN.some((laan) => laan === code);
}

/** The lanes that an address asks for; all of them when it names none. */
export function lanenVan({ lanen }: Tijdlijnadres): ReadonlySet<Laan> {
  return new Set(lanen === undefined ? LANEN : lanen.split('.').filter(isLaan));
}

/** The address of these lanes: nothing when it is all of them. */
export function metLanen(lanen: ReadonlySet<Laan>): Pick<Tijdlijnadres, 'lanen'> {
  return lanen.size === 0 || lanen.size === LANEN.length
    ? {}
    : { lanen: LANEN.filter((laan) => lanen.has(laan)).join('.') };
}

/** The stretch of time that an address asks for, within the whole history. */
export function vensterVan({ vanaf, tot }: Tijdlijnadres, geheel: Bereik): Bereik {
  const begin = vanaf === undefined ? geheel.van : vanWandklok(`${vanaf}T00:00:00`).getTime();
  const einde = tot === undefined ? geheel.tot : vanWandklok(`${tot}T23:59:59`).getTime();
  if (einde <= begin) return geheel;
  return binnen({ van: begin, tot: Math.max(einde, begin + KLEINSTE) }, geheel);
}

/** The address of a stretch of time, in whole days; an end that is that of the history is left out. */
export function metVenster({ van, tot }: Bereik, geheel: Bereik): Pick<Tijdlijnadres, 'vanaf' | 'tot'> {
  return {
    ...(van > geheel.van + DAG / 2 && { vanaf: wandklok(new Date(van)).datum }),
    ...(tot < geheel.tot - DAG / 2 && { tot: wandklok(new Date(tot)).datum }),
  };
}
