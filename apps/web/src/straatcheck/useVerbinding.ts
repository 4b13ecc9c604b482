import { useSyncExternalStore } from 'react';

/** Whether the browser says that there is a line at all. */
export function useVerbinding(): boolean {
  return useSyncExternalStore(luister, () => navigator.onLine);
}

function luister(verander: () => void): () => void {
  window.addEventListener('online', verander);
  window.addEventListener('offline', verander);
  return () => {
    window.removeEventListener('online', verander);
    window.removeEventListener('offline', verander);
  };
}
