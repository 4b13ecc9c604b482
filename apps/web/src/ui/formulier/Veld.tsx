import { useEffect, type ReactNode } from 'react';
import { t } from '../../taal/taal.ts';
import { useFormulier, veldId } from './context.ts';

export type Veldprops = {
  /** As the server names it; unique in its form. */
  naam: string;
  label: string;
  hulp?: ReactNode;
  verplicht?: boolean;
  /** Over the whole width of a form with columns. */
  breed?: boolean;
};
export type Eigenschappen = {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  'aria-required': true | undefined;
};
type Props = Veldprops & { children: (eigenschappen: Eigenschappen) => ReactNode };

/** Label, help, error and control of one field, tied together for screen readers and to the form around it. */
export function Veld({ naam, label, hulp, verplicht = false, breed = false, children }: Props) {
  const { id, fout, taal } = useVeld(naam, label);
  const beschrijving = [hulp && `${id}-hulp`, fout && `${id}-fout`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`veld${fout ? ' veld--fout' : ''}${breed ? ' veld--breed' : ''}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        {verplicht && <Verplicht />}
      </label>
      {hulp && (
        <div id={`${id}-hulp`} className="utrecht-form-field-description">
          {hulp}
        </div>
      )}
      {fout && (
        <div id={`${id}-fout`} lang={taal} className="utrecht-form-field-error-message">
          {fout}
        </div>
      )}
      {children({
        id,
        'aria-invalid': fout !== undefined,
        'aria-describedby': beschrijving,
        'aria-required': verplicht || undefined,
      })}
    </div>
  );
}

/** Says behind a label that it has to be filled in. */
export function Verplicht() {
  return <span className="zacht klein"> {t('(verplicht)')}</span>;
}

/** Id of a field and what is wrong with it; makes it known to its form. */
export function useVeld(naam: string, label: string) {
  const { id, fouten, meldVeld } = useFormulier();
  useEffect(() => meldVeld(naam, label), [meldVeld, naam, label]);
  const eigen = fouten.find(({ veld }) => veld === naam);
  return { id: veldId(id, naam), fout: eigen?.melding, taal: eigen?.taal };
}
