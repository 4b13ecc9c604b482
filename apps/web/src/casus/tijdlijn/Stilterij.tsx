import { t } from '../../taal/taal.ts';

import { exact, inDagen } from '../../tijd/weergave.ts';
import type { Stilte } from './stiltes.ts';

/** A silence as a row between the facts. */
export function Stilterij({ stilte }: { stilte: Stilte }) {
  const van = exact(new Date(stilte.van).toISOString());
  const tot = stilte.totHeden ? t('nu') : exact(new Date(stilte.tot).toISOString());
  return (
    <tr className="utrecht-table__row feiten__stilte" role="row">
      <td className="utrecht-table__cell" role="cell" colSpan={4}>
        {t('{{dagen}} stil, van {{van}} tot {{tot}}', { dagen: inDagen(stilte.dagen), van, tot })}
      </td>
    </tr>
  );
}
