const WOORDEN = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
  'twintig',
];

/** Pattern of a number up to twenty, in figures or words. */
export const GETAL = String.raw`(?:\d{1,2}|één|${WOORDEN.slice(1).toReversed().join('|')})`;

/** The number that this word or these figures stand for. */
export function getal(tekst: string): number {
  return /^\d+$/.test(tekst) ? Number(tekst) : WOORDEN.indexOf(tekst.replaceAll('é', 'e'));
}
