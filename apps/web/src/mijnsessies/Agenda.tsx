import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { vraag } from '../api/client.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Knop, Kop, Melding } from '../ui/index.ts';

type Abonnement = { actief: boolean; gemaakt: string | null; opgehaald: string | null };

const agendaQuery = queryOptions({
  queryKey: ['agenda'],
  queryFn: ({ signal }) => vraag<Abonnement>('/agenda', { signal }),
});

/** A calendar that says when something is due and never what; its secret address is shown once. */
export function Agenda() {
  const { data } = useQuery(agendaQuery);
  const bestand = useQueryClient();
  const ververs = () => bestand.invalidateQueries({ queryKey: agendaQuery.queryKey });
  const maak = useMutation({
    mutationFn: () => vraag<{ pad: string }>('/agenda', { method: 'POST', body: {} }),
    onSuccess: ververs,
    // the secret does not stay behind
    gcTime: 0,
  });
  const trekIn = useMutation({
    mutationFn: () => vraag('/agenda', { method: 'DELETE' }),
    onSuccess: () => {
      maak.reset();
      return ververs();
    },
  });
  const fout = maak.error ?? trekIn.error;
  return (
    <section className="mijnsessies__deel" aria-labelledby="agenda-kop">
      <Kop niveau={2} id="agenda-kop">
        {t('Termijnen in uw agenda')}
      </Kop>
      <p className="nl-paragraph">
        {t('Uw agenda laat dan zien wanneer iets op termijn staat. Er staat nooit bij wat, over wie of welke casus.')}
        {data?.actief === true && ` ${t('U hebt nu een abonnement.')}`}
      </p>
      {fout && <Foutmelding fout={fout} wat={t('Het abonnement')} />}
      <div role="status">
        {maak.data && (
          <Melding soort="warning">
            <p>
              {t(
                'Voeg dit adres toe in uw agenda (abonneren op een agenda). U ziet het één keer; geef het aan niemand.',
              )}
              <br />
              <code className="mijnsessies__adres">{location.origin + maak.data.pad}</code>
            </p>
          </Melding>
        )}
      </div>
      <p>
        <Knop disabled={maak.isPending} onClick={() => maak.mutate()}>
          {data?.actief === true ? t('Maak een nieuw adres (het oude stopt)') : t('Maak een adres voor mijn agenda')}
        </Knop>{' '}
        {data?.actief === true && (
          <Knop soort="subtle" disabled={trekIn.isPending} onClick={() => trekIn.mutate()}>
            {t('Stop het abonnement')}
          </Knop>
        )}
      </p>
    </section>
  );
}
