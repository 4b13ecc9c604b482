import { z } from 'zod';
import type { Regel } from './compileer.ts';
import type { Gewogen } from './weeg.ts';

/** What people of one organisation changed in the rules: the weight of a rule, or a word that counts a little. */
export const regelwijziging = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('punten'),
    regel: z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/, 'schrijf soort.regel'),
    punten: z.number().positive().max(20),
  }),
  z.strictObject({
    soort: z.literal('woord'),
    woord: z.string().regex(/^\p{Ll}{4,40}$/u, 'schrijf één woord in kleine letters'),
    richting: z.enum(['voor', 'tegen']),
  }),
]);
export type Regelwijziging = z.output<typeof regelwijziging>;

/** Kinds of the findings of own words. They stand in no ground, so that a word alone never makes a suspicion. */
const EIGEN_WOORD = { voor: 'eigen_woord', tegen: 'eigen_tegenwoord' } as const;
/** What a word weighs: never enough to decide where more was found. */
const PUNTEN = 3;

/** The rules of an organisation as they differ from the shared ones. */
export interface Bijstelling {
  readonly regel: (regel: Regel) => Regel;
  readonly woorden: (tekst: string) => readonly Gewogen[];
}

export const naamVan = ({ soort, id }: Regel): string => `${soort}.${id}`;

/** Changes in the order in which they were made: of two about one rule or word the later counts. */
export function maakBijstelling(wijzigingen: readonly Regelwijziging[]): Bijstelling {
  const punten = new Map(wijzigingen.flatMap((een) => (een.soort === 'punten' ? [[een.regel, een.punten]] : [])));
  const richting = new Map(wijzigingen.flatMap((een) => (een.soort === 'woord' ? [[een.woord, een.richting]] : [])));
  const anders = new Map<Regel, Regel>();
  const eigen = { voor: eigenRegel('voor'), tegen: eigenRegel('tegen') };
  const zoeker =
    richting.size === 0
      ? undefined
      : new RegExp(String.raw`(?<!\p{L})(?:${[...richting.keys()].join('|')})(?!\p{L})`, 'giu');
  return {
    regel: (regel) => {
      const nieuw = punten.get(naamVan(regel));
      if (nieuw === undefined) return regel;
      const bekend = anders.get(regel) ?? { ...regel, punten: nieuw };
      anders.set(regel, bekend);
      return bekend;
    },
    woorden: (tekst) =>
      zoeker === undefined
        ? []
        : [...tekst.matchAll(zoeker)].map(({ 0: woord, index }) => ({
            regel: eigen[richting.get(woord.toLowerCase()) ?? 'tegen'],
            van: index,
            tot: index + woord.length,
          })),
  };
}

export const GEEN_BIJSTELLING: Bijstelling = { regel: (regel) => regel, woorden: () => [] };

function eigenRegel(richting: 'voor' | 'tegen'): Regel {
  return {
    id: 'woord',
    soort: EIGEN_WOORD[richting],
    tegen: richting === 'tegen',
    daad: false,
    ookOntkend: true,
    punten: PUNTEN,
    vanaf: 1,
  };
}
