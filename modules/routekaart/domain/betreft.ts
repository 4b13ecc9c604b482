import type { Aanleiding, Wereld } from './wereld.ts';

/** Fields of an occasion that name the people it is about; who is named first counts. */
const VELDEN = ['betrokkene', 'voor', 'tegen', 'kind'];

/**
 * Whom an occasion is about, where several people have the same role and one sentence would otherwise be said of each:
 * "slachtoffer 2". Undefined when that is clear without, or when it is about more than one of them. Never a name: who
 * reads the sentence need not be allowed to read that.
 */
export function betreft(aanleiding: Aanleiding | undefined, wereld: Wereld): string | undefined {
  if (aanleiding === undefined || !wereld.casus.heeftRolgenoten) return undefined;
  for (const ids of genoemd(aanleiding, wereld)) {
    const nummers = new Set(ids.flatMap((id) => wereld.casus.nummerVan(id) ?? []));
    const [nummer] = nummers;
    if (nummer !== undefined) return nummers.size === 1 ? nummer : undefined;
  }
  return undefined;
}

function* genoemd({ inhoud, over, wie }: Aanleiding, { maatregelen }: Wereld): Generator<readonly string[]> {
  for (const veld of VELDEN) yield lijst(inhoud[veld]);
  const maatregel = maatregelen.maatregelen.get(String(inhoud['maatregel']));
  yield lijst(maatregel?.voor);
  yield over;
  yield [wie];
}

function lijst(waarde: unknown): readonly string[] {
  return Array.isArray(waarde) ? waarde.map(String) : typeof waarde === 'string' ? [waarde] : [];
}
