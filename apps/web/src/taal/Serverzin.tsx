import { vertaalServerzin } from './taal.ts';

/** A sentence or title of the server in the language of the screens, marked where it stayed Dutch. */
export function Serverzin({ tekst }: { tekst: string }) {
  const { melding, taal } = vertaalServerzin(tekst);
  return taal === undefined ? melding : <span lang={taal}>{melding}</span>;
}
