import { useQuery } from '@tanstack/react-query';
import { Zin } from '../taal/Zin.tsx';
import { woordInZin } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Kop, Skelet } from '../ui/index.ts';
import { instrumentenoverzichtQuery } from './queries.ts';

/** The risk instruments: what each gives, who may use it and how sure that is. */
export function Instrumenten() {
  const lijst = useQuery(instrumentenoverzichtQuery);
  return (
    <section className="paneel" aria-labelledby="instrumenten-kop">
      <Kop niveau={2} id="instrumenten-kop">
        {t('Instrumenten')}
      </Kop>
      {lijst.isPending && <Skelet regels={3} wat={t('De instrumenten')} />}
      {lijst.isError && (
        <Foutmelding fout={lijst.error} wat={t('De instrumenten')} opnieuw={() => void lijst.refetch()} />
      )}
      <ul className="kaal rijen">
        {lijst.data?.map((een) => (
          <li key={een.instrument} className="regels__rij">
            <p>
              <Zin
                tekst="<naam/>, versie <versie/>"
                delen={{ naam: <strong>{een.naam}</strong>, versie: een.versie }}
              />
            </p>
            <p>
              {t('Uitkomsten: {{uitkomsten}}.', { uitkomsten: een.uitkomsten.map(woordInZin).join(', ') })}{' '}
              {een.bepaalt_niveau ? t('Bepaalt mede het niveau.') : t('Geeft signalen en bepaalt nooit het niveau.')}
            </p>
            <p className="rij__bij">
              <span>{een.gevalideerd ? t('gevalideerd') : t('niet gevalideerd')}</span>
              <span>{t('opleiding: {{training}}', { training: woordInZin(een.training) })}</span>
              <span>{t('licentie: {{licentie}}', { licentie: een.licentie })}</span>
              {een.bron.length > 0 && <span>{t('bron: {{bron}}', { bron: een.bron.join(', ') })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
