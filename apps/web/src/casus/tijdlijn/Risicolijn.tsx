import { verloopVan } from '../../api/stand.ts';
import type { Niveau, Stand } from '../../api/types.ts';
import { NIVEAUS } from '../../taal/labels.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { exact } from '../../tijd/weergave.ts';
import { LABELBREEDTE, type Baanvlak } from './indeling.ts';
import type { Schaal } from './schaal.ts';

const HOOGTEN: Record<Niveau, number> = { hoog: 12, midden: 27, laag: 42, onbekend: 57 };
const NIVEAUVOLGORDE: readonly Niveau[] = ['hoog', 'midden', 'laag', 'onbekend'];

type Props = { stand: Stand; vlak: Baanvlak; schaal: Schaal; begin: number };

/** The level over time as a stepped line; broken while it is unknown. */
export function Risicolijn({ stand, vlak, schaal, begin }: Props) {
  const einde = leesMoment(stand.op).getTime();
  const bekend = verloopVan(stand);
  const verloop = bekend.length > 0 ? bekend : [{ sinds: new Date(begin).toISOString(), niveau: stand.risico.niveau }];
  return (
    <g>
      {NIVEAUVOLGORDE.map((niveau) => (
        <text
          key={niveau}
          x={LABELBREEDTE}
          y={vlak.y + HOOGTEN[niveau]}
          textAnchor="end"
          dominantBaseline="central"
          className="tijdlijn__niveau"
        >
          {NIVEAUS[niveau].woord.toLowerCase()}
        </text>
      ))}
      {verloop.map((stap, i) => {
        const volgende = verloop[i + 1];
        const van = schaal(leesMoment(stap.sinds).getTime());
        const tot = schaal(volgende ? leesMoment(volgende.sinds).getTime() : einde);
        const y = vlak.y + HOOGTEN[stap.niveau];
        const sprong = volgende ? `V${vlak.y + HOOGTEN[volgende.niveau]}` : '';
        return (
          <g key={i}>
            <title>{`${NIVEAUS[stap.niveau].woord} sinds ${exact(stap.sinds)}`}</title>
            <path d={`M${van} ${y}H${tot}${sprong}`} className={`tijdlijn__lijn tijdlijn__lijn--${stap.niveau}`} />
          </g>
        );
      })}
    </g>
  );
}
