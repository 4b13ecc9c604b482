import type { Staat } from './cellen.ts';

/** Each state by word and shape; the colour comes from the class `staat--<naam>`. */
export const STAATVORM: Record<Staat, { vorm: string; woord: string; kort: string }> = {
  te_laat: { vorm: '■', woord: 'te laat', kort: 'te laat' },
  open: { vorm: '●', woord: 'open', kort: 'open' },
  verboden: { vorm: '⊘', woord: 'niet doen', kort: 'niet doen' },
  afgeweken: { vorm: '↷', woord: 'bewust afgeweken', kort: 'afgeweken' },
  gedaan: { vorm: '✓', woord: 'gedaan', kort: 'gedaan' },
  nvt: { vorm: '–', woord: 'niet van toepassing', kort: 'n.v.t.' },
};
