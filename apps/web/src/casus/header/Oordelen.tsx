import type { Oordeel } from '../../api/types.ts';
import { instrumentnaam } from '../../taal/instrumenten.ts';
import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';

type Props = { oordelen: Oordeel[] };

/** What each organisation found, side by side, once there is more than one opinion; a difference is said in words. */
export function Oordelen({ oordelen }: Props) {
  if (oordelen.length < 2) return null;
  const verschil = new Set(oordelen.map(({ niveau }) => niveau)).size > 1;
  return (
    <p className="oordelen">
      <span className="zacht">{t('Oordelen:')} </span>
      {oordelen.map(({ instrument, wie, niveau, toets, feit }) => (
        <span key={`${feit}|${instrument}|${toets}`} className="oordelen__deel">
          {toets && `${t('toets van')} `}
          {instrumentnaam(instrument)} ({organisatie(wie)}): <strong>{niveau}</strong>
        </span>
      ))}
      {verschil && (
        <strong className="oordelen__verschil">
          {t('De oordelen verschillen; het hoogste telt tot een gezamenlijk besluit.')}
        </strong>
      )}
    </p>
  );
}
