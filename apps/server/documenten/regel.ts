import { type Feit, feitType, type Veld, veldenVan } from '@waakvlam/logboek';
import { toonTijdvak } from '../feiten/weergave.ts';
import { organisatienaam, waardeInWoorden, woorden } from '../feiten/woorden.ts';

/** One line of a document, in words. */
export interface Regel {
  readonly wat: string;
  /** When; empty for what holds now. */
  readonly wanneer: string;
  /** Who states it, and whether it is a fact or a judgement; empty where that may not be said. */
  readonly bron: string;
  readonly velden: readonly (readonly [naam: string, waarde: string])[];
}

/** A fact as a line, with its source and what the source asks of whoever receives it. */
export function regelVan(feit: Feit, namen: ReadonlyMap<string, string>): Regel {
  const velden = veldenVan(feit.soort).flatMap((veld) => {
    const waarde = waardeVan(veld, Reflect.get(feit.inhoud, veld.naam), namen);
    return waarde === undefined ? [] : [[woorden(veld.naam), waarde] as const];
  });
  return {
    wat: feitType(feit.soort).label,
    wanneer: toonTijdvak(feit.gebeurd) + (feit.geschat ? ' (geschat)' : ''),
    bron: bronVan(feit, namen),
    velden: [
      ...velden,
      ...(feit.wat === undefined ? [] : [['toelichting', feit.wat] as const]),
      ...(feit.voorwaarden === undefined ? [] : [['voorwaarde van de bron', feit.voorwaarden] as const]),
      ...(feit.afgeschermd === true ? [['let op', 'een deel is voor de maker afgeschermd'] as const] : []),
    ],
  };
}

function bronVan({ wie, oordeel }: Feit, namen: ReadonlyMap<string, string>): string {
  return `${organisatienaam(wie) ?? namen.get(wie) ?? 'een betrokkene'}, ${oordeel ? 'oordeel' : 'feit'}`;
}

function waardeVan(veld: Veld, waarde: unknown, namen: ReadonlyMap<string, string>): string | undefined {
  if (waarde === undefined || waarde === '' || veld.soort === 'ref' || veld.naam === 'id') return undefined;
  if (Array.isArray(waarde)) {
    const delen = waarde.flatMap((een) => waardeVan({ ...veld, lijst: false }, een, namen) ?? []);
    return delen.length === 0 ? undefined : delen.join(', ');
  }
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde !== 'string') return undefined;
  if (veld.soort === 'betrokkene') return namen.get(waarde) ?? 'een betrokkene';
  if (veld.soort === 'partij') return organisatienaam(waarde) ?? namen.get(waarde) ?? 'een betrokkene';
  return veld.vrij ? waarde : waardeInWoorden(waarde);
}
