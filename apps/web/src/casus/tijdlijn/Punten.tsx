import { useMemo, useState, type PointerEvent } from 'react';
import type { Feit } from '../../api/types.ts';
import { feitnaam, organisatie } from '../../taal/labels.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { isErnstig } from './banen.ts';
import { rijmidden, type Baanvlak } from './indeling.ts';
import { dichtstbij, lijnen, stippen, vierkanten, type Punt } from './punt.ts';
import type { Schaal, Stuk } from './schaal.ts';

type Props = { punten: Stuk<Feit>[]; vlak: Baanvlak; schaal: Schaal };

/** Facts of one lane: a square for what is severe, a dot for the rest, hollow when the moment is an estimate. */
export function Punten({ punten, vlak, schaal }: Props) {
  const geplaatst = punten.map(({ wat: feit, rij }) => ({
    feit,
    y: rijmidden(vlak, rij),
    van: schaal(leesMoment(feit.gebeurd.van).getTime()),
    tot: schaal(leesMoment(feit.gebeurd.tot).getTime()),
  }));
  const soorten = Map.groupBy(geplaatst, ({ feit }) => klasseVan(feit));
  return [...soorten].map(([klasse, soort]) => <Soort key={klasse} klasse={klasse} punten={soort} />);
}

/** All that look alike are one shape, since a case has a thousand of them. What lies under the pointer says what it is. */
function Soort({ klasse, punten }: { klasse: string; punten: Punt[] }) {
  const [feit, wijsAan] = useState<Feit>();
  const vormen = useMemo(() => (punten.some((punt) => isErnstig(punt.feit)) ? vierkanten : stippen)(punten), [punten]);
  const opWijzen = ({ currentTarget, clientX, clientY }: PointerEvent<SVGGElement>) => {
    const vak = currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (vak) wijsAan(dichtstbij(punten, clientX - vak.left, clientY - vak.top)?.feit);
  };
  return (
    <g className={klasse} onPointerMove={opWijzen}>
      <title>{feit && `${feit.gebeurd.weergave}: ${feitnaam(feit)} (${organisatie(feit.wie)})`}</title>
      <path d={lijnen(punten)} className="tijdlijn__duur" />
      <path d={vormen} className="tijdlijn__vorm" />
    </g>
  );
}

function klasseVan(feit: Feit): string {
  return `tijdlijn__punt${isErnstig(feit) ? ' tijdlijn__punt--ernstig' : ''}${feit.geschat ? ' tijdlijn__punt--geschat' : ''}`;
}
