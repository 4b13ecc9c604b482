import { Link, useRouterState } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { nietVerstuurd, volgNietVerstuurd } from '../casus/vastleggen/nietverstuurd.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { t, tn } from '../taal/taal.ts';
import { Melding } from '../ui/index.ts';

/** Files that did not get there, told on every other screen than the log of their case, which says why. */
export function Nietverstuurd() {
  const gebruiker = useSessie()?.gebruiker.id ?? '';
  const casussen = useSyncExternalStore(volgNietVerstuurd, () => nietVerstuurd(gebruiker));
  const pad = useRouterState({ select: ({ location }) => location.pathname });
  const elders = [...casussen].filter(([casus]) => pad !== `/casussen/${casus}/logboek`);
  return (
    <div role="alert" className="niet-printen">
      {elders.map(([casus, aantal]) => (
        <Melding key={casus} soort="error">
          <p>
            {tn(aantal, '{{aantal}} bestand is niet verstuurd.', '{{aantal}} bestanden zijn niet verstuurd.')}{' '}
            <Link to="/casussen/$id/$tab" params={{ id: casus, tab: 'logboek' }} className="nl-link">
              {t('Ga naar het logboek van die casus')}
            </Link>
          </p>
        </Melding>
      ))}
    </div>
  );
}
