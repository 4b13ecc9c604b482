import type { Casus, Feit, Stand } from '../api/types.ts';
import type { Afhandelrecht } from './afhandelen/afhandeling.ts';

/** A case as every tab of its page gets it: as it is now, or as it was known at `op`. */
export type Casusbeeld = {
  casus: Casus;
  stand: Stand;
  feiten: Feit[];
  /** The moment that is looked back at; undefined while looking at now. */
  op: string | undefined;
  /** For whom items may be settled; null while looking back, or for who may not. */
  recht: Afhandelrecht | null;
};
