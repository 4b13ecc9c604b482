import { startTransition, useEffect, useState } from 'react';

/**
 * Whether the rest of a long screen is wanted yet: not while its beginning is drawn, and right after that was painted. Begun
 * any sooner, the rest would take the time that the beginning needs to come into view.
 */
export function useRest(): boolean {
  const [rest, zetRest] = useState(false);
  useEffect(() => {
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const beeld = requestAnimationFrame(() => {
      wekker = setTimeout(() => startTransition(() => zetRest(true)));
    });
    return () => {
      cancelAnimationFrame(beeld);
      clearTimeout(wekker);
    };
  }, []);
  return rest;
}
