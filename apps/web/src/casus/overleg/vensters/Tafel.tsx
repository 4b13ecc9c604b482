import type { ReactNode } from 'react';
import { opties } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { Dialoog, Foutmelding, type Optie, Skelet } from '../../../ui/index.ts';
import { useDeelnemers } from '../../useDeelnemers.ts';
import { type Feitsoort, useFeitsoorten } from '../../vastleggen/feitsoorten.ts';

/** What a window about a meeting chooses from. */
export type Tafelkeuzes = {
  /** Codes of the organisations that take part in the case. */
  deelnemers: string[];
  /** The kinds of meeting that a kind of fact knows. */
  soorten: (feitsoort: string) => Optie[];
};

type Props = { casusId: string; titel: string; sluit: () => void; children: (keuzes: Tafelkeuzes) => ReactNode };

/** Fetches who can sit at the table before a window asks it: without that list nobody would be asked, and nobody told. */
export function Tafel({ casusId, titel, sluit, children }: Props) {
  const deelnemers = useDeelnemers(casusId);
  const feitsoorten = useFeitsoorten();
  if (deelnemers.data && feitsoorten.data) {
    const catalogus = feitsoorten.data;
    return children({
      deelnemers: deelnemers.data,
      soorten: (feitsoort) => opties(...soortenOverleg(catalogus.get(feitsoort))),
    });
  }
  const mislukt = [deelnemers, feitsoorten].find(({ isLoadingError }) => isLoadingError);
  return (
    <Dialoog titel={titel} sluit={sluit}>
      {mislukt?.error ? (
        <Foutmelding fout={mislukt.error} wat={t('Het formulier')} opnieuw={() => void mislukt.refetch()} />
      ) : (
        <Skelet regels={5} wat={t('Het formulier')} />
      )}
    </Dialoog>
  );
}

function soortenOverleg(feit: Feitsoort | undefined): readonly string[] {
  return feit?.velden.find(({ naam }) => naam === 'overleg')?.keuzes ?? [];
}
