import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { regionaam } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Keuzeveld, Kop, Skelet } from '../ui/index.ts';
import { Convenanten } from './Convenanten.tsx';
import { Instrumenten } from './Instrumenten.tsx';
import { kaartQuery } from './queries.ts';
import { Routekaartregels } from './Routekaartregels.tsx';
import { Termijnen } from './Termijnen.tsx';
import './regels.css';

/** The rules that are in force, to read: route card, covenants, instruments and terms, each with where it comes from. */
export function Regelspagina() {
  const [regio, zetRegio] = useState('');
  const kaart = useQuery(kaartQuery(regio === '' ? undefined : regio));
  return (
    <section className="regels">
      <title>{t('Regels · Waakvlam')}</title>
      <Kop niveau={1}>{t('Regels')}</Kop>
      <p className="nl-paragraph">
        {t(
          'Waakvlam doet niets uit zichzelf: elke taak, elk signaal en wat iemand ziet volgt uit een regel die hier staat, met de bron. Wie de regels van uw regio wil veranderen, doet dat in een nieuwe versie van het bestand.',
        )}
      </p>
      {kaart.isPending && <Skelet regels={6} wat={t('De regels')} />}
      {kaart.isError && <Foutmelding fout={kaart.error} wat={t('De regels')} opnieuw={() => void kaart.refetch()} />}
      {kaart.data && (
        <>
          <Keuzeveld
            naam="regio"
            label={t('Regels van')}
            leeg={t('Nederland')}
            opties={kaart.data.regios.map((een) => ({ waarde: een, label: regionaam(een) }))}
            waarde={regio}
            zet={zetRegio}
          />
          <Routekaartregels kaart={kaart.data} />
        </>
      )}
      <Convenanten />
      <Instrumenten />
      <Termijnen regio={regio === '' ? undefined : regio} />
    </section>
  );
}
