import { ORGANISATIES, SOORTEN, veldenVan } from '@waakvlam/logboek';
import type { Wie } from './regelschema.ts';
import type { Aanleiding, Wereld } from './wereld.ts';

/** Organisations that can owe something; the victim states facts under a code of her own but owes nothing. */
const CODES: ReadonlySet<string> = new Set(ORGANISATIES.filter((code) => code !== 'slachtoffer'));
/** Fields of an occasion that name the organisation it is addressed to, in order of precedence. */
const GERICHT_AAN = ['bij', 'aan', 'voor', 'naar', 'organisatie', 'werkgever', 'door', 'van'];
/** Which of these a kind of fact has at all. */
const ADRESVELDEN: ReadonlyMap<string, readonly string[]> = new Map(
  SOORTEN.map((soort) => {
    const velden = new Set(veldenVan(soort).map(({ naam }) => naam));
    return [soort, GERICHT_AAN.filter((veld) => velden.has(veld))];
  }),
);

/** Whether a rule names organisations only, so that who owes it does not depend on the case. */
export function isVast(wie: readonly Wie[]): boolean {
  return wie.every((naam) => CODES.has(naam));
}

/**
 * The organisations that owe an item: named ones, every participant, or whoever holds a role now. Where it is no case for
 * Veilig Thuis, the others do it, or whoever stated the occasion.
 */
export function wijsToe(wie: readonly Wie[], aanleiding: Aanleiding | undefined, wereld: Wereld): readonly string[] {
  const [enige] = wie;
  if (enige !== undefined && wie.length === 1)
    return enige === 'allen' ? wereld.casus.deelnemers() : alleen(organisatieVan(enige, aanleiding, wereld));
  const schuldenaars: string[] = [];
  for (const naam of wie) {
    if (naam === 'veilig_thuis' && wereld.casus.buitenVeiligThuis) continue;
    for (const code of naam === 'allen' ? wereld.casus.deelnemers() : alleen(organisatieVan(naam, aanleiding, wereld)))
      if (!schuldenaars.includes(code)) schuldenaars.push(code);
  }
  return schuldenaars;
}

/** A list of one, made once for each organisation. */
function alleen(organisatie: string): readonly string[] {
  return LIJSTEN.get(organisatie) ?? [organisatie];
}

const LIJSTEN: ReadonlyMap<string, readonly string[]> = new Map(ORGANISATIES.map((code) => [code, [code]]));

function organisatieVan(naam: Wie, aanleiding: Aanleiding | undefined, wereld: Wereld): string {
  switch (naam) {
    case 'procesregie':
      return houder('procesregisseur', wereld) ?? 'zvh';
    case 'casusregie':
      return houder('casusregisseur', wereld) ?? (wereld.casus.buitenVeiligThuis ? 'politie' : 'veilig_thuis');
    case 'contact_slachtoffer':
      return houder('contactpersoon_slachtoffer', wereld) ?? 'politie';
    case 'aanleiding':
      return geadresseerde(aanleiding);
    case 'steller':
      return steller(aanleiding) ?? 'overig';
    case 'veilig_thuis':
      return wereld.casus.buitenVeiligThuis ? (steller(aanleiding) ?? 'politie') : naam;
    default:
      return naam;
  }
}

function houder(rol: string, { casus }: Wereld): string | undefined {
  return casus.rollen.eerste(rol)?.organisatie;
}

function geadresseerde(aanleiding: Aanleiding | undefined): string {
  for (const veld of ADRESVELDEN.get(aanleiding?.soort ?? '') ?? GERICHT_AAN) {
    const waarde = aanleiding?.inhoud[veld];
    const eerste = Array.isArray(waarde) ? waarde[0] : waarde;
    if (typeof eerste === 'string' && CODES.has(eerste)) return eerste;
  }
  return steller(aanleiding) ?? 'overig';
}

function steller(aanleiding: Aanleiding | undefined): string | undefined {
  return aanleiding !== undefined && CODES.has(aanleiding.wie) ? aanleiding.wie : undefined;
}
