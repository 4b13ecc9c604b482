import { useState } from 'react';
import type { Taak } from '../../api/types.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { aantal } from '../../tijd/weergave.ts';
import { Knop, Kop } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { NietDoen } from './NietDoen.tsx';
import { Termijn } from './Termijn.tsx';
import { openTaken, verboden } from './volgorde.ts';
import './taken.css';

const EERST = 12;

/** What is owed, by deadline, and what must not be done now. */
export function Taken({ taken, nu }: { taken: Taak[]; nu: string }) {
  const [van, zetVan] = useState('');
  const [alles, zetAlles] = useState(false);
  const vanWie = (taak: Taak) => van === '' || taak.wie === van || taak.wie === 'allen';
  const organisaties = keuzes([...openTaken(taken), ...verboden(taken)], van);
  const open = openTaken(taken).filter(vanWie);
  const niet = verboden(taken).filter(vanWie);
  const papier = useMedia('print');
  const getoond = alles || papier ? open : open.slice(0, EERST);

  return (
    <section className="paneel taken" aria-labelledby="taken-kop">
      <div className="kopregel">
        <Kop niveau={2} id="taken-kop">
          Open taken ({open.length})
        </Kop>
        <label className="taken__van niet-printen">
          Taken van{' '}
          <select
            className="utrecht-select utrecht-select--html-select"
            value={van}
            onChange={(gebeurtenis) => zetVan(gebeurtenis.target.value)}
          >
            <option value="">iedereen</option>
            {organisaties.map((wie) => (
              <option key={wie} value={wie}>
                {organisatie(wie)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {niet.length > 0 && <NietDoen taken={niet} />}
      {open.length === 0 && <p className="nl-paragraph">Geen open taken.</p>}
      <ul className="kaal rijen">
        {getoond.map((taak, plek) => (
          <li key={plek} className="taak">
            <Termijn taak={taak} nu={nu} />
            <span className="taak__wat">
              <strong>{organisatie(taak.wie)}:</strong> {taak.tekst ?? woord(taak.item)}
              {taak.waarom && <span className="taak__waarom">{taak.waarom}</span>}
            </span>
          </li>
        ))}
      </ul>
      {open.length > EERST && (
        <Knop klein className="niet-printen" aria-expanded={alles} onClick={() => zetAlles(!alles)}>
          {alles ? `Toon de eerste ${EERST}` : `Toon alle ${aantal(open.length, 'taak', 'taken')}`}
        </Knop>
      )}
    </section>
  );
}

/** The organisations to choose from; the chosen one stays in the list, also when it has nothing left to do. */
function keuzes(taken: Taak[], gekozen: string): string[] {
  const wie = new Set([gekozen, ...taken.map((taak) => taak.wie)]);
  return [...wie].filter((code) => code !== '' && code !== 'allen').sort();
}
