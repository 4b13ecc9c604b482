import type { Regiebeeld } from '../../api/regie.ts';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';

/** What each panel of this tab gets: the picture, who may act in it, and a place to say what was done. */
export type Regieprops = {
  beeld: Regiebeeld;
  casusId: string;
  recht: Afhandelrecht | null;
  klaar: (melding: string) => void;
};
