import type { Ernst as ErnstCode } from '../api/types.ts';
import { ERNSTEN } from '../taal/labels.ts';
import { Vorm } from './Vorm.tsx';

/** Severity by word, shape and colour together. */
export function Ernst({ ernst }: { ernst: ErnstCode }) {
  const { woord, vorm } = ERNSTEN[ernst];
  return (
    <span className={`ernst ernst--${ernst}`}>
      <Vorm vorm={vorm} />
      {woord}
    </span>
  );
}
