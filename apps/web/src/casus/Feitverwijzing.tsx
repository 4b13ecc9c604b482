import { Link, useParams } from '@tanstack/react-router';
import { t } from '../taal/taal.ts';

type Props = { ids: string[]; naGaan?: () => void };

/** Links to facts in the log of this case; the address keeps the moment looked at. */
export function Feitverwijzing({ ids, naGaan }: Props) {
  const { id: casus } = useParams({ from: '/aangemeld/casussen/$id' });
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
          <span className="vh">{t('feit')} </span>
          {kort(id)}
        </Link>
      ))}
    </span>
  );
}

/** Long ids (UUIDs) are shown by their last eight characters. */
function kort(id: string): string {
  return id.length > 20 ? `…${id.slice(-8)}` : id;
}
