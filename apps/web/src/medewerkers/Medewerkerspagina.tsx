import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { medewerkersQuery } from '../api/queries.ts';
import type { Medewerker } from '../api/types.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { Zin } from '../taal/Zin.tsx';
import { t, tn } from '../taal/taal.ts';
import { Dialoog, Foutmelding, Kop, Melding, Skelet, Uitklap, useKlaarmelding } from '../ui/index.ts';
import { Afmeldvenster } from './Afmeldvenster.tsx';
import { Invoer } from './Invoer.tsx';
import { Medewerkerformulier } from './Medewerkerformulier.tsx';
import { type Daad, Medewerkerregel } from './Medewerkerregel.tsx';
import { Organisatienummers } from './Organisatienummers.tsx';
import { Uitdienstvenster } from './Uitdienstvenster.tsx';
import './medewerkers.css';

/** The staff of an organisation, for its functional administrator: who they are, letting them in, signing them out. */
export function Medewerkerspagina() {
  const lijst = useQuery(medewerkersQuery);
  const bestand = useQueryClient();
  const zelf = useSessie()?.gebruiker;
  const beheert = zelf?.orgrol === 'functioneel_beheerder';
  const [klaarmelding, klaar] = useKlaarmelding();
  const [open, zetOpen] = useState<{ mens: Medewerker; daad: Daad }>();
  const sluit = () => zetOpen(undefined);
  const vervangerVan = ({ plaatsvervanger }: Medewerker): string | undefined =>
    lijst.data?.find(({ kenmerk }) => kenmerk === plaatsvervanger)?.naam ?? plaatsvervanger ?? undefined;
  const bewaard = (melding: string) => {
    klaar(melding);
    sluit();
    void bestand.invalidateQueries({ queryKey: medewerkersQuery.queryKey });
  };
  const nodigUit = useMutation({
    mutationFn: async ({ id, naam }: Medewerker) => {
      const { code } = await vraag<{ code: string }>(`/medewerkers/${id}/uitnodigingen`, { method: 'POST' });
      return t(
        'Code voor {{naam}}: {{code}}. Geef hem persoonlijk of per brief. Hij geldt een week en werkt één keer.',
        { naam, code },
      );
    },
    onSuccess: klaar,
  });

  return (
    <section className="medewerkers">
      <title>{t('Medewerkers · Waakvlam')}</title>
      <Kop niveau={1}>{t('Medewerkers')}</Kop>
      {beheert && (
        <Melding soort="info">
          <p>
            <Zin tekst="<vet>U ziet geen casussen.</vet> U beheert wie er bij uw organisatie werkt. Moet iemand in een casus meedoen? Dat regelt een organisatie die al in die casus werkt." />
          </p>
        </Melding>
      )}
      {beheert && <Organisatienummers />}
      <Uitklap titel={t('Voeg een medewerker toe')}>
        <Medewerkerformulier collegas={lijst.data ?? []} klaar={bewaard} />
      </Uitklap>
      {open?.daad === 'wijzig' && (
        <Dialoog titel={t('Wijzig {{naam}}', { naam: open.mens.naam })} sluit={sluit}>
          <Medewerkerformulier mens={open.mens} collegas={lijst.data ?? []} klaar={bewaard} />
        </Dialoog>
      )}
      {open?.daad === 'meldAf' && <Afmeldvenster mens={open.mens} klaar={bewaard} sluit={sluit} />}
      {open?.daad === 'uitDienst' && (
        <Uitdienstvenster mens={open.mens} vervanger={vervangerVan(open.mens)} klaar={bewaard} sluit={sluit} />
      )}
      <Invoer
        klaar={(aantal) => bewaard(tn(aantal, '{{aantal}} medewerker verwerkt.', '{{aantal}} medewerkers verwerkt.'))}
      />
      {klaarmelding}
      {nodigUit.error && <Foutmelding fout={nodigUit.error} wat={t('Deze handeling')} />}
      {lijst.isPending && <Skelet regels={6} wat={t('De lijst van medewerkers')} />}
      {lijst.isError && (
        <Foutmelding fout={lijst.error} wat={t('De lijst van medewerkers')} opnieuw={() => void lijst.refetch()} />
      )}
      <ul className="kaal medewerkers__lijst">
        {lijst.data?.map((mens) => (
          <li key={mens.id} className="medewerkers__mens">
            <Medewerkerregel
              mens={mens}
              vervanger={vervangerVan(mens)}
              zelf={mens.id === zelf?.id}
              bezig={nodigUit.isPending}
              nodigUit={() => nodigUit.mutate(mens)}
              kies={(daad) => zetOpen({ mens, daad })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
