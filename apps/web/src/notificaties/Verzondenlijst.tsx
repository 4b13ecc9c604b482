import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Serverzin } from '../taal/Serverzin.tsx';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Ernst, Foutmelding, Kop, Melding, Skelet } from '../ui/index.ts';
import { type Ontvanger, verzondenQuery } from './queries.ts';

const TRAPPEN = ['', ` (${t('waarnemer')})`, ` (${t('wachtdienst')})`];

/** Who got the alarms that rest on what this user recorded, and what they did with it. */
export function Verzondenlijst() {
  const lijst = useQuery(verzondenQuery);
  const nu = new Date().toISOString();
  return (
    <section className="meldingen" aria-labelledby="verzonden-kop">
      <Kop niveau={2} id="verzonden-kop">
        {t('Wie kreeg mijn alarmen')}
      </Kop>
      {lijst.isPending && <Skelet regels={6} wat={t('Wie uw alarmen kreeg')} />}
      {lijst.isError && (
        <Foutmelding fout={lijst.error} wat={t('Wie uw alarmen kreeg')} opnieuw={() => void lijst.refetch()} />
      )}
      {lijst.data?.resultaten.length === 0 && (
        <Melding soort="info" rol="status">
          <p>
            <Zin tekst="<vet>Geen alarmen.</vet> Hier staat wie een alarm kreeg dat rust op wat u vastlegde." />
          </p>
        </Melding>
      )}
      <ul className="kaal meldingen__lijst">
        {lijst.data?.resultaten.map((rij) => (
          <li key={`${rij.casus.id} ${rij.titel} ${rij.sinds}`}>
            <article className="melding-rij melding-rij--alarm">
              <p>
                <Ernst ernst="alarm" />{' '}
                <strong>
                  <Serverzin tekst={rij.titel} />
                </strong>
                {` ${t('in')} `}
                <Link to="/casussen/$id" params={{ id: rij.casus.id }} className="nl-link">
                  {rij.casus.naam}
                </Link>{' '}
                <span className="klein zacht">
                  <Moment op={rij.sinds} nu={nu} />
                </span>
              </p>
              <ul className="ontvangers">
                {rij.ontvangers.map((wie) => (
                  <li key={`${wie.naam ?? ''} ${wie.organisatie} ${wie.op}`}>
                    <Ontvangst wie={wie} nu={nu} />
                  </li>
                ))}
              </ul>
              {rij.ontvangers.length === 0 && <p>{t('Nog niemand kreeg dit. Bel de casusregisseur.')}</p>}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ontvangst({ wie, nu }: { wie: Ontvanger; nu: string }) {
  const naam = wie.naam === null ? wie.organisatie : `${wie.naam}, ${wie.organisatie}`;
  return (
    <>
      {naam}
      {TRAPPEN[wie.trap]}:{' '}
      {wie.bevestigd !== null ? (
        <strong>
          <Zin tekst="neemt het op zich <moment/>" delen={{ moment: <Moment op={wie.bevestigd} nu={nu} /> }} />
        </strong>
      ) : wie.gelezen !== null ? (
        <>
          <Zin tekst="las het <moment/>" delen={{ moment: <Moment op={wie.gelezen} nu={nu} /> }} />
        </>
      ) : (
        t('nog niet gelezen')
      )}
    </>
  );
}
