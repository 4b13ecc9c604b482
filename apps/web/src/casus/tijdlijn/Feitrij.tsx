import { memo, type ReactNode } from 'react';
import type { Feit } from '../../api/types.ts';
import { feitnaam, organisatie, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Vorm } from '../../ui/index.ts';
import { isErnstig } from './banen.ts';
import { inhoudRegels, type Namen } from './inhoud.ts';

type Props = { feit: Feit; nu: string; namen: Namen; onder?: ((feit: Feit) => ReactNode) | undefined };

/** One fact as a row; `onder` is what stands under it. */
export const Feitrij = memo(function Feitrij({ feit, nu, namen, onder }: Props) {
  const regels = inhoudRegels(feit.inhoud, namen);
  return (
    <tr
      id={`feit-${feit.id}`}
      tabIndex={-1}
      className={`utrecht-table__row feiten__rij${feit.vervallen ? ' feiten__rij--vervallen' : ''}`}
      role="row"
    >
      <td className="utrecht-table__cell feiten__wanneer" role="cell">
        <span lang="nl">{feit.gebeurd.weergave}</span>
        {feit.geschat && <span className="zacht klein"> {t('(geschat)')}</span>}
      </td>
      <td className="utrecht-table__cell" role="cell">
        <strong>
          {isErnstig(feit) && (
            <span className="ernst--alarm">
              <Vorm vorm="vierkant" />{' '}
            </span>
          )}
          {feitnaam(feit)}
        </strong>
        {feit.vervallen && <span className="feiten__merk">{t('vervallen door een correctie')}</span>}
        {feit.geredigeerd && <span className="feiten__merk">{t('inhoud verwijderd')}</span>}
        {feit.afgeschermd && <span className="feiten__merk">{t('niet alles zichtbaar voor u')}</span>}
        {feit.oordeel && <span className="zacht klein"> {t('(oordeel)')}</span>}
        {regels.length > 0 && (
          <span className="feiten__inhoud">
            {regels.map((regel) => (
              <span key={regel.naam}>
                <span className="zacht">{regel.naam}:</span> {regel.waarde}
              </span>
            ))}
          </span>
        )}
        {feit.wat && (
          <span className="feiten__wat" lang="nl">
            {feit.wat}
          </span>
        )}
        {onder?.(feit)}
      </td>
      <td className="utrecht-table__cell" role="cell">
        <span className="feiten__kopje">{t('Wie:')} </span>
        {wie(feit, namen)}
      </td>
      <td className="utrecht-table__cell" role="cell">
        <span className="feiten__kopje">{t('Bekend op:')} </span>
        <Moment op={feit.bekend} nu={nu} toon="exact" />
      </td>
    </tr>
  );
});

function wie(feit: Feit, namen: Namen): string {
  const naam = namen.get(feit.wie) ?? organisatie(feit.wie);
  return feit.door ? `${naam} (${woordInZin(feit.door)})` : naam;
}
