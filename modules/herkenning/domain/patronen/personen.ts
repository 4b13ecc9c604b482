/** Two mentions of a person, each as `melding/nummer`. */
export interface Koppelpaar {
  readonly a: string;
  readonly b: string;
}

/**
 * Names for people: mentions that are taken for one person get the same name. What a human rejected keeps two mentions
 * apart, also when others would bring them together.
 */
export function noemPersonen(
  vermeldingen: readonly string[],
  gelijk: readonly Koppelpaar[],
  verschillend: readonly Koppelpaar[] = [],
): ReadonlyMap<string, string> {
  const groepVan = new Map(vermeldingen.map((vermelding) => [vermelding, new Set([vermelding])]));
  const botst = (links: ReadonlySet<string>, rechts: ReadonlySet<string>): boolean =>
    verschillend.some(({ a, b }) => (links.has(a) && rechts.has(b)) || (links.has(b) && rechts.has(a)));
  for (const { a, b } of gelijk) {
    const [links, rechts] = [groepVan.get(a), groepVan.get(b)];
    if (!links || !rechts || links === rechts || botst(links, rechts)) continue;
    const samen = links.union(rechts);
    for (const vermelding of samen) groepVan.set(vermelding, samen);
  }
  return new Map([...groepVan].map(([vermelding, groep]) => [vermelding, [...groep].sort()[0] ?? vermelding]));
}
