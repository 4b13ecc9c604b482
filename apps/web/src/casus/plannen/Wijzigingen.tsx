import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Planverschil, planverschilQuery, planversiesQuery } from '../../api/plannen.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { exact } from '../../tijd/weergave.ts';
import { Keuzeveld, Uitklap } from '../../ui/index.ts';
import { DELEN } from './schrijven/woorden.ts';

/** What the versions of a plan changed and why, in words; any version can be set beside the newest. */
export function Wijzigingen({ casusId, plan, versie }: { casusId: string; plan: string; versie: number }) {
  const [van, zetVan] = useState<string>();
  const gekozen = Math.min(Number(van ?? versie - 1), versie - 1);
  const { data: versies = [] } = useQuery(planversiesQuery(casusId, plan));
  const { data } = useQuery(planverschilQuery(casusId, plan, gekozen, versie));
  if (!data) return null;
  const eerder = versies.filter((een) => een.versie < versie);
  return (
    <Uitklap titel={t('Veranderd sinds versie {{gekozen}} ({{aantal}})', { gekozen, aantal: data.length })}>
      {eerder.length > 1 && (
        <Keuzeveld
          naam={`vergelijk-${plan}`}
          label={t('Vergelijk met')}
          opties={eerder.map((een) => ({
            waarde: String(een.versie),
            label: t('Versie {{versie}}, {{organisatie}}, {{gemaakt}}', {
              versie: een.versie,
              organisatie: organisatie(een.organisatie),
              gemaakt: exact(een.gemaakt),
            }),
          }))}
          waarde={String(gekozen)}
          zet={zetVan}
        />
      )}
      {versies
        .filter((een) => een.versie > gekozen && een.reden !== null)
        .map((een) => (
          <p key={een.versie} className="rij__waarom">
            {t('Versie {{versie}}, {{organisatie}}: {{reden}}', {
              versie: een.versie,
              organisatie: organisatie(een.organisatie),
              reden: een.reden,
            })}
          </p>
        ))}
      {data.length === 0 ? (
        <p className="nl-paragraph">{t('Niets.')}</p>
      ) : (
        <ul>
          {data.map((verschil) => (
            <li key={verschil.deel}>{beschrijf(verschil)}</li>
          ))}
        </ul>
      )}
    </Uitklap>
  );
}

function beschrijf({ deel, naam, wat, was, wordt }: Planverschil): string {
  const [lijst = deel, , veld] = deel.split('.');
  const kop = `${DELEN[lijst] ?? lijst}${naam === null ? '' : ` „${naam}”`}`;
  const plek = veld === undefined ? kop : `${kop}, ${DELEN[veld] ?? veld}`;
  const [oud, nieuw] = [inWoorden(veld, was), inWoorden(veld, wordt)];
  if (wat === 'erbij') return t('{{plek}}: erbij „{{nieuw}}”', { plek, nieuw });
  if (wat === 'weg') return t('{{plek}}: weg „{{oud}}”', { plek, oud });
  return t('{{plek}}: was „{{oud}}”, is nu „{{nieuw}}”', { plek, oud, nieuw });
}

/** Codes as people say them. */
function inWoorden(veld: string | undefined, waarde: string | null): string {
  if (waarde === null) return '';
  if (veld === 'eigenaar') return organisatie(waarde);
  if (veld === 'voor') return woord(waarde);
  return waarde;
}
