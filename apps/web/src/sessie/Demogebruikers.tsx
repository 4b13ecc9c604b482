import type { Gebruiker } from '../api/types.ts';
import { Zin } from '../taal/Zin.tsx';
import { woordInZin } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Kop, Melding } from '../ui/index.ts';
import { organisatienaam } from './organisatie.ts';

type Props = { mensen: readonly Gebruiker[]; bezig: boolean; kies: (gebruiker: Gebruiker) => void };

/** The invented people of the demo region, each to sign in as. */
export function Demogebruikers({ mensen, bezig, kies }: Props) {
  return (
    <>
      <Melding soort="info">
        <p>
          <Zin tekst="<vet>Dit is een demo.</vet> Alle mensen en zaken zijn verzonnen. Kies met wiens ogen u wilt kijken. Voer geen echte gegevens in." />
        </p>
      </Melding>
      {mensen.length === 0 && <p className="nl-paragraph">{t('Er zijn geen demogebruikers in deze omgeving.')}</p>}
      <ul className="kaal aanmelden__organisaties">
        {[...Map.groupBy(mensen, organisatienaam)].map(([naam, groep]) => (
          <li key={naam}>
            <Kop niveau={2}>{naam}</Kop>
            <ul className="kaal aanmelden__lijst">
              {groep.map((gebruiker) => (
                <li key={gebruiker.id}>
                  <button type="button" className="aanmelden__persoon" disabled={bezig} onClick={() => kies(gebruiker)}>
                    <strong>{gebruiker.naam}</strong>
                    <span className="zacht">{woordInZin(gebruiker.rol.replaceAll(' ', '_'))}</span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
