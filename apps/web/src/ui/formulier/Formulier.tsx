import { useCallback, useEffect, useId, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { foutenVan, type Veldfout } from '../../api/fout.ts';
import { t } from '../../taal/taal.ts';
import { Knop } from '../Knop.tsx';
import { Melding } from '../Melding.tsx';
import { useVerbinding } from '../useVerbinding.ts';
import { FORMULIER } from './context.ts';
import { Foutenlijst } from './Foutenlijst.tsx';

type Props = {
  /** What the server said no to, if anything. */
  fout?: Error | null;
  /** What the form itself found missing before it asked the server. */
  fouten?: readonly Veldfout[];
  knop: string;
  /** What the button says while it is under way. */
  bezigtekst?: string;
  bezig: boolean;
  verstuur: () => void;
  annuleer?: () => void;
  className?: string;
  children: ReactNode;
};

const GEEN: readonly Veldfout[] = [];

/**
 * A form: what was typed stays when something is wrong, and the first thing that is wrong takes the focus. Fields in it
 * find their own errors.
 */
export function Formulier({ fout = null, fouten = GEEN, className = 'formulier', ...rest }: Props) {
  const { knop, bezigtekst = t('Bezig'), bezig, verstuur, annuleer, children } = rest;
  const verbonden = useVerbinding();
  const id = useId();
  const vorm = useRef<HTMLFormElement>(null);
  const [labels, zetLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const alle = useMemo(() => (fouten.length > 0 ? fouten : foutenVan(fout)), [fouten, fout]);

  const meldVeld = useCallback((naam: string, label: string) => {
    zetLabels((oud) => new Map(oud).set(naam, label));
    return () => zetLabels((oud) => new Map([...oud].filter(([ander]) => ander !== naam)));
  }, []);
  const context = useMemo(() => ({ id, fouten: alle, meldVeld }), [id, alle, meldVeld]);

  // at each try, and when something else is wrong: what is drawn anew by news of the case takes nobody away from where she is
  const [poging, zetPoging] = useState(0);
  const wat = JSON.stringify(alle);
  useEffect(() => {
    if (wat !== '[]') vorm.current?.querySelector<HTMLElement>('[data-fout], [aria-invalid=true]')?.focus();
  }, [poging, wat]);

  const opVerstuur = (gebeurtenis: FormEvent) => {
    gebeurtenis.preventDefault();
    if (bezig) return;
    zetPoging(poging + 1);
    verstuur();
  };

  return (
    <FORMULIER value={context}>
      <form ref={vorm} className={className} noValidate onSubmit={opVerstuur}>
        <Foutenlijst fouten={alle} labels={labels} />
        {children}
        {bezig && !verbonden && (
          <div className="veld--breed">
            <Melding soort="warning" rol="status">
              <p>
                {t(
                  'Geen verbinding. Dit is nog niet vastgelegd; het gaat vanzelf weg zodra er verbinding is. Blijf op deze bladzijde.',
                )}
              </p>
            </Melding>
          </div>
        )}
        <div className="formulier__daden">
          <Knop type="submit" soort="primary-action" aria-disabled={bezig}>
            {bezig ? bezigtekst : knop}
          </Knop>
          {annuleer && (
            <Knop soort="subtle" onClick={annuleer}>
              {t('Annuleren')}
            </Knop>
          )}
        </div>
      </form>
    </FORMULIER>
  );
}
