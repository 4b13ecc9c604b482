import { useEffect, useRef, type RefObject } from 'react';

let verplaatst = false;

/** Called when the user went to another screen: from then on a new title may take the focus. */
export function meldVerplaatsing(): void {
  verplaatst = true;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/** For the title of a screen: takes the focus when what had it has gone, so that reading goes on at the top. */
export function useTitelfocus(): RefObject<HTMLHeadingElement | null> {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (verplaatst && document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
