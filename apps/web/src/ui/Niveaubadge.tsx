import type { Niveau } from '../api/types.ts';
import { NIVEAUS } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Vorm } from './Vorm.tsx';

/** The risk level by word, shape and colour together. */
export function Niveaubadge({ niveau }: { niveau: Niveau }) {
  const { woord, vorm } = NIVEAUS[niveau];
  return (
    <span className={`niveau niveau--${niveau}`}>
      <Vorm vorm={vorm} />
      <span className="vh">{t('risico')} </span>
      {woord}
    </span>
  );
}
