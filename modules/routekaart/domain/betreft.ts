import type { Geval } from './geval.ts';
import type { Aanleiding, Wereld } from './wereld.ts';

/** Fields of an occasion that name the people it is about; who is named first counts. */
const VELDEN = ['betrokkene', 'voor', 'tegen', 'kind', 'met'];

/**
 * Whom an occasion is about, where several people have the same role and one sentence would otherwise be said of each:
 * "slachtoffer 2". Undefined when that is clear without, or when it is about more than one of them. Never a name: who
 * reads the sentence need not be allowed to read that.
 */
export function betreft(aanleiding: Aanleiding | undefined, wereld: Wereld): string | undefined {
  if (aanleiding === undefined || !wereld.casus.betrokkenen.heeftRolgenoten) return undefined;
  for (const ids of genoemd(aanleiding, wereld)) {
    const nummers = new Set(ids.flatMap((id) => wereld.casus.betrokkenen.nummerVan(id) ?? []));
    const [nummer] = nummers;
    if (nummer !== undefined) return nummers.size === 1 ? nummer : undefined;
  }
  return undefined;
}

/** The people whom an occasion names, field by field. */
export function* genoemd({ inhoud, over, wie }: Aanleiding, { maatregelen }: Wereld): Generator<readonly string[]> {
  for (const veld of VELDEN) yield lijst(inhoud[veld]);
  const maatregel = maatregelen.maatregelen.get(String(inhoud['maatregel']));
  yield lijst(maatregel?.voor);
  yield over;
  yield [wie];
}

function lijst(waarde: unknown): readonly string[] {
  return Array.isArray(waarde) ? waarde.map(String) : typeof waarde === 'string' ? [waarde] : [];
}

/** Kinds of fact that are done for, or said by, one victim: each of several is owed her own. */
const PER_SLACHTOFFER: ReadonlySet<string> = new Set([
  'aangifte',
  'angst_slachtoffer',
  'contact_slachtoffer',
  'contactafspraak',
  'grens_gesteld',
  'individuele_beoordeling',
  'klacht',
  'slachtoffer_geinformeerd',
  'veiligheidscheck',
  'veiligheidsadvies',
  'wens_slachtoffer',
]);

/**
 * Of several victims, those to whom an item is still owed after this fact: whom its occasion names, or else all of them,
 * without whom facts named so far. Empty when nobody is left, or when the fact names nobody: then it counts for all.
 */
export function blijftOver(geval: Geval, feit: Aanleiding, wereld: Wereld): readonly string[] {
  if (!wereld.casus.betrokkenen.heeftRolgenoten || !PER_SLACHTOFFER.has(feit.soort)) return [];
  const gesproken = slachtoffersIn(feit, wereld);
  return gesproken.length === 0 ? [] : tegoed(geval, wereld).filter((id) => !gesproken.includes(id));
}

/** Another occasion joined an item that was done for some: whom it names are owed it again. */
export function ookVoor(rest: readonly string[], erbij: Aanleiding, wereld: Wereld): readonly string[] {
  const genoemden = slachtoffersIn(erbij, wereld);
  return [...new Set([...rest, ...bijLeven(genoemden.length > 0 ? genoemden : alleSlachtoffers(wereld), wereld)])];
}

/** Of several victims, those who live and to whom an open item is owed; undefined where that is nothing new. */
export function blijvenden(geval: Geval, wereld: Wereld): readonly string[] | undefined {
  if (!wereld.casus.betrokkenen.heeftRolgenoten) return undefined;
  const recht = rechthebbenden(geval, wereld);
  const over = bijLeven(recht, wereld);
  return over.length === recht.length ? undefined : over;
}

/** Whom an item is still for; one that several occasions joined is for all, unless they were about the same one. */
function tegoed(geval: Geval, wereld: Wereld): readonly string[] {
  return bijLeven(rechthebbenden(geval, wereld), wereld);
}

function rechthebbenden({ aanleiding, betreft: een, feiten, rest }: Geval, wereld: Wereld): readonly string[] {
  if (rest !== undefined) return rest;
  const genoemden = aanleiding && (een !== undefined || feiten.length === 1) ? slachtoffersIn(aanleiding, wereld) : [];
  return genoemden.length > 0 ? genoemden : alleSlachtoffers(wereld);
}

function alleSlachtoffers({ casus }: Wereld): readonly string[] {
  return casus.betrokkenen.met('slachtoffer');
}

/** Nothing is owed any more to who died. */
function bijLeven(ids: readonly string[], { casus: { betrokkenen } }: Wereld): readonly string[] {
  return betrokkenen.iemandOverleden ? ids.filter((id) => !betrokkenen.isOverleden(id)) : ids;
}

function slachtoffersIn(feit: Aanleiding, wereld: Wereld): readonly string[] {
  for (const ids of genoemd(feit, wereld)) {
    const slachtoffers = ids.filter((id) => wereld.casus.betrokkenen.rolVan(id) === 'slachtoffer');
    if (slachtoffers.length > 0) return slachtoffers;
  }
  return [];
}

/** Whether two facts can be about the same victim: one of them names none, or they name one together. */
export function kanZelfdeBetreffen(a: Aanleiding, b: Aanleiding, wereld: Wereld): boolean {
  const [een, ander] = [slachtoffersIn(a, wereld), slachtoffersIn(b, wereld)];
  return een.length === 0 || ander.length === 0 || een.some((id) => ander.includes(id));
}
