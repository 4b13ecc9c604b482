import { casuspad } from '../../api/paden.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import type { NieuwFeit } from '../../api/types.ts';

/** Records a fact in a case, once per content of that form (`formulier` tells forms of one case apart). */
export function useLegVast(casusId: string, formulier = '') {
  const { zend, ...rest } = useZendEenmaal<{ id: string }>(`${casusId} ${formulier}`, [
    ['casus', casusId],
    ['casussen'],
  ]);
  const legVast = (feit: NieuwFeit, gelukt: (feit: { id: string }) => void) =>
    zend(casuspad(casusId, 'feiten'), feit, gelukt);
  return { legVast, ...rest };
}
