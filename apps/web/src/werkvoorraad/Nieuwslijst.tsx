import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { casuspad } from '../api/paden.ts';
import { vraag } from '../api/client.ts';
import { woordInZin } from '../taal/labels.ts';
import { Zin } from '../taal/Zin.tsx';
import { t, tn } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';

import { Foutmelding, Knop, Kop, Melding, Skelet } from '../ui/index.ts';
import { nieuwsQuery, WERK } from './queries.ts';
import type { Nieuws } from './types.ts';

/** What others recorded since this user last looked, per case. */
export function Nieuwslijst({ nu }: { nu: string }) {
  const nieuws = useQuery(nieuwsQuery);
  return (
    <section className="werkgroep" aria-labelledby="werk-nieuws">
      <Kop niveau={2} id="werk-nieuws">
        {t('Nieuw sinds u keek')}
      </Kop>
      {nieuws.isPending && <Skelet regels={6} wat={t('Wat er nieuw is')} />}
      {nieuws.isError && (
        <Foutmelding fout={nieuws.error} wat={t('Wat er nieuw is')} opnieuw={() => void nieuws.refetch()} />
      )}
      {nieuws.data?.length === 0 && (
        <Melding soort="info" rol="status">
          <p>
            <Zin tekst="<vet>Niets nieuws.</vet> Dit gaat over casussen waarin u een rol heeft of die u eerder opende." />
          </p>
        </Melding>
      )}
      <ul className="kaal werklijst">
        {nieuws.data?.map((rij) => (
          <li key={rij.casus.id}>
            <Nieuwsregel rij={rij} nu={nu} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nieuwsregel({ rij: { casus, aantal: hoeveel, soorten, laatste, gezien }, nu }: { rij: Nieuws; nu: string }) {
  const client = useQueryClient();
  const gelezen = useMutation({
    mutationFn: () => vraag<void>(casuspad(casus.id, 'gezien'), { method: 'POST', body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: [WERK] }),
  });
  return (
    <article className="werkrij" data-rij>
      <p className="werkrij__kop">
        <Link to="/casussen/$id/$tab" params={{ id: casus.id, tab: 'logboek' }} className="nl-link werkrij__casus">
          {casus.naam}
        </Link>
        <span className="werkrij__tijd">
          <Moment op={laatste} nu={nu} />
        </span>
      </p>
      <p className="werkrij__wat">
        <strong>{t('{{hoeveel}} nieuw:', { hoeveel: hoeveel >= 100 ? t('meer dan 99') : hoeveel })}</strong>{' '}
        {soorten.map(({ soort }) => woordInZin(soort)).join(', ')}
        <span className="zacht klein">
          {' '}
          ·{' '}
          {gezien === null ? (
            t('u opende deze casus nog niet')
          ) : (
            <>
              <Zin tekst="gezien <moment/>" delen={{ moment: <Moment op={gezien} nu={nu} /> }} />
            </>
          )}
        </span>
      </p>
      <div className="werkrij__daden">
        <Knop klein soort="subtle" data-toets="g" aria-disabled={gelezen.isPending} onClick={() => gelezen.mutate()}>
          {t('Gezien')}
          <span className="vh">
            : {casus.naam}, {tn(hoeveel, '{{aantal}} feit', '{{aantal}} feiten')}
          </span>
        </Knop>
      </div>
    </article>
  );
}
