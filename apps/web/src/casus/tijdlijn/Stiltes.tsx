import { inDagen } from '../../tijd/weergave.ts';
import type { Schaal } from './schaal.ts';
import type { Stilte } from './stiltes.ts';

type Props = { stiltes: Stilte[]; schaal: Schaal; boven: number; onder: number; labelhoogte: number };

/** Hatched bands over all lanes, each labelled with its length in days within the first `labelhoogte` pixels. */
export function Stiltes({ stiltes, schaal, boven, onder, labelhoogte }: Props) {
  return stiltes.map((stilte) => {
    const links = schaal(stilte.van);
    const breed = Math.max(schaal(stilte.tot) - links, 2);
    const tekst = `${inDagen(stilte.dagen)} stil${stilte.totHeden ? ' tot nu' : ''}`;
    return (
      <g key={stilte.van}>
        <title>{tekst}</title>
        <rect x={links} y={boven} width={breed} height={onder - boven} fill="url(#stil)" />
        {breed >= 16 && <Label tekst={tekst} x={links + breed / 2} y={boven + labelhoogte / 2} breed={breed} />}
      </g>
    );
  });
}

/** The words lie down where the band is wide enough and stand up where it is not. */
function Label({ tekst, x, y, breed }: { tekst: string; x: number; y: number; breed: number }) {
  const staand = breed < tekst.length * 7;
  return (
    <text
      x={x}
      y={y}
      className="tijdlijn__stilte"
      textAnchor="middle"
      dominantBaseline="central"
      {...(staand ? { transform: `rotate(-90 ${x} ${y})` } : {})}
    >
      {tekst}
    </text>
  );
}
