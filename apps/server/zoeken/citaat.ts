const RUIM = 40;

/**
 * A piece of a text around the first place where one of these words begins, on one line; undefined when none is there.
 * Words are as the index keeps them: lower case without accents, stems, or `#` with letters and digits.
 */
export function citaatUit(tekst: string, woorden: readonly string[]): string | undefined {
  const plek = plekVan(tekst, woorden);
  if (plek === undefined) return undefined;
  const van = plek <= RUIM ? 0 : tekst.lastIndexOf(' ', plek - RUIM) + 1;
  const einde = tekst.indexOf(' ', plek + RUIM * 2);
  const tot = einde === -1 ? tekst.length : einde;
  const stuk = tekst.slice(van, tot).replaceAll(/\s+/g, ' ').trim();
  return `${van > 0 ? '…' : ''}${stuk}${tot < tekst.length ? '…' : ''}`;
}

function plekVan(tekst: string, woorden: readonly string[]): number | undefined {
  const letters = woorden.filter((woord) => !woord.startsWith('#'));
  const getallen = woorden.filter((woord) => woord.startsWith('#')).map((woord) => woord.slice(1));
  for (const { 0: deel, index } of tekst.matchAll(/[\p{L}\p{M}\d][\p{L}\p{M}\d ().+/-]*/gu)) {
    if (getallen.some((getal) => kaal(deel).toUpperCase().includes(getal))) return index;
    for (const woord of deel.matchAll(/[\p{L}\p{M}]+/gu)) {
      if (letters.some((een) => kaal(woord[0]).startsWith(een))) return index + woord.index;
    }
  }
  return undefined;
}

function kaal(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}
