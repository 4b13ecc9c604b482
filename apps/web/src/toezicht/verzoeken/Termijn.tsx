import { t } from '../../taal/taal.ts';

import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import type { Verzoek } from './verzoeken.ts';

/** When a request has to be answered; late is said in words. */
export function Termijn({ verzoek: { uiterlijk, teLaat } }: { verzoek: Verzoek }) {
  const nu = new Date().toISOString();
  return (
    <>
      {teLaat ? <strong>{t('te laat met het antwoord')}</strong> : t('antwoord')}: <Uiterlijk op={uiterlijk} nu={nu} />
    </>
  );
}
