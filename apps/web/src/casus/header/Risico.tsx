import type { Feit, Stand } from '../../api/types.ts';
import { organisatie } from '../../taal/labels.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Niveaubadge } from '../../ui/index.ts';

type Props = { risico: Stand['risico']; feiten: Feit[]; nu: string };

/** The level that counts, since when, why and from which organisation. */
export function Risico({ risico, feiten, nu }: Props) {
  const organisaties = herkomst(risico.herkomst, feiten);
  return (
    <p className="risico">
      <Niveaubadge niveau={risico.niveau} />
      <span>
        {risico.sinds && (
          <>
            sinds <Moment op={risico.sinds} nu={nu} toon="exact" />
            {': '}
          </>
        )}
        {risico.reden}
        {organisaties.length > 0 && <span className="zacht"> ({organisaties.join(', ')})</span>}
      </span>
    </p>
  );
}

function herkomst(ids: string[], feiten: Feit[]): string[] {
  const wie = feiten.filter((feit) => ids.includes(feit.id)).map((feit) => organisatie(feit.wie));
  return [...new Set(wie)];
}
