import type { Bewaarstaat } from '../api/useServerconcept.ts';
import { t } from '../taal/taal.ts';

const ZINNEN: Record<Bewaarstaat, string> = {
  leeg: '',
  bezig: t('Bewaren…'),
  bewaard: t('Bewaard als concept, alleen voor u'),
  niet_bewaard: t('Nog niet bewaard: geen verbinding. Blijf op deze bladzijde, wij proberen het opnieuw.'),
  geweigerd: t('Niet bewaard: dit is te lang voor een concept. Kort het in, of leg vast wat u hebt.'),
};

/** Whether what stands here is safe. */
export function Bewaarstand({ staat }: { staat: Bewaarstaat }) {
  return (
    <span
      className={`klein ${staat === 'niet_bewaard' || staat === 'geweigerd' ? 'ernst--alarm' : 'zacht'}`}
      role="status"
    >
      {ZINNEN[staat]}
    </span>
  );
}
