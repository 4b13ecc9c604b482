import type { ReactNode } from 'react';
import { t } from '../../../taal/taal.ts';
import { Knop, useFocusNaar } from '../../../ui/index.ts';

type Props<T extends { id: string }> = {
  stukken: readonly T[];
  zet: (stukken: T[]) => void;
  /** What one is called, and what it is about so far. */
  enkel: string;
  over: (stuk: T) => string;
  nieuw: () => T;
  /** Whether it may go; the two goals of every plan may not. */
  magWeg?: (stuk: T) => boolean;
  /** The fields of one; `wijzig` changes a part of it. */
  velden: (stuk: T, wijzig: (deel: Partial<T>) => void) => ReactNode;
};

/** A list in a form of which each is a few fields; what is added takes the focus, what goes gives it to the button. */
export function Stukken<T extends { id: string }>({ stukken, zet, enkel, over, nieuw, magWeg, velden }: Props<T>) {
  const [lijst, naar] = useFocusNaar<HTMLDivElement>();
  const naam = enkel.toLowerCase();
  const voegToe = () => {
    naar(`fieldset:nth-of-type(${stukken.length + 1}) :is(input, textarea, select)`);
    zet([...stukken, nieuw()]);
  };
  const haalWeg = (id: string) => {
    naar('.planstukken__erbij');
    zet(stukken.filter((stuk) => stuk.id !== id));
  };
  const wijzig = (id: string) => (deel: Partial<T>) =>
    zet(stukken.map((stuk) => (stuk.id === id ? { ...stuk, ...deel } : stuk)));
  return (
    <div ref={lijst} className="planstukken">
      {stukken.map((stuk, plek) => (
        <fieldset key={stuk.id} className="planstuk">
          <legend>
            {enkel} {plek + 1}
            {over(stuk) !== '' && `: ${over(stuk)}`}
          </legend>
          {velden(stuk, wijzig(stuk.id))}
          {(magWeg?.(stuk) ?? true) && (
            <Knop klein soort="subtle" onClick={() => haalWeg(stuk.id)}>
              {t('Haal weg')}
              <span className="vh">: {over(stuk) || `${naam} ${plek + 1}`}</span>
            </Knop>
          )}
        </fieldset>
      ))}
      <div>
        <Knop className="planstukken__erbij" onClick={voegToe}>
          {t('Voeg een {{naam}} toe', { naam })}
        </Knop>
      </div>
    </div>
  );
}
