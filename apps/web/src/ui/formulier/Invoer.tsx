import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Veld, type Veldprops } from './Veld.tsx';

type Waarde = { waarde: string; zet: (waarde: string) => void };
type Eigen = 'id' | 'value' | 'onChange' | 'className' | 'required';
type Tekstveldprops = Veldprops & Waarde & Omit<InputHTMLAttributes<HTMLInputElement>, Eigen>;
type Tekstvlakprops = Veldprops & Waarde & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Eigen>;

/** One line of text, a date, a time: as `type` says. The browser offers nothing that was typed here before. */
export function Tekstveld({ naam, label, hulp, verplicht, breed, waarde, zet, ...rest }: Tekstveldprops) {
  return (
    <Veld {...veld({ naam, label, hulp, verplicht, breed })}>
      {(eigenschappen) => (
        <input
          autoComplete="off"
          {...rest}
          {...eigenschappen}
          className="utrecht-textbox utrecht-textbox--html-input"
          value={waarde}
          onChange={({ target }) => zet(target.value)}
        />
      )}
    </Veld>
  );
}

/** Text of several lines. */
export function Tekstvlak({ naam, label, hulp, verplicht, breed, waarde, zet, ...rest }: Tekstvlakprops) {
  return (
    <Veld {...veld({ naam, label, hulp, verplicht, breed })}>
      {(eigenschappen) => (
        <textarea
          rows={3}
          {...rest}
          {...eigenschappen}
          className="utrecht-textarea utrecht-textarea--html-textarea"
          value={waarde}
          onChange={({ target }) => zet(target.value)}
        />
      )}
    </Veld>
  );
}

/** Leaves out what was not given: an optional property may not be there as `undefined`. */
function veld({
  naam,
  label,
  hulp,
  verplicht = false,
  breed = false,
}: { [K in keyof Veldprops]: Veldprops[K] | undefined }) {
  return { naam: naam ?? '', label: label ?? '', verplicht, breed, ...(hulp !== undefined && { hulp }) };
}
