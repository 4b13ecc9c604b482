import { STAPPEN } from '../../taal/labels.ts';
import { Kop } from '../../ui/index.ts';
import { Partnernaam } from '../partner/Partnernaam.tsx';
import { Celknop } from './Celknop.tsx';
import { STAPVOLGORDE } from './cellen.ts';
import type { Kaartvorm } from './Routekaart.tsx';

/** The same as the matrix for a narrow screen: a list of steps under each organisation. */
export function Lijstvorm({ rijen, open, openPartner }: Kaartvorm) {
  return rijen.map((rij) => (
    <div key={rij.wie} className="lijstvorm">
      <Kop niveau={3}>
        <Partnernaam code={rij.wie} open={openPartner} />
      </Kop>
      <ul className="kaal">
        {STAPVOLGORDE.filter((stap) => rij.cellen[stap].taken.length > 0).map((stap) => (
          <li key={stap} className="lijstvorm__stap">
            <span aria-hidden="true">{STAPPEN[stap]}</span>
            <Celknop wie={rij.wie} stap={stap} cel={rij.cellen[stap]} open={open} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
