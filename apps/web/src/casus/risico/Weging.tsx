import type { Instrumentvraag } from '../../api/types.ts';
import { t, tn } from '../../taal/taal.ts';

import { Kop } from '../../ui/index.ts';
import { weegt, type Beoordeling } from './beoordeling.ts';

/** What weighs so far, in words; there is no sum, people decide. */
export function Weging({ beoordeling, vragen }: { beoordeling: Beoordeling; vragen: readonly Instrumentvraag[] }) {
  const { ja, onbekend, open } = weegt(beoordeling, vragen);
  return (
    <div className="risico__weging" role="status">
      <Kop niveau={3}>{t('Wat weegt')}</Kop>
      {ja.length === 0 ? (
        <p>{t('Nog niets met ja beantwoord.')}</p>
      ) : (
        <ul>
          {ja.map(({ id, vraag, bij_ja }) => (
            <li key={id}>
              {vraag.replace(/\?$/, '')}: <strong>{t('ja')}</strong>. {bij_ja?.tekst}
            </li>
          ))}
        </ul>
      )}
      {onbekend.length + open.length > 0 && (
        <p className="zacht">
          {tn(
            onbekend.length,
            '{{aantal}} antwoord onbekend, {{open}} nog niet gevraagd. Onbekend is niet veilig.',
            '{{aantal}} antwoorden onbekend, {{open}} nog niet gevraagd. Onbekend is niet veilig.',
            { open: open.length },
          )}
        </p>
      )}
    </div>
  );
}
