import { useEffect, useState } from 'react';
import { Melding } from './Melding.tsx';

/** What was done on the screen before; in memory only, so that going back or loading anew does not say it again. */
let straks: string | undefined;

/** Lets the next screen that has an `Aankomstmelding` say what was done on this one. */
export function zegBijAankomst(melding: string): void {
  straks = melding;
}

/**
 * Says what was done on the screen before. The title keeps the focus of who comes here; a screen reader hears this besides,
 * because the region is there before its words are.
 */
export function Aankomstmelding() {
  const [melding, zetMelding] = useState('');
  useEffect(() => {
    if (straks === undefined) return;
    zetMelding(straks);
    straks = undefined;
  }, []);
  return (
    <div role="status" className="klaarmelding niet-printen">
      {melding !== '' && (
        <Melding soort="ok">
          <p>{melding}</p>
        </Melding>
      )}
    </div>
  );
}
