/**
 * Where the user was in the list: search text and the cursors of the pages passed. It lives in memory and not in the
 * address, since a search text is mostly somebody's name.
 */
export type Lijststand = { zoek: string; cursors: string[] };

const BEGIN: Lijststand = { zoek: '', cursors: [] };

let bewaard: { gebruiker: string; stand: Lijststand } | null = null;

/** The place in the list that this user left it at. */
export function leesLijststand(gebruiker: string): Lijststand {
  return bewaard?.gebruiker === gebruiker ? bewaard.stand : BEGIN;
}

export function bewaarLijststand(gebruiker: string, stand: Lijststand): void {
  bewaard = { gebruiker, stand };
}
