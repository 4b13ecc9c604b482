/** What an officer on the street asks about, and the words under which it is found. */
export type Straatvraag = 'persoon' | 'kenteken' | 'adres';

/** One way to find something: words to compare, and whether they match exactly or only sound alike. */
export interface Zoekwoord {
  readonly tekst: string;
  readonly precies: boolean;
}

const TUSSENVOEGSELS = new Set('van de der den het ter ten te t in op aan bij von el al la le du'.split(' '));
const POSTCODE = /\b([1-9]\d{3})\s?([a-z]{2})(?![a-z])/i;

/**
 * What was typed into the one field: a plate (letters and digits together, no more than eight), an address (a postcode, or
 * words followed by a house number), else a person. Undefined when it is too little to search with.
 */
export function herkenVraag(zoek: string): Straatvraag | undefined {
  const tekst = zoek.trim();
  const kaal = tekst.replaceAll(/[\s-]/g, '');
  if (
    /^(?=.*\d)(?=.*[a-z])[a-z\d]{4,8}$/i.test(kaal) &&
    !/^\d{4}[a-z]{2}\d*$/i.test(kaal) &&
    !/^[a-z]+\s+\d/i.test(tekst)
  )
    return 'kenteken';
  if (adreswoord(tekst) !== undefined) return 'adres';
  if (/\d/.test(tekst)) return undefined;
  return woorden(tekst).length >= 2 ? 'persoon' : undefined;
}

/** Words under which a person is found: all names, first and last, and how these sound; with a day of birth also the last name. */
export function naamwoorden(naam: string, geboren?: string): Zoekwoord[] {
  const namen = woorden(naam);
  const [eerste, laatste] = [namen[0], namen.at(-1)];
  if (eerste === undefined || laatste === undefined) return [];
  const dag = /^\d{4}-\d{2}-\d{2}$/.exec(geboren ?? '')?.[0];
  const metDag = dag === undefined ? [] : [exact(`dag|${laatste}|${dag}`)];
  if (namen.length < 2) return metDag;
  return [
    exact(`naam|${namen.toSorted().join(' ')}`),
    exact(`naam|${[eerste, laatste].toSorted().join(' ')}`),
    { tekst: `klank|${[klank(eerste), klank(laatste)].toSorted().join(' ')}`, precies: false },
    ...metDag,
  ];
}

export function kentekenwoorden(kenteken: string): Zoekwoord[] {
  const kaal = kenteken.replaceAll(/[^a-z\d]/gi, '').toUpperCase();
  return kaal.length < 4 ? [] : [exact(`kenteken|${kaal}`)];
}

/** Words under which an address is found: postcode with number, street with number and place, and less surely without place. */
export function adreswoorden(adres: string): Zoekwoord[] {
  return adreswoord(adres) ?? [];
}

function adreswoord(adres: string): Zoekwoord[] | undefined {
  const postcode = POSTCODE.exec(adres);
  const zonder = postcode ? adres.replace(postcode[0], ' ') : adres;
  const nummer = /\d+/.exec(zonder);
  if (!nummer) return undefined;
  const straat = woorden(zonder.slice(0, nummer.index));
  const rest = zonder.slice(nummer.index + nummer[0].length).trim();
  const [, achter = '', plaats = ''] = /^(?:[-\s]*([a-z]|\d{1,4}|bis)(?![\p{L}\d]))?(.*)$/isu.exec(rest) ?? [];
  const huis = `${nummer[0]}${achter.toLowerCase()}`;
  const sleutels = [
    ...(postcode ? [exact(`adres|${postcode[1] ?? ''}${(postcode[2] ?? '').toUpperCase()}|${huis}`)] : []),
    ...(straat.length > 0
      ? [
          exact(`straat|${straat.join(' ')}|${huis}|${woorden(plaats).join(' ')}`),
          { tekst: `straat|${straat.join(' ')}|${huis}`, precies: false },
        ]
      : []),
  ];
  return sleutels.length > 0 ? sleutels : undefined;
}

function exact(tekst: string): Zoekwoord {
  return { tekst, precies: true };
}

function woorden(tekst: string): string[] {
  return tekst
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ij', 'y')
    .split(/[^\p{L}\d]+/u)
    .filter((woord) => woord !== '' && !TUSSENVOEGSELS.has(woord));
}

/** How a name sounds in Dutch, roughly: spellings of one sound become one, doubled letters single. */
function klank(woord: string): string {
  return woord
    .replaceAll(/ph/g, 'f')
    .replaceAll(/ck|c(?![ie]|h)|q/g, 'k')
    .replaceAll(/sch/g, 's')
    .replaceAll(/[cz]/g, 's')
    .replaceAll('x', 'ks')
    .replaceAll(/dt|d$/g, 't')
    .replaceAll(/ou|au|auw|ouw/g, 'au')
    .replaceAll(/ei|ey/g, 'y')
    .replaceAll('v', 'f')
    .replaceAll('th', 't')
    .replaceAll(/(.)\1+/g, '$1');
}
