import { leesMoment } from './amsterdam.ts';
import { exact, relatief } from './weergave.ts';

type Props = { op: string; nu: string; toon?: 'relatief' | 'exact' | 'beide' | 'sinds' };

/**
 * A moment in Dutch: relative with the exact moment in the title and for screen readers, exact, both (for a term, where
 * the distance counts), or both to stand after a word like "sinds", where the date counts.
 */
export function Moment({ op, nu, toon = 'relatief' }: Props) {
  const precies = exact(op);
  const verte = relatief(op, nu);
  const machine = leesMoment(op).toISOString();
  if (toon === 'exact') {
    return (
      <time dateTime={machine} title={verte} className="moment moment--kort">
        {precies}
      </time>
    );
  }
  if (toon === 'sinds') {
    return (
      <time dateTime={machine} className="moment">
        <span className="moment__exact">{precies}</span> <span className="moment__exact">({verte})</span>
      </time>
    );
  }
  return (
    <time dateTime={machine} title={precies} className={`moment${toon === 'beide' ? '' : ' moment--kort'}`}>
      {verte}
      {toon === 'beide' ? (
        <>
          {', '}
          <span className="moment__exact">{precies}</span>
        </>
      ) : (
        <span className="vh">, {precies}</span>
      )}
    </time>
  );
}
