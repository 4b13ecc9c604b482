import type { Afspraak } from '../afspraken.ts';

/** One thing to talk about; `nl` when its words come from the rules or from a writer. */
export type Punt = {
  sleutel: string;
  tekst: string;
  bij: string;
  feiten: string[];
  nl: boolean;
  /** What the title leaves out: which breach, whose word against whose. Always Dutch. */
  uitleg?: string;
  /** The organisations that owe it still. */
  wie?: readonly string[];
  /** The promise that it is about, while somebody still has to do it. */
  afspraak?: Afspraak;
};

export type Deelnaam = 'afspraken' | 'nieuw' | 'alarmen' | 'tegenspraak' | 'te_laat' | 'loopt_af' | 'vragen';
export type Agendadeel = { naam: Deelnaam; titel: string; punten: Punt[] };
