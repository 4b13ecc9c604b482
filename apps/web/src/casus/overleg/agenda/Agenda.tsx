import { useMemo } from 'react';
import type { Feit, Stand } from '../../../api/types.ts';
import { t } from '../../../taal/taal.ts';
import { Kop, useKlaarmelding } from '../../../ui/index.ts';
import type { Overlegdeel } from '../deel.ts';
import { Agendalijst } from './Agendalijst.tsx';
import { agendavoorstel } from './agendavoorstel.ts';
import { PerOrganisatie } from './PerOrganisatie.tsx';
import { Samenvatting } from './Samenvatting.tsx';

type Props = Overlegdeel & { stand: Stand; feiten: readonly Feit[] };

/** What the meeting should talk about, made of how the case stands: for a chair who has ten minutes for it. */
export function Agenda({ stand, feiten, namen, open }: Props) {
  const delen = useMemo(() => agendavoorstel(stand, feiten, namen), [stand, feiten, namen]);
  const [klaarmelding, klaar] = useKlaarmelding();
  return (
    <section className="paneel paneel--breed" aria-labelledby="agenda-kop">
      <Kop niveau={2} id="agenda-kop">
        {t('Voorstel voor de agenda')}
      </Kop>
      {klaarmelding}
      <Samenvatting delen={delen} feiten={feiten} nu={stand.op} />
      <div className="agendadelen">
        {delen.map(({ naam, titel, punten }) => (
          <div key={naam} className={`agendadeel agendadeel--${naam}`}>
            <Kop niveau={3}>
              {titel} ({punten.length})
            </Kop>
            {naam === 'te_laat' ? (
              <PerOrganisatie punten={punten} beloof={open && ((voor) => open({ wat: 'toezegging', voor }, klaar))} />
            ) : (
              <Agendalijst
                punten={punten}
                meld={open && ((afspraak) => open({ wat: 'uitvoering', afspraak }, klaar))}
              />
            )}
          </div>
        ))}
      </div>
      <p className="klein zacht">
        {t(
          'Gemaakt uit wat u mag zien; een andere deelnemer kan meer of minder zien. U beslist zelf wat er besproken wordt.',
        )}
      </p>
    </section>
  );
}
