import { createInstance, type Resource } from 'i18next';
import { gekozenTaal } from './keuze.ts';

/** The language of the screens, fixed until the page is loaded anew: what a module makes of it once stays true. */
export const taal = gekozenTaal();

/** What `Intl` needs to write dates, numbers and lists in this language. */
export const LANDTAAL = taal === 'en' ? 'en-GB' : 'nl';

const i18n = createInstance();
// Awaited before any module that asks for a sentence runs. In Dutch there is nothing to fetch.
await i18n.init({
  lng: taal,
  resources: await andereTaal(),
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // React escapes
});
if (typeof document !== 'undefined') document.documentElement.lang = taal;

async function andereTaal(): Promise<Resource> {
  if (taal === 'nl') return {};
  const { engels } = await import('./en/engels.ts');
  return { en: { translation: engels } };
}

type Waarden = Record<string, string | number>;

/** The Dutch sentence in the language of the screens; `{{naam}}` in it is filled from `waarden`, numbers as people write them. */
export function t(zin: string, waarden: Waarden = {}): string {
  return i18n.t(zin, uitgeschreven(waarden));
}

/** The one sentence for 1 and the other for more; `{{aantal}}` in it is the number, written out. */
export function tn(aantal: number, een: string, meer: string, waarden: Waarden = {}): string {
  return i18n.t(meer, {
    ...uitgeschreven(waarden),
    count: aantal,
    aantal: getal.format(aantal),
    defaultValue_one: een,
    defaultValue_other: meer,
  });
}

function uitgeschreven(waarden: Waarden): Record<string, string> {
  return Object.fromEntries(
    Object.entries(waarden).map(([naam, waarde]) => [naam, typeof waarde === 'number' ? getal.format(waarde) : waarde]),
  );
}

const getal = new Intl.NumberFormat(LANDTAAL);

const lijst = new Intl.ListFormat(LANDTAAL);

/** `a, b en c`. */
export function opsomming(delen: readonly string[]): string {
  return lijst.format(delen);
}

/** A word that came out of a code; such words stand in `en/woorden.json`, and stay Dutch when they do not. */
export function vertaalWoord(woord: string): string {
  return i18n.t(woord, { skipInterpolation: true });
}
