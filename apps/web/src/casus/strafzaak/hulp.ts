import type { NieuwFeit } from '../../api/types.ts';
import { nu } from '../vastleggen/nu.ts';

/** Victim support, which hears of the criminal case only what its source decides to tell. */
export const HULP = 'shn';
/** What is recorded is Dutch. */
const DOEL = 'steun aan het slachtoffer';

/** The decision of the source to tell victim support of this fact. */
export function gedeeldMetHulp(feit: string): NieuwFeit {
  return { soort: 'informatie_gedeeld', op: nu(), inhoud: { aan: [HULP], over_feiten: [feit], doel: DOEL } };
}
