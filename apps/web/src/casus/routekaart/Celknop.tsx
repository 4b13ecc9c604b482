import type { Stap } from '../../api/types.ts';
import { organisatie, STAPPEN } from '../../taal/labels.ts';
import { Vorm } from '../../ui/index.ts';
import { STATEN, type Cel } from './cellen.ts';
import type { OpenCel } from './Routekaart.tsx';
import { STAATVORM } from './staten.ts';

type Props = { wie: string; stap: Stap; cel: Cel; open: OpenCel };

/** What a cell counts, in figures, shape and word; a button that opens its items. */
export function Celknop({ wie, stap, cel, open }: Props) {
  return (
    <button type="button" className="cel" aria-haspopup="dialog" onClick={() => open(wie, stap)}>
      <span className="vh">
        {organisatie(wie)}, {STAPPEN[stap]}:{' '}
      </span>
      {STATEN.filter((staat) => cel.telling[staat] > 0).map((staat) => (
        <span key={staat} className={`staat staat--${staat}`}>
          <Vorm vorm={STAATVORM[staat].vorm} />
          {cel.telling[staat]} <span className="staat__woord">{STAATVORM[staat].kort}</span>
        </span>
      ))}
    </button>
  );
}
