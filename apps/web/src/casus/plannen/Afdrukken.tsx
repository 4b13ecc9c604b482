import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { afdrukQuery } from '../../api/plannen.ts';
import { t, tn } from '../../taal/taal.ts';

import { Dialoog, Foutmelding, Knop, Kop, Melding, Skelet } from '../../ui/index.ts';

type Lezer = 'slachtoffer' | 'pleger';
type Props = { casusId: string; plan: string };

/** The plan in plain words for whom it concerns, to read first and then print. */
export function Afdrukken({ casusId, plan }: Props) {
  const [voor, zetVoor] = useState<Lezer>();
  return (
    <>
      <p className="niet-printen">
        <Knop onClick={() => zetVoor('slachtoffer')}>{t('Bekijk voor het slachtoffer')}</Knop>{' '}
        <Knop onClick={() => zetVoor('pleger')}>{t('Bekijk voor de pleger')}</Knop>
      </p>
      {voor && <Blad casusId={casusId} plan={plan} voor={voor} sluit={() => zetVoor(undefined)} />}
    </>
  );
}

function Blad({ casusId, plan, voor, sluit }: Props & { voor: Lezer; sluit: () => void }) {
  const { data, error } = useQuery(afdrukQuery(casusId, plan, voor));
  return (
    <Dialoog titel={voor === 'slachtoffer' ? t('Voor het slachtoffer') : t('Voor de pleger')} sluit={sluit}>
      {error && <Foutmelding fout={error} wat={t('De afdruk')} />}
      {!error && !data && <Skelet regels={4} wat={t('De afdruk')} />}
      {data && (
        <>
          <Melding soort="warning">
            <p>
              {t('Lees dit na voordat u het geeft.')}{' '}
              {voor === 'pleger'
                ? t('Er mag niets in staan over het slachtoffer of de kinderen.')
                : t('Vraag of het veilig is om dit op papier te hebben.')}
            </p>
          </Melding>
          {data.weggelaten > 0 && (
            <Melding soort="error">
              <p>
                {tn(
                  data.weggelaten,
                  '{{aantal}} regel is weggelaten: daar staat een naam of adres in dat hij niet mag lezen. Pas het plan aan als hij de rest van die regel wel moet weten.',
                  '{{aantal}} regels zijn weggelaten: daar staat een naam of adres in dat hij niet mag lezen. Pas het plan aan als hij de rest van die regel wel moet weten.',
                )}
              </p>
            </Melding>
          )}
          <div className="plan__afdruk">
            {data.blokken.map(({ kop, regels }) => (
              <section key={kop} aria-label={kop}>
                <Kop niveau={3}>{kop}</Kop>
                {regels.map((regel) => (
                  <p key={regel}>{regel}</p>
                ))}
              </section>
            ))}
          </div>
          <Knop className="niet-printen" onClick={() => window.print()}>
            {t('Print')}
          </Knop>
        </>
      )}
    </Dialoog>
  );
}
