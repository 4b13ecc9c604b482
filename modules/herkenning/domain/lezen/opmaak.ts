/** Tags that end what stands before them; the others stand in the middle of a sentence. */
const BLOK = /^(?:p|br|div|h[1-6]|li|ul|ol|td|tr|th|table|hr|blockquote)$/i;
const TAG =
  /<\/?(p|br|div|h[1-6]|li|ul|ol|td|tr|th|table|hr|blockquote|a|b|i|u|em|strong|span|font|small|img)(?=[\s/>])[^<>]{0,300}>/gi;
const ENTITEIT = /&(?:#(\d{1,5})|#x([\da-f]{1,4})|([a-z]{2,8}));/gi;
const LETTER_IN_NAAM = /^([a-z])(?:acute|grave|uml|circ|cedil|tilde|ring|slash)$/i;
const AANHALING = /^(?:[lr]squo|apos)$/;
/** The end of a line and at most one empty line, read from a given place on. */
const REGELEINDE = /\n(?:[ \t\r]*\n)?/y;
const VOEGWOORD = /(?:en|of)\s/y;
/** A shorter line is a note of its own, not one that was broken off. */
const LANGE_REGEL = 40;
/** Read as if it were not there. */
const ONZICHTBAAR = '\u00AD';

/**
 * The text as if it had come without layout: tags and entities of HTML, words and sentences broken off at the end of a line.
 * As long as the text itself, so that every place in it stays the same.
 */
export function zonderOpmaak(tekst: string): string {
  let kaal = tekst;
  if (kaal.includes('<'))
    kaal = kaal.replaceAll(TAG, (tag, naam: string) => (BLOK.test(naam) ? '\n\n' : '').padEnd(tag.length));
  if (kaal.includes('&')) kaal = kaal.replaceAll(ENTITEIT, leesEntiteit);
  return zonderRegelbreuk(kaal);
}

function zonderRegelbreuk(tekst: string): string {
  let kaal = '';
  let over = 0;
  for (let plek = tekst.indexOf('\n'); plek !== -1; plek = tekst.indexOf('\n', Math.max(plek + 1, over))) {
    REGELEINDE.lastIndex = plek;
    const verder = plek + (REGELEINDE.exec(tekst)?.[0].length ?? 1);
    if (!isKlein(tekst[verder])) continue;
    const einde = tekst[plek - 1] === '\r' ? plek - 1 : plek;
    VOEGWOORD.lastIndex = verder;
    const streep = tekst[einde - 1] === '-' && isKlein(tekst[einde - 2]) && !VOEGWOORD.test(tekst);
    if (!streep && !looptDoor(tekst, einde)) continue;
    const van = streep ? einde - 1 : einde;
    kaal += tekst.slice(over, van) + (streep ? ONZICHTBAAR : ' ').repeat(verder - van);
    over = verder;
  }
  return over === 0 ? tekst : kaal + tekst.slice(over);
}

function isKlein(teken = ''): boolean {
  return teken !== teken.toUpperCase();
}

function leesEntiteit(geheel: string, tien?: string, zestien?: string, naam = ''): string {
  const nummer = tien === undefined ? Number.parseInt(zestien ?? '', 16) : Number(tien);
  const teken = Number.isNaN(nummer)
    ? (LETTER_IN_NAAM.exec(naam)?.[1] ?? (AANHALING.test(naam) ? '’' : ' '))
    : String.fromCharCode(nummer);
  // What is left over stands before it, so that an apostrophe still touches the letter after it.
  return teken.padStart(geheel.length, teken === ' ' ? ' ' : ONZICHTBAAR);
}

/** Whether a sentence goes on over the end of this line: the line is long and does not end with a mark. */
function looptDoor(tekst: string, einde: number): boolean {
  return einde - tekst.lastIndexOf('\n', einde - 1) > LANGE_REGEL && /[\p{L}\p{N}'’")]/u.test(tekst[einde - 1] ?? '');
}
