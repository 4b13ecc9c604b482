import { useQuery } from '@tanstack/react-query';
import { woordInZin } from '../taal/labels.ts';
import { Foutmelding, Kop, Skelet } from '../ui/index.ts';
import { instrumentenoverzichtQuery } from './queries.ts';

/** The risk instruments: what each gives, who may use it and how sure that is. */
export function Instrumenten() {
  const lijst = useQuery(instrumentenoverzichtQuery);
  return (
    <section className="paneel" aria-labelledby="instrumenten-kop">
      <Kop niveau={2} id="instrumenten-kop">
        Instrumenten
      </Kop>
      {lijst.isPending && <Skelet regels={3} wat="De instrumenten" />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat="De instrumenten" opnieuw={() => void lijst.refetch()} />}
      <ul className="kaal rijen">
        {lijst.data?.map((een) => (
          <li key={een.instrument} className="regels__rij">
            <p>
              <strong>{een.naam}</strong>, versie {een.versie}
            </p>
            <p>
              Uitkomsten: {een.uitkomsten.map(woordInZin).join(', ')}.{' '}
              {een.bepaalt_niveau ? 'Bepaalt mede het niveau.' : 'Geeft signalen en bepaalt nooit het niveau.'}
            </p>
            <p className="rij__bij">
              <span>{een.gevalideerd ? 'gevalideerd' : 'niet gevalideerd'}</span>
              <span>opleiding: {woordInZin(een.training)}</span>
              <span>licentie: {een.licentie}</span>
              {een.bron.length > 0 && <span>bron: {een.bron.join(', ')}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
