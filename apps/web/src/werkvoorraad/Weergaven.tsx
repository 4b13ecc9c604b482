import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { t } from '../taal/taal.ts';
import { Formulier, Knop, Tekstveld, Uitklap } from '../ui/index.ts';
import { weergavenQuery } from './queries.ts';
import type { Weergave, Werkfilter } from './types.ts';

type Props = { filter: Werkfilter; ga: (filter: Werkfilter) => void };

/** Places in the lists that this user kept under a name, on whichever device. */
export function Weergaven({ filter, ga }: Props) {
  const weergaven = useQuery(weergavenQuery);
  const client = useQueryClient();
  const ververs = () => client.invalidateQueries({ queryKey: weergavenQuery.queryKey });
  const weg = useMutation({
    mutationFn: (id: string) => vraag<void>(`/werkvoorraad/weergaven/${id}`, { method: 'DELETE' }),
    onSettled: ververs,
  });
  return (
    <Uitklap titel={`${t('Bewaarde weergaven')}${weergaven.data?.length ? ` (${weergaven.data.length})` : ''}`}>
      <ul className="kaal weergaven">
        {weergaven.data?.map((weergave) => (
          <li key={weergave.id}>
            <Knop klein onClick={() => ga(weergave.filter)}>
              {weergave.naam}
            </Knop>
            <Knop klein soort="subtle" onClick={() => weg.mutate(weergave.id)}>
              {t('Verwijder')}
              <span className="vh">: {weergave.naam}</span>
            </Knop>
          </li>
        ))}
      </ul>
      <Bewaren filter={filter} klaar={ververs} />
    </Uitklap>
  );
}

function Bewaren({ filter, klaar }: { filter: Werkfilter; klaar: () => Promise<void> }) {
  const [naam, zetNaam] = useState('');
  const bewaar = useMutation({
    mutationFn: () => vraag<Weergave>('/werkvoorraad/weergaven', { method: 'POST', body: { naam, filter } }),
    onSuccess: async () => {
      zetNaam('');
      await klaar();
    },
  });
  return (
    <Formulier
      fout={bewaar.error}
      knop={t('Bewaar wat u nu ziet')}
      bezig={bewaar.isPending}
      verstuur={() => bewaar.mutate()}
    >
      <Tekstveld naam="naam" label={t('Naam van de weergave')} waarde={naam} zet={zetNaam} />
    </Formulier>
  );
}
