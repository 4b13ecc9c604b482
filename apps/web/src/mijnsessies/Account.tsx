import { useQuery } from '@tanstack/react-query';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { eigenAccountQuery } from './queries.ts';

/** When the account of the user was made and on whose invitation, so that she sees it when somebody else did. */
export function Account() {
  const { data } = useQuery(eigenAccountQuery);
  if (data === undefined || data.gemaakt === null) return null;
  const moment = <Moment op={data.gemaakt} nu={new Date().toISOString()} toon="exact" />;
  return (
    <p className="nl-paragraph">
      {data.door === null ? (
        <Zin tekst="Uw account is gemaakt <moment/>." delen={{ moment }} />
      ) : (
        <Zin tekst="Uw account is gemaakt <moment/>, op uitnodiging van <door/>." delen={{ moment, door: data.door }} />
      )}{' '}
      {t('Hebt u dat niet zelf gedaan? Meld het de privacyfunctionaris van uw organisatie.')}
    </p>
  );
}
