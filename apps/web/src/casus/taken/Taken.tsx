import { useState } from 'react';
import type { Taak } from '../../api/types.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { aantal } from '../../tijd/weergave.ts';
import { Knop, Kop } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { Termijn } from './Termijn.tsx';
import { openTaken, verboden } from './volgorde.ts';
import './taken.css';

const EERST = 12;

/** What is owed, by deadline, and what must not be done now. */
export function Taken({ taken, nu }: { taken: Taak[]; nu: string }) {
  const mijn = useSessie()?.gebruiker.organisatie;
  const [vanMij, zetVanMij] = useState(false);
  const [alles, zetAlles] = useState(false);
  const vanWie = (taak: Taak) => !vanMij || taak.wie === mijn;
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
        <div className="niet-printen" role="group" aria-label="Taken van">
          <Knop klein aria-pressed={!vanMij} onClick={() => zetVanMij(false)}>
            Iedereen
          </Knop>{' '}
          <Knop klein aria-pressed={vanMij} onClick={() => zetVanMij(true)}>
            {mijn ? organisatie(mijn) : 'Mijn organisatie'}
          </Knop>
        </div>
      </div>
      {niet.length > 0 && <NietDoen taken={niet} />}
      {open.length === 0 && <p className="nl-paragraph">Geen open taken.</p>}
      <ul className="kaal rijen">
        {getoond.map((taak) => (
          <li key={`${taak.item}-${taak.wie}-${taak.sinds}`} className="taak">
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

function NietDoen({ taken }: { taken: Taak[] }) {
  return (
    <div className="nietdoen">
      <Kop niveau={3}>
        <span aria-hidden="true">⊘ </span>Nu niet doen
      </Kop>
      <ul>
        {taken.map((taak) => (
          <li key={`${taak.item}-${taak.wie}-${taak.sinds}`}>
            <strong>{organisatie(taak.wie)}:</strong> {taak.tekst ?? woord(taak.item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
