import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { ApiFout, type Veldfout } from '../api/fout.ts';
import { Knop } from './Knop.tsx';
import { Melding } from './Melding.tsx';

type Props = {
  /** What the server said no to, if anything. */
  fout: Error | null;
  /** Names of the fields that show their own errors. */
  velden: readonly string[];
  knop: string;
  bezig: boolean;
  verstuur: () => void;
  annuleer?: () => void;
  children: (fouten: readonly Veldfout[]) => ReactNode;
};

/** A form that the server checks. What was typed stays; the first thing that is wrong takes the focus. */
export function Formulier({ fout, velden, knop, bezig, verstuur, annuleer, children }: Props) {
  const vorm = useRef<HTMLFormElement>(null);
  const fouten = foutenVan(fout);
  const algemeen = fouten.filter(({ veld }) => !velden.includes(veld));

  useEffect(() => {
    if (fout !== null) vorm.current?.querySelector<HTMLElement>('[data-fout], [aria-invalid=true]')?.focus();
  }, [fout]);

  const opVerstuur = (gebeurtenis: FormEvent) => {
    gebeurtenis.preventDefault();
    if (!bezig) verstuur();
  };

  return (
    <form ref={vorm} className="formulier" noValidate onSubmit={opVerstuur}>
      {algemeen.length > 0 && (
        <div tabIndex={-1} data-fout>
          <Melding soort="error">
            {algemeen.map(({ veld, melding }) => (
              <p key={`${veld} ${melding}`}>{melding}</p>
            ))}
          </Melding>
        </div>
      )}
      {children(fouten)}
      <div className="formulier__daden">
        <Knop type="submit" soort="primary-action" aria-disabled={bezig}>
          {knop}
        </Knop>
        {annuleer && (
          <Knop soort="subtle" onClick={annuleer}>
            Annuleren
          </Knop>
        )}
      </div>
    </form>
  );
}

function foutenVan(fout: Error | null): readonly Veldfout[] {
  if (fout === null) return [];
  if (!(fout instanceof ApiFout)) return [{ veld: '', melding: 'Er ging iets mis. Wat u invulde staat er nog.' }];
  return fout.velden.length > 0 ? fout.velden : [{ veld: '', melding: fout.message }];
}
