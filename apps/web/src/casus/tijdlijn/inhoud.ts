import type { Betrokkene } from '../../api/types.ts';
import { ORGANISATIES, woord } from '../../taal/labels.ts';

export type Inhoudsregel = { naam: string; waarde: string };

/** What a fact holds, as names and values in words; betrokkenen by role (and name when it may be seen). */
export function inhoudRegels(
  inhoud: Record<string, unknown> | undefined,
  betrokkenen: readonly Betrokkene[],
): Inhoudsregel[] {
  return Object.entries(inhoud ?? {}).flatMap(([naam, waarde]) => {
    const tekst = inWoorden(waarde, betrokkenen);
    return tekst === '' ? [] : [{ naam: woord(naam).toLowerCase(), waarde: tekst }];
  });
}

function inWoorden(waarde: unknown, betrokkenen: readonly Betrokkene[]): string {
  if (Array.isArray(waarde)) return waarde.map((deel) => inWoorden(deel, betrokkenen)).join(', ');
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde !== 'string') return '';
  const persoon = betrokkenen.find((betrokkene) => betrokkene.id === waarde);
  if (persoon) return persoon.naam ?? woord(persoon.rol).toLowerCase();
  if (ORGANISATIES[waarde]) return ORGANISATIES[waarde];
  return /^[a-z0-9]+(_[a-z0-9]+)+$/.test(waarde) ? woord(waarde).toLowerCase() : waarde;
}
