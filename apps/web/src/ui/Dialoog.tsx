import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { t } from '../taal/taal.ts';
import { Knop } from './Knop.tsx';
import { Kop } from './Kop.tsx';

type Props = { titel: ReactNode; sluit: () => void; children: ReactNode };

/** A modal dialog, open as long as it is on the page. Esc and a click beside it close it; focus goes back to where it was. */
export function Dialoog({ titel, sluit, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const kopId = useId();

  useEffect(() => {
    const terug = document.activeElement;
    const dialoog = ref.current;
    dialoog?.showModal();
    return () => {
      dialoog?.close();
      if (terug instanceof HTMLElement && terug.isConnected) terug.focus();
    };
  }, []);

  const opVlak = (gebeurtenis: MouseEvent) => {
    if (gebeurtenis.target === ref.current) sluit();
  };

  return (
    <dialog ref={ref} className="dialoog" aria-labelledby={kopId} onCancel={sluit} onClick={opVlak}>
      <div className="dialoog__kop">
        <Kop niveau={2} id={kopId}>
          {titel}
        </Kop>
        <Knop klein onClick={sluit}>
          {t('Sluiten')}
        </Knop>
      </div>
      <div className="dialoog__inhoud">{children}</div>
    </dialog>
  );
}
