import { useEffect, useRef } from 'react';
import type { Taak } from '../../api/types.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Afhandelen } from '../afhandelen/Afhandelen.tsx';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { Doen } from '../doen/Doen.tsx';
import type { Doenlijst } from '../doen/useDoenlijst.ts';
import type { Bron } from '../vastleggen/keuzes.ts';
import { Termijn } from './Termijn.tsx';

type Props = {
  taak: Taak;
  /** Tells the task apart from others with the same item. */
  sleutel: string;
  bron: Bron;
  lijst: Doenlijst;
  recht: Afhandelrecht | null;
  klaar: (melding: string) => void;
  /** Another value at each visit that asks for this task; undefined when none does. */
  gevraagd: string | undefined;
};

/** One task: until when, whose, what, why, and what may be done with it. A visit that asks for it finds it opened. */
export function Taakrij({ taak, sleutel, bron, lijst, recht, klaar, gevraagd }: Props) {
  const rij = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (gevraagd === undefined || !rij.current) return;
    rij.current.scrollIntoView({ block: 'center' });
    // the act that opens in it takes the focus itself, to its first field
    if (!rij.current.contains(document.activeElement)) rij.current.focus({ preventScroll: true });
  }, [gevraagd]);
  return (
    <li ref={rij} className="taak" tabIndex={gevraagd === undefined ? undefined : -1}>
      <Termijn taak={taak} nu={bron.stand.op} />
      <div className="taak__wat">
        <strong>{organisatie(taak.wie)}:</strong> <span lang="nl">{taak.tekst ?? woord(taak.item)}</span>{' '}
        {taak.nummer !== undefined && recht !== null && taak.wie !== recht.organisatie && (
          <span className="klein zacht">{t('(nummer {{nummer}})', { nummer: taak.nummer })}</span>
        )}
        {taak.waarom && <span className="taak__waarom">{taak.waarom}</span>}
        <div className="taakdaden">
          <Doen
            taak={taak}
            sleutel={sleutel}
            bron={bron}
            lijst={lijst}
            recht={recht}
            klaar={klaar}
            gevraagd={gevraagd}
          />
          <Afhandelen taak={taak} sleutel={sleutel} recht={recht} klaar={klaar} />
        </div>
      </div>
    </li>
  );
}
