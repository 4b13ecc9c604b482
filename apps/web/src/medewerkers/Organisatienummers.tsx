import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { t } from '../taal/taal.ts';
import { Formulier, Foutmelding, koppelVeld, Skelet, Tekstveld, Uitklap, useKlaarmelding } from '../ui/index.ts';

type Nummers = { algemeen: string | null; wachtdienst: string | null };
type Waarden = { algemeen: string; wachtdienst: string };

const nummersQuery = queryOptions({
  queryKey: ['organisatienummers'],
  queryFn: ({ signal }) => vraag<Nummers>('/organisatienummers', { signal }),
});

/** Where colleagues of the chain reach the organisation of this functional administrator. */
export function Organisatienummers() {
  const { data, error, refetch } = useQuery(nummersQuery);
  const bestand = useQueryClient();
  const [getypt, zetGetypt] = useState<Waarden | null>(null);
  const [klaarmelding, klaar] = useKlaarmelding();
  const bewaar = useMutation({
    mutationFn: (body: Nummers) => vraag<Nummers>('/organisatienummers', { method: 'PUT', body }),
    onSuccess: (nummers) => {
      bestand.setQueryData(nummersQuery.queryKey, nummers);
      zetGetypt(null);
      klaar(t('De nummers zijn bewaard.'));
    },
  });
  const wat = t('Nummers van uw organisatie');
  if (error && !data) return <Foutmelding fout={error} wat={wat} opnieuw={() => void refetch()} />;
  if (data === undefined) return <Skelet wat={wat} />;
  const waarden = getypt ?? { algemeen: data.algemeen ?? '', wachtdienst: data.wachtdienst ?? '' };
  const veld = koppelVeld(waarden, (deel) => zetGetypt({ ...waarden, ...deel }));
  return (
    <Uitklap titel={wat}>
      <p className="nl-paragraph">
        {t('Collega’s van de keten zien deze nummers bij een casus waarin u samen werkt.')}
      </p>
      {klaarmelding}
      <Formulier
        fout={bewaar.error}
        knop={t('Bewaar')}
        bezig={bewaar.isPending}
        verstuur={() =>
          bewaar.mutate({ algemeen: ofNiets(waarden.algemeen), wachtdienst: ofNiets(waarden.wachtdienst) })
        }
      >
        <Tekstveld {...veld('algemeen')} label={t('Algemeen nummer')} type="tel" />
        <Tekstveld {...veld('wachtdienst')} label={t('Nummer van de wachtdienst')} type="tel" />
      </Formulier>
    </Uitklap>
  );
}

function ofNiets(tekst: string): string | null {
  return tekst.trim() === '' ? null : tekst.trim();
}
