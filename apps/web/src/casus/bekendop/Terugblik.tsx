import { exact } from '../../tijd/weergave.ts';
import { Knop, Melding } from '../../ui/index.ts';
import { useOp } from './useOp.ts';

/** Says that the page shows the past; spoken when the moment changes. */
export function Terugblik({ id, op }: { id: string; op: string | undefined }) {
  const ga = useOp(id);
  return (
    <div role="status" className="terugblik">
      {op !== undefined && (
        <Melding soort="warning">
          <p>
            <strong>U kijkt terug naar {exact(op)}.</strong> Wat daarna bekend werd staat niet op deze bladzijde.{' '}
            <Knop klein className="niet-printen" onClick={() => ga(undefined)}>
              Terug naar nu
            </Knop>
          </p>
        </Melding>
      )}
    </div>
  );
}
