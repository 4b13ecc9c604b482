import { useDeferredValue } from 'react';

/** Whether the rest of a long screen is wanted yet: not while its beginning is drawn, and right after that. */
export function useRest(): boolean {
  return useDeferredValue(true, false);
}
