import { Link } from '@tanstack/react-router';
import type { Feit } from '../../api/types.ts';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { overleggenVan } from '../overleg/overleggen.ts';

type Props = {
  casus: string;
  feiten: Feit[];
  nu: string;
  /** Whether she sees all meetings about the case. */
  alle: boolean;
};

/** When the partners meet next, with the way to the tab about it; that nothing is planned is said too. */
export function VolgendOverleg({ casus, feiten, nu, alle }: Props) {
  const [gepland] = overleggenVan(feiten, nu).komend;
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
            {woordInZin(gepland.soort)} <Moment op={gepland.op} nu={nu} toon="beide" />
          </>
        ) : alle ? (
          t('niet gepland')
        ) : (
          t('voor u niet te zien')
        )}
      </Link>
    </p>
  );
}
