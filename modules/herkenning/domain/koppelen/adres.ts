import { isOnbekend, vlak } from './tekst.ts';

const AFKORTINGEN: readonly (readonly [RegExp, string])[] = [
  [/str$/, 'straat'],
  [/ln$/, 'laan'],
  [/wg$/, 'weg'],
  [/plnts$/, 'plantsoen'],
  [/^st$/, 'sint'],
  [/^burg$/, 'burgemeester'],
  [/^dr$/, 'doctor'],
  [/^prof$/, 'professor'],
  [/^kon$/, 'koningin'],
];

/** A street as it is compared: abbreviations in full, written as one word. */
export function vormStraat(ruw: string): string {
  const kaal = vlak(ruw);
  if (isOnbekend(kaal)) return '';
  const delen = kaal.split(' ').map((deel) => {
    const gevonden = AFKORTINGEN.find(([vorm]) => vorm.test(deel));
    return gevonden ? deel.replace(...gevonden) : deel;
  });
  return delen.join('');
}

/** A house number: digits, then the addition without separators ("12 - A hs" is "12 ahs"). Leading zeros fall away. */
export function vormHuisnummer(ruw: string): string {
  const kaal = vlak(ruw);
  if (isOnbekend(kaal)) return '';
  const delen = /^0*(\d+)(.*)$/.exec(kaal.replaceAll(' ', ''));
  if (!delen) return kaal;
  return delen[2] ? `${delen[1]} ${delen[2]}` : (delen[1] ?? '');
}

/** Letters and digits of a code (postcode, licence plate), in capitals. */
export function vormCode(ruw: string): string {
  const kaal = vlak(ruw);
  return isOnbekend(kaal) ? '' : kaal.replaceAll(' ', '').toUpperCase();
}

/** A telephone number without country code and leading zero; too short to tell people apart counts as none. */
export function vormTelefoon(ruw: string): string {
  const cijfers = ruw
    .replace(/\D/g, '')
    .replace(/^(00)?31(?=\d{9}$)/, '')
    .replace(/^0+/, '');
  return cijfers.length < 6 ? '' : cijfers;
}

export interface Adresdelen {
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode: string;
  readonly plaats: string;
}

/** Splits "Kerkstraat 12 b, 4811 AB Breda"; what is not there stays empty. */
export function splitsAdres(ruw: string): Adresdelen {
  const code = /\b(\d{4})\s?([A-Za-z]{2})\b/.exec(ruw);
  const voor = (code ? ruw.slice(0, code.index) : ruw).replace(/[,\s]+$/, '');
  const na = code ? ruw.slice(code.index + code[0].length).replace(/^[,\s]+/, '') : '';
  const [eerste = '', ...rest] = voor.split(',').map((deel) => deel.trim());
  const delen = /^(.*\D)\s+(\d+.*)$/.exec(eerste);
  return {
    straat: delen?.[1]?.trim() ?? eerste,
    huisnummer: delen?.[2]?.trim() ?? '',
    postcode: code ? `${code[1]}${code[2]}` : '',
    plaats: na || rest.join(' '),
  };
}
