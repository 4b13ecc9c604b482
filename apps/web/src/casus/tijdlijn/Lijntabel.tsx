import { verloopVan } from '../../api/stand.ts';
import type { Feit, Stand } from '../../api/types.ts';
import { NIVEAUS, woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { exact } from '../../tijd/weergave.ts';
import type { Laan } from './banen.ts';
import { fasenVan } from './fasen.ts';
import type { Bereik } from './schaal.ts';
import { overlapt } from './venster.ts';

type Rij = { wat: string; van: number; tot: number | null };
type Props = { feiten: readonly Feit[]; stand: Stand; lanen: ReadonlySet<Laan>; venster: Bereik };

/** What lasts, as rows: the level, the phases and the measures that the picture draws as lines and bars. */
export function Lijntabel({ feiten, stand, lanen, venster }: Props) {
  const rijen = [
    ...(lanen.has('risico') ? niveaus(stand) : []),
    ...(lanen.has('fasen')
      ? fasenVan(feiten, stand).map(({ fase, ...duur }) => ({
          wat: t('Fase: {{fase}}', { fase: woordInZin(fase) }),
          ...duur,
        }))
      : []),
    ...(lanen.has('maatregelen') ? maatregelen(stand) : []),
  ].filter(({ van, tot }) => overlapt({ van, tot: tot ?? Infinity }, venster));
  if (rijen.length === 0) return null;
  return (
    <table className="utrecht-table lijntabel">
      <caption>{t('Risico, fasen en maatregelen')}</caption>
      <thead className="utrecht-table__header">
        <tr className="utrecht-table__row">
          {[t('Wat'), t('Van'), t('Tot')].map((kop) => (
            <th key={kop} scope="col" className="utrecht-table__header-cell">
              {kop}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {rijen.map(({ wat, van, tot }) => (
          <tr key={`${wat} ${van}`} className="utrecht-table__row">
            <td className="utrecht-table__cell">{wat}</td>
            <td className="utrecht-table__cell">{moment(van)}</td>
            <td className="utrecht-table__cell">{tot === null ? t('loopt') : moment(tot)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function niveaus(stand: Stand): Rij[] {
  const verloop = verloopVan(stand);
  return verloop.map(({ niveau, sinds }, i) => {
    const volgende = verloop[i + 1];
    return {
      wat: t('Risico: {{woord}}', { woord: NIVEAUS[niveau].woord.toLowerCase() }),
      van: leesMoment(sinds).getTime(),
      tot: volgende ? leesMoment(volgende.sinds).getTime() : null,
    };
  });
}

function maatregelen(stand: Stand): Rij[] {
  return (stand.maatregelen ?? []).map(({ maatregel, van, tot, einde }) => {
    const op = einde?.op ?? tot;
    return {
      wat: t('Maatregel: {{maatregel}}', { maatregel: woord(maatregel) }),
      van: leesMoment(van).getTime(),
      tot: op === null ? null : leesMoment(op).getTime(),
    };
  });
}

function moment(tijd: number): string {
  return exact(new Date(tijd).toISOString());
}
