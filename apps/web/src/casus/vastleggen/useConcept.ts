import { useCallback, useState } from 'react';
import { useSessie } from '../../sessie/useSessie.ts';
import { leegConcept, type Concept } from './concept.ts';

/** Unsent forms by user and case. In memory only: what is typed here is often the most private there is. */
const onverstuurd = new Map<string, Concept>();

/** The form of a case; survives a session that ends half-way, for the same user in the same tab. */
export function useConcept(casusId: string): [Concept, (maak: (oud: Concept) => Concept) => void] {
  const sleutel = `${useSessie()?.gebruiker.id ?? ''} ${casusId}`;
  const [concept, zetConcept] = useState(() => onverstuurd.get(sleutel) ?? leegConcept());
  const zet = useCallback(
    (maak: (oud: Concept) => Concept) => {
      const nieuw = maak(onverstuurd.get(sleutel) ?? leegConcept());
      onverstuurd.set(sleutel, nieuw);
      zetConcept(nieuw);
    },
    [sleutel],
  );
  return [concept, zet];
}
