import { vertaalWoord } from './taal.ts';

const NAMEN: Readonly<Record<string, string>> = {
  sash: 'SASH',
  rihg: 'RiHG',
  risc: 'RISc',
  oxrec: 'OXREC',
  srp: 'SRP',
  b_safer: 'B-SAFER',
  vragenlijst_stalking: 'vragenlijst stalking van de politie',
};

/** A risk instrument as people call it, within a sentence. */
export function instrumentnaam(instrument: string): string {
  return vertaalWoord(NAMEN[instrument] ?? instrument.replaceAll('_', ' '));
}
