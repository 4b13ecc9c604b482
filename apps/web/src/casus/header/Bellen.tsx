import type { Bel } from '../../api/types.ts';
import { BELLEN, woord } from '../../taal/labels.ts';
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
          <strong>
            <Vorm vorm="vierkant" /> ALARMBEL
          </strong>{' '}
          {BELLEN[bel.welke] ?? woord(bel.welke)}, sinds <Moment op={bel.sinds} nu={nu} toon="exact" />
        </li>
      ))}
    </ul>
  );
}
