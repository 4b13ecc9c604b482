import { casuspad } from '../../api/paden.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import type { NieuwFeit } from '../../api/types.ts';
import { vensterplek } from './invoer.ts';

/**
 * Records a fact in a case, once per content of that form: `titel` and `onderdeel` are those of `useInvoer`, or the name given to
 * `useConcept`. `stap` tells facts apart that one form records.
 */
export function useLegVast(casusId: string, titel = '', onderdeel = '', stap = '') {
  const formulier = [casusId, titel, onderdeel, stap].join(' ');
  const { zend, ...rest } = useZendEenmaal<{ id: string }>(
    formulier,
    [['casus', casusId], ['casussen']],
    vensterplek(casusId, titel, onderdeel),
  );
  const legVast = (feit: NieuwFeit, gelukt: (feit: { id: string }) => void) =>
    zend(casuspad(casusId, 'feiten'), feit, gelukt);
  return { legVast, ...rest };
}
