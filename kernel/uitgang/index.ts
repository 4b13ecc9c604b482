/** How data leaves the system. */
export type UitgangSoort = 'route' | 'export' | 'cli' | 'feed' | 'bericht' | 'stroom';

/** What a reader gets to see there; the access log and the sharing proof work by these words. */
export const AUDITCATEGORIEEN = [
  'geen_persoonsgegevens',
  'aanmelding',
  'casusoverzicht',
  'casusinhoud',
  'casusstand',
  'bijlage',
  'document',
  'inzage',
  'bekendheid',
  'straatcheck',
  'incident',
  'betrokkenenrecht',
] as const;
export type AuditCategorie = (typeof AUDITCATEGORIEEN)[number];

/** Whom an exit can reach. */
export type Bereik = 'iedereen' | 'medewerkers' | 'slachtoffer' | 'beheer' | 'systeem';

/** One way out of the system. */
export interface Uitgang {
  /** Stable name, for a route its method and path. */
  readonly naam: string;
  readonly soort: UitgangSoort;
  readonly audit: AuditCategorie;
  readonly bereik: readonly Bereik[];
}

const register = new Map<string, Uitgang>();

/** Adds a way out; the same name twice must describe the same exit. */
export function registreerUitgang(uitgang: Uitgang): void {
  const bestaand = register.get(uitgang.naam);
  if (bestaand && JSON.stringify(bestaand) !== JSON.stringify(uitgang)) {
    throw new Error(`Exit ${uitgang.naam} is registered twice with different terms`);
  }
  register.set(uitgang.naam, uitgang);
}

/** Every registered way out, by name. The sharing proof walks this list, so that no exit can be forgotten. */
export function uitgangen(): readonly Uitgang[] {
  return [...register.values()].sort((a, b) => a.naam.localeCompare(b.naam));
}
