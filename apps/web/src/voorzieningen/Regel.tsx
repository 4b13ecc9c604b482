import type { ReactNode } from 'react';
import type { Voorziening } from '../api/voorzieningen.ts';
import { woord } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { exact } from '../tijd/weergave.ts';
import { isOud, wachttijd } from './wachttijd.ts';

/** One offer of help: what, by whom, for whom, how long one waits, and since when we know that. */
export function Regel({ voorziening, children }: { voorziening: Voorziening; children?: ReactNode }) {
  const { naam, aard, aanbieder, voor, uitleg, aanmelden, bijgewerkt, gestopt } = voorziening;
  const wie = voor.map(woord);
  return (
    <>
      <strong>{naam}</strong>, {aanbieder}
      <p className="rij__bij">
        <span>{gestopt ? t('gestopt') : wachttijd(voorziening)}</span>
        <span>{woord(aard)}</span>
        <span>{t('voor: {{wie}}', { wie: wie.join(', ').toLowerCase() })}</span>
        <span>
          {isOud(voorziening, Date.now())
            ? t('bijgewerkt {{wanneer}}; ouder dan drie maanden, vraag het na', { wanneer: exact(bijgewerkt) })
            : t('bijgewerkt {{wanneer}}', { wanneer: exact(bijgewerkt) })}
        </span>
      </p>
      {uitleg !== null && uitleg !== '' && <p className="rij__waarom">{uitleg}</p>}
      {aanmelden !== null && aanmelden !== '' && (
        <p className="rij__waarom">{t('Aanmelden: {{hoe}}', { hoe: aanmelden })}</p>
      )}
      {children}
    </>
  );
}
