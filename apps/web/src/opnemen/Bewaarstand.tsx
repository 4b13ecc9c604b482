import type { Bewaarstaat } from '../api/useServerconcept.ts';

const ZINNEN: Record<Bewaarstaat, string> = {
  leeg: '',
  bezig: 'Bewaren…',
  bewaard: 'Bewaard als concept, alleen voor u',
  niet_bewaard: 'Nog niet bewaard: geen verbinding. Blijf op deze bladzijde, wij proberen het opnieuw.',
};

/** Whether what stands here is safe. */
export function Bewaarstand({ staat }: { staat: Bewaarstaat }) {
  return (
    <span className={`klein ${staat === 'niet_bewaard' ? 'ernst--alarm' : 'zacht'}`} role="status">
      {ZINNEN[staat]}
    </span>
  );
}
