/** Whether the server says that this user may record facts in the case; no answer means no. */
export function magVastleggen(abilities: Record<string, unknown> | undefined): boolean {
  return abilities?.feitVastleggen === true;
}
