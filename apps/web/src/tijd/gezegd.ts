import { AMSTERDAM, type Gezegd, leesGezegd } from '@waakvlam/kernel/tijd';
import { LANDTAAL, t } from '../taal/taal.ts';
import { exact } from './weergave.ts';

const maand = new Intl.DateTimeFormat(LANDTAAL, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * How a moment is read that somebody typed at `op` (ms), to show while she types; undefined for an empty field and what names
 * none.
 */
export function gelezenAls(tekst: string, op = Date.now()): string | undefined {
  const gezegd = tekst.trim() === '' ? undefined : leesGezegd(tekst, op, AMSTERDAM);
  return gezegd && t('Gelezen als: {{moment}}', { moment: gezegdInWoorden(gezegd) });
}

/** A moment as it was understood, to check what was typed. */
export function gezegdInWoorden(gezegd: Gezegd): string {
  const vak =
    'op' in gezegd
      ? punt(gezegd.op)
      : t('{{van}} tot en met {{tot}}', { van: punt(gezegd.van), tot: punt(gezegd.tot) });
  return gezegd.geschat ? `${vak} (geschat)` : vak;
}

function punt(moment: string): string {
  return moment.length === 7 ? maand.format(new Date(`${moment}-01T00:00:00Z`)) : exact(moment);
}
