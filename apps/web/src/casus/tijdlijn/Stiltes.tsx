import { inDagen } from '../../tijd/weergave.ts';
import type { Schaal } from './schaal.ts';
import type { Stilte } from './stiltes.ts';

type Props = { stiltes: Stilte[]; schaal: Schaal; boven: number; onder: number };

/** Hatched bands over all lanes, each labelled with its length in days. */
export function Stiltes({ stiltes, schaal, boven, onder }: Props) {
  return stiltes.map((stilte) => {
    const links = schaal(stilte.van);
    const breed = Math.max(schaal(stilte.tot) - links, 2);
    const tekst = `${inDagen(stilte.dagen)} stil${stilte.totHeden ? ' tot nu' : ''}`;
    const midden = links + breed / 2;
    const hoog = (boven + onder) / 2;
    return (
      <g key={stilte.van}>
        <title>{tekst}</title>
        <rect x={links} y={boven} width={breed} height={onder - boven} fill="url(#stil)" />
        {breed >= 16 && (
          <text
            x={midden}
            y={hoog}
            className="tijdlijn__stilte"
            textAnchor="middle"
            dominantBaseline="middle"
            transform={`rotate(-90 ${midden} ${hoog})`}
          >
            {tekst}
          </text>
        )}
      </g>
    );
  });
}
