import type { Veld } from './velden.ts';

/** Levels at which it is another first name, or another day of birth in another year, for sure. */
const [ANDERE_NAAM, ANDERE_DAG] = [7, 7];
/** Chance that two people of one home have one first name, or were born on one day, at least: own estimates. */
const [NAAMGENOOT, TWEELING] = [0.015, 0.02];
/** A slip in what a family shares is as rare as in what one person has: share of the chance for each level. */
const SLIP: readonly number[] = [0, 1, 0.1, 0.1, 0.1];

const metSlip = (kans: number): readonly number[] => SLIP.map((deel) => Math.log(kans * deel));
const [LOG_NAAMGENOOT, LOG_TWEELING] = [metSlip(NAAMGENOOT), metSlip(TWEELING)];

/** Logarithms that a household is weighed with at least, for a field of this pair. */
export type Gezinslid = (veld: number, niveaus: Uint8Array) => number;

/**
 * Mother and daughter of one name, and twins: among strangers hardly to be found, so that sharing an address, a surname and
 * a first name (or a day of birth) looks like one person. It only counts where the other of the two speaks against that.
 */
export function gezinslid(velden: readonly Veld[]): Gezinslid {
  const [voornaam, geboren] = [velden.indexOf('voornaam'), velden.indexOf('geboren')];
  return (veld, niveaus) => {
    const [naam, dag] = [niveaus[voornaam] ?? 0, niveaus[geboren] ?? 0];
    if (veld === voornaam && dag === ANDERE_DAG) return LOG_NAAMGENOOT[naam] ?? -Infinity;
    if (veld === geboren && naam === ANDERE_NAAM) return LOG_TWEELING[dag] ?? -Infinity;
    return -Infinity;
  };
}
