import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps `--wv-kophoogte` equal to the height of the sticky part, so that what gets focus never hides under it.
 * The ref goes on the part that always sticks; on a large screen its parent sticks as a whole.
 */
export function useKophoogte(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const vast = ref.current;
    const geheel = vast?.parentElement;
    if (!vast || !geheel) return undefined;
    const wortel = document.documentElement;
    const meet = () => {
      const plakt = [geheel, vast].find((deel) => getComputedStyle(deel).position === 'sticky');
      wortel.style.setProperty('--wv-kophoogte', `${(plakt?.offsetHeight ?? 0) + 16}px`);
    };
    const waarnemer = new ResizeObserver(meet);
    waarnemer.observe(vast);
    waarnemer.observe(geheel);
    window.addEventListener('resize', meet);
    return () => {
      waarnemer.disconnect();
      window.removeEventListener('resize', meet);
      wortel.style.removeProperty('--wv-kophoogte');
    };
  }, []);
  return ref;
}
