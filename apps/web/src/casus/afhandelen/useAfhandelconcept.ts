import { useState } from 'react';
import { useSessie } from '../../sessie/useSessie.ts';
import { type Afhandelconcept, leegAfhandelconcept } from './afhandeling.ts';

/** Unsent forms by user, case and task. In memory only, as those of the quick form. */
const onverstuurd = new Map<string, Afhandelconcept>();

/** The form of one task. It is found back when the list was folded, the cell closed or the session ended meanwhile. */
export function useAfhandelconcept(casusId: string, taak: string, vandaag: string) {
  const sleutel = `${useSessie()?.gebruiker.id ?? ''} ${casusId} ${taak}`;
  const [concept, zetConcept] = useState(() => onverstuurd.get(sleutel) ?? leegAfhandelconcept(vandaag));
  const zet = (nieuw: Afhandelconcept) => {
    onverstuurd.set(sleutel, nieuw);
    zetConcept(nieuw);
  };
  const wis = () => {
    onverstuurd.delete(sleutel);
    zetConcept(leegAfhandelconcept(vandaag));
  };
  return [concept, zet, wis] as const;
}
