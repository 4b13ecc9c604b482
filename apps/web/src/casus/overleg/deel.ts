import type { Casus } from '../../api/types.ts';
import { organisatie } from '../../taal/labels.ts';
import type { Namen } from '../tijdlijn/inhoud.ts';
import type { Venster } from './Vensters.tsx';

/**
 * What each panel of this tab gets. `open` opens a window and tells `klaar` what was recorded: the panel in which the act
 * was begun says it and takes the focus. Undefined for who may not record now.
 */
export type Overlegdeel = {
  casus: Casus;
  nu: string;
  namen: Namen;
  open: ((venster: Venster, klaar: (melding: string) => void) => void) | undefined;
};

/** An organisation or a person by name. */
export function partijnaam(partij: string, namen: Namen): string {
  return namen.get(partij) ?? organisatie(partij);
}
