import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width in CSS pixels of the element that the ref is put on; 0 until measured. */
export function useBreedte<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [breedte, zetBreedte] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const waarnemer = new ResizeObserver(() => zetBreedte(Math.floor(element.clientWidth)));
    waarnemer.observe(element);
    return () => waarnemer.disconnect();
  }, []);
  return [ref, breedte];
}
