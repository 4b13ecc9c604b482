import type { MouseEvent } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import { woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Melding } from '../Melding.tsx';
import { useFormulier, veldId } from './context.ts';

type Props = { fouten: readonly Veldfout[]; labels: ReadonlyMap<string, string> };

/**
 * What is wrong, on top of a form, with a link to each field. A single wrong field says it by itself: the focus goes
 * there at once.
 */
export function Foutenlijst({ fouten, labels }: Props) {
  const { id } = useFormulier();
  const algemeen = fouten.filter(({ veld }) => !labels.has(veld));
  if (algemeen.length === 0 && fouten.length < 2) return null;
  return (
    <div tabIndex={-1} data-fout className="formulier__fouten">
      <Melding soort="error">
        {algemeen.length < fouten.length && (
          <p>
            <strong>{t('Nog niet klaar')}</strong>
          </p>
        )}
        <ul className={fouten.length === 1 ? 'kaal' : ''}>
          {fouten.map(({ veld, melding, taal }) => (
            <li key={`${veld} ${melding}`}>
              {labels.has(veld) ? (
                <a
                  className="nl-link"
                  href={`#${veldId(id, veld)}`}
                  onClick={(klik) => naarVeld(klik, veldId(id, veld))}
                >
                  {labels.get(veld)}: <span lang={taal}>{melding}</span>
                </a>
              ) : (
                <>
                  {veld === '' || veld === 'inhoud' ? '' : `${woord(veld)}: `}
                  <span lang={taal}>{melding}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      </Melding>
    </div>
  );
}

function naarVeld(klik: MouseEvent, id: string): void {
  klik.preventDefault();
  document.getElementById(id)?.focus();
}
