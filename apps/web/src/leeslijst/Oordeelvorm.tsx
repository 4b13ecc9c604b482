import { type RefObject, useEffect, useState } from 'react';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Knop } from '../ui/index.ts';
import type { Incident, Leesoordeel } from './types.ts';

const LEESOORDELEN: readonly { verdict: Leesoordeel; toets: string; label: string }[] = [
  { verdict: 'stalking', toets: 's', label: t('Stalking') },
  { verdict: 'geen', toets: 'g', label: t('Geen stalking') },
  { verdict: 'meer_weten', toets: 'm', label: t('Meer weten') },
];

type Props = {
  incident: Incident;
  verdict: Leesoordeel | undefined;
  kies: (verdict: Leesoordeel | undefined) => void;
  reden: RefObject<HTMLInputElement | null>;
  klaar: (incident: Incident, verdict: Leesoordeel) => void;
};

/** The verdict: one key, a few words, Enter. */
export function Oordeelvorm({ incident, verdict, kies, reden: veld, klaar }: Props) {
  const [reden, zetReden] = useState('');
  const { zend, bezig, fout } = useZendEenmaal<Incident>(`oordeel-${incident.id}`);
  // the field is there once there is a verdict to give a reason for
  useEffect(() => {
    if (verdict !== undefined) veld.current?.focus();
  }, [verdict, veld]);
  const mis = verdict !== undefined && reden.trim().length < 2;
  const verstuur = () => {
    if (verdict === undefined || mis) veld.current?.focus();
    else
      zend(`/incidenten/${incident.id}/oordelen`, { oordeel: verdict, reden: reden.trim() }, (nieuw) =>
        klaar(nieuw, verdict),
      );
  };
  return (
    <form
      className="oordeel"
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        verstuur();
      }}
    >
      <fieldset className="oordeel__keuzes">
        <legend>{t('Wat is dit?')}</legend>
        {LEESOORDELEN.map(({ verdict: een, toets, label }) => (
          <Knop
            key={een}
            aria-pressed={verdict === een}
            aria-keyshortcuts={toets}
            onClick={() => {
              kies(een);
              veld.current?.focus();
            }}
          >
            {label} <kbd aria-hidden="true">{toets.toUpperCase()}</kbd>
          </Knop>
        ))}
      </fieldset>
      {verdict !== undefined && (
        <>
          <label className="oordeel__reden">
            {t('Waarom, in een paar woorden')}
            <input
              ref={veld}
              className="utrecht-textbox utrecht-textbox--html-input"
              autoComplete="off"
              maxLength={500}
              value={reden}
              onChange={({ target }) => zetReden(target.value)}
              onKeyDown={({ key, currentTarget }) => {
                if (key === 'Escape') {
                  kies(undefined);
                  currentTarget.blur();
                }
              }}
            />
          </label>
          <Knop type="submit" soort="primary-action" aria-disabled={bezig || mis}>
            {bezig ? t('Bezig') : t('Leg vast')}
          </Knop>
        </>
      )}
      {fout && <Foutmelding fout={fout} wat={t('Uw oordeel')} opnieuw={verstuur} />}
    </form>
  );
}
