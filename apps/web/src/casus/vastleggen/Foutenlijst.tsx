import type { MouseEvent, Ref } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import { Kop, Melding } from '../../ui/index.ts';
import { labelVan } from './concept.ts';
import { veldId } from './Veldkader.tsx';

type Props = { fouten: Veldfout[]; soort: string; ref: Ref<HTMLDivElement> };

/** What is wrong, on top of the form, with a link to each field. Gets the focus when it appears. */
export function Foutenlijst({ fouten, soort, ref }: Props) {
  return (
    <div ref={ref} tabIndex={-1} className="vastleggen__breed">
      {fouten.length > 0 && (
        <Melding soort="error">
          <Kop niveau={3}>Nog niet vastgelegd</Kop>
          <ul>
            {fouten.map((fout) => (
              <li key={`${fout.veld}-${fout.melding}`}>
                <Regel fout={fout} label={labelVan(soort, fout.veld)} />
              </li>
            ))}
          </ul>
        </Melding>
      )}
    </div>
  );
}

function Regel({ fout, label }: { fout: Veldfout; label: string | undefined }) {
  if (label === undefined) return fout.veld === '' ? fout.melding : `${fout.veld}: ${fout.melding}`;
  return (
    <a className="nl-link" href={`#${veldId(fout.veld)}`} onClick={(gebeurtenis) => naarVeld(gebeurtenis, fout.veld)}>
      {label}: {fout.melding}
    </a>
  );
}

function naarVeld(gebeurtenis: MouseEvent, veld: string): void {
  gebeurtenis.preventDefault();
  document.getElementById(veldId(veld))?.focus();
}
