import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { specialistenQuery, type Specialist } from '../api/specialisten.ts';
import { leestBezetting } from '../sessie/rollen.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { organisatie, woord } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { Foutmelding, Kop, Skelet, Tekstveld } from '../ui/index.ts';
import { Bezetting } from './Bezetting.tsx';
import { Specialistregel } from './Specialistregel.tsx';
import './specialisten.css';

/** Whom to call in the region about stalking, by organisation; and for who looks after it, where too few people are. */
export function Specialistenpagina() {
  const { data, error, refetch } = useQuery(specialistenQuery);
  const gebruiker = useSessie()?.gebruiker;
  const [zoek, zetZoek] = useState('');
  const gevonden = (data ?? []).filter((een) => past(een, zoek));
  const namen = [...new Set(gevonden.map(({ organisatienaam }) => organisatienaam))];
  return (
    <>
      <section className="paneel specialisten">
        <title>{t('Specialisten · Waakvlam')}</title>
        <Kop niveau={1}>{t('Specialisten in de regio')}</Kop>
        <p className="nl-paragraph">
          {t(
            'Wie bij elke organisatie verstand heeft van stalking. Wie met een casus werkt, staat in die casus. Van de opvang staat hier niemand: die bereikt u via de casus.',
          )}
        </p>
        {error && !data && <Foutmelding fout={error} wat={t('De lijst')} opnieuw={() => void refetch()} />}
        {!data && !error && <Skelet regels={6} wat={t('De lijst')} />}
        {data && (
          <>
            <Tekstveld
              naam="zoek"
              label={t('Zoek een specialist')}
              hulp={t('Op naam, organisatie, team of wat iemand is.')}
              waarde={zoek}
              zet={zetZoek}
            />
            <p className="klein zacht" role="status">
              {tn(gevonden.length, '{{aantal}} specialist', '{{aantal}} specialisten')}
            </p>
            {namen.map((naam) => (
              <section key={naam} aria-label={naam}>
                <Kop niveau={2}>{naam}</Kop>
                <ul className="kaal rijen">
                  {gevonden
                    .filter(({ organisatienaam }) => organisatienaam === naam)
                    .map((specialist) => (
                      <li key={specialist.id}>
                        <Specialistregel specialist={specialist} />
                      </li>
                    ))}
                </ul>
              </section>
            ))}
            <p className="klein zacht">{t('Geen noodnummers. Bij direct gevaar belt u 112.')}</p>
          </>
        )}
      </section>
      {leestBezetting(gebruiker) && <Bezetting />}
    </>
  );
}

function past(een: Specialist, zoek: string): boolean {
  const alles = [een.naam, een.functie, een.basisteam, een.organisatienaam, organisatie(een.organisatie)];
  const tekst = [...alles, ...een.specialismen.map(woord)].join(' ').toLowerCase();
  return zoek
    .toLowerCase()
    .split(/\s+/)
    .every((deel) => tekst.includes(deel));
}
