import { woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { exact } from '../../tijd/weergave.ts';
import type { Baanvlak, Fasebalk } from './indeling.ts';

type Props = { fasen: readonly Fasebalk[]; vlak: Baanvlak };

/** The phases of the case, one after the other, each with its name where there is room. */
export function Fasen({ fasen, vlak }: Props) {
  const y = vlak.y + vlak.kop + 6;
  return fasen.map(({ stuk, van, tot }) => {
    const naam = woord(stuk.fase);
    const breed = Math.max(tot - van, 2);
    return (
      <g key={stuk.van}>
        <title>{t('{{naam}}, sinds {{dag}}', { naam, dag: exact(new Date(stuk.van).toISOString()) })}</title>
        <rect x={van} y={y} width={breed} height="22" className={`tijdlijn__fase tijdlijn__fase--${stuk.fase}`} />
        {breed > naam.length * 7 && (
          <text x={van + 6} y={y + 11} dominantBaseline="central" className="tijdlijn__balknaam">
            {naam}
          </text>
        )}
      </g>
    );
  });
}
