import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (meld) => {
      const lijst = lijstVan(query);
      lijst.addEventListener('change', meld);
      return () => lijst.removeEventListener('change', meld);
    },
    () => lijstVan(query).matches,
    () => false, // drawn without a window
  );
}

/** Each query is read once: some stand at every row of a list. */
function lijstVan(query: string): MediaQueryList {
  let lijst = gelezen.get(query);
  if (lijst === undefined) gelezen.set(query, (lijst = window.matchMedia(query)));
  return lijst;
}

const gelezen = new Map<string, MediaQueryList>();
