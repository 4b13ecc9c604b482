import { t, tn } from '../../taal/taal.ts';

import { exact } from '../../tijd/weergave.ts';
import { BAANNAMEN } from './banen.ts';
import { Balken } from './Balken.tsx';
import { Fasen } from './Fasen.tsx';
import { ASHOOGTE, deelIn, type Getekend } from './indeling.ts';
import { Punten } from './Punten.tsx';
import { Risicolijn } from './Risicolijn.tsx';
import { streepjes } from './schaal.ts';
import type { Stilte } from './stiltes.ts';
import { Stiltes } from './Stiltes.tsx';

type Props = { breedte: number; getekend: Getekend; stiltes: Stilte[] };

/** The picture: time across, a lane for each kind. One image for screen readers; the table says the same in words. */
export function Tekening({ breedte, getekend, stiltes }: Props) {
  const indeling = deelIn(getekend, breedte);
  const { hoogte, schaal, bereik, vlakken, links } = indeling;
  const onder = hoogte - 4;
  return (
    <svg
      className="tijdlijn"
      width={breedte}
      height={hoogte}
      viewBox={`0 0 ${breedte} ${hoogte}`}
      role="img"
      aria-label={naamVan(getekend, stiltes)}
    >
      <defs>
        <pattern id="stil" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" className="tijdlijn__arcering" />
        </pattern>
      </defs>
      {streepjes(bereik, Math.max(2, Math.floor((breedte - links) / 84))).map(({ tijd, label }) => (
        <g key={tijd}>
          <line x1={schaal(tijd)} x2={schaal(tijd)} y1="20" y2={onder} className="tijdlijn__raster" />
          <text x={schaal(tijd)} y="14" className="tijdlijn__maand" textAnchor={kant(schaal(tijd), links, breedte)}>
            {label}
          </text>
        </g>
      ))}
      <Stiltes stiltes={stiltes} schaal={schaal} boven={ASHOOGTE} onder={onder} labelhoogte={vlakken[0]?.hoogte ?? 0} />
      {vlakken.map((vlak) => (
        <g key={vlak.naam}>
          <line x1="0" x2={breedte} y1={vlak.y} y2={vlak.y} className="tijdlijn__scheiding" />
          <text x="0" y={vlak.y + (vlak.kop > 0 ? 15 : 18)} className="tijdlijn__baan">
            {BAANNAMEN[vlak.naam]}
          </text>
        </g>
      ))}
      {vlakken.map((vlak) => {
        if (vlak.naam === 'risico')
          return (
            <Risicolijn key="risico" stand={getekend.stand} vlak={vlak} schaal={schaal} bereik={bereik} links={links} />
          );
        if (vlak.naam === 'fasen') return <Fasen key="fasen" fasen={indeling.fasen} vlak={vlak} />;
        if (vlak.naam === 'maatregelen') return <Balken key="maatregelen" balken={indeling.balken} vlak={vlak} />;
        return <Punten key={vlak.naam} punten={indeling.punten[vlak.naam]} vlak={vlak} schaal={schaal} />;
      })}
    </svg>
  );
}

/** A label at the edge stays within the picture. */
function kant(x: number, links: number, breedte: number): 'start' | 'middle' | 'end' {
  if (x > breedte - 40) return 'end';
  return x < links + 30 ? 'start' : 'middle';
}

function naamVan({ feiten, venster }: Getekend, stiltes: Stilte[]): string {
  const [van, tot] = [venster.van, venster.tot].map((tijd) => exact(new Date(tijd).toISOString()));
  return t(
    'Tijdlijn van {{van}} tot {{tot}}, met {{feiten}} en {{stiltes}} van meer dan 30 dagen. De tabel hieronder zegt hetzelfde.',
    {
      van,
      tot,
      feiten: tn(feiten.length, '{{aantal}} feit', '{{aantal}} feiten'),
      stiltes: tn(stiltes.length, '{{aantal}} stilte', '{{aantal}} stiltes'),
    },
  );
}
