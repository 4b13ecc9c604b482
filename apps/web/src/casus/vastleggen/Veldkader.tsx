import type { ReactNode } from 'react';
import type { Veldfout } from '../../api/fout.ts';

type Eigenschappen = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined };
type Props = {
  naam: string;
  /** Only where the same field stands on the page more than once. */
  id?: string;
  label: string;
  hulp?: string;
  verplicht?: boolean;
  breed?: boolean;
  fouten: readonly Veldfout[];
  children: (eigenschappen: Eigenschappen) => ReactNode;
};

/** Label, help, error and control of one field, tied together for screen readers. */
export function Veldkader({
  naam,
  id = veldId(naam),
  label,
  hulp,
  verplicht = false,
  breed = false,
  fouten,
  children,
}: Props) {
  const fout = fouten.find((kandidaat) => kandidaat.veld === naam);
  const beschrijving = [hulp && `${id}-hulp`, fout && `${id}-fout`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`veld${fout ? ' veld--fout' : ''}${breed ? ' vastleggen__breed' : ''}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        {verplicht && <span className="zacht klein"> (verplicht)</span>}
      </label>
      {hulp && (
        <div id={`${id}-hulp`} className="utrecht-form-field-description">
          {hulp}
        </div>
      )}
      {fout && (
        <div id={`${id}-fout`} className="utrecht-form-field-error-message">
          {fout.melding}
        </div>
      )}
      {children({ id, 'aria-invalid': fout !== undefined, 'aria-describedby': beschrijving })}
    </div>
  );
}

/** Id of the control of a field, so that the list of errors can point at it. */
export function veldId(naam: string): string {
  return `veld-${naam}`;
}
