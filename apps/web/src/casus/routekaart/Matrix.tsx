import { STAPPEN } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Partnernaam } from '../partner/Partnernaam.tsx';
import { Celknop } from './Celknop.tsx';
import { STAPVOLGORDE } from './cellen.ts';
import type { Kaartvorm } from './Routekaart.tsx';

/** Steps across, organisations down. */
export function Matrix({ rijen, open, openPartner }: Kaartvorm) {
  return (
    <table className="utrecht-table matrix">
      <caption className="vh">{t('Routekaart: per organisatie en stap hoeveel er gedaan, open of te laat is')}</caption>
      <thead className="utrecht-table__header">
        <tr className="utrecht-table__row">
          <th scope="col" className="utrecht-table__header-cell">
            {t('Organisatie')}
          </th>
          {STAPVOLGORDE.map((stap) => (
            <th key={stap} scope="col" className="utrecht-table__header-cell">
              {/^\d$/.test(stap) && <span className="zacht">{stap} </span>}
              {STAPPEN[stap]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {rijen.map((rij) => (
          <tr key={rij.wie} className="utrecht-table__row">
            <th scope="row" className="utrecht-table__header-cell">
              <Partnernaam code={rij.wie} open={openPartner} />
            </th>
            {STAPVOLGORDE.map((stap) => (
              <td key={stap} className="utrecht-table__cell">
                {rij.cellen[stap].taken.length === 0 ? (
                  <span className="zacht matrix__leeg">
                    <span aria-hidden="true">–</span>
                    <span className="vh">{t('niets')}</span>
                  </span>
                ) : (
                  <Celknop wie={rij.wie} stap={stap} cel={rij.cellen[stap]} open={open} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
