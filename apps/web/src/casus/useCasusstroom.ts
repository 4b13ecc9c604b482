import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { volgStroom } from '../api/stroom.ts';

/** Asking a long case anew is dear: what happens within this is asked for once. */
const RUST_MS = 2000;

/**
 * Asks the case again when the server says that it changed, so that nobody works on in one that a partner closed a minute
 * ago. Only while the page is looked at: a browser keeps few connections open, and people leave many tabs behind.
 */
export function useCasusstroom(id: string, aan: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!aan) return undefined;
    let wekker: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    const ververs = () => {
      wekker ??= setTimeout(() => {
        wekker = undefined;
        void client.invalidateQueries({ queryKey: ['casus', id] });
      }, RUST_MS);
    };
    const volg = () => {
      stop?.();
      stop = document.visibilityState === 'visible' ? volgStroom(`/casussen/${id}/gebeurtenissen`, ververs) : undefined;
    };
    const terug = () => {
      if (document.visibilityState === 'visible') ververs();
      volg();
    };
    volg();
    document.addEventListener('visibilitychange', terug);
    return () => {
      clearTimeout(wekker);
      stop?.();
      document.removeEventListener('visibilitychange', terug);
    };
  }, [client, id, aan]);
}
