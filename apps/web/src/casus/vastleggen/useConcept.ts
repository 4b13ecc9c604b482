import { useCallback, useState } from 'react';
import { useSessie } from '../../sessie/useSessie.ts';
import { leegConcept, type Concept } from './concept.ts';

/** Unsent forms by user, case and form. In memory only: what is typed here is often the most private there is. */
const onverstuurd = new Map<string, Concept>();
const LEEG = leegConcept();

/**
 * A form about a fact of a case; survives a panel that closes, for the same user as long as the page was not loaded again.
 * So a session that ends costs nothing to who signs in as one of the people of the demo; signing in with an account, at the
 * embedded provider or elsewhere, leads away from the page and loses it. `formulier` tells forms of one case apart; `begin`
 * is what stands in a form that nobody touched.
 */
export function useConcept(
  casusId: string,
  formulier = '',
  begin: Concept = LEEG,
): [Concept, (maak: (oud: Concept) => Concept) => void, () => void] {
  const sleutel = `${useSessie()?.gebruiker.id ?? ''} ${casusId} ${formulier}`;
  const [concept, zetConcept] = useState(() => onverstuurd.get(sleutel) ?? begin);
  const zet = useCallback(
    (maak: (oud: Concept) => Concept) => {
      const nieuw = maak(onverstuurd.get(sleutel) ?? begin);
      onverstuurd.set(sleutel, nieuw);
      zetConcept(nieuw);
    },
    [sleutel, begin],
  );
  const wis = useCallback(() => {
    onverstuurd.delete(sleutel);
    zetConcept(begin);
  }, [sleutel, begin]);
  return [concept, zet, wis];
}
