import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { casussenQuery } from '../api/queries.ts';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Formulier, Keuzeveld, Kop, Melding, Tekstveld } from '../ui/index.ts';
import { incidentQuery } from './queries.ts';
import type { Incident } from './types.ts';

const NIEUW = 'nieuw';

/** Brings a report that was called stalking into a case: a new one, or one that there is. */
export function NaarCasus({ incident }: { incident: Incident }) {
  const casussen = useQuery(casussenQuery('', undefined));
  const [casus, zetCasus] = useState(NIEUW);
  const [naam, zetNaam] = useState(() => `Casus ${achternaam(incident)}`);
  const { zend, bezig, fout } = useZendEenmaal<{ casus: string }>(`naar-casus-${incident.id}`, [
    incidentQuery(incident.id).queryKey,
    ['casussen'],
  ]);
  if (incident.casussen.length > 0) {
    return (
      <Melding soort="ok" rol="status">
        {incident.casussen.map(({ casus: id }) => (
          <p key={id}>
            <Zin
              tekst="Deze melding staat in een casus. <link>Open de casus</link>"
              delen={{
                link: (inhoud) => (
                  <Link to="/casussen/$id" params={{ id }} className="nl-link">
                    {inhoud}
                  </Link>
                ),
              }}
            />
          </p>
        ))}
      </Melding>
    );
  }
  const opties = [
    { waarde: NIEUW, label: t('Een nieuwe casus') },
    ...(casussen.data?.resultaten ?? []).map(({ id, naam: label }) => ({ waarde: id, label })),
  ];
  return (
    <section className="paneel" aria-labelledby="naar-casus">
      <Kop niveau={3} id="naar-casus">
        {t('Naar een casus')}
      </Kop>
      <Formulier
        knop={casus === NIEUW ? t('Open de casus') : t('Voeg toe aan de casus')}
        bezig={bezig}
        fout={fout}
        verstuur={() => zend(`/incidenten/${incident.id}/casussen`, casus === NIEUW ? { naam } : { casus })}
      >
        <Keuzeveld naam="casus" label={t('Welke casus')} waarde={casus} zet={zetCasus} opties={opties} />
        {casus === NIEUW && (
          <Tekstveld naam="naam" label={t('Naam van de casus')} verplicht waarde={naam} zet={zetNaam} />
        )}
      </Formulier>
      <p className="klein zacht">
        {t('De zinnen die opvielen gaan als citaat mee. Partners zien ze volgens het convenant.')}
      </p>
    </section>
  );
}

function achternaam({ betrokkenen, bronId }: Incident): string {
  const slachtoffer = betrokkenen.find(
    ({ rol, naam }) => naam && /slachtoffer|aangever|aangeefster|melder/i.test(rol ?? ''),
  );
  return slachtoffer?.naam?.split(' ').at(-1) ?? bronId;
}
