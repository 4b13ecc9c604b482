import { useState } from 'react';
import { inhoudstekst } from '../../api/feit.ts';
import type { Feit, Maatregel } from '../../api/types.ts';
import { woordInZin } from '../../taal/labels.ts';
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
  { daad: 'test', label: 'Test' },
  { daad: 'alarm', label: 'Alarm vastleggen' },
  { daad: 'nodig', label: 'Nog nodig?' },
  { daad: 'inname', label: 'Innemen' },
];

/** The alarm button: what it does and does not promise, tests, alarms against the promised time, and its return. */
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
        AWARE-alarmknop
      </Kop>
      <Melding soort="info">
        <p>
          <strong>Wat de knop doet:</strong> hij waarschuwt de meldkamer en de politie rijdt met voorrang.{' '}
          <strong>Wat hij niet doet:</strong> hij houdt niemand tegen en belooft niet hoe snel iemand er is. 112 blijft.
        </p>
      </Melding>
      {recht && (
        <div className="regierij__daden niet-printen">
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
      'getest, werkt'
    ) : (
      <>
        <Ernst ernst="alarm" /> getest, werkt niet
      </>
    );
  }
  if (feit.soort === 'maatregel_geevalueerd') return `nog nodig: ${woordInZin(inhoudstekst(feit, 'nog_nodig'))}`;
  const [beloofd, werkelijk] = [feit.inhoud?.beloofd_min, feit.inhoud?.werkelijk_min];
  const later = typeof beloofd === 'number' && typeof werkelijk === 'number' && werkelijk > beloofd;
  return (
    <>
      {later && <Ernst ernst="waarschuwing" />} alarm
      {typeof werkelijk === 'number' && `, er na ${werkelijk} minuten`}
      {typeof beloofd === 'number' && ` (beloofd: ${beloofd})`}
    </>
  );
}
