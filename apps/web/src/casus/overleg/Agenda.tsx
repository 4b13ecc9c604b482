import { useMemo } from 'react';
import type { Feit, Stand } from '../../api/types.ts';
import { t, tn } from '../../taal/taal.ts';
import { Kop, Uitklap } from '../../ui/index.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import type { Namen } from '../tijdlijn/inhoud.ts';
import { agendavoorstel, type Agendadeel, type Punt } from './agenda.ts';

const EERST = 5;

type Props = { stand: Stand; feiten: readonly Feit[]; namen: Namen };

/** What the meeting should talk about, made of how the case stands. */
export function Agenda({ stand, feiten, namen }: Props) {
  const delen = useMemo(() => agendavoorstel(stand, feiten, namen), [stand, feiten, namen]);
  return (
    <section className="paneel" aria-labelledby="agenda-kop">
      <Kop niveau={2} id="agenda-kop">
        {t('Voorstel voor de agenda')}
      </Kop>
      <p className="klein zacht">
        {t(
          'Gemaakt uit wat u mag zien; een andere deelnemer kan meer of minder zien. U beslist zelf wat er besproken wordt.',
        )}
      </p>
      {delen.length === 0 && <p className="nl-paragraph">{t('Er is niets dat nu om een gesprek vraagt.')}</p>}
      {delen.map((deel) => (
        <Deel key={deel.titel} deel={deel} />
      ))}
    </section>
  );
}

function Deel({ deel: { titel, punten } }: { deel: Agendadeel }) {
  const rest = punten.slice(EERST);
  return (
    <>
      <Kop niveau={3} className="deelkop">
        {titel} ({punten.length})
      </Kop>
      <Lijst punten={punten.slice(0, EERST)} />
      {rest.length > 0 && (
        <Uitklap titel={tn(rest.length, 'Nog {{aantal}}', 'Nog {{aantal}}')} lui>
          <Lijst punten={rest} />
        </Uitklap>
      )}
    </>
  );
}

function Lijst({ punten }: { punten: readonly Punt[] }) {
  return (
    <ul className="kaal agenda">
      {punten.map(({ sleutel, tekst, bij, feiten, nl }) => (
        <li key={sleutel}>
          <span lang={nl ? 'nl' : undefined}>{tekst}</span> <span className="zacht">({bij})</span>{' '}
          {feiten.length > 0 && (
            <span className="klein">
              <Feitverwijzing ids={feiten.slice(0, 3)} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
