import { leesMoment } from './amsterdam.ts';
import { exact, relatief } from './weergave.ts';

type Props = { op: string; nu: string; toon?: 'relatief' | 'exact' | 'beide' };

/** A moment in Dutch: relative with the exact moment in the title and for screen readers, exact, or both. */
export function Moment({ op, nu, toon = 'relatief' }: Props) {
  const precies = exact(op);
  const verte = relatief(op, nu);
  const machine = leesMoment(op).toISOString();
  if (toon === 'exact') {
    return (
      <time dateTime={machine} title={verte} className="moment">
        {precies}
      </time>
    );
  }
  return (
    <time dateTime={machine} title={precies} className="moment">
      {verte}
      {toon === 'beide' ? <span className="moment__exact">, {precies}</span> : <span className="vh">, {precies}</span>}
    </time>
  );
}
