import type { Ernst as ErnstCode } from '../api/types.ts';
import { ERNSTEN } from '../taal/labels.ts';

/** Severity by word, shape and colour together. */
export function Ernst({ ernst }: { ernst: ErnstCode }) {
  const { woord, vorm } = ERNSTEN[ernst];
  return (
    <span className={`ernst ernst--${ernst}`}>
      <span aria-hidden="true">{vorm}</span>
      {woord}
    </span>
  );
}
