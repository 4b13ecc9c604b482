export type BevindingSoort =
  'gewijzigd' | 'ontbreekt' | 'verwisseld' | 'ingevoegd' | 'afgekapt' | 'bijlage' | 'handtekening';

/** One thing that is wrong with an archive. */
export interface Bevinding {
  readonly soort: BevindingSoort;
  /** Place in the chain, from 1; null when it is not about a fact. */
  readonly volgnr: number | null;
  readonly bestand: string;
}

/** Most findings that one report lists. */
export const MAX_BEVINDINGEN = 1000;
