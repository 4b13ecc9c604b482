import { ACHTERNAMEN, DELEN, MANNEN, STRATEN, VROUWEN } from './namen.ts';
import { verschrijf } from './fouten.ts';
import { type Toeval, toeval } from './toeval.ts';

export interface Persoon {
  readonly voornaam: string;
  readonly achternaam: string;
  readonly geboren: string;
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode: string;
  readonly plaats: string;
  readonly telefoon: string;
  readonly kenteken: string;
}

/** A record and the person that it is of. */
export interface Melding extends Persoon {
  readonly id: string;
  readonly wie: number;
}

/**
 * Invented people in households (partners, children, twins, namesakes over generations), each seen a number of times
 * with the slips that registers have. The same seed gives the same people.
 */
export function* verzinMeldingen(aantal: number, { zaad = 1, dubbel = 0.5 } = {}): Generator<Melding> {
  const t = toeval(zaad);
  let [wie, nr] = [0, 0];
  while (nr < aantal) {
    for (const persoon of verzinHuishouden(t)) {
      wie += 1;
      const keer = t.kans(dubbel) ? 2 + Math.floor(t.deel() ** 3 * 4) : 1;
      for (let k = 0; k < keer && nr < aantal; k += 1) {
        nr += 1;
        // An id tells nothing about who it is, nor does its place in the order.
        const id = `m${String((nr * 48271) % 2147483647).padStart(10, '0')}`;
        yield { ...(k === 0 ? persoon : verschrijf(persoon, t, () => verzinAdres(t))), id, wie };
      }
    }
  }
}

function verzinHuishouden(t: Toeval): Persoon[] {
  const adres = verzinAdres(t);
  const [naam, andere] = [verzinAchternaam(t), verzinAchternaam(t)];
  const jaar = 1935 + Math.floor(t.deel() * 70);
  const vast = t.kans(0.2) ? telefoon(t, '0') : '';
  const ouders = [
    lid(t, naam, MANNEN, jaar, adres, vast),
    lid(t, t.kans(0.4) ? naam : andere, VROUWEN, jaar, adres, vast),
  ];
  const kinderen = Array.from({ length: jaar < 1985 && t.kans(0.5) ? Math.floor(t.deel() * 4) : 0 }, () =>
    lid(t, naam, t.kans(0.5) ? MANNEN : VROUWEN, jaar + 22 + Math.floor(t.deel() * 15), adres, vast),
  );
  const [eerste] = kinderen;
  if (eerste && t.kans(0.03)) kinderen.push({ ...lid(t, naam, VROUWEN, jaar, adres, vast), geboren: eerste.geboren });
  if (eerste && ouders[0] && t.kans(0.05))
    kinderen.push({ ...eerste, voornaam: ouders[0].voornaam, geboren: datum(t, jaar + 26) });
  return t.kans(0.35) ? ouders.slice(0, 1) : [...ouders, ...kinderen];
}

function lid(
  t: Toeval,
  achternaam: string,
  namen: readonly string[],
  jaar: number,
  adres: Adres,
  vast: string,
): Persoon {
  const voornaam = t.kans(0.85) ? t.zipf(namen) : uitDelen(t, DELEN.voornaam);
  const nummer = vast !== '' && t.kans(0.5) ? vast : telefoon(t, '06');
  const geboren = datum(t, jaar + Math.floor(t.deel() * 6));
  return {
    voornaam,
    achternaam,
    geboren,
    ...adres,
    telefoon: t.kans(0.7) ? nummer : '',
    kenteken: t.kans(0.3) ? kenteken(t) : '',
  };
}

type Adres = Pick<Persoon, 'straat' | 'huisnummer' | 'postcode' | 'plaats'>;

/** Places by size; a postcode lies in one street, as in the Netherlands. */
function verzinAdres(t: Toeval): Adres {
  const plaats = Math.floor(t.deel() ** 2.5 * 900);
  const straten = Math.max(20, Math.floor(2500 / (1 + plaats / 8)));
  const straat = Math.floor(t.deel() * straten);
  const eigen = toeval(plaats * 100_003 + straat + 7);
  const naam = eigen.kans(0.5) ? eigen.zipf(STRATEN) : uitDelen(eigen, DELEN.straat);
  const nummer = 1 + Math.floor(t.deel() ** 1.5 * 180);
  const [cijfers, blok] = [1011 + ((plaats * 9 + (straat % 9)) % 8900), (straat * 7 + Math.floor(nummer / 25)) % 529];
  const letters = String.fromCharCode(65 + Math.floor(blok / 23)) + String.fromCharCode(65 + (blok % 23));
  const toevoeging = t.kans(0.1) ? t.kies(['A', 'B', '-2', ' hs', ' II']) : '';
  const plaatsnaam = uitDelen(toeval(plaats + 3), [
    DELEN.achternaam[0],
    DELEN.straat[1],
    'dam burg hoven kerk dijk lo veen',
  ]);
  return {
    straat: naam.replaceAll('-', ' '),
    huisnummer: `${nummer}${toevoeging}`,
    postcode: `${cijfers} ${letters}`,
    plaats: plaatsnaam,
  };
}

const verzinAchternaam = (t: Toeval): string =>
  t.kans(0.4) ? t.zipf(ACHTERNAMEN) : voorzet(t) + uitDelen(t, DELEN.achternaam);
const voorzet = (t: Toeval): string =>
  t.kans(0.25) ? t.kies(['van ', 'de ', 'van der ', 'van den ', 'ter ', "van 't "]) : '';
const uitDelen = (t: Toeval, delen: readonly string[]): string => delen.map((deel) => t.kies(deel.split(' '))).join('');
const telefoon = (t: Toeval, begin: string): string =>
  begin + String(Math.floor(t.deel() * 10 ** (10 - begin.length))).padStart(10 - begin.length, '0');

function datum(t: Toeval, jaar: number): string {
  const [maand, dag] = t.kans(0.01) ? [1, 1] : [1 + Math.floor(t.deel() * 12), 1 + Math.floor(t.deel() * 28)];
  return `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
}

function kenteken(t: Toeval): string {
  const letter = (): string => t.kies('BDFGHJKLNPRSTVXZ'.split(''));
  return `${letter()}${letter()}-${100 + Math.floor(t.deel() * 900)}-${letter()}`;
}
