import { t } from '../taal/taal.ts';
import { leesMoment } from './amsterdam.ts';
import { Moment } from './Moment.tsx';

/** A term in words: `uiterlijk over 3 dagen, do 3 dec 2026`, and once it passed `termijn was do 1 mrt 2018 (8 jaar geleden)`. */
export function Uiterlijk({ op, nu }: { op: string; nu: string }) {
  const voorbij = leesMoment(op) < leesMoment(nu);
  return (
    <>
      {voorbij ? t('termijn was') : t('uiterlijk')} <Moment op={op} nu={nu} toon={voorbij ? 'sinds' : 'beide'} />
    </>
  );
}
