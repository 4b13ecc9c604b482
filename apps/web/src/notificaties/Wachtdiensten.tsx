import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { medewerkersQuery } from '../api/queries.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { exact } from '../tijd/weergave.ts';
import { Formulier, Foutmelding, Keuzeveld, Knop, Melding, Tekstveld, Uitklap } from '../ui/index.ts';
import { dienstenQuery } from './queries.ts';

/** Who is on duty for the region; a functional administrator sets her own people. */
export function Wachtdiensten() {
  const diensten = useQuery(dienstenQuery);
  const beheert = useSessie()?.gebruiker.orgrol === 'functioneel_beheerder';
  const client = useQueryClient();
  const ververs = () => client.invalidateQueries({ queryKey: dienstenQuery.queryKey });
  const weg = useMutation({
    mutationFn: (id: string) => vraag<void>(`/wachtdiensten/${id}`, { method: 'DELETE' }),
    onSettled: ververs,
  });
  return (
    <Uitklap titel={t('Wie heeft dienst')}>
      {diensten.isError && <Foutmelding fout={diensten.error} wat={t('Wie er dienst heeft')} />}
      {diensten.data?.length === 0 && (
        <Melding soort="warning">
          <p>
            <Zin tekst="<vet>Niemand heeft dienst.</vet> Een alarm dat niemand bevestigt, komt dan bij niemand aan." />
          </p>
        </Melding>
      )}
      <ul className="ontvangers">
        {diensten.data?.map((dienst) => (
          <li key={dienst.id}>
            {t('{{naam}}, {{organisatie}}: vanaf {{van}}{{tot}}', {
              naam: dienst.medewerker.naam,
              organisatie: dienst.medewerker.organisatie,
              van: exact(dienst.van),
              tot: dienst.tot === null ? '' : ` ${t('tot {{tot}}', { tot: exact(dienst.tot) })}`,
            })}{' '}
            {beheert && (
              <Knop klein soort="subtle" onClick={() => weg.mutate(dienst.id)}>
                {t('Haal weg')}
                <span className="vh">: {dienst.medewerker.naam}</span>
              </Knop>
            )}
          </li>
        ))}
      </ul>
      {weg.isError && <Foutmelding fout={weg.error} wat={t('Weghalen')} />}
      {beheert && <Nieuw klaar={ververs} />}
    </Uitklap>
  );
}

function Nieuw({ klaar }: { klaar: () => Promise<void> }) {
  const mensen = useQuery(medewerkersQuery);
  const [medewerker, zetMedewerker] = useState('');
  const [van, zetVan] = useState('');
  const [tot, zetTot] = useState('');
  const bewaar = useMutation({
    mutationFn: () =>
      vraag<{ id: string }>('/wachtdiensten', {
        method: 'POST',
        body: { medewerker, van: van.replace(' ', 'T'), ...(tot !== '' && { tot: tot.replace(' ', 'T') }) },
      }),
    onSuccess: async () => {
      zetMedewerker('');
      await klaar();
    },
  });
  return (
    <Formulier fout={bewaar.error} knop={t('Geef dienst')} bezig={bewaar.isPending} verstuur={() => bewaar.mutate()}>
      <Keuzeveld
        naam="medewerker"
        label={t('Wie')}
        leeg={t('Kies een collega')}
        opties={(mensen.data ?? []).filter(({ actief }) => actief).map(({ id, naam }) => ({ waarde: id, label: naam }))}
        waarde={medewerker}
        zet={zetMedewerker}
      />
      <Tekstveld naam="van" label={t('Vanaf')} hulp={t('Zoals 2027-03-14 08:00.')} waarde={van} zet={zetVan} />
      <Tekstveld naam="tot" label={t('Tot')} hulp={t('Leeg: tot het wordt weggehaald.')} waarde={tot} zet={zetTot} />
    </Formulier>
  );
}
