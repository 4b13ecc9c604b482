import { useOpgehaald } from '../vastleggen/useOnverstuurd.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { leegAfhandelconcept } from './afhandeling.ts';

/** The form of one task. It is found back when the list was folded, the cell closed, the page loaded anew or the session ended. */
export function useAfhandelconcept(casusId: string, taak: string, vandaag: string) {
  useOpgehaald(casusId);
  const [concept, zet] = useInvoer(casusId, AFHANDELING, leegAfhandelconcept(vandaag), taak);
  const wis = useVergeetInvoer(casusId, AFHANDELING, taak);
  return [concept, zet, wis] as const;
}

/** Where the word on a task is kept, among all that is unsent in a case. */
export const AFHANDELING = 'afhandeling';
