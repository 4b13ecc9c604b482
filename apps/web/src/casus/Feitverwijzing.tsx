import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { feitenQuery } from '../api/queries.ts';
import { feitnaam } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';

type Props = { ids: string[]; naGaan?: () => void };

/** Links to facts in the log of this case; the address keeps the moment looked at. */
export function Feitverwijzing({ ids, naGaan }: Props) {
  const { id: casus } = useParams({ from: '/aangemeld/casussen/$id' });
  const { op } = useSearch({ from: '/aangemeld/casussen/$id' });
  // the page of the case has asked for them
  const feiten = useQueryClient().getQueryData(feitenQuery(casus, op).queryKey);
  const naamVan = (id: string): string => {
    const feit = feiten?.find((een) => een.id === id);
    return feit === undefined ? t('feit') : `${feitnaam(feit)}, ${feit.gebeurd.weergave}`;
  };
  return (
    <span className="verwijzingen">
      {ids.map((id) => (
        <Link
          key={id}
          to="/casussen/$id/$tab"
          params={{ id: casus, tab: 'logboek' }}
          search={(zoek) => zoek}
          hash={`feit-${id}`}
          hashScrollIntoView={false}
          resetScroll={false}
          className="nl-link"
          {...(naGaan ? { onClick: naGaan } : {})}
        >
          {naamVan(id)}
        </Link>
      ))}
    </span>
  );
}
