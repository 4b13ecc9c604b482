import { t } from '../../taal/taal.ts';

import { Knop } from '../../ui/index.ts';
import { STAPPEN } from './stappen.ts';

/** What he will notice. */
export function Kiesstap({ kies }: { kies: (handeling: string) => void }) {
  return (
    <>
      <p>
        <strong>{t('Wat gaat u doen?')}</strong>
      </p>
      <div className="tikken">
        {STAPPEN.map(({ waarde, label }) => (
          <Knop key={waarde} onClick={() => kies(waarde)}>
            {label}
          </Knop>
        ))}
      </div>
    </>
  );
}
