import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (meld) => {
      const lijst = window.matchMedia(query);
      lijst.addEventListener('change', meld);
      return () => lijst.removeEventListener('change', meld);
    },
    () => window.matchMedia(query).matches,
    () => false, // drawn without a window
  );
}
