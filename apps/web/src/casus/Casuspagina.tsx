import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { ApiFout } from '../api/fout.ts';
import { casusQuery, feitenQuery, standQuery } from '../api/queries.ts';
import { NietGevonden } from '../app/NietGevonden.tsx';
import { Foutmelding, Kop, Skelet } from '../ui/index.ts';
import { Bladindeling } from './Bladindeling.tsx';
import './casus.css';

/** One case, as it is now or as it was known at `?op=`. */
export function Casuspagina() {
  const { id } = useParams({ from: '/aangemeld/casussen/$id' });
  const { op } = useSearch({ from: '/aangemeld/casussen/$id' });
  const casus = useQuery(casusQuery(id));
  const stand = useQuery(standQuery(id, op));
  const feiten = useQuery(feitenQuery(id, op));

  const fout = casus.error ?? stand.error ?? feiten.error;
  if (fout instanceof ApiFout && fout.status === 404) return <NietGevonden />;
  if (fout) {
    const opnieuw = () => void Promise.all([casus.refetch(), stand.refetch(), feiten.refetch()]);
    return (
      <>
        <title>Casus · Waakvlam</title>
        <Kop niveau={1} className="vh">
          Casus
        </Kop>
        <Foutmelding fout={fout} wat="De casus" opnieuw={opnieuw} />
      </>
    );
  }
  if (!casus.data || !stand.data || !feiten.data) return <Wachten />;
  return (
    <Bladindeling
      casus={casus.data}
      stand={stand.data}
      feiten={feiten.data}
      op={op}
      verouderd={stand.isPlaceholderData || feiten.isPlaceholderData}
    />
  );
}

function Wachten() {
  return (
    <>
      <title>Casus · Waakvlam</title>
      <Kop niveau={1} className="vh">
        Casus
      </Kop>
      <div className="paneel">
        <Skelet regels={3} wat="De casus" />
      </div>
      <div className="paneel" aria-hidden="true">
        <span className="skelet skelet--groot" />
      </div>
    </>
  );
}
