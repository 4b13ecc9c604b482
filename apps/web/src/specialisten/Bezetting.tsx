import { useQuery } from '@tanstack/react-query';
import { bezettingQuery, type Tekort } from '../api/specialisten.ts';
import { woordInZin } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { Foutmelding, Kop, Melding, Skelet } from '../ui/index.ts';

/** Where the own organisation has too few people for stalking, and how many open cases each of them has. */
export function Bezetting() {
  const { data, error, refetch } = useQuery(bezettingQuery);
  if (error && !data) return <Foutmelding fout={error} wat={t('De bezetting')} opnieuw={() => void refetch()} />;
  return (
    <section className="paneel specialisten" aria-labelledby="bezetting-kop">
      <Kop niveau={2} id="bezetting-kop">
        {t('Bezetting van uw organisatie')}
      </Kop>
      {!data && <Skelet regels={4} wat={t('De bezetting')} />}
      {data && (
        <>
          {data.tekorten.length === 0 ? (
            <p className="nl-paragraph">{t('Overal zijn genoeg mensen, en ieder heeft vervanging.')}</p>
          ) : (
            <Melding soort="warning">
              <ul className="gevolgen">
                {data.tekorten.map((tekort) => (
                  <li key={`${tekort.norm} ${tekort.basisteam ?? ''}`}>{zegTekort(tekort)}</li>
                ))}
              </ul>
            </Melding>
          )}
          {data.teams.length === 0 && (
            <p className="klein zacht">
              {t(
                'Bij niemand staat een basisteam. Per team is dan niets te zeggen; uw functioneel beheerder vult het in.',
              )}
            </p>
          )}
          {data.natevragen.length > 0 && (
            <p className="klein zacht">
              {t('Vraag na of dit nog klopt: {{namen}}. Bewaren onder Medewerkers is genoeg.', {
                namen: data.natevragen.join(', '),
              })}
            </p>
          )}
          <p className="klein zacht">{t('Afgeschermde casussen tellen niet mee.')}</p>
          <ul className="kaal rijen">
            {data.mensen.map(({ id, naam, specialismen, basisteam, plaatsvervanger, casussen }) => (
              <li key={id}>
                <strong>{naam}</strong>
                {specialismen.length > 0 && `, ${specialismen.map((een) => woordInZin(een)).join(', ')}`}
                <p className="rij__bij">
                  <span>{tn(casussen, 'rol in {{aantal}} open casus', 'rol in {{aantal}} open casussen')}</span>
                  {basisteam !== null && <span>{t('team {{team}}', { team: basisteam })}</span>}
                  <span>
                    {plaatsvervanger === null
                      ? t('geen vervanger')
                      : t('vervanger: {{naam}}', { naam: plaatsvervanger })}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function zegTekort({ tekst, basisteam, aanwezig, zonderVervanging, minstens, bron }: Tekort): string {
  const plek = basisteam ?? t('Hele organisatie');
  const wat = zonderVervanging
    ? t('alleen {{namen}}, zonder vervanging', { namen: aanwezig.join(', ') })
    : t('nu {{aantal}} van {{minstens}}', { aantal: aanwezig.length, minstens });
  return t('{{norm}} {{plek}}: {{wat}}. (bron: {{bron}})', { norm: tekst, plek, wat, bron: bron.join(', ') });
}
