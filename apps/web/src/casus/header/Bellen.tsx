import type { Bel } from '../../api/types.ts';
import { Zin } from '../../taal/Zin.tsx';
import { BELLEN, woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Vorm } from '../../ui/index.ts';
import { Moment } from '../../tijd/Moment.tsx';

/** The alarm bells that ring. */
export function Bellen({ bellen, nu }: { bellen: Bel[]; nu: string }) {
  const actief = bellen.filter((bel) => bel.actief);
  if (actief.length === 0) return null;
  return (
    <ul className="kaal bellen">
      {actief.map((bel, plek) => (
        <li key={plek} className="ernst--alarm">
          <Zin
            tekst="<alarm/> <bel/>, sinds <moment/>"
            delen={{
              alarm: (
                <strong>
                  <Vorm vorm="vierkant" /> {t('ALARMBEL')}
                </strong>
              ),
              bel: BELLEN[bel.welke] ?? woord(bel.welke),
              moment: <Moment op={bel.sinds} nu={nu} toon="exact" />,
            }}
          />
        </li>
      ))}
    </ul>
  );
}
