import { vraag } from '../api/client.ts';
import { organisatie } from '../taal/labels.ts';
import { Knop } from '../ui/index.ts';
import { vergeetSessie } from './sessie.ts';
import { useSessie } from './useSessie.ts';

/** Who is signed in, and the way out. */
export function Gebruikersmenu() {
  const sessie = useSessie();
  if (sessie === null) return null;
  const { naam, organisatie: org, rol } = sessie.gebruiker;
  return (
    <>
      <span className="balk__wie">
        <strong>{naam}</strong>
        <br />
        <span className="klein zacht">
          {rol.replaceAll('_', ' ')}, {organisatie(org)}
        </span>
      </span>
      <Knop klein onClick={() => void meldAf()}>
        Afmelden
      </Knop>
    </>
  );
}

async function meldAf(): Promise<void> {
  // The local session ends in any case: a token that the server no longer knows is worth nothing.
  await vraag('/sessies/huidige', { method: 'DELETE' }).catch(() => undefined);
  vergeetSessie();
}
