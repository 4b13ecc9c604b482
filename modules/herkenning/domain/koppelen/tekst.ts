const ACCENTEN = /\p{M}+/gu;
const BIJZONDER: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case, without accents; what is neither letter nor digit becomes one space. */
export function vlak(ruw: string): string {
  const klein = ruw.toLowerCase();
  // Nearly all values are plain; the detour below costs ten times as much.
  const kaal = /^[a-z0-9 ]*$/.test(klein)
    ? klein
    : klein
        .normalize('NFD')
        .replace(ACCENTEN, '')
        .replace(/[ßæøœłđðþı]/g, (teken) => BIJZONDER[teken] ?? teken)
        .replace(/['’‘`]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return kaal.trim().replace(/ {2,}/g, ' ');
}

const LEEG = new Set([
  '',
  'onbekend',
  'onb',
  'nvt',
  'n v t',
  'null',
  'nan',
  'none',
  'na',
  'n a',
  'unknown',
  'leeg',
  'geen',
]);

/** Whether a value says no more than that it is not known. */
export function isOnbekend(kaal: string): boolean {
  return LEEG.has(kaal);
}
