import type { Feit } from '../../api/types.ts';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { volgendOverleg } from './overleg.ts';

/** When the partners meet next; that nothing is planned is said too. */
export function VolgendOverleg({ feiten, nu }: { feiten: Feit[]; nu: string }) {
  const gepland = volgendOverleg(feiten, nu);
  return (
    <p className="volgend">
      <span className="zacht">{t('Volgend overleg:')} </span>
      {gepland ? (
        <>
          {woordInZin(gepland.overleg)} <Moment op={gepland.op} nu={nu} toon="beide" />
        </>
      ) : (
        t('niet gepland')
      )}
    </p>
  );
}
