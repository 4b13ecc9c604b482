import { t } from '../../taal/taal.ts';

import type { Vormnaam } from '../../ui/index.ts';
import type { Staat } from './cellen.ts';

/** Each state by word and shape; the colour comes from the class `staat--<naam>`. */
export const STAATVORM: Record<Staat, { vorm: Vormnaam; woord: string; kort: string }> = {
  te_laat: { vorm: 'vierkant', woord: t('te laat'), kort: t('te laat') },
  open: { vorm: 'rond', woord: t('open'), kort: t('open') },
  verboden: { vorm: 'verbod', woord: t('niet doen'), kort: t('niet doen') },
  afgeweken: { vorm: 'bocht', woord: t('bewust afgeweken'), kort: t('afgeweken') },
  gedaan: { vorm: 'vink', woord: t('gedaan'), kort: t('gedaan') },
  nvt: { vorm: 'streep', woord: t('niet van toepassing'), kort: t('n.v.t.') },
};
