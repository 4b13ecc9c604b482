import { useSyncExternalStore } from 'react';

/** Whether the browser thinks that it is on a network. */
export function useVerbinding(): boolean {
  return useSyncExternalStore(volg, () => navigator.onLine);
}

function volg(meld: () => void): () => void {
  window.addEventListener('online', meld);
  window.addEventListener('offline', meld);
  return () => {
    window.removeEventListener('online', meld);
    window.removeEventListener('offline', meld);
  };
}
