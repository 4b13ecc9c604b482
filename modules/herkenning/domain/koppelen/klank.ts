/** Spellings that sound alike in Dutch, applied in this order to lower-case letters without accents. */
const GELIJKE_KLANKEN: readonly (readonly [RegExp, string])[] = [
  [/sch(?=[lmnw]|e?$)/g, 's'],
  [/ph/g, 'f'],
  [/ck|cq|q/g, 'k'],
  [/ch/g, 'g'],
  [/th|dt/g, 't'],
  [/tz|ts|cz|sz/g, 's'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/d$/g, 't'],
  [/eij|ij|ei|ey|ay|ai|y/g, 'i'],
  [/auw|ouw|au/g, 'ou'],
  [/ae/g, 'a'],
  [/ue/g, 'u'],
  [/(?<=[^aeiou])h/g, ''],
  [/(.)\1+/g, '$1'],
];

/** How a name sounds, so that Janssen, Jansen and Jansenn, or Meijer, Meyer and Meier, are one. Empty stays empty. */
export function klank(naam: string): string {
  let uit = naam.replace(/[^a-z]/g, '');
  for (const [vorm, klinkt] of GELIJKE_KLANKEN) uit = uit.replace(vorm, klinkt);
  return uit;
}

/** The sound without vowels after the first letter: coarser, for finding candidates. */
export function geraamte(naam: string): string {
  const heel = klank(naam);
  return heel.slice(0, 1) + heel.slice(1).replace(/[aeiou]/g, '');
}
