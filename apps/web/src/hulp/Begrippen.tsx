import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t, taal, tn } from '../taal/taal.ts';
import { Foutmelding, Kop, Skelet, Tekstveld } from '../ui/index.ts';
import { type Begrip, begrippenQuery } from './begrippen.ts';

/** Every term of the domain in plain words, with where it comes from; looked through while typing. */
export function Begrippen() {
  const lijst = useQuery(begrippenQuery);
  const [zoek, zetZoek] = useState('');
  const gevonden = (lijst.data ?? []).filter((begrip) => past(begrip, zoek));
  return (
    <section className="paneel" aria-labelledby="begrippen-kop">
      <Kop niveau={2} id="begrippen-kop">
        {t('Begrippen')}
      </Kop>
      <Tekstveld naam="begrip" label={t('Zoek een begrip')} type="search" waarde={zoek} zet={zetZoek} />
      <p role="status">{lijst.isSuccess && tn(gevonden.length, '{{aantal}} begrip', '{{aantal}} begrippen')}</p>
      {lijst.isPending && <Skelet regels={6} wat={t('De begrippen')} />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('De begrippen')} opnieuw={() => void lijst.refetch()} />}
      <dl className="hulp__begrippen">
        {gevonden.map(({ begrip, uitleg, bron, engels }) => (
          <div key={begrip}>
            <dt>
              {/* the Dutch word, whatever the language of the screens: that is what people say to one another */}
              <span lang="nl">{begrip}</span>
              {taal === 'en' && ` (${engels})`}
            </dt>
            <dd lang="nl">
              {uitleg} <span className="klein zacht">({bron})</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function past({ begrip, uitleg, engels }: Begrip, zoek: string): boolean {
  const tekst = `${begrip} ${uitleg} ${taal === 'en' ? engels : ''}`.toLowerCase();
  return zoek
    .toLowerCase()
    .split(/\s+/)
    .every((deel) => tekst.includes(deel));
}
