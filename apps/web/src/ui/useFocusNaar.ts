import { useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to what comes in the place of what had it: `naar(selector)` asks for the first match inside the ref, and
 * it gets the focus as soon as it is drawn. Where what was pressed goes away, nobody who works by keyboard starts anew.
 */
export function useFocusNaar<T extends HTMLElement>(): [RefObject<T | null>, (selector: string) => void] {
  const ref = useRef<T>(null);
  const gevraagd = useRef('');
  const probeer = useCallback(() => {
    if (gevraagd.current === '') return;
    const doel = ref.current?.querySelector<HTMLElement>(gevraagd.current);
    if (!doel) return;
    gevraagd.current = '';
    doel.focus();
  }, []);
  useEffect(probeer);
  const naar = useCallback((selector: string) => {
    gevraagd.current = selector;
  }, []);
  return [ref, naar];
}
