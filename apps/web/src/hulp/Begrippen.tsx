import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { woord } from '../taal/labels.ts';
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
        Begrippen
      </Kop>
      <Tekstveld naam="begrip" label="Zoek een begrip" type="search" waarde={zoek} zet={zetZoek} />
      <p role="status">{lijst.isSuccess && (gevonden.length === 1 ? '1 begrip' : `${gevonden.length} begrippen`)}</p>
      {lijst.isPending && <Skelet regels={6} wat="De begrippen" />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat="De begrippen" opnieuw={() => void lijst.refetch()} />}
      <dl className="hulp__begrippen">
        {gevonden.map(({ begrip, uitleg, bron }) => (
          <div key={begrip}>
            <dt>{woord(begrip)}</dt>
            <dd>
              {uitleg} <span className="klein zacht">({bron})</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function past({ begrip, uitleg }: Begrip, zoek: string): boolean {
  const tekst = `${begrip.replaceAll('_', ' ')} ${uitleg}`.toLowerCase();
  return zoek
    .toLowerCase()
    .split(/\s+/)
    .every((deel) => tekst.includes(deel));
}
