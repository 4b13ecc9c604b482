import { verloopVan } from '../../api/stand.ts';
import type { Niveau, Stand } from '../../api/types.ts';
import { NIVEAUS } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { exact } from '../../tijd/weergave.ts';
import type { Baanvlak } from './indeling.ts';
import type { Bereik, Schaal } from './schaal.ts';
import { overlapt } from './venster.ts';

const HOOGTEN: Record<Niveau, number> = { hoog: 12, midden: 27, laag: 42, onbekend: 57 };
const NIVEAUVOLGORDE: readonly Niveau[] = ['hoog', 'midden', 'laag', 'onbekend'];

type Props = { stand: Stand; vlak: Baanvlak; schaal: Schaal; bereik: Bereik; links: number };

/** The level over time as a stepped line; broken while it is unknown. */
export function Risicolijn({ stand, vlak, schaal, bereik, links }: Props) {
  const einde = leesMoment(stand.op).getTime();
  const bekend = verloopVan(stand);
  // what is not the reader's to know is no line at all, least of all at "onbekend"
  const verloop =
    bekend.length > 0 || stand.risico.afgeschermd
      ? bekend
      : [{ sinds: new Date(bereik.van).toISOString(), niveau: stand.risico.niveau }];
  const hoogte = (niveau: Niveau) => vlak.y + vlak.kop + HOOGTEN[niveau];
  return (
    <g>
      {verloop.map((stap, i) => {
        const volgende = verloop[i + 1];
        const duur = {
          van: leesMoment(stap.sinds).getTime(),
          tot: volgende ? leesMoment(volgende.sinds).getTime() : einde,
        };
        if (!overlapt(duur, bereik)) return null;
        const y = hoogte(stap.niveau);
        const sprong = volgende && duur.tot <= bereik.tot ? `V${hoogte(volgende.niveau)}` : '';
        return (
          <g key={i}>
            <title>
              {t('{{woord}} sinds {{sinds}}', { woord: NIVEAUS[stap.niveau].woord, sinds: exact(stap.sinds) })}
            </title>
            <path
              d={`M${schaal(duur.van)} ${y}H${schaal(duur.tot)}${sprong}`}
              className={`tijdlijn__lijn tijdlijn__lijn--${stap.niveau}`}
            />
          </g>
        );
      })}
      {NIVEAUVOLGORDE.map((niveau) => (
        <text
          key={niveau}
          x={links}
          y={hoogte(niveau)}
          textAnchor={links === 0 ? 'start' : 'end'}
          dominantBaseline="central"
          className="tijdlijn__niveau"
        >
          {NIVEAUS[niveau].woord.toLowerCase()}
        </text>
      ))}
    </g>
  );
}
