import { useState } from 'react';
import { Uitklap } from '../ui/index.ts';
import { sneltoetsenAan, zetSneltoetsen } from './sneltoetsen.ts';

const TOETSEN: readonly [string, string][] = [
  ['j of ↓', 'volgende regel'],
  ['k of ↑', 'vorige regel'],
  ['Enter', 'open de casus'],
  ['g', 'doe wat de knop van de regel zegt'],
  ['p', 'pak de taak op of leg haar neer'],
];

/** Which keys do what here, and a switch for who speaks to her computer. */
export function Sneltoetsen() {
  const [aan, zetAan] = useState(sneltoetsenAan);
  return (
    <Uitklap titel="Sneltoetsen">
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
        Sneltoetsen aan
      </label>
    </Uitklap>
  );
}
