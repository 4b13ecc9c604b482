import type { Niveau } from '../api/types.ts';
import { NIVEAUS } from '../taal/labels.ts';

/** The risk level by word, shape and colour together. */
export function Niveaubadge({ niveau }: { niveau: Niveau }) {
  const { woord, vorm } = NIVEAUS[niveau];
  return (
    <span className={`niveau niveau--${niveau}`}>
      <span aria-hidden="true">{vorm}</span>
      <span className="vh">risico </span>
      {woord}
    </span>
  );
}
