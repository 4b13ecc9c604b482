import type { Feit, Stand } from '../../api/types.ts';
import { aantal } from '../../tijd/weergave.ts';
import { BAANNAMEN } from './banen.ts';
import { Balken } from './Balken.tsx';
import { ASHOOGTE, deelIn, LABELBREEDTE } from './indeling.ts';
import { Punten } from './Punten.tsx';
import { Risicolijn } from './Risicolijn.tsx';
import { streepjes } from './schaal.ts';
import type { Stilte } from './stiltes.ts';
import { Stiltes } from './Stiltes.tsx';

type Props = { breedte: number; feiten: Feit[]; stand: Stand; stiltes: Stilte[] };

/** The picture: time across, a lane for each kind. One image for screen readers; the table says the same in words. */
export function Tekening({ breedte, feiten, stand, stiltes }: Props) {
  const indeling = deelIn(feiten, stand, breedte);
  const { hoogte, schaal, bereik, vlakken } = indeling;
  const onder = hoogte - 4;
  const naam = `Tijdlijn met ${aantal(feiten.length, 'feit', 'feiten')} en ${aantal(stiltes.length, 'stilte', 'stiltes')} van meer dan 30 dagen. De tabel hieronder zegt hetzelfde.`;
  return (
    <svg
      className="tijdlijn"
      width={breedte}
      height={hoogte}
      viewBox={`0 0 ${breedte} ${hoogte}`}
      role="img"
      aria-label={naam}
    >
      <defs>
        <pattern id="stil" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" className="tijdlijn__arcering" />
        </pattern>
      </defs>
      {vlakken.map((vlak) => (
        <g key={vlak.naam}>
          <line x1="0" x2={breedte} y1={vlak.y} y2={vlak.y} className="tijdlijn__scheiding" />
          <text x="0" y={vlak.y + 18} className="tijdlijn__baan">
            {BAANNAMEN[vlak.naam]}
          </text>
        </g>
      ))}
      {streepjes(bereik, Math.floor((breedte - LABELBREEDTE) / 84)).map(({ tijd, label }) => (
        <g key={tijd}>
          <line x1={schaal(tijd)} x2={schaal(tijd)} y1="20" y2={onder} className="tijdlijn__raster" />
          <text
            x={schaal(tijd)}
            y="14"
            className="tijdlijn__maand"
            textAnchor={schaal(tijd) > breedte - 40 ? 'end' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
      <Stiltes stiltes={stiltes} schaal={schaal} boven={ASHOOGTE} onder={onder} labelhoogte={vlakken[0]?.hoogte ?? 0} />
      {vlakken.map((vlak) => {
        if (vlak.naam === 'risico')
          return <Risicolijn key="risico" stand={stand} vlak={vlak} schaal={schaal} begin={bereik.van} />;
        if (vlak.naam === 'maatregelen') return <Balken key="maatregelen" balken={indeling.balken} vlak={vlak} />;
        return <Punten key={vlak.naam} punten={indeling.punten[vlak.naam]} vlak={vlak} schaal={schaal} />;
      })}
    </svg>
  );
}
