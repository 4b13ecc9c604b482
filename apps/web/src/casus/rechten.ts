/** Whether the server says that this user may record facts in the case; no answer means no. */
export function magVastleggen(abilities: Record<string, unknown> | undefined): boolean {
  return abilities?.feitVastleggen === true;
}

/** Whether this user may let another organisation take part in the case. */
export function magLatenMeedoen(abilities: Record<string, unknown> | undefined): boolean {
  return abilities?.toegangVerlenen === true;
}
