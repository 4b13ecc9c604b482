import type { Veldfout } from '../../api/fout.ts';
import { Veldkader } from '../vastleggen/Veldkader.tsx';

type Props = {
  naam: string;
  id: string;
  label: string;
  /** What stands there while nothing is chosen; left out: something always is. */
  leeg?: string;
  opties: readonly (readonly [waarde: string, tekst: string])[];
  waarde: string;
  zet: (waarde: string) => void;
  fouten: readonly Veldfout[];
};

/** One choice from a list. */
export function Keuzeveld({ naam, id, label, leeg, opties, waarde, zet, fouten }: Props) {
  return (
    <Veldkader naam={naam} id={id} label={label} verplicht={leeg !== undefined} fouten={fouten}>
      {(eigenschappen) => (
        <select
          {...eigenschappen}
          className="utrecht-select utrecht-select--html-select"
          value={waarde}
          onChange={({ target }) => zet(target.value)}
        >
          {leeg !== undefined && <option value="">{leeg}</option>}
          {opties.map(([code, tekst]) => (
            <option key={code} value={code}>
              {tekst}
            </option>
          ))}
        </select>
      )}
    </Veldkader>
  );
}
