import { Zin } from '../../taal/Zin.tsx';

import { t } from '../../taal/taal.ts';

import { exact } from '../../tijd/weergave.ts';
import { Knop, Melding } from '../../ui/index.ts';
import { useOp } from './useOp.ts';

/** Says which earlier moment the page shows; spoken when it changes. */
export function Terugblik({ getoond }: { getoond: string | undefined }) {
  const ga = useOp();
  return (
    <div role="status" className="terugblik">
      {getoond !== undefined && (
        <Melding soort="warning">
          <p>
            <Zin
              tekst="<vet>U kijkt terug naar <getoond/>.</vet> Wat daarna bekend werd staat niet op deze bladzijde."
              delen={{ getoond: exact(getoond) }}
            />{' '}
            <Knop klein className="niet-printen" onClick={() => ga(undefined)}>
              {t('Terug naar nu')}
            </Knop>
          </p>
        </Melding>
      )}
    </div>
  );
}
