import type { Feit } from '../../api/types.ts';
import { feitnaam, organisatie } from '../../taal/labels.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { isErnstig } from './banen.ts';
import { rijmidden, type Baanvlak } from './indeling.ts';
import type { Schaal, Stuk } from './schaal.ts';

type Props = { punten: Stuk<Feit>[]; vlak: Baanvlak; schaal: Schaal };

/** Facts of one lane: a square for what is severe, a dot for the rest, hollow when the moment is an estimate. */
export function Punten({ punten, vlak, schaal }: Props) {
  return punten.map(({ wat: feit, rij }) => {
    const y = rijmidden(vlak, rij);
    const van = schaal(leesMoment(feit.gebeurd.van).getTime());
    const tot = schaal(leesMoment(feit.gebeurd.tot).getTime());
    const klasse = `tijdlijn__punt${isErnstig(feit) ? ' tijdlijn__punt--ernstig' : ''}${feit.geschat ? ' tijdlijn__punt--geschat' : ''}`;
    return (
      <g key={feit.id} className={klasse}>
        <title>{`${feit.gebeurd.weergave}: ${feitnaam(feit)} (${organisatie(feit.wie)})`}</title>
        {tot - van > 8 && <line x1={van} x2={tot} y1={y} y2={y} className="tijdlijn__duur" />}
        {isErnstig(feit) ? <rect x={van - 5} y={y - 5} width="10" height="10" /> : <circle cx={van} cy={y} r="5" />}
      </g>
    );
  });
}
