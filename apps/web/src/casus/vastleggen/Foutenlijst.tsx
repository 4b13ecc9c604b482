import type { MouseEvent, Ref } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import { Kop, Melding } from '../../ui/index.ts';
import { veldId } from './Veldkader.tsx';

/** What is wrong, on top of the form, with a link to each field. Gets the focus when it appears. */
export function Foutenlijst({ fouten, ref }: { fouten: Veldfout[]; ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} tabIndex={-1} className="vastleggen__breed">
      {fouten.length > 0 && (
        <Melding soort="error" rol="alert">
          <Kop niveau={3}>Nog niet vastgelegd</Kop>
          <ul>
            {fouten.map((fout) => (
              <li key={`${fout.veld}-${fout.melding}`}>
                {fout.veld !== '' && document.getElementById(veldId(fout.veld)) ? (
                  <a
                    className="nl-link"
                    href={`#${veldId(fout.veld)}`}
                    onClick={(gebeurtenis) => naarVeld(gebeurtenis, fout.veld)}
                  >
                    {fout.melding}
                  </a>
                ) : (
                  fout.melding
                )}
              </li>
            ))}
          </ul>
        </Melding>
      )}
    </div>
  );
}

function naarVeld(gebeurtenis: MouseEvent, veld: string): void {
  gebeurtenis.preventDefault();
  document.getElementById(veldId(veld))?.focus();
}
