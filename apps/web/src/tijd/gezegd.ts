import type { Gezegd } from '@waakvlam/kernel/tijd';
import { exact } from './weergave.ts';

const maand = new Intl.DateTimeFormat('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A moment as it was understood, to check what was typed. */
export function gezegdInWoorden(gezegd: Gezegd): string {
  const vak = 'op' in gezegd ? punt(gezegd.op) : `${punt(gezegd.van)} tot en met ${punt(gezegd.tot)}`;
  return gezegd.geschat ? `${vak} (geschat)` : vak;
}

function punt(moment: string): string {
  return moment.length === 7 ? maand.format(new Date(`${moment}-01T00:00:00Z`)) : exact(moment);
}
