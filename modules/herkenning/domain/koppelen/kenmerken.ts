import { geraamte } from './klank.ts';
import type { Personen } from './personen.ts';
import type { Veld } from './velden.ts';

/** What candidates may have in common, by name: a column of codes, 0 where a record has none. */
export type Kenmerken = ReadonlyMap<string, Int32Array>;

export function leesKenmerken(personen: Personen): Kenmerken {
  const kenmerken = new Map<string, Int32Array>();
  for (const [naam, veld, sleutel] of AFGELEID) {
    const plek = personen.velden.indexOf(veld);
    if (plek >= 0) kenmerken.set(naam, codeer(personen, plek, sleutel));
  }
  const [voor, achter] = [kenmerken.get('voornaam'), kenmerken.get('achternaam')];
  if (voor && achter) kenmerken.set('namen', zonderVolgorde(voor, achter));
  return kenmerken;
}

const heel = (waarde: string): string => waarde;
const kern = (naam: string): string => geraamte(naam).slice(0, 5);
/** Day and month without their order, so that exchanging them changes nothing. */
const dagMaand = (datum: string): string => {
  const [maand, dag] = [datum.slice(4, 6), datum.slice(6)];
  if (maand === '00' || dag === '00') return '';
  return maand < dag ? maand + dag : dag + maand;
};

const AFGELEID: readonly (readonly [string, Veld, (waarde: string) => string])[] = [
  ['voornaam', 'voornaam', kern],
  ['achternaam', 'achternaam', kern],
  ['dagmaand', 'geboren', dagMaand],
  ['jaar', 'geboren', (datum) => datum.slice(0, 4)],
  ['straat', 'straat', (straat) => geraamte(straat).slice(0, 8)],
  ['huisnummer', 'huisnummer', (nummer) => nummer.split(' ')[0] ?? ''],
  ['postcode', 'postcode', heel],
  ['plaats', 'plaats', (plaats) => geraamte(plaats).slice(0, 8)],
  ['telefoon', 'telefoon', heel],
  ['kenteken', 'kenteken', heel],
  ['email', 'email', heel],
  ['rekening', 'rekening', heel],
  ['pseudoniem', 'pseudoniem', heel],
];

function codeer({ velden, waarden, woorden }: Personen, plek: number, sleutel: (waarde: string) => string): Int32Array {
  const nummers = new Map<string, number>([['', 0]]);
  const perWoord = Int32Array.from(woorden[plek] ?? [], (woord) => {
    const code = sleutel(woord);
    const nummer = nummers.get(code) ?? nummers.size;
    nummers.set(code, nummer);
    return nummer;
  });
  const breed = velden.length;
  return Int32Array.from(
    { length: waarden.length / breed },
    (_, rij) => perWoord[waarden[rij * breed + plek] ?? 0] ?? 0,
  );
}

/** First name and surname without their order, so that exchanging them changes nothing; both use one list of words. */
function zonderVolgorde(een: Int32Array, ander: Int32Array): Int32Array {
  const nummers = new Map<number, number>();
  return een.map((a, rij) => {
    const b = ander[rij] ?? 0;
    if (a === 0 || b === 0) return 0;
    const sleutel = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    const nummer = nummers.get(sleutel) ?? nummers.size + 1;
    nummers.set(sleutel, nummer);
    return nummer;
  });
}
