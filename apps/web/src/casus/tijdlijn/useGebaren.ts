import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Bereik } from './schaal.ts';
import { schuif, zoom } from './venster.ts';

type Staat = { venster: Bereik; geheel: Bereik; zetVenster: (venster: Bereik, even?: boolean) => void };

/** One step of the buttons and the keys. */
export const STAP = 0.6;

/** Zooms by wheel with Ctrl (a pinch on a touchpad says the same) and by two fingers, around where they are. */
export function useGebaren(vak: RefObject<HTMLElement | null>, staat: Staat): void {
  const nu = useRef(staat);
  useEffect(() => {
    nu.current = staat;
  });
  useEffect(() => {
    const element = vak.current;
    if (!element) return undefined;
    let afstand = 0;
    const rond = (factor: number, x: number) => {
      const { venster, geheel, zetVenster } = nu.current;
      const { left, width } = element.getBoundingClientRect();
      const deel = Math.min(Math.max((x - left) / Math.max(width, 1), 0), 1);
      zetVenster(zoom(venster, factor, geheel, venster.van + deel * (venster.tot - venster.van)), true);
    };
    const opWiel = (wiel: WheelEvent) => {
      if (!wiel.ctrlKey && !wiel.metaKey) return;
      wiel.preventDefault();
      rond(Math.exp(wiel.deltaY / 300), wiel.clientX);
    };
    const opAanraken = ({ touches }: TouchEvent) => {
      afstand = touches.length === 2 ? tussen(touches) : 0;
    };
    const opBewegen = (beweging: TouchEvent) => {
      const { touches } = beweging;
      if (touches.length !== 2 || afstand === 0) return;
      beweging.preventDefault();
      const nieuw = tussen(touches);
      rond(afstand / nieuw, midden(touches));
      afstand = nieuw;
    };
    element.addEventListener('wheel', opWiel, { passive: false });
    element.addEventListener('touchstart', opAanraken, { passive: true });
    element.addEventListener('touchmove', opBewegen, { passive: false });
    return () => {
      element.removeEventListener('wheel', opWiel);
      element.removeEventListener('touchstart', opAanraken);
      element.removeEventListener('touchmove', opBewegen);
    };
  }, [vak]);
}

function tussen(vingers: TouchList): number {
  const [a, b] = [vingers[0], vingers[1]];
  return a && b ? Math.max(Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), 1) : 1;
}

function midden(vingers: TouchList): number {
  const [a, b] = [vingers[0], vingers[1]];
  return a && b ? (a.clientX + b.clientX) / 2 : 0;
}

/** Plus and minus zoom, left and right move, Home shows everything: only while the picture has the focus. */
export function opToets(toets: KeyboardEvent, { venster, geheel, zetVenster }: Staat): void {
  const nieuw = TOETSEN[toets.key]?.(venster, geheel);
  if (nieuw === undefined || toets.ctrlKey || toets.metaKey || toets.altKey) return;
  toets.preventDefault();
  zetVenster(nieuw);
}

const TOETSEN: Readonly<Record<string, (venster: Bereik, geheel: Bereik) => Bereik>> = {
  '+': (venster, geheel) => zoom(venster, STAP, geheel),
  '=': (venster, geheel) => zoom(venster, STAP, geheel),
  '-': (venster, geheel) => zoom(venster, 1 / STAP, geheel),
  ArrowLeft: (venster, geheel) => schuif(venster, -0.5, geheel),
  ArrowRight: (venster, geheel) => schuif(venster, 0.5, geheel),
  Home: (_venster, geheel) => geheel,
};
