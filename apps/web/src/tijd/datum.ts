import { LANDTAAL } from '../taal/taal.ts';
const VORM = new Intl.DateTimeFormat(LANDTAAL, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "3 feb 2026" for a day as yyyy-mm-dd; what a source wrote otherwise as it stands. */
export const datumWoord = (dag: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(dag) ? VORM.format(new Date(`${dag}T00:00:00Z`)) : dag;
