/** A correction: `id` takes `van` out and, when given, puts `door` in its place. All three are fact ids. */
export interface Correctie {
  readonly id: string;
  readonly van: string;
  readonly door?: string | undefined;
}

/**
 * Corrections that lead back to themselves, each with its cycle of fact ids: a correction of itself, A of B while B is
 * of A, or a fact that replaces the fact that replaces it. What stands could not be decided then.
 */
export function kringen(correcties: readonly Correctie[]): { correctie: Correctie; kring: string[] }[] {
  const naar = new Map<string, string[]>();
  const pijl = (van: string, tot: string) => naar.set(van, [...(naar.get(van) ?? []), tot]);
  for (const { id, van, door } of correcties) {
    pijl(id, van);
    if (door !== undefined) pijl(van, door);
  }
  const klaar = new Set<string>();
  const gevonden: { correctie: Correctie; kring: string[] }[] = [];
  for (const correctie of correcties) {
    const kring = zoekKring(correctie.id, naar, klaar);
    if (kring) gevonden.push({ correctie, kring });
  }
  return gevonden;
}

/** Depth-first without recursion, so that a long chain of corrections costs no stack. */
function zoekKring(begin: string, naar: ReadonlyMap<string, string[]>, klaar: Set<string>): string[] | undefined {
  const pad: { id: string; volgende: number }[] = [{ id: begin, volgende: 0 }];
  const opPad = new Set([begin]);
  while (pad.length > 0) {
    const top = pad.at(-1);
    if (!top) return undefined;
    const doel = klaar.has(top.id) ? undefined : naar.get(top.id)?.[top.volgende];
    top.volgende += 1;
    if (doel === undefined) {
      klaar.add(top.id);
      opPad.delete(top.id);
      pad.pop();
    } else if (opPad.has(doel)) {
      const kring = pad.map(({ id }) => id);
      for (const id of kring) klaar.add(id);
      return kring.slice(kring.indexOf(doel));
    } else if (!klaar.has(doel)) {
      pad.push({ id: doel, volgende: 0 });
      opPad.add(doel);
    }
  }
  return undefined;
}
