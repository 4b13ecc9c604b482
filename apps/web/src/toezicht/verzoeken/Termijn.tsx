import { t } from '../../taal/taal.ts';

import { Moment } from '../../tijd/Moment.tsx';
import type { Verzoek } from './verzoeken.ts';

/** When a request has to be answered; late is said in words. */
export function Termijn({ verzoek: { uiterlijk, teLaat } }: { verzoek: Verzoek }) {
  const nu = new Date().toISOString();
  return (
    <>
      {teLaat ? <strong>{t('te laat: het antwoord moest er zijn')} </strong> : `${t('antwoord uiterlijk')} `}
      <Moment op={uiterlijk} nu={nu} toon="beide" />
    </>
  );
}
