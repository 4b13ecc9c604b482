import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { t } from '../taal/taal.ts';
import { Formulier, Foutmelding, Kop, Skelet, Tekstveld, useKlaarmelding } from '../ui/index.ts';

type Profiel = { telefoon: string | null };

const nummerQuery = queryOptions({
  queryKey: ['mijn-nummer'],
  queryFn: ({ signal }) => vraag<Profiel>('/mijn-nummer', { signal }),
});

/** The work number of the user, which colleagues of the chain see at cases in which she has a role. */
export function Werknummer() {
  const { data, error, refetch } = useQuery(nummerQuery);
  const bestand = useQueryClient();
  const [getypt, zet] = useState<string | null>(null);
  const [klaarmelding, klaar] = useKlaarmelding();
  const bewaar = useMutation({
    mutationFn: (telefoon: string | null) => vraag<Profiel>('/mijn-nummer', { method: 'PUT', body: { telefoon } }),
    onSuccess: async (profiel) => {
      bestand.setQueryData(nummerQuery.queryKey, profiel);
      zet(null);
      klaar(profiel.telefoon === null ? t('U toont geen nummer meer.') : t('Uw nummer is bewaard.'));
      await bestand.invalidateQueries({ queryKey: ['casus'] });
    },
  });
  if (error && !data) return <Foutmelding fout={error} wat={t('Uw werknummer')} opnieuw={() => void refetch()} />;
  if (data === undefined) return <Skelet wat={t('Uw werknummer')} />;
  const waarde = getypt ?? data.telefoon ?? '';
  return (
    <section className="mijnsessies__deel" aria-labelledby="werknummer-kop">
      <Kop niveau={2} id="werknummer-kop">
        {t('Uw werknummer')}
      </Kop>
      <p className="nl-paragraph">
        {t(
          'Collega’s van de keten zien dit nummer bij een casus waarin u een rol hebt. Wie met de pleger werkt ziet het niet.',
        )}
      </p>
      {klaarmelding}
      <Formulier
        fout={bewaar.error}
        knop={t('Bewaar')}
        bezig={bewaar.isPending}
        verstuur={() => bewaar.mutate(waarde.trim() === '' ? null : waarde.trim())}
      >
        <Tekstveld
          naam="telefoon"
          label={t('Telefoonnummer')}
          hulp={t('Laat leeg als u geen nummer wilt tonen.')}
          type="tel"
          waarde={waarde}
          zet={zet}
        />
      </Formulier>
    </section>
  );
}
