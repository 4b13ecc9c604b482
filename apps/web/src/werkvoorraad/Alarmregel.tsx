import { Link } from '@tanstack/react-router';
import { Serverzin } from '../taal/Serverzin.tsx';
import { organisatie } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Ernst } from '../ui/index.ts';
import type { Alarm } from './types.ts';

type Props = { alarmen: readonly [Alarm, ...Alarm[]]; nu: string; eigen: string | undefined };

/** The alarms of one case: what, how many times and since when the newest of them, and who is late there. */
export function Alarmregel({ alarmen, nu, eigen }: Props) {
  const [{ casus, sinds, wachtOp }] = alarmen;
  const wacht = wachtOp.map((code) => (code === eigen ? t('uw organisatie') : organisatie(code)));
  return (
    <article className="werkrij werkrij--alarm" data-rij>
      <p className="werkrij__kop">
        <Link to="/casussen/$id" params={{ id: casus.id }} className="nl-link werkrij__casus">
          {casus.naam}
        </Link>
        <span className="werkrij__tijd">
          <Moment op={sinds} nu={nu} />
        </span>
      </p>
      <div className="werkrij__wat">
        <ul className="kaal">
          {[...Map.groupBy(alarmen, ({ titel }) => titel)].map(([titel, [nieuwste, ...ouder]], plek) => (
            <li key={titel}>
              <Ernst ernst="alarm" /> <Serverzin tekst={titel} />
              {ouder.length > 0 && ` (${tn(ouder.length + 1, '{{aantal}} keer', '{{aantal}} keer')})`}
              {plek > 0 && nieuwste && (
                <span className="zacht klein werkrij__sinds">
                  {' · '}
                  <Moment op={nieuwste.sinds} nu={nu} />
                </span>
              )}
            </li>
          ))}
        </ul>
        {wacht.length > 0 && <p className="zacht klein">{t('Wacht op {{wacht}}', { wacht: wacht.join(', ') })}</p>}
      </div>
      <div className="werkrij__daden">
        <Link
          to="/casussen/$id"
          params={{ id: casus.id }}
          hash="signalen-kop"
          className="utrecht-button-link utrecht-button-link--html-a utrecht-button utrecht-button--secondary-action knop--klein"
          data-toets="g"
        >
          {t('Bekijk')}
          <span className="vh">: {casus.naam}</span>
        </Link>
      </div>
    </article>
  );
}
