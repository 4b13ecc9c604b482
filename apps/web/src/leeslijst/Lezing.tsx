import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { woord } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Kop, Skelet, Uitklap } from '../ui/index.ts';
import { datumWoord } from '../tijd/datum.ts';
import { Meldingtekst } from './Meldingtekst.tsx';
import { NaarCasus } from './NaarCasus.tsx';
import { Oordeelvorm } from './Oordeelvorm.tsx';
import { incidentQuery } from './queries.ts';
import type { Incident, Leesoordeel } from './types.ts';

type Props = {
  id: string;
  verdict: Leesoordeel | undefined;
  kies: (verdict: Leesoordeel | undefined) => void;
  reden: RefObject<HTMLInputElement | null>;
  klaar: (incident: Incident, verdict: Leesoordeel) => void;
};

/** One report to read, and what to make of it. */
export function Lezing({ id, ...oordeel }: Props) {
  const vraag = useQuery(incidentQuery(id));
  if (vraag.isPending) return <Skelet regels={8} wat={t('De melding')} />;
  if (vraag.isError)
    return <Foutmelding fout={vraag.error} wat={t('De melding')} opnieuw={() => void vraag.refetch()} />;
  const incident = vraag.data;
  const eigen = incident.oordelen.find((een) => een.eigen);
  return (
    <article className="lezing" aria-labelledby="lezing-kop">
      <Kop niveau={2} id="lezing-kop" tabIndex={-1}>
        {t('Melding {{bronId}}', { bronId: incident.bronId })}
      </Kop>
      <Wanneer incident={incident} />
      <Meldingtekst incident={incident} />
      {incident.betrokkenen.length > 0 && (
        <ol className="lezing__mensen">
          {incident.betrokkenen.map(({ nr, rol, naam, geboren }) => (
            <li key={nr}>
              {[naam ?? t('Naam onbekend'), rol, geboren && t('geboren {{geboren}}', { geboren: datumWoord(geboren) })]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
        </ol>
      )}
      {incident.gronden.length > 0 && (
        <Uitklap titel={t('Waarom dit opviel')}>
          <ul>
            {incident.gronden.map((grond) => (
              <li key={grond} lang="nl">
                {grond}
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      {incident.vragen.length > 0 && (
        <>
          <Kop niveau={3}>{t('Nog te vragen')}</Kop>
          <ul>
            {incident.vragen.map((tekst) => (
              <li key={tekst} lang="nl">
                {tekst}
              </li>
            ))}
          </ul>
        </>
      )}
      {eigen?.oordeel === 'stalking' && <NaarCasus incident={incident} />}
      <Oordeelvorm key={incident.id} incident={incident} {...oordeel} />
      <Wie incident={incident} />
    </article>
  );
}

function Wanneer({ incident: { gebeurd, geregistreerd, classificatie, plaats } }: { incident: Incident }) {
  const delen = [
    gebeurd !== null && t('gebeurd {{dag}}', { dag: datumWoord(gebeurd) }),
    t('geregistreerd {{dag}}', { dag: datumWoord(geregistreerd) }),
    classificatie !== null && t('als {{classificatie}}', { classificatie }),
    plaats,
  ];
  return <p className="zacht">{delen.filter(Boolean).join(' · ')}</p>;
}

function Wie({ incident: { oordelen, lezers } }: { incident: Incident }) {
  return (
    <div className="klein zacht">
      {oordelen.map(({ door, oordeel, reden, moment }) => (
        <p key={moment + door}>
          {door}: {woord(oordeel)}, {reden}
        </p>
      ))}
      <p>{t('Gelezen door {{wie}}.', { wie: lezers.map(({ wie }) => wie).join(', ') })}</p>
    </div>
  );
}
