import { Link } from '@tanstack/react-router';
import type { Bestemming } from './bestemmingen.ts';

/** Links to screens; the one that is on the screen says so. */
export function Linklijst({ links }: { links: readonly Bestemming[] }) {
  return (
    <ul className="kaal balk__links">
      {links.map(({ naam, naar }) => (
        <li key={naar}>
          <Link to={naar} className="balk__link" activeOptions={{ exact: true, includeSearch: false }}>
            {naam}
          </Link>
        </li>
      ))}
    </ul>
  );
}
