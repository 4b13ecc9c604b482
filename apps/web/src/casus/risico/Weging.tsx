import type { Instrumentvraag } from '../../api/types.ts';
import { aantal } from '../../tijd/weergave.ts';
import { Kop } from '../../ui/index.ts';
import { weegt, type Beoordeling } from './beoordeling.ts';

/** What weighs so far, in words; there is no sum, people decide. */
export function Weging({ beoordeling, vragen }: { beoordeling: Beoordeling; vragen: readonly Instrumentvraag[] }) {
  const { ja, onbekend, open } = weegt(beoordeling, vragen);
  return (
    <div className="risico__weging" role="status">
      <Kop niveau={3}>Wat weegt</Kop>
      {ja.length === 0 ? (
        <p>Nog niets met ja beantwoord.</p>
      ) : (
        <ul>
          {ja.map(({ id, vraag, bij_ja }) => (
            <li key={id}>
              {vraag.replace(/\?$/, '')}: <strong>ja</strong>. {bij_ja?.tekst}
            </li>
          ))}
        </ul>
      )}
      {onbekend.length + open.length > 0 && (
        <p className="zacht">
          {aantal(onbekend.length, 'antwoord', 'antwoorden')} onbekend, {open.length} nog niet gevraagd. Onbekend is
          niet veilig.
        </p>
      )}
    </div>
  );
}
