import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Asking a long case anew is dear: what happens within this is asked for once. */
const RUST_MS = 2000;

/**
 * Asks anew all below a key after news, and lets what is under way end: with steady news a slow answer would never come.
 * That one may have been read before the news, so it is asked for once more when it is there.
 */
export function maakVerversing(
  client: QueryClient,
  queryKey: QueryKey,
): { meld: () => void; nu: () => void; stop: () => void } {
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(wekker);
    wekker = undefined;
  };
  const nu = async () => {
    stop();
    const onderweg = new Set(client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' }));
    await client.invalidateQueries({ queryKey }, { cancelRefetch: false });
    if (onderweg.size === 0) return;
    await client.invalidateQueries({ queryKey, predicate: (vraag) => onderweg.has(vraag) }, { cancelRefetch: false });
  };
  return { meld: () => (wekker ??= setTimeout(() => void nu(), RUST_MS)), nu: () => void nu(), stop };
}
