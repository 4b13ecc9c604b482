import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { medewerkersQuery } from '../api/queries.ts';
import type { Medewerker } from '../api/types.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { Dialoog, Foutmelding, Knop, Kop, Melding, Skelet, Uitklap } from '../ui/index.ts';
import { Invoer } from './Invoer.tsx';
import { Medewerkerformulier } from './Medewerkerformulier.tsx';
import './medewerkers.css';

/** The staff of an organisation, for its functional administrator: who they are, letting them in, signing them out. */
export function Medewerkerspagina() {
  const lijst = useQuery(medewerkersQuery);
  const bestand = useQueryClient();
  const beheert = useSessie()?.gebruiker.orgrol === 'functioneel_beheerder';
  const [gedaan, zetGedaan] = useState<string>();
  const [wijzigt, zetWijzigt] = useState<Medewerker>();
  const bewaard = (melding: string) => {
    zetGedaan(melding);
    zetWijzigt(undefined);
    void bestand.invalidateQueries({ queryKey: medewerkersQuery.queryKey });
  };
  const nodigUit = useMutation({
    mutationFn: async ({ id, naam }: Medewerker) => {
      const { code } = await vraag<{ code: string }>(`/medewerkers/${id}/uitnodigingen`, { method: 'POST' });
      return `Code voor ${naam}: ${code}. Geef hem persoonlijk of per brief. Hij geldt een week en werkt één keer.`;
    },
    onSuccess: zetGedaan,
  });
  const meldAf = useMutation({
    mutationFn: async ({ id, naam }: Medewerker) => {
      await vraag(`/medewerkers/${id}/sessies`, { method: 'DELETE' });
      return `${naam} is overal afgemeld.`;
    },
    onSuccess: zetGedaan,
  });
  const bezig = nodigUit.isPending || meldAf.isPending;
  const fout = nodigUit.error ?? meldAf.error;

  return (
    <section className="medewerkers">
      <title>Medewerkers · Waakvlam</title>
      <Kop niveau={1}>Medewerkers</Kop>
      {beheert && (
        <Melding soort="info">
          <p>
            <strong>U ziet geen casussen.</strong> U beheert wie er bij uw organisatie werkt. Moet iemand in een casus
            meedoen? Dat regelt een organisatie die al in die casus werkt.
          </p>
        </Melding>
      )}
      <Uitklap titel="Voeg een medewerker toe">
        <Medewerkerformulier collegas={lijst.data ?? []} klaar={bewaard} />
      </Uitklap>
      {wijzigt !== undefined && (
        <Dialoog titel={`Wijzig ${wijzigt.naam}`} sluit={() => zetWijzigt(undefined)}>
          <Medewerkerformulier mens={wijzigt} collegas={lijst.data ?? []} klaar={bewaard} />
        </Dialoog>
      )}
      <Invoer
        klaar={(aantal) => {
          zetGedaan(aantal === 1 ? 'Eén medewerker verwerkt.' : `${aantal} medewerkers verwerkt.`);
          void bestand.invalidateQueries({ queryKey: medewerkersQuery.queryKey });
        }}
      />
      {gedaan !== undefined && (
        <Melding soort="ok" rol="status">
          <p>{gedaan}</p>
        </Melding>
      )}
      {fout && <Foutmelding fout={fout} wat="Deze handeling" />}
      {lijst.isPending && <Skelet regels={6} wat="De lijst van medewerkers" />}
      {lijst.isError && (
        <Foutmelding fout={lijst.error} wat="De lijst van medewerkers" opnieuw={() => void lijst.refetch()} />
      )}
      <ul className="kaal medewerkers__lijst">
        {lijst.data?.map((mens) => (
          <li key={mens.id} className="medewerkers__mens">
            <div>
              <strong>{mens.naam}</strong>
              {!mens.actief && ' (uit dienst)'}
              <br />
              <span className="zacht">
                {[...new Set([mens.functie, mens.orgrol, mens.basisteam])]
                  .filter(Boolean)
                  .join(', ')
                  .replaceAll('_', ' ')}
              </span>
              <br />
              <span className="klein zacht">Kenmerk {mens.kenmerk}</span>
              {mens.plaatsvervanger !== null && (
                <>
                  <br />
                  <span className="klein zacht">
                    Plaatsvervanger: {lijst.data.find(({ kenmerk }) => kenmerk === mens.plaatsvervanger)?.naam}
                  </span>
                </>
              )}
            </div>
            {mens.actief && (
              <div className="medewerkers__knoppen">
                <Knop klein aria-label={`Wijzig ${mens.naam}`} onClick={() => zetWijzigt(mens)}>
                  Wijzig
                </Knop>
                <Knop
                  klein
                  disabled={bezig}
                  aria-label={`Nodig uit: ${mens.naam}`}
                  onClick={() => nodigUit.mutate(mens)}
                >
                  Nodig uit
                </Knop>
                <Knop
                  klein
                  disabled={bezig}
                  aria-label={`Meld overal af: ${mens.naam}`}
                  onClick={() => meldAf.mutate(mens)}
                >
                  Meld overal af
                </Knop>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
