import { t } from '../taal/taal.ts';

import { Knop } from '../ui/index.ts';

type Props = { bladzijde: number; vorige?: () => void; volgende?: () => void };

/** Previous and next page; nothing when all fits on one. */
export function Bladeren({ bladzijde, vorige, volgende }: Props) {
  if (!vorige && !volgende) return null;
  return (
    <nav className="bladeren" aria-label={t('Bladzijden')}>
      <Knop disabled={!vorige} onClick={vorige}>
        {t('Vorige')}
      </Knop>
      <span aria-live="polite">{t('Bladzijde {{bladzijde}}', { bladzijde })}</span>
      <Knop disabled={!volgende} onClick={volgende}>
        {t('Volgende')}
      </Knop>
    </nav>
  );
}
