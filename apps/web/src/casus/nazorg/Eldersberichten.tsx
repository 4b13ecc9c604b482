import { useQuery } from '@tanstack/react-query';
import { eldersQuery } from '../../api/regie.ts';
import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Foutmelding, Kop } from '../../ui/index.ts';

/** Where to ask about news on people of this case; the server gives it to who directs alone. */
export function Eldersberichten({ casusId, nu }: { casusId: string; nu: string }) {
  const { data = [], error, isLoadingError, refetch } = useQuery(eldersQuery(casusId));
  if (isLoadingError)
    return <Foutmelding fout={error} wat={t('Wat elders binnenkwam')} opnieuw={() => void refetch()} />;
  if (data.length === 0) return null;
  return (
    <>
      <Kop niveau={3}>{t('Elders kwam iets binnen over iemand uit deze casus')}</Kop>
      <p className="nl-paragraph">
        {t(
          'Alleen wie de regie heeft ziet waar. Bel zelf; zet de regio niet in de casus, want die kan verraden waar iemand is.',
        )}
      </p>
      <ul className="kaal rijen">
        {data.map(({ op, regio, bij }) => (
          <li key={`${op} ${regio} ${bij}`}>
            <Moment op={op} nu={nu} />: {t('regio {{regio}}, vraag na bij: {{bij}}', { regio, bij: organisatie(bij) })}
          </li>
        ))}
      </ul>
    </>
  );
}
