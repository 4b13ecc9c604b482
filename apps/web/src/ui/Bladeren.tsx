import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../taal/taal.ts';
import { Knop } from './Knop.tsx';

/** How a list is cut into pages: which one is shown and what of the list is on it. */
export type Bladstand = { blad: number; bladen: number; van: number; tot: number; totaal: number };

/** Where page `blad` (from 0) of a list of `totaal` lies; beyond the last one it is the last. */
export function bladstand(totaal: number, perBlad: number, blad: number): Bladstand {
  const bladen = Math.max(1, Math.ceil(totaal / perBlad));
  const hier = Math.min(Math.max(blad, 0), bladen - 1);
  return { blad: hier, bladen, van: hier * perBlad, tot: Math.min(totaal, (hier + 1) * perBlad), totaal };
}

type Props = {
  stand: Bladstand;
  /** What the list is called, to tell two of them on a page apart. */
  naam: string;
  wat: string;
  zet: (blad: number) => void;
  children: ReactNode;
};

/** A list in pages, with the way to the others beneath; a new page begins at its top and is told. Nothing else for one page. */
export function Bladeren({ stand, naam, wat, zet, children }: Props) {
  const boven = useRef<HTMLDivElement>(null);
  const gebladerd = useRef(false);
  const { blad, bladen, van, tot, totaal } = stand;
  useEffect(() => {
    if (!gebladerd.current) return;
    gebladerd.current = false;
    boven.current?.focus({ preventScroll: true });
    boven.current?.scrollIntoView({ block: 'start' });
  }, [blad]);
  const ga = (naar: number) => {
    gebladerd.current = true;
    zet(naar);
  };
  const plek = t('{{van}} tot en met {{tot}} van {{totaal}} {{wat}}', { van: van + 1, tot, totaal, wat });
  return (
    <>
      <div ref={boven} tabIndex={-1} className="bladeren__boven">
        {bladen > 1 && <p className="klein zacht">{plek}</p>}
      </div>
      {children}
      {bladen > 1 && (
        <nav className="bladeren niet-printen" aria-label={naam}>
          <Knop klein disabled={blad === 0} onClick={() => ga(0)}>
            {t('Nieuwste')}
          </Knop>
          <Knop klein disabled={blad === 0} onClick={() => ga(blad - 1)}>
            {t('Nieuwere')}
          </Knop>
          <span>{t('Blad {{blad}} van {{bladen}}', { blad: blad + 1, bladen })}</span>
          <Knop klein disabled={blad === bladen - 1} onClick={() => ga(blad + 1)}>
            {t('Oudere')}
          </Knop>
          <Knop klein disabled={blad === bladen - 1} onClick={() => ga(bladen - 1)}>
            {t('Oudste')}
          </Knop>
        </nav>
      )}
    </>
  );
}
