import type { Bewaarstaat } from '../api/useServerconcept.ts';
import { t } from '../taal/taal.ts';

const ZINNEN: Record<Bewaarstaat, string> = {
  leeg: '',
  bezig: t('Bewaren…'),
  bewaard: t('Bewaard als concept, alleen voor u'),
  niet_bewaard: t('Nog niet bewaard: geen verbinding. Blijf op deze bladzijde, wij proberen het opnieuw.'),
};

/** Whether what stands here is safe. */
export function Bewaarstand({ staat }: { staat: Bewaarstaat }) {
  return (
    <span className={`klein ${staat === 'niet_bewaard' ? 'ernst--alarm' : 'zacht'}`} role="status">
      {ZINNEN[staat]}
    </span>
  );
}
