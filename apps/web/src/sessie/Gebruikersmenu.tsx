import { useNavigate } from '@tanstack/react-router';
import { vraag } from '../api/client.ts';
import { Knop, Linkknop } from '../ui/index.ts';
import { Bel } from '../notificaties/Bel.tsx';
import { Zoekbalk } from '../zoeken/Zoekbalk.tsx';
import { organisatienaam } from './organisatie.ts';
import { doetCasuswerk, doetStraatcheck, leestCasussen, leestMeldingen } from './rollen.ts';
import { vergeetSessie } from './sessie.ts';
import { useSessie } from './useSessie.ts';

/** Who is signed in, and the way out. */
export function Gebruikersmenu() {
  const sessie = useSessie();
  const ga = useNavigate();
  if (sessie === null) return null;
  const { naam, orgrol, rol } = sessie.gebruiker;
  return (
    <>
      {leestCasussen(sessie.gebruiker) && (
        <>
          <Linkknop to="/werkvoorraad">Werkvoorraad</Linkknop>
          <Linkknop to="/casussen" activeOptions={{ exact: true }}>
            Casussen
          </Linkknop>
        </>
      )}
      {leestCasussen(sessie.gebruiker) && <Zoekbalk />}
      {doetCasuswerk(sessie.gebruiker) && <Linkknop to="/opnemen">Melding opnemen</Linkknop>}
      {leestMeldingen(sessie.gebruiker) && <Linkknop to="/leeslijst">Leeslijst</Linkknop>}
      {doetStraatcheck(sessie.gebruiker) && <Linkknop to="/straatcheck">Straatcheck</Linkknop>}
      {doetCasuswerk(sessie.gebruiker) && <Linkknop to="/bekendheid">Is iemand bekend?</Linkknop>}
      {orgrol === 'functioneel_beheerder' && <Linkknop to="/medewerkers">Medewerkers</Linkknop>}
      {orgrol === 'functioneel_beheerder' && <Linkknop to="/regels">Regels</Linkknop>}
      {orgrol === 'privacy_officer' && <Linkknop to="/toezicht">Toezicht</Linkknop>}
      {orgrol === 'privacy_officer' && <Linkknop to="/toezicht/verzoeken">Verzoeken</Linkknop>}
      <Bel />
      <Linkknop to="/hulp">Hulp</Linkknop>
      <Linkknop to="/mijn-sessies">Mijn sessies</Linkknop>
      <span className="balk__wie">
        <strong>{naam}</strong>
        <br />
        <span className="klein zacht">
          {rol.replaceAll('_', ' ')}, {organisatienaam(sessie.gebruiker)}
        </span>
      </span>
      <Knop klein onClick={() => void meldAf(() => ga({ to: '/aanmelden' }))}>
        Afmelden
      </Knop>
    </>
  );
}

/** Leaves the page first, so that the next person does not land where this one was. */
async function meldAf(verlaat: () => Promise<void>): Promise<void> {
  // The local session ends in any case: a token that the server no longer knows is worth nothing.
  await vraag('/sessies/huidige', { method: 'DELETE' }).catch(() => undefined);
  await verlaat();
  vergeetSessie();
}
