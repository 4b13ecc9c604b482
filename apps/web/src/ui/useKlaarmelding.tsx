import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Melding } from './Melding.tsx';

/** What was just recorded, on top of a list; it takes the focus, since the task that had it leaves the list. */
export function useKlaarmelding(): [ReactNode, (melding: string) => void] {
  const [klaar, zetKlaar] = useState({ melding: '', keer: 0 });
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (klaar.keer > 0) ref.current?.focus();
  }, [klaar]);
  const blok = (
    <div ref={ref} tabIndex={-1} role="status" className="klaarmelding niet-printen">
      {klaar.melding !== '' && (
        <Melding soort="ok">
          <p>{klaar.melding}</p>
        </Melding>
      )}
    </div>
  );
  const meld = useCallback((melding: string) => zetKlaar(({ keer }) => ({ melding, keer: keer + 1 })), []);
  return [blok, meld];
}
