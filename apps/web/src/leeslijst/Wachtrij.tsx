import { t } from '../taal/taal.ts';

import { datumWoord } from '../tijd/datum.ts';
import type { Leesregel } from './types.ts';

type Props = {
  regels: readonly Leesregel[];
  gekozen: string | undefined;
  gedaan: ReadonlySet<string>;
  kies: (id: string) => void;
};

/** What waits to be read, newest and strongest first. */
export function Wachtrij({ regels, gekozen, gedaan, kies }: Props) {
  return (
    <ol className="kaal wachtrij">
      {regels.map(({ id, oordeel, begin, geregistreerd, classificatie, teLaat }) => (
        <li key={id}>
          <button
            type="button"
            className="wachtrij__regel"
            aria-current={id === gekozen ? 'true' : undefined}
            onClick={() => kies(id)}
          >
            <span className={`sterkte sterkte--${oordeel}`}>
              {gedaan.has(id) ? t('✓ beoordeeld') : oordeel === 'vermoeden' ? t('▲ vermoeden') : t('● twijfel')}
              {teLaat && !gedaan.has(id) && <strong> {t('· te laat')}</strong>}
            </span>
            <span className="wachtrij__begin">{begin}</span>
            <span className="klein zacht">
              {[datumWoord(geregistreerd), classificatie].filter(Boolean).join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
