import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { medewerkersQuery } from '../api/queries.ts';
import type { Medewerker } from '../api/types.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { Zin } from '../taal/Zin.tsx';
import { t, tn } from '../taal/taal.ts';
import { Dialoog, Foutmelding, Knop, Kop, Melding, Skelet, Uitklap } from '../ui/index.ts';
import { Invoer } from './Invoer.tsx';
import { Medewerkerformulier } from './Medewerkerformulier.tsx';
import { Organisatienummers } from './Organisatienummers.tsx';
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
      return t(
        'Code voor {{naam}}: {{code}}. Geef hem persoonlijk of per brief. Hij geldt een week en werkt één keer.',
        { naam, code },
      );
    },
    onSuccess: zetGedaan,
  });
  const meldAf = useMutation({
    mutationFn: async ({ id, naam }: Medewerker) => {
      await vraag(`/medewerkers/${id}/sessies`, { method: 'DELETE' });
      return t('{{naam}} is overal afgemeld.', { naam });
    },
    onSuccess: zetGedaan,
  });
  const bezig = nodigUit.isPending || meldAf.isPending;
  const fout = nodigUit.error ?? meldAf.error;

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
      {wijzigt !== undefined && (
        <Dialoog titel={t('Wijzig {{naam}}', { naam: wijzigt.naam })} sluit={() => zetWijzigt(undefined)}>
          <Medewerkerformulier mens={wijzigt} collegas={lijst.data ?? []} klaar={bewaard} />
        </Dialoog>
      )}
      <Invoer
        klaar={(aantal) => {
          zetGedaan(tn(aantal, '{{aantal}} medewerker verwerkt.', '{{aantal}} medewerkers verwerkt.'));
          void bestand.invalidateQueries({ queryKey: medewerkersQuery.queryKey });
        }}
      />
      {gedaan !== undefined && (
        <Melding soort="ok" rol="status">
          <p>{gedaan}</p>
        </Melding>
      )}
      {fout && <Foutmelding fout={fout} wat={t('Deze handeling')} />}
      {lijst.isPending && <Skelet regels={6} wat={t('De lijst van medewerkers')} />}
      {lijst.isError && (
        <Foutmelding fout={lijst.error} wat={t('De lijst van medewerkers')} opnieuw={() => void lijst.refetch()} />
      )}
      <ul className="kaal medewerkers__lijst">
        {lijst.data?.map((mens) => (
          <li key={mens.id} className="medewerkers__mens">
            <div>
              <strong>{mens.naam}</strong>
              {!mens.actief && ` ${t('(uit dienst)')}`}
              <br />
              <span className="zacht">
                {[...new Set([mens.functie, mens.orgrol, mens.basisteam])]
                  .filter(Boolean)
                  .join(', ')
                  .replaceAll('_', ' ')}
              </span>
              <br />
              <span className="klein zacht">{t('Kenmerk {{kenmerk}}', { kenmerk: mens.kenmerk })}</span>
              {mens.plaatsvervanger !== null && (
                <>
                  <br />
                  <span className="klein zacht">
                    {t('Plaatsvervanger: {{naam}}', {
                      naam:
                        lijst.data.find(({ kenmerk }) => kenmerk === mens.plaatsvervanger)?.naam ??
                        mens.plaatsvervanger,
                    })}
                  </span>
                </>
              )}
            </div>
            {mens.actief && (
              <div className="medewerkers__knoppen">
                <Knop klein aria-label={t('Wijzig {{naam}}', { naam: mens.naam })} onClick={() => zetWijzigt(mens)}>
                  {t('Wijzig')}
                </Knop>
                <Knop
                  klein
                  disabled={bezig}
                  aria-label={t('Nodig uit: {{naam}}', { naam: mens.naam })}
                  onClick={() => nodigUit.mutate(mens)}
                >
                  {t('Nodig uit')}
                </Knop>
                <Knop
                  klein
                  disabled={bezig}
                  aria-label={t('Meld overal af: {{naam}}', { naam: mens.naam })}
                  onClick={() => meldAf.mutate(mens)}
                >
                  {t('Meld overal af')}
                </Knop>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
