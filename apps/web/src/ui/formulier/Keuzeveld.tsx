import { Veld, type Veldprops } from './Veld.tsx';

export type Optie = { waarde: string; label: string };

type Props = Veldprops & {
  /** What stands there while nothing is chosen; left out: something always is. */
  leeg?: string;
  opties: readonly Optie[];
  waarde: string;
  zet: (waarde: string) => void;
};

/** One choice from a list that folds out. */
export function Keuzeveld({ leeg, opties, waarde, zet, ...veld }: Props) {
  return (
    <Veld {...veld}>
      {(eigenschappen) => (
        <select
          {...eigenschappen}
          className="utrecht-select utrecht-select--html-select"
          value={waarde}
          onChange={({ target }) => zet(target.value)}
        >
          {leeg !== undefined && <option value="">{leeg}</option>}
          {opties.map((optie) => (
            <option key={optie.waarde} value={optie.waarde}>
              {optie.label}
            </option>
          ))}
        </select>
      )}
    </Veld>
  );
}
