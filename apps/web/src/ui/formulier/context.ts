import { createContext, use } from 'react';
import type { Veldfout } from '../../api/fout.ts';

export type Formuliercontext = {
  /** What the ids of the fields begin with, so that two forms on a page do not mix. */
  id: string;
  fouten: readonly Veldfout[];
  /** A field says that it is there and what it is called; gives the function that takes it back. */
  meldVeld: (naam: string, label: string) => () => void;
};

export const FORMULIER = createContext<Formuliercontext>({ id: 'veld', fouten: [], meldVeld: () => () => undefined });

/** The form that a field stands in. */
export function useFormulier(): Formuliercontext {
  return use(FORMULIER);
}

/** Id of the control of a field. */
export function veldId(formulier: string, naam: string): string {
  return `${formulier}-${naam}`;
}
