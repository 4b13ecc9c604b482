import { useQuery } from '@tanstack/react-query';
import { woord } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { duurInWoorden } from '../tijd/duur.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Foutmelding, Kop, Skelet } from '../ui/index.ts';
import { termijnenQuery } from './queries.ts';
import { TERMIJNNAMEN } from './termijnnamen.ts';

const DAGEN = 20;

/** Terms that the sources leave open, as chosen here, and the next days that are no working days. */
export function Termijnen({ regio }: { regio: string | undefined }) {
  const termijnen = useQuery(termijnenQuery(regio));
  const nu = new Date().toISOString();
  const vandaag = nu.slice(0, 10);
  const komend = (termijnen.data?.kalender.dagen ?? []).filter(({ dag }) => dag >= vandaag).slice(0, DAGEN);
  return (
    <section className="paneel" aria-labelledby="termijnen-kop">
      <Kop niveau={2} id="termijnen-kop">
        {t('Termijnen en werkdagen')}
      </Kop>
      {termijnen.isPending && <Skelet regels={4} wat={t('De termijnen')} />}
      {termijnen.isError && (
        <Foutmelding fout={termijnen.error} wat={t('De termijnen')} opnieuw={() => void termijnen.refetch()} />
      )}
      {termijnen.data && (
        <>
          <p className="nl-paragraph">
            {t(
              'Waar een bron „direct” zegt of geen termijn noemt, is dit een eigen keuze. Een regio kan iets anders kiezen.',
            )}
          </p>
          <dl className="regels__termijnen">
            {termijnen.data.keten.map(({ naam, duur, vanRegio }) => (
              <div key={naam}>
                <dt>{TERMIJNNAMEN[naam] ?? woord(naam)}</dt>
                <dd>
                  {duurInWoorden(duur) ?? duur}
                  {vanRegio && ` ${t('(keuze van de regio)')}`}
                </dd>
              </div>
            ))}
          </dl>
          <Kop niveau={3}>{t('Komende dagen die geen werkdag zijn')}</Kop>
          <ul className="rijen">
            {komend.map(({ naam, dag }) => (
              <li key={dag}>
                {woord(naam)}: <Moment op={dag} nu={nu} toon="exact" />
              </li>
            ))}
          </ul>
          <p className="klein zacht">
            {t('Bron: {{bron}}. Ook zaterdag en zondag zijn geen werkdag.', { bron: termijnen.data.kalender.bron })}
          </p>
        </>
      )}
    </section>
  );
}
