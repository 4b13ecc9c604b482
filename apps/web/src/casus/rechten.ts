import type { Casus } from '../api/types.ts';

/** Whether the server says that this user may record facts in the case; no answer means no. */
export function magVastleggen(abilities: Record<string, unknown> | undefined): boolean {
  return abilities?.feitVastleggen === true;
}

/** Whether talking with the victim, and deciding with her, is this user's to do: never of who works with the perpetrator. */
export function magSlachtofferSpreken(abilities: Record<string, unknown> | undefined): boolean {
  return abilities?.slachtofferSpreken === true;
}

/** Whether this user may let another organisation take part in the case. */
export function magLatenMeedoen(abilities: Record<string, unknown> | undefined): boolean {
  return abilities?.toegangVerlenen === true;
}

/**
 * Whether the reader sees all there is of a kind of information in this case. When not, that a screen is empty says nothing,
 * and it says that instead of "none".
 */
export function zietGeheel({ ziet }: Pick<Casus, 'ziet'>, categorie: string): boolean {
  return ziet?.includes(categorie) === true;
}
