import type { Vormnaam } from '../../ui/index.ts';
import type { Staat } from './cellen.ts';

/** Each state by word and shape; the colour comes from the class `staat--<naam>`. */
export const STAATVORM: Record<Staat, { vorm: Vormnaam; woord: string; kort: string }> = {
  te_laat: { vorm: 'vierkant', woord: 'te laat', kort: 'te laat' },
  open: { vorm: 'rond', woord: 'open', kort: 'open' },
  verboden: { vorm: 'verbod', woord: 'niet doen', kort: 'niet doen' },
  afgeweken: { vorm: 'bocht', woord: 'bewust afgeweken', kort: 'afgeweken' },
  gedaan: { vorm: 'vink', woord: 'gedaan', kort: 'gedaan' },
  nvt: { vorm: 'streep', woord: 'niet van toepassing', kort: 'n.v.t.' },
};
