import { useSyncExternalStore } from 'react';
import { leesSessie, volgSessie, type Sessie } from './sessie.ts';

/** The session of this tab, or null when nobody is signed in. */
export function useSessie(): Sessie | null {
  return useSyncExternalStore(volgSessie, leesSessie);
}
