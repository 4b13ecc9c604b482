import type { ReactNode } from 'react';
import { t } from '../taal/taal.ts';
import { Dialoog, Foutmelding, Knop } from '../ui/index.ts';

type Props = {
  titel: string;
  /** What it does to a colleague, before it is done. */
  gevolgen: readonly ReactNode[];
  knop: string;
  bezig: boolean;
  fout: Error | null;
  doe: () => void;
  sluit: () => void;
};

/** Says what an act does to a colleague, and asks whether that is meant. */
export function Gevolgvenster({ titel, gevolgen, knop, bezig, fout, doe, sluit }: Props) {
  return (
    <Dialoog titel={titel} sluit={sluit}>
      <ul className="gevolgen">
        {gevolgen.map((gevolg, plek) => (
          // oxlint-disable-next-line react/no-array-index-key -- sentences that never change place
          <li key={plek}>{gevolg}</li>
        ))}
      </ul>
      {fout && <Foutmelding fout={fout} wat={t('Deze handeling')} />}
      <div className="daadrij__daden">
        <Knop soort="primary-action" aria-disabled={bezig} onClick={() => bezig || doe()}>
          {knop}
        </Knop>
        <Knop soort="subtle" onClick={sluit}>
          {t('Annuleren')}
        </Knop>
      </div>
    </Dialoog>
  );
}
