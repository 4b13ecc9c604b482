const GEWOON = new Set('straat laan weg plein huis flat naast boven onder achter'.split(' '));

/** Whether words meant for the perpetrator name a street, place of a house or postcode of these addresses. */
export function noemtEenVanDeAdressen(omschrijving: string, adressen: readonly string[]): boolean {
  const tekst = kaal(omschrijving);
  return adressen.some((adres) => {
    const postcode = /\b[1-9]\d{3}\s?[a-z]{2}(?![a-z])/i.exec(adres)?.[0];
    if (postcode !== undefined && tekst.replaceAll(' ', '').includes(kaal(postcode).replaceAll(' ', ''))) return true;
    const straat = straatVan(adres);
    return straat.length >= 4 && !GEWOON.has(straat) && tekst.includes(straat);
  });
}

const STRAAT =
  /\p{Lu}[\p{L}'’.-]*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|dreef|pad|steeg|markt|plantsoen|park|wal|haven|ring)\s+\d/u;

/** Whether words name some address: a postcode, a street with a number, or a place on earth. */
export function noemtEenAdres(tekst: string): boolean {
  return /\b[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})\b/.test(tekst) || STRAAT.test(tekst) || /\b\d{1,2}\.\d{4,}/.test(tekst);
}

/** The street of an address: what stands before the number, which can begin with a digit or be a common word with a number. */
function straatVan(adres: string): string {
  const [, straat = adres, getal = ''] = /^(.*?\p{L}{2,}.*?)(?:\s+(\d\S*).*)?$/su.exec(adres.split(',')[0] ?? '') ?? [];
  return GEWOON.has(kaal(straat)) ? `${kaal(straat)} ${kaal(getal)}`.trim() : kaal(straat);
}

function kaal(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
