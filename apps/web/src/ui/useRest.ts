import { startTransition, useEffect, useState } from 'react';

/**
 * Whether the rest of a long screen is wanted yet: not while its beginning is drawn, and right after that was painted. Begun
 * any sooner, the rest would take the time that the beginning needs to come into view. Something else to show (`wat`) begins anew.
 */
export function useRest(wat = ''): boolean {
  const [heel, zetHeel] = useState<string>();
  useEffect(() => {
    let wekker: ReturnType<typeof setTimeout> | undefined;
    let beeld = requestAnimationFrame(() => {
      // a whole frame in between, in which a key or a click is answered
      beeld = requestAnimationFrame(() => {
        wekker = setTimeout(() => startTransition(() => zetHeel(wat)));
      });
    });
    return () => {
      cancelAnimationFrame(beeld);
      clearTimeout(wekker);
    };
  }, [wat]);
  return heel === wat;
}
