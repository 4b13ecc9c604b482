import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { casussenQuery } from '../api/queries.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Kop, Skelet } from '../ui/index.ts';
import { Bladeren } from './Bladeren.tsx';
import { Casuslijst } from './Casuslijst.tsx';
import { bewaarLijststand, leesLijststand, type Lijststand } from './lijststand.ts';
import { Zoekveld } from './Zoekveld.tsx';
import './casussen.css';

/** The cases that this user may see, alarms first. */
export function Casussenpagina() {
  const gebruiker = useSessie()?.gebruiker.id ?? '';
  const [stand, zetStand] = useState(() => leesLijststand(gebruiker));
  const lijst = useQuery(casussenQuery(stand.zoek, stand.cursors.at(-1)));

  const ga = (nieuw: Lijststand) => {
    bewaarLijststand(gebruiker, nieuw);
    zetStand(nieuw);
  };

  return (
    <>
      <title>{t('Casussen · Waakvlam')}</title>
      <div className="kopregel">
        <Kop niveau={1}>{t('Casussen')}</Kop>
        <Zoekveld zoek={stand.zoek} zoekNaar={(zoek) => ga({ zoek, cursors: [] })} />
      </div>
      {lijst.isPending && (
        <div className="paneel">
          <Skelet regels={9} wat={t('De lijst van casussen')} />
        </div>
      )}
      {lijst.isError && (
        <Foutmelding fout={lijst.error} wat={t('De lijst van casussen')} opnieuw={() => void lijst.refetch()} />
      )}
      {lijst.data && !lijst.isError && (
        <>
          <Casuslijst
            regels={lijst.data.resultaten}
            alles={lijst.data.volgende === null && stand.cursors.length === 0}
            zoek={stand.zoek}
            verouderd={lijst.isPlaceholderData}
          />
          <Bladeren
            bladzijde={stand.cursors.length + 1}
            {...(stand.cursors.length > 0
              ? { vorige: () => ga({ ...stand, cursors: stand.cursors.slice(0, -1) }) }
              : {})}
            {...metVolgende(lijst.data.volgende, (na) => ga({ ...stand, cursors: [...stand.cursors, na] }))}
          />
        </>
      )}
    </>
  );
}

function metVolgende(volgende: string | null, ga: (na: string) => void): { volgende?: () => void } {
  return volgende === null ? {} : { volgende: () => ga(volgende) };
}
