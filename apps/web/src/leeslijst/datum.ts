import { LANDTAAL } from '../taal/taal.ts';
const VORM = new Intl.DateTimeFormat(LANDTAAL, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "3 feb 2026" for a day as yyyy-mm-dd. */
export const datumWoord = (dag: string): string => VORM.format(new Date(`${dag}T00:00:00Z`));
