import { useState } from 'react';
import { inhoudstekst } from '../../api/feit.ts';
import type { Feit, Maatregel } from '../../api/types.ts';
import { Zin } from '../../taal/Zin.tsx';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Knop, Kop, Melding } from '../../ui/index.ts';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { Awarevenster, type Awaredaad } from './Awarevenster.tsx';

type Props = {
  casusId: string;
  feiten: readonly Feit[];
  maatregelen: readonly Maatregel[];
  recht: Afhandelrecht | null;
  nu: string;
  klaar: (melding: string) => void;
};

const DADEN: readonly { daad: Awaredaad; label: string }[] = [
  { daad: 'test', label: t('Test') },
  { daad: 'alarm', label: t('Alarm vastleggen') },
  { daad: 'nodig', label: t('Nog nodig?') },
];

/** The alarm button: what it does and does not promise, tests, alarms against the promised time; it is ended like every measure. */
export function Aware({ casusId, feiten, maatregelen, recht, nu, klaar }: Props) {
  const [daad, zetDaad] = useState<Awaredaad>();
  const knop = maatregelen.find(({ maatregel, status }) => maatregel === 'aware' && status !== 'beeindigd');
  if (knop === undefined) return null;
  const eigen = feiten.filter(
    ({ soort, vervallen }) =>
      vervallen !== true && ['aware_test', 'aware_alarm', 'maatregel_geevalueerd'].includes(soort),
  );
  return (
    <>
      <Kop niveau={3} className="deelkop">
        {t('AWARE-alarmknop')}
      </Kop>
      <Melding soort="info">
        <p>
          <Zin tekst="<vet>Wat de knop doet:</vet> hij waarschuwt de meldkamer en de politie rijdt met voorrang. <vet>Wat hij niet doet:</vet> hij houdt niemand tegen en belooft niet hoe snel iemand er is. 112 blijft." />
        </p>
      </Melding>
      {recht && (
        <div className="daadrij__daden niet-printen">
          {DADEN.map((een) => (
            <Knop klein key={een.daad} onClick={() => zetDaad(een.daad)}>
              {een.label}
            </Knop>
          ))}
        </div>
      )}
      <ul className="kaal rijen">
        {eigen.toReversed().map((feit) => (
          <li key={feit.id}>
            <Moment op={feit.gebeurd.tot} nu={nu} toon="exact" />: <Wat feit={feit} />
          </li>
        ))}
      </ul>
      {daad && (
        <Awarevenster
          casusId={casusId}
          maatregel={knop.id}
          daad={daad}
          klaar={klaar}
          sluit={() => zetDaad(undefined)}
        />
      )}
    </>
  );
}

function Wat({ feit }: { feit: Feit }) {
  if (feit.soort === 'aware_test') {
    return inhoudstekst(feit, 'werkt') === 'ja' ? (
      t('getest, werkt')
    ) : (
      <>
        <Ernst ernst="alarm" /> {t('getest, werkt niet')}
      </>
    );
  }
  if (feit.soort === 'maatregel_geevalueerd')
    return t('nog nodig: {{inhoudstekst}}', { inhoudstekst: woordInZin(inhoudstekst(feit, 'nog_nodig')) });
  const [beloofd, werkelijk] = [feit.inhoud?.beloofd_min, feit.inhoud?.werkelijk_min];
  const later = typeof beloofd === 'number' && typeof werkelijk === 'number' && werkelijk > beloofd;
  return (
    <>
      {later && <Ernst ernst="waarschuwing" />}{' '}
      {t('alarm{{werkelijk}}{{beloofd}}', {
        werkelijk: typeof werkelijk === 'number' && t(', er na {{werkelijk}} minuten', { werkelijk }),
        beloofd: typeof beloofd === 'number' && ` ${t('(beloofd: {{beloofd}})', { beloofd })}`,
      })}
    </>
  );
}
