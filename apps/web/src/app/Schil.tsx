import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Balk } from './balk/Balk.tsx';
import { Nietverstuurd } from './Nietverstuurd.tsx';
import { meldVerplaatsing } from './titelfocus.ts';
import { Verloopwaarschuwing } from '../sessie/Verloopwaarschuwing.tsx';
import { isDemo } from '../sessie/sessie.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { t } from '../taal/taal.ts';

/** The frame around every screen: skip link, brand bar, main part. Moves focus to the title of a new screen. */
export function Schil() {
  const pad = useRouterState({ select: (staat) => schermVan(staat.location.pathname) });
  const eerste = useRef(true);

  useEffect(() => {
    if (!eerste.current) meldVerplaatsing();
    eerste.current = false;
  }, [pad]);

  return (
    <>
      <a href="#inhoud" className="nl-skip-link nl-skip-link--visible-on-focus">
        {t('Direct naar de inhoud')}
      </a>
      <Balk />
      <main id="inhoud" className="blad" tabIndex={-1}>
        <Nietverstuurd />
        <Outlet />
      </main>
      <Verloopwaarschuwing />
      {isDemo(useSessie()) && <footer className="voet">{t('Demo-omgeving met verzonnen mensen en zaken')}</footer>}
    </>
  );
}

/** The tabs of one case are one screen. */
function schermVan(pad: string): string {
  return pad.split('/').slice(0, 3).join('/');
}
