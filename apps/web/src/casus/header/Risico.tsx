import { verloopVan } from '../../api/stand.ts';
import type { Feit, Niveau, Stand } from '../../api/types.ts';
import { Zin } from '../../taal/Zin.tsx';
import { NIVEAUS, organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Niveaubadge, Vorm } from '../../ui/index.ts';
import { trend } from './trend.ts';

type Props = { stand: Stand; feiten: Feit[] };

/** The level that counts, whether it rose or fell, since when and how long, why and from which organisation. */
export function Risico({ stand, feiten }: Props) {
  const { risico, op } = stand;
  const organisaties = herkomst(risico.herkomst, feiten);
  const verschil = trend(verloopVan(stand));
  return (
    <p className="risico">
      <Niveaubadge niveau={risico.niveau} afgeschermd={risico.afgeschermd} />
      {verschil && <Verandering {...verschil} />}
      <span>
        {risico.sinds && (
          <>
            <Zin tekst="sinds <moment/>:" delen={{ moment: <Moment op={risico.sinds} nu={op} toon="sinds" /> }} />{' '}
          </>
        )}
        <span lang="nl">{risico.reden}</span>
        {organisaties.length > 0 && <span className="zacht"> ({organisaties.join(', ')})</span>}
      </span>
    </p>
  );
}

function Verandering({ van, richting }: { van: Niveau; richting: 'gestegen' | 'gedaald' }) {
  return (
    <span className={`trend${richting === 'gestegen' ? ' ernst--alarm' : ''}`}>
      <Vorm vorm={richting === 'gestegen' ? 'pijl_op' : 'pijl_neer'} />{' '}
      {richting === 'gestegen'
        ? t('gestegen van {{niveau}}', { niveau: NIVEAUS[van].woord.toLowerCase() })
        : t('gedaald van {{niveau}}', { niveau: NIVEAUS[van].woord.toLowerCase() })}
    </span>
  );
}

function herkomst(ids: string[], feiten: Feit[]): string[] {
  const wie = feiten.filter((feit) => ids.includes(feit.id)).map((feit) => organisatie(feit.wie));
  return [...new Set(wie)];
}
