import type { Taak } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Vorm } from '../../ui/index.ts';
import { Moment } from '../../tijd/Moment.tsx';

/** By when: late with its shape and word, else the deadline, relative and exact. */
export function Termijn({ taak, nu }: { taak: Taak; nu: string }) {
  const laat = taak.status === 'te_laat';
  return (
    <span className="termijn">
      {laat && (
        <span className="ernst ernst--alarm">
          <Vorm vorm="vierkant" />
          {taak.uiterlijk === null ? t('te laat') : t('te laat sinds')}
        </span>
      )}
      {taak.uiterlijk === null ? (
        <span className="zacht">{t('zonder termijn')}</span>
      ) : (
        <Moment op={taak.uiterlijk} nu={nu} toon={laat ? 'sinds' : 'beide'} />
      )}
    </span>
  );
}
