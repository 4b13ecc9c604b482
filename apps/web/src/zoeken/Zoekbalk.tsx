import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { t, tn } from '../taal/taal.ts';

import { Trefferlijst } from './Trefferlijst.tsx';
import { type Treffer, zoekQuery } from './queries.ts';
import { useUitgesteld } from './useUitgesteld.ts';
import './zoeken.css';

const WACHT_MS = 180;

/** Search in all cases from every screen; on a phone behind a button. Ctrl+K goes there; the arrows choose, Enter opens, Esc closes. */
export function Zoekbalk() {
  const [tekst, zetTekst] = useState('');
  const [open, zetOpen] = useState(false);
  const [keuze, zetKeuze] = useState(-1);
  const [uitgeklapt, zetUitgeklapt] = useState(false);
  const id = useId();
  const invoer = useRef<HTMLInputElement>(null);
  const knop = useRef<HTMLButtonElement>(null);
  const ga = useNavigate();
  const zoek = useUitgesteld(tekst.trim(), WACHT_MS);
  const uitslag = useQuery(zoekQuery(zoek));
  const genoeg = tekst.trim().length >= 2;
  const treffers = genoeg ? (uitslag.data?.resultaten ?? []) : [];
  const getoond = open && genoeg;

  const klapUit = () => {
    // What is not shown yet can't take the focus.
    flushSync(() => zetUitgeklapt(true));
    invoer.current?.focus();
  };
  useCtrlK(klapUit);

  const sluit = () => {
    zetOpen(false);
    zetKeuze(-1);
  };
  const naar = (treffer: Treffer | undefined) => {
    if (treffer === undefined) return;
    sluit();
    zetUitgeklapt(false);
    zetTekst('');
    void ga({ to: '/casussen/$id', params: { id: treffer.casus.id } });
  };
  const klapIn = () => {
    zetUitgeklapt(false);
    // On a wide screen there is no button, and the focus stays in the field.
    knop.current?.focus();
  };
  const opToets = (toets: KeyboardEvent) => {
    if (toets.key === 'Escape') {
      if (!getoond) klapIn();
      sluit();
    } else if (toets.key === 'Enter') naar(treffers[Math.max(keuze, 0)]);
    else if (toets.key === 'ArrowDown') zetKeuze(volgende(keuze, 1, treffers.length));
    else if (toets.key === 'ArrowUp') zetKeuze(volgende(keuze, -1, treffers.length));
    else return;
    toets.preventDefault();
  };

  return (
    <>
      <button
        type="button"
        ref={knop}
        className="zoekknop"
        aria-expanded={uitgeklapt}
        aria-controls={`${id}-balk`}
        onClick={uitgeklapt ? klapIn : klapUit}
      >
        <svg viewBox="0 0 16 16" className="balk__teken" aria-hidden="true" focusable="false">
          <path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l4 4" />
        </svg>
        <span className="vh">{t('Zoeken in alle casussen')}</span>
      </button>
      <div id={`${id}-balk`} className="zoekbalk" role="search" aria-label={t('In alle casussen')}>
        <label className="vh" htmlFor={`${id}-invoer`}>
          {t('Zoek in uw casussen')}
        </label>
        <input
          ref={invoer}
          id={`${id}-invoer`}
          type="search"
          role="combobox"
          className="utrecht-textbox utrecht-textbox--html-input"
          placeholder={t('Zoek: naam, kenteken, adres, nummer')}
          aria-keyshortcuts="Control+K"
          aria-autocomplete="list"
          aria-expanded={getoond && treffers.length > 0}
          aria-controls={`${id}-lijst`}
          aria-activedescendant={getoond && keuze >= 0 ? `${id}-${keuze}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={tekst}
          onChange={({ target }) => {
            zetTekst(target.value);
            zetOpen(true);
            zetKeuze(-1);
          }}
          onFocus={() => zetOpen(true)}
          onBlur={sluit}
          onKeyDown={opToets}
        />
        {getoond && (
          <Trefferlijst
            id={id}
            treffers={treffers}
            keuze={keuze}
            bezig={uitslag.isFetching || zoek !== tekst.trim()}
            fout={uitslag.error}
            meer={uitslag.data?.meer === true}
            kies={naar}
          />
        )}
        <span role="status" className="vh">
          {getoond && uitslag.isSuccess && !uitslag.isFetching
            ? tn(treffers.length, '{{aantal}} casus', '{{aantal}} casussen')
            : ''}
        </span>
      </div>
    </>
  );
}

/** Round and round; from nothing the arrow down takes the first, the arrow up the last. */
function volgende(keuze: number, stap: 1 | -1, hoeveel: number): number {
  if (hoeveel === 0) return -1;
  if (keuze < 0) return stap === 1 ? 0 : hoeveel - 1;
  return (keuze + stap + hoeveel) % hoeveel;
}

function useCtrlK(doe: () => void): void {
  const laatste = useRef(doe);
  useEffect(() => {
    laatste.current = doe;
  });
  useEffect(() => {
    const opToets = (toets: globalThis.KeyboardEvent) => {
      if (toets.key.toLowerCase() !== 'k' || !(toets.ctrlKey || toets.metaKey) || toets.altKey || toets.shiftKey)
        return;
      if (document.querySelector('dialog[open]')) return;
      toets.preventDefault();
      laatste.current();
    };
    window.addEventListener('keydown', opToets);
    return () => window.removeEventListener('keydown', opToets);
  }, []);
}
