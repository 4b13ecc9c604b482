import { useState } from 'react';
import { t } from '../taal/taal.ts';
import { Uitklap } from '../ui/index.ts';
import { sneltoetsenAan, zetSneltoetsen } from './sneltoetsen.ts';

const TOETSEN: readonly [string, string][] = [
  [t('j of ↓'), t('volgende regel')],
  [t('k of ↑'), t('vorige regel')],
  ['Enter', t('open de casus')],
  ['g', t('doe wat de knop van de regel zegt')],
  ['p', t('pak de taak op of leg haar neer')],
];

/** Which keys do what here, and a switch for who speaks to her computer. */
export function Sneltoetsen() {
  const [aan, zetAan] = useState(sneltoetsenAan);
  return (
    <Uitklap titel={t('Sneltoetsen')}>
      <dl className="toetsen">
        {TOETSEN.map(([toets, wat]) => (
          <div key={toets}>
            <dt>
              <kbd>{toets}</kbd>
            </dt>
            <dd>{wat}</dd>
          </div>
        ))}
      </dl>
      <label className="keuze">
        <input
          type="checkbox"
          checked={aan}
          onChange={({ target }) => {
            zetSneltoetsen(target.checked);
            zetAan(target.checked);
          }}
        />
        {t('Sneltoetsen aan')}
      </label>
    </Uitklap>
  );
}
