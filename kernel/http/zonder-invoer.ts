import type { Veldfout } from '../errors/index.ts';

const VELD = /^[a-z_][\w-]{0,39}(?:\[\d+\])*$/i;
const LANGSTE_CITAAT = 40;

/**
 * Findings without what was sent: a sentence that quotes a value of the request quotes dots instead, and a field that no
 * programmer would call so is not named. Refusals end up in logs and on screens of others; names and addresses do not.
 */
export function zonderInvoer(fouten: readonly Veldfout[], ...invoer: readonly unknown[]): Veldfout[] {
  const citeert = fouten.some(({ melding }) => melding.includes("'"));
  const citaten = citeert ? [...citatenVan(invoer)].toSorted((a, b) => b.length - a.length) : [];
  // what else a finding carries comes from the schema, never from the request
  return fouten.map(({ veld, melding, ...rest }) => ({
    ...rest,
    veld: veiligVeld(veld),
    melding: citaten.reduce((tekst, citaat) => tekst.replaceAll(citaat, "'…'"), melding),
  }));
}

function veiligVeld(veld: string): string {
  const delen = veld.split('.');
  const vreemd = delen.findIndex((deel) => !VELD.test(deel));
  return vreemd < 0 ? veld : [...delen.slice(0, vreemd), '(onbekend veld)'].join('.');
}

/** Every value and name in the request as a sentence would quote it: between quotes, long ones cut. */
function citatenVan(invoer: unknown, gevonden = new Set<string>(), diepte = 0): Set<string> {
  if (typeof invoer === 'object' && invoer !== null) {
    if (diepte > 40) return gevonden;
    for (const [naam, waarde] of Object.entries(invoer)) {
      if (!Array.isArray(invoer)) citatenVan(naam, gevonden);
      citatenVan(waarde, gevonden, diepte + 1);
    }
  } else if (typeof invoer === 'string' || typeof invoer === 'number' || typeof invoer === 'boolean') {
    const tekst = String(invoer);
    gevonden.add(`'${tekst}'`);
    if (tekst.length > LANGSTE_CITAAT) gevonden.add(`'${tekst.slice(0, LANGSTE_CITAAT)}…'`);
  }
  return gevonden;
}
