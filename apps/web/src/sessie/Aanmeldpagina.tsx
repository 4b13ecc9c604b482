import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { vraag } from '../api/client.ts';
import { demogebruikersQuery, huidigeSessieQuery } from '../api/queries.ts';
import type { Gebruiker } from '../api/types.ts';
import { Taalkeuze } from '../app/Taalkeuze.tsx';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Foutmelding, Kop, Melding, Skelet } from '../ui/index.ts';
import { Demogebruikers } from './Demogebruikers.tsx';
import { bewaarSessie, isVerlopen, type Sessie } from './sessie.ts';
import './aanmelden.css';

/** Why signing in elsewhere did not work, as the server says it in the address. */
const REDENEN: Readonly<Record<string, string>> = {
  geen_aanbieder: t(
    'De dienst waarmee u zich aanmeldt is nu niet bereikbaar. Probeer het over enkele minuten opnieuw. Wie al aangemeld is, kan verder werken.',
  ),
  verlopen: t('Het aanmelden duurde te lang of is onderbroken. Probeer het opnieuw.'),
  onbekend: t(
    'U bent aangemeld bij uw organisatie, maar Waakvlam kent u niet. Vraag uw functioneel beheerder u op te nemen.',
  ),
};

/** Sign-in: with an account, or in the demo set-up by choosing one of the invented people. */
export function Aanmeldpagina() {
  const gebruikers = useQuery({ ...demogebruikersQuery, retry: false });
  const router = useRouter();
  const { naar, terug, fout } = useSearch({ from: '/aanmelden' });
  const begin = (sessie: Sessie) => {
    bewaarSessie(sessie);
    const beheert = sessie.gebruiker.orgrol === 'functioneel_beheerder';
    router.history.replace(beheert && (naar ?? '/') === '/' ? '/medewerkers' : (naar ?? '/'));
  };
  const huidige = useQuery({ ...huidigeSessieQuery, enabled: terug === 'ja', gcTime: 0 });
  useEffect(() => {
    if (huidige.data) begin({ gebruiker: huidige.data });
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it is known who came back
  }, [huidige.data]);
  const aanmelden = useMutation({
    mutationFn: async (gebruiker: Gebruiker) => {
      const { token } = await vraag<{ token: string }>('/sessies', {
        method: 'POST',
        body: { gebruiker: gebruiker.id },
      });
      return { token, gebruiker };
    },
    onSuccess: begin,
  });
  const geenDemo = gebruikers.isError;
  const adres = `/api/v1/aanmelden${naar ? `?${new URLSearchParams({ naar }).toString()}` : ''}`;

  if (terug === 'ja' && !huidige.isError) return <Skelet regels={4} wat={t('Uw aanmelding')} />;
  return (
    <section className="aanmelden">
      <title>{t('Aanmelden · Waakvlam')}</title>
      <Kop niveau={1}>{t('Aanmelden')}</Kop>
      {isVerlopen() && !gebruikers.isPending && (
        <Melding soort="warning" rol="status">
          <p>
            {geenDemo ? (
              <Zin tekst="<vet>Uw sessie is verlopen.</vet> Een opname, risicobeoordeling of triage die u invulde is bewaard; wat in een ander formulier stond niet." />
            ) : (
              <Zin tekst="<vet>Uw sessie is verlopen.</vet> Wat u had ingevuld, staat in de demo nog klaar zolang dit tabblad open blijft." />
            )}
          </p>
        </Melding>
      )}
      {fout !== undefined && (
        <Melding soort="error" rol="alert">
          <p>{REDENEN[fout] ?? REDENEN.verlopen}</p>
        </Melding>
      )}
      {huidige.isError && terug === 'ja' && <Foutmelding fout={huidige.error} wat={t('Uw aanmelding')} />}
      {naar && <p className="nl-paragraph">{t('Meld u aan om verder te gaan waar u was.')}</p>}
      {gebruikers.isPending && <Skelet regels={6} wat={t('De lijst van gebruikers')} />}
      {aanmelden.isError && <Foutmelding fout={aanmelden.error} wat={t('Aanmelden')} />}
      {gebruikers.data && (
        <Demogebruikers mensen={gebruikers.data} bezig={aanmelden.isPending} kies={aanmelden.mutate} />
      )}
      {!gebruikers.isPending && (
        <div className="aanmelden__account">
          {!geenDemo && <Kop niveau={2}>{t('Met een account')}</Kop>}
          <p>
            <a
              href={adres}
              className={`utrecht-button-link utrecht-button-link--html-a utrecht-button utrecht-button--${geenDemo ? 'primary' : 'secondary'}-action`}
            >
              {t('Aanmelden met uw account')}
            </a>
          </p>
        </div>
      )}
      <Taalkeuze />
    </section>
  );
}
