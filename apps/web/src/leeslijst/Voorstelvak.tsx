import { useId, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Foutmelding, Knop, Kop } from '../ui/index.ts';
import { Effecttabel } from './Effecttabel.tsx';
import { type Regeloverzicht, regelsQuery, type Voorstel } from './regels.ts';

/** One change that verdicts point to: why, what it does, and the decision of a person with her reason. */
export function Voorstelvak({ voorstel }: { voorstel: Voorstel }) {
  const client = useQueryClient();
  const veld = useId();
  const [reden, zetReden] = useState('');
  const { naam, wijziging, uitleg, effect, meldingen } = voorstel;
  const { zend, bezig, fout } = useZendEenmaal<Regeloverzicht>(`voorstel-${JSON.stringify(wijziging)}`);
  const mis = reden.trim().length < 2;
  const besluit = (welk: 'invoeren' | 'afwijzen') => {
    if (!mis)
      zend('/leeslijst/regels/besluiten', { besluit: welk, wijziging, reden: reden.trim() }, (nieuw) =>
        client.setQueryData(regelsQuery.queryKey, nieuw),
      );
  };
  return (
    <article className="paneel voorstel">
      <Kop niveau={3}>{naam}</Kop>
      <p>{uitleg}</p>
      <p className="klein zacht">{t('Uit {{map}}.', { map: meldingen.map(({ bronId }) => bronId).join(', ') })}</p>
      <Effecttabel effect={effect} naam={naam} />
      {effect.verloren > 0 && (
        <p>
          <Zin
            tekst="<vet>Dit kan niet ingaan:</vet> de regels zouden dan <verloren/> van de meldingen missen die lezers stalking noemden."
            delen={{ verloren: effect.verloren }}
          />
        </p>
      )}
      <label className="oordeel__reden" htmlFor={veld}>
        {t('Waarom wel of niet, in een paar woorden')}
      </label>
      <input
        id={veld}
        className="utrecht-textbox utrecht-textbox--html-input"
        autoComplete="off"
        maxLength={500}
        value={reden}
        onChange={({ target }) => zetReden(target.value)}
      />
      <p className="knoppen">
        <Knop
          soort="primary-action"
          aria-disabled={bezig || mis || effect.verloren > 0}
          onClick={() => effect.verloren === 0 && besluit('invoeren')}
        >
          {t('Voer in')}
          <span className="vh">: {naam}</span>
        </Knop>{' '}
        <Knop aria-disabled={bezig || mis} onClick={() => besluit('afwijzen')}>
          {t('Niet doen')}
          <span className="vh">: {naam}</span>
        </Knop>
      </p>
      {fout && <Foutmelding fout={fout} wat={t('Uw besluit')} />}
    </article>
  );
}
