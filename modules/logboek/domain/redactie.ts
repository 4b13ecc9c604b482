import { veldenVan } from './catalogus/veldsoorten.ts';
import type { Feit } from './feit.ts';

/** Content fields that redaction leaves: what other facts refer to, and what a correction or redaction takes out. */
const BLIJFT = new Set(['id']);
const BLIJFT_VAN_VERWIJZERS = new Set(['van', 'vervangen_door']);

/** Whether redaction leaves this content field of a fact of this kind. */
export function blijftBijRedactie(soort: string, veld: string): boolean {
  return BLIJFT.has(veld) || ((soort === 'correctie' || soort === 'redactie') && BLIJFT_VAN_VERWIJZERS.has(veld));
}

/** The fact without what it says: kind, moments, who stated it and its own ids remain. */
export function zonderInhoud(feit: Feit): Feit {
  const { wat: _wat, door: _door, voorwaarden: _voorwaarden, ...rest } = feit;
  const oud = new Map<string, unknown>(Object.entries(feit.inhoud));
  const inhoud: Record<string, unknown> = {};
  for (const { naam, verplicht, lijst } of veldenVan(feit.soort)) {
    if (blijftBijRedactie(feit.soort, naam) && oud.has(naam)) inhoud[naam] = oud.get(naam);
    else if (verplicht) inhoud[naam] = lijst ? [] : '';
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as `geredigeerd` documents
  return { ...rest, over: [], inhoud, geredigeerd: true } as unknown as Feit;
}
