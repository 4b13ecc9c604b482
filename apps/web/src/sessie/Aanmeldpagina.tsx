import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { vraag } from '../api/client.ts';
import { demogebruikersQuery } from '../api/queries.ts';
import type { Gebruiker } from '../api/types.ts';
import { Foutmelding, Kop, Melding, Skelet } from '../ui/index.ts';
import { organisatienaam } from './organisatie.ts';
import { bewaarSessie } from './sessie.ts';
import './aanmelden.css';

/** Sign-in of the demo set-up: choose one of the invented people. */
export function Aanmeldpagina() {
  const gebruikers = useQuery(demogebruikersQuery);
  const router = useRouter();
  const { naar } = useSearch({ from: '/aanmelden' });
  const aanmelden = useMutation({
    mutationFn: async (gebruiker: Gebruiker) => {
      const { token } = await vraag<{ token: string }>('/sessies', {
        method: 'POST',
        body: { gebruiker: gebruiker.id },
      });
      return { token, gebruiker };
    },
    onSuccess: (sessie) => {
      bewaarSessie(sessie);
      router.history.replace(naar ?? '/casussen');
    },
  });

  return (
    <section className="aanmelden">
      <title>Aanmelden · Waakvlam</title>
      <Kop niveau={1}>Aanmelden</Kop>
      <Melding soort="info">
        <p>
          <strong>Dit is een demo.</strong> Alle mensen en zaken zijn verzonnen. Kies met wiens ogen u wilt kijken. Voer
          geen echte gegevens in.
        </p>
      </Melding>
      {naar && <p className="nl-paragraph">Meld u aan om verder te gaan waar u was.</p>}
      {aanmelden.isError && <Foutmelding fout={aanmelden.error} wat="Aanmelden" />}
      {gebruikers.isPending && <Skelet regels={6} wat="De lijst van gebruikers" />}
      {gebruikers.isError && (
        <Foutmelding fout={gebruikers.error} wat="De lijst van gebruikers" opnieuw={() => void gebruikers.refetch()} />
      )}
      {gebruikers.data?.length === 0 && <p className="nl-paragraph">Er zijn geen demogebruikers in deze omgeving.</p>}
      <ul className="kaal aanmelden__lijst">
        {gebruikers.data?.map((gebruiker) => (
          <li key={gebruiker.id}>
            <button
              type="button"
              className="aanmelden__persoon"
              disabled={aanmelden.isPending}
              onClick={() => aanmelden.mutate(gebruiker)}
            >
              <strong>{gebruiker.naam}</strong>
              <span className="zacht">
                {gebruiker.rol.replaceAll('_', ' ')}, {organisatienaam(gebruiker)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
