import { useMemo } from 'react';
import type { Feit } from '../../api/types.ts';
import { organisatie, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Zin } from '../../taal/Zin.tsx';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Knop, Kop, useKlaarmelding } from '../../ui/index.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import { bezwarenVan, type Bezwaar } from './afspraken.ts';
import type { Overlegdeel } from './deel.ts';

/** What partners do not agree on. It stays to be read, also when it was answered. */
export function Bezwaren({ feiten, nu, open }: Overlegdeel & { feiten: readonly Feit[] }) {
  const [klaarmelding, klaar] = useKlaarmelding();
  const bezwaren = useMemo(() => bezwarenVan(feiten), [feiten]);
  return (
    <section className="paneel paneel--breed" aria-labelledby="bezwaren-kop">
      <div className="kopregel">
        <Kop niveau={2} id="bezwaren-kop">
          {t('Andere mening of bezwaar ({{bezwaren}})', { bezwaren: bezwaren.length })}
        </Kop>
        {open && (
          <Knop klein className="niet-printen" onClick={() => open({ wat: 'bezwaar' }, klaar)}>
            {t('Teken bezwaar aan')}
          </Knop>
        )}
      </div>
      {klaarmelding}
      {bezwaren.length === 0 && (
        <p className="nl-paragraph">
          {t(
            'Niemand heeft bezwaar aangetekend. Denkt u er anders over dan de anderen? Leg dat vast; het blijft te lezen.',
          )}
        </p>
      )}
      <ul className="kaal rijen">
        {bezwaren.map((een) => (
          <li key={een.feit} className="daadrij">
            <Regel bezwaar={een} nu={nu} />
            {open && een.antwoord === null && (
              <Knop klein className="niet-printen" onClick={() => open({ wat: 'antwoord', bezwaar: een }, klaar)}>
                {t('Antwoord')}
                <span className="vh">: {een.reden}</span>
              </Knop>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Regel({ bezwaar: { reden, tegen, op, wie, antwoord }, nu }: { bezwaar: Bezwaar; nu: string }) {
  return (
    <div>
      <p className="rij__kop">
        {antwoord === null && <Ernst ernst="waarschuwing" />} <strong>{organisatie(wie)}:</strong>{' '}
        <span lang="nl">{reden || t('zonder reden')}</span>
      </p>
      <p className="rij__bij">
        <span>
          <Moment op={op} nu={nu} toon="exact" />
        </span>
        {tegen && (
          <span>
            <Zin tekst="tegen: <feit/>" delen={{ feit: <Feitverwijzing ids={[tegen.id]} /> }} />
          </span>
        )}
        {antwoord === null && <span>{t('nog geen antwoord')}</span>}
      </p>
      {antwoord && (
        <p>
          <Zin
            tekst="<wie/>: <vet><uitkomst/></vet>. <reden/>"
            delen={{
              wie: organisatie(antwoord.wie),
              uitkomst: woordInZin(antwoord.uitkomst),
              reden: <span lang="nl">{antwoord.reden}</span>,
            }}
          />
        </p>
      )}
    </div>
  );
}
