import { useEffect, useRef } from 'react';

/** The value, or while there is none the last one there was. */
export function useLaatste<T>(waarde: T | undefined): T | undefined {
  const laatste = useRef<T | undefined>(undefined);
  useEffect(() => {
    if (waarde !== undefined) laatste.current = waarde;
  }, [waarde]);
  return waarde ?? laatste.current;
}
