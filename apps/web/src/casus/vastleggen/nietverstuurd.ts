/** Cases with files that did not get there, each with how many; by user, as the files themselves. */
let stand: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map();
const luisteraars = new Set<() => void>();
const GEEN: ReadonlyMap<string, number> = new Map();

/** Says of a user how many files of a case did not get there. */
export function meldNietVerstuurd(gebruiker: string, casus: string, aantal: number): void {
  const van = new Map(stand.get(gebruiker));
  if ((van.get(casus) ?? 0) === aantal) return;
  if (aantal === 0) van.delete(casus);
  else van.set(casus, aantal);
  stand = new Map(stand).set(gebruiker, van);
  for (const luisteraar of luisteraars) luisteraar();
}

export function nietVerstuurd(gebruiker: string): ReadonlyMap<string, number> {
  return stand.get(gebruiker) ?? GEEN;
}

export function volgNietVerstuurd(luisteraar: () => void): () => void {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
}
