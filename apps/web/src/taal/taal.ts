import { gekozenTaal } from './keuze.ts';

/** The language of the screens, fixed until the page is loaded anew: what a module makes of it once stays true. */
export const taal = gekozenTaal();

/** What `Intl` needs to write dates, numbers and lists in this language. */
export const LANDTAAL = taal === 'en' ? 'en-GB' : 'nl';

// Awaited before any module that asks for a sentence runs. In Dutch there is nothing to fetch.
const zinnen = new Map(Object.entries(taal === 'nl' ? {} : (await import('./en/engels.ts')).engels));

if (typeof document !== 'undefined') document.documentElement.lang = taal;

/** What fills a sentence; nothing fills it with nothing, as in JSX. */
type Waarden = Record<string, string | number | null | undefined | false>;

/** The Dutch sentence in the language of the screens; `{{naam}}` in it is filled from `waarden`, numbers as people write them. */
export function t(zin: string, waarden?: Waarden): string {
  return vul(zinnen.get(zin) ?? zin, waarden);
}

/** The one sentence for 1 and the other for more; `{{aantal}}` in it is the number, written out. */
export function tn(aantal: number, een: string, meer: string, waarden?: Waarden): string {
  // in both languages one is `one` and every other number `other`, and nothing else is
  const zin = aantal === 1 ? (zinnen.get(`${meer}_one`) ?? een) : (zinnen.get(`${meer}_other`) ?? meer);
  return vul(zin, { ...waarden, aantal });
}

/** A sentence that is recorded: it stays Dutch, whatever language its writer reads. */
export function inDossier(zin: string): string {
  return zin;
}

function vul(zin: string, waarden: Waarden | undefined): string {
  if (waarden === undefined) return zin;
  return zin.replaceAll(/\{\{(\w+)\}\}/g, (_heel, naam: string) => {
    const waarde = waarden[naam];
    return typeof waarde === 'number' ? getal.format(waarde) : waarde || '';
  });
}

const getal = new Intl.NumberFormat(LANDTAAL);
const lijst = new Intl.ListFormat(LANDTAAL);

/** `a, b en c`. */
export function opsomming(delen: readonly string[]): string {
  return lijst.format(delen);
}

/** A word that came out of a code; such words stand in `en/woorden.json`, and stay Dutch when they do not. */
export function vertaalWoord(woord: string): string {
  return zinnen.get(woord) ?? woord;
}

/**
 * A sentence of the server in the language of the screens; `taal` when it stayed Dutch. What the server filled in stands in
 * `en/server.json` as `{{0}}`, and comes along as it is.
 */
export function vertaalServerzin(zin: string): { melding: string; taal?: 'nl' } {
  if (taal === 'nl') return { melding: zin };
  const geheel = zinnen.get(zin);
  if (geheel !== undefined) return { melding: geheel };
  for (const { vorm, engels } of gevuld()) {
    const delen = vorm.exec(zin);
    if (delen) return { melding: engels.replaceAll(/\{\{(\d)\}\}/g, (_heel, plek) => delen[Number(plek) + 1] ?? '') };
  }
  return { melding: zin, taal: 'nl' };
}

let vormen: readonly { vorm: RegExp; engels: string }[] | undefined;

function gevuld(): readonly { vorm: RegExp; engels: string }[] {
  return (vormen ??= [...zinnen]
    .filter(([zin]) => zin.includes('{{0}}'))
    .map(([zin, engels]) => {
      const delen = zin.split(/\{\{\d\}\}/).map((deel) => deel.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return { vorm: new RegExp(`^${delen.join('(.+)')}$`, 'su'), engels };
    }));
}
