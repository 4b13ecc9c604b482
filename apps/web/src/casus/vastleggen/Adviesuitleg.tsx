import { useQuery } from '@tanstack/react-query';
import { adviezenQuery } from '../../api/adviezen.ts';
import { t } from '../../taal/taal.ts';

/** What the chosen advice brings, asks of her and endangers, to tell her before she decides. */
export function Adviesuitleg({ code }: { code: string }) {
  const advies = useQuery(adviezenQuery).data?.find((een) => een.advies === code);
  return (
    <div className="veld--breed" role="status">
      {advies && (
        <dl className="adviesuitleg" lang="nl">
          <dt>{t('Wat het oplevert')}</dt>
          <dd>{advies.brengt}</dd>
          <dt>{t('Wat het van haar vraagt')}</dt>
          <dd>{advies.vraagt}</dd>
          <dt>{t('Waar het gevaarlijk wordt')}</dt>
          <dd>{advies.gevaar}</dd>
          <dt>{t('Bron')}</dt>
          <dd>{advies.bron.join(', ')}</dd>
        </dl>
      )}
    </div>
  );
}
