/** What an address says behind `#` to ask for the quick form. */
export const VASTLEGGEN = 'vastleggen';

/**
 * The part behind `#` of an address that opens the quick form, with a kind of fact and values of its fields already
 * chosen. Codes only: an address holds nothing about people.
 */
export function vastlegdoel(soort?: string, velden: Readonly<Record<string, string>> = {}): string {
  return soort === undefined ? VASTLEGGEN : new URLSearchParams({ [VASTLEGGEN]: soort, ...velden }).toString();
}
