import type { Casus } from '../../api/types.ts';
import { organisatie } from '../../taal/labels.ts';
import type { Namen } from '../tijdlijn/inhoud.ts';
import type { Venster } from './Vensters.tsx';

/** What each panel of this tab gets; `open` is there for who may record now. */
export type Overlegdeel = {
  casus: Casus;
  nu: string;
  namen: Namen;
  open: ((venster: Venster) => void) | undefined;
};

/** An organisation or a person by name. */
export function partijnaam(partij: string, namen: Namen): string {
  return namen.get(partij) ?? organisatie(partij);
}
