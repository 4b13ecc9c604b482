import type { Maatregel } from '../../api/types.ts';
import { woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { exact } from '../../tijd/weergave.ts';
import { rijmidden, type Baanvlak, type Balk } from './indeling.ts';
import type { Stuk } from './schaal.ts';

type Props = { balken: Stuk<Balk>[]; vlak: Baanvlak };

/** Measures as bars from start to end (or to now), with their name in or beside the bar. */
export function Balken({ balken, vlak }: Props) {
  return balken.map(({ wat: { maatregel, naam, van, tot, naamLinks }, rij }) => {
    const y = rijmidden(vlak, rij);
    const klasse = `tijdlijn__balk tijdlijn__balk--${loopt(maatregel)}`;
    return (
      <g key={maatregel.id}>
        <title>{titel(maatregel)}</title>
        <rect x={van} y={y - 8} width={tot - van} height="16" rx="2" className={klasse} />
        <text
          x={naamLinks ? van - 4 : van + 4}
          y={y}
          textAnchor={naamLinks ? 'end' : 'start'}
          dominantBaseline="central"
          className="tijdlijn__balknaam"
        >
          {naam}
        </text>
      </g>
    );
  });
}

function loopt(maatregel: Maatregel): 'aangevraagd' | 'beeindigd' | 'loopt' {
  if (maatregel.status === 'aangevraagd') return 'aangevraagd';
  return maatregel.einde ? 'beeindigd' : 'loopt';
}

function titel(maatregel: Maatregel): string {
  const einde = maatregel.einde
    ? t('tot {{op}} ({{reden}})', { op: exact(maatregel.einde.op), reden: woordInZin(maatregel.einde.reden) })
    : maatregel.tot === null
      ? t('zonder einddatum')
      : t('tot {{tot}}', { tot: exact(maatregel.tot) });
  return t('{{maatregel}}, van {{van}} {{einde}}', {
    maatregel: woord(maatregel.maatregel),
    van: exact(maatregel.van),
    einde,
  });
}
