import { useEffect, useState } from 'react';

/** The value once it has stood still for so many milliseconds. */
export function useUitgesteld<T>(waarde: T, ms: number): T {
  const [uitgesteld, zet] = useState(waarde);
  useEffect(() => {
    const klok = setTimeout(() => zet(waarde), ms);
    return () => clearTimeout(klok);
  }, [waarde, ms]);
  return uitgesteld;
}
