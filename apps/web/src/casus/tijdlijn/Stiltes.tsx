import { t } from '../../taal/taal.ts';

import { inDagen } from '../../tijd/weergave.ts';
import type { Schaal } from './schaal.ts';
import type { Stilte } from './stiltes.ts';

type Props = { stiltes: Stilte[]; schaal: Schaal; boven: number; onder: number; labelhoogte: number };

/** Hatched bands over all lanes, each labelled with its length in days within the first `labelhoogte` pixels. */
export function Stiltes({ stiltes, schaal, boven, onder, labelhoogte }: Props) {
  return stiltes.map((stilte) => {
    const links = schaal(stilte.van);
    const breed = Math.max(schaal(stilte.tot) - links, 2);
    const regels = [inDagen(stilte.dagen), stilte.totHeden ? t('stil tot nu') : t('stil')];
    return (
      <g key={stilte.van}>
        <title>{regels.join(' ')}</title>
        <rect x={links} y={boven} width={breed} height={onder - boven} fill="url(#stil)" />
        {breed >= 16 && <Label regels={regels} x={links + breed / 2} y={boven + labelhoogte / 2} breed={breed} />}
      </g>
    );
  });
}

/** The words lie down, in two lines, where the band is wide enough; in a narrow band only the days stand up. */
function Label({ regels, x, y, breed }: { regels: string[]; x: number; y: number; breed: number }) {
  const [dagen = '', stil = ''] = regels;
  const gedeeld = { className: 'tijdlijn__stilte', textAnchor: 'middle', dominantBaseline: 'central' } as const;
  if (breed < Math.max(dagen.length, stil.length) * 7.5) {
    return (
      <text {...gedeeld} x={x} y={y} transform={`rotate(-90 ${x} ${y})`}>
        {dagen}
      </text>
    );
  }
  return (
    <>
      <text {...gedeeld} x={x} y={y - 8}>
        {dagen}
      </text>
      <text {...gedeeld} x={x} y={y + 8}>
        {stil}
      </text>
    </>
  );
}
