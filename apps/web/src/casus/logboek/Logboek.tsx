import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useRest } from '../../ui/useRest.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { magVastleggen } from '../rechten.ts';
import { Vastleggen } from '../vastleggen/Vastleggen.tsx';
import { Feitenpaneel } from './Feitenpaneel.tsx';
import { GEEN_FILTER } from './zoekfeiten.ts';
import './logboek.css';

/**
 * Everything that was recorded, newest first: to add to, search, react to and put right. The form to record fills a screen, so
 * what stands below it comes right after.
 */
export function Logboek({ casus, stand, feiten, op, recht }: Casusbeeld) {
  const [filter, zetFilter] = useState(GEEN_FILTER);
  const ga = useNavigate();
  const bron = useMemo(() => ({ casus, stand, feiten }), [casus, stand, feiten]);
  /** Goes to a fact that was just recorded, wherever it sorts, as soon as it is there. */
  const toon = useCallback(
    (id: string) => {
      zetFilter(GEEN_FILTER);
      void ga({ to: '.', search: (zoek) => zoek, hash: `feit-${id}`, hashScrollIntoView: false, resetScroll: false });
    },
    [ga],
  );
  const vult = magVastleggen(casus.abilities);
  const rest = useRest();
  return (
    <>
      {vult && <Vastleggen bron={bron} terugblik={op !== undefined} vastgelegd={toon} />}
      {(rest || !vult) && (
        <Feitenpaneel bron={bron} op={op} recht={recht} filter={filter} zetFilter={zetFilter} toon={toon} />
      )}
    </>
  );
}
