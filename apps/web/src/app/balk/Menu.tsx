import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, type FocusEvent, type MouseEvent } from 'react';
import { vraag } from '../../api/client.ts';
import type { Gebruiker } from '../../api/types.ts';
import { organisatienaam } from '../../sessie/organisatie.ts';
import { vergeetSessie } from '../../sessie/sessie.ts';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Knop } from '../../ui/index.ts';
import { Taalkeuze } from '../Taalkeuze.tsx';
import { hoofdlinks, menugroepen } from './bestemmingen.ts';
import { Linklijst } from './Linklijst.tsx';

/**
 * The rest of the way around, and the way out. The browser opens and closes the popover, says so to a screen reader,
 * closes it on Esc or a click elsewhere and gives the focus back to the button.
 */
export function Menu({ gebruiker }: { gebruiker: Gebruiker }) {
  const id = useId();
  const vak = useRef<HTMLDivElement>(null);
  const ga = useNavigate();

  const bijFocusWeg = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) vak.current?.hidePopover();
  };
  const bijKlik = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a')) vak.current?.hidePopover();
  };

  return (
    <div className="menu" onBlur={bijFocusWeg}>
      <Knop klein className="menu__knop" popoverTarget={id}>
        <svg viewBox="0 0 16 16" className="balk__teken" aria-hidden="true" focusable="false">
          <path d="M2 4h12M2 8h12M2 12h12" />
        </svg>
        <span className="menu__woord">{t('Menu')}</span>
      </Knop>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a link that is followed by a key clicks too */}
      <div id={id} ref={vak} popover="auto" className="menu__vak" onClick={bijKlik}>
        <p className="menu__wie">
          <strong>{gebruiker.naam}</strong>
          <span className="klein zacht">{functie(gebruiker)}</span>
        </p>
        <nav aria-label={t('Menu')}>
          <div className="menu__hoofd">
            <Linklijst links={hoofdlinks(gebruiker)} />
          </div>
          {menugroepen(gebruiker).map(({ kop, links }) => (
            <section key={kop} className="menu__groep" aria-label={kop}>
              <p className="menu__kop" aria-hidden="true">
                {kop}
              </p>
              <Linklijst links={links} />
            </section>
          ))}
        </nav>
        <Taalkeuze />
        <Knop onClick={() => void meldAf(() => ga({ to: '/aanmelden' }))}>{t('Afmelden')}</Knop>
      </div>
    </div>
  );
}

/** What somebody does and where, in the bar and in the menu. */
export function functie(gebruiker: Gebruiker): string {
  return `${woordInZin(gebruiker.rol.replaceAll(' ', '_'))}, ${organisatienaam(gebruiker)}`;
}

/** Leaves the page first, so that the next person does not land where this one was. */
async function meldAf(verlaat: () => Promise<void>): Promise<void> {
  await import('../../api/conceptbewaring.ts').then(async ({ bewaarAlles }) => bewaarAlles()).catch(() => undefined);
  // The local session ends in any case: a token that the server no longer knows is worth nothing.
  await vraag('/sessies/huidige', { method: 'DELETE' }).catch(() => undefined);
  await verlaat();
  vergeetSessie();
}
