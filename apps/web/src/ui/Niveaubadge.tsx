import type { Niveau } from '../api/types.ts';
import { NIVEAUS } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Vorm } from './Vorm.tsx';

type Props = { niveau: Niveau; afgeschermd?: boolean | undefined };

/** The risk level by word, shape and colour together; one that is not the reader's to know is not called unknown. */
export function Niveaubadge({ niveau, afgeschermd = false }: Props) {
  const { woord, vorm } = afgeschermd ? { ...NIVEAUS.onbekend, woord: t('NIVEAU AFGESCHERMD') } : NIVEAUS[niveau];
  return (
    <span className={`niveau niveau--${niveau}`}>
      <Vorm vorm={vorm} />
      <span className="vh">{t('risico')} </span>
      {woord}
    </span>
  );
}
