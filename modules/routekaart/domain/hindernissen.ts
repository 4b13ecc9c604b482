import type { GecompileerdeRegel } from './kaart.ts';
import { herhaal } from './lijst.ts';

/** A rule whose condition asks something of a statement, and which value of it stands in the way. */
export interface Hindernis {
  readonly regel: number;
  readonly bij: boolean;
}

export interface Hindernissen {
  /** By the index of the rule: how many statements stand in its way in a case without facts. */
  readonly begin: readonly number[];
  /** By the index of the statement: whom it can stand in the way. */
  readonly perStelling: readonly (readonly Hindernis[])[];
}

/**
 * What stands in the way of each rule: the statements of its condition that are not as it asks. A statement turns seldom
 * and rules are looked at often, so they are counted when one turns; a rule is asked the rest only when there are none.
 */
export function telHindernissen(regels: readonly GecompileerdeRegel[], waar: readonly boolean[]): Hindernissen {
  const perStelling = waar.map((): Hindernis[] => []);
  const begin = herhaal(0, regels.length);
  const hinder = (regel: number, stelling: number, bij: boolean) => {
    perStelling[stelling]?.push({ regel, bij });
    if (waar[stelling] === bij) begin[regel] = (begin[regel] ?? 0) + 1;
  };
  for (const { index, zolang, als } of regels) {
    const { wel, niet } = zolang ?? als ?? { wel: [], niet: [] };
    for (const stelling of wel) hinder(index, stelling, false);
    for (const stelling of niet) hinder(index, stelling, true);
  }
  return { begin, perStelling };
}
