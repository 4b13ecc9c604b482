import type { Betrokkene, Feit } from '../../api/types.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { isErnstig } from './banen.ts';
import { inhoudRegels } from './inhoud.ts';

type Props = { feit: Feit; nu: string; betrokkenen: Betrokkene[] };

/** One fact as a row. */
export function Feitrij({ feit, nu, betrokkenen }: Props) {
  const regels = inhoudRegels(feit.inhoud, betrokkenen);
  return (
    <tr id={`feit-${feit.id}`} tabIndex={-1} className="utrecht-table__row feiten__rij" role="row">
      <td className="utrecht-table__cell feiten__wanneer" role="cell">
        {feit.gebeurd.weergave}
        {feit.geschat && <span className="zacht klein"> (geschat)</span>}
      </td>
      <td className="utrecht-table__cell" role="cell">
        <strong>
          {isErnstig(feit) && (
            <span className="ernst--alarm" aria-hidden="true">
              ■{' '}
            </span>
          )}
          {feit.omschrijving ?? woord(feit.soort)}
        </strong>
        {feit.oordeel && <span className="zacht klein"> (oordeel)</span>}
        {regels.length > 0 && (
          <span className="feiten__inhoud">
            {regels.map((regel) => (
              <span key={regel.naam}>
                <span className="zacht">{regel.naam}:</span> {regel.waarde}
              </span>
            ))}
          </span>
        )}
        {feit.wat && <span className="feiten__wat">{feit.wat}</span>}
      </td>
      <td className="utrecht-table__cell" role="cell">
        <span className="feiten__kopje">Wie: </span>
        {wie(feit, betrokkenen)}
      </td>
      <td className="utrecht-table__cell" role="cell">
        <span className="feiten__kopje">Bekend op: </span>
        <Moment op={feit.bekend} nu={nu} toon="exact" />
      </td>
    </tr>
  );
}

function wie(feit: Feit, betrokkenen: Betrokkene[]): string {
  const persoon = betrokkenen.find((betrokkene) => betrokkene.id === feit.wie);
  const naam = persoon ? (persoon.naam ?? woord(persoon.rol)) : organisatie(feit.wie);
  return feit.door ? `${naam} (${woord(feit.door).toLowerCase()})` : naam;
}
