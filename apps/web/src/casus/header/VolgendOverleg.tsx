import { Link } from '@tanstack/react-router';
import type { Feit } from '../../api/types.ts';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { volgendOverleg } from './overleg.ts';

/** When the partners meet next, with the way to the tab about it; that nothing is planned is said too. */
export function VolgendOverleg({ casus, feiten, nu }: { casus: string; feiten: Feit[]; nu: string }) {
  const gepland = volgendOverleg(feiten, nu);
  return (
    <p className="volgend">
      <span className="zacht">{t('Volgend overleg:')} </span>
      <Link
        to="/casussen/$id/$tab"
        params={{ id: casus, tab: 'overleg' }}
        search={(zoek) => zoek}
        resetScroll={false}
        className="nl-link"
      >
        {gepland ? (
          <>
            {woordInZin(gepland.overleg)} <Moment op={gepland.op} nu={nu} toon="beide" />
          </>
        ) : (
          t('niet gepland')
        )}
      </Link>
    </p>
  );
}
