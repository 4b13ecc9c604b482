import { useState } from 'react';
import { casuspad } from '../../api/paden.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import type { Deelname } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Knop } from '../../ui/index.ts';

type Props = { casus: string; deelname: Deelname; klaar: (melding: string) => void };

/** Ends that an organisation takes part, after one more question. */
export function Beeindig({ casus, deelname, klaar }: Props) {
  const [zeker, zetZeker] = useState(false);
  const { naam } = deelname.organisatie;
  const { zend, bezig, fout } = useZendEenmaal(`${deelname.id} beeindig`, [['casus', casus]]);
  if (!zeker) {
    return (
      <Knop klein soort="subtle" aria-label={t('Beëindig: {{naam}} doet mee', { naam })} onClick={() => zetZeker(true)}>
        {t('Beëindig')}
      </Knop>
    );
  }
  return (
    <Formulier
      fout={fout}
      knop={t('Ja, beëindig nu')}
      bezig={bezig}
      verstuur={() =>
        zend(casuspad(casus, 'toegangen', deelname.id, 'beeindiging'), {}, () =>
          klaar(t('{{naam}} ziet deze casus niet meer.', { naam })),
        )
      }
      annuleer={() => zetZeker(false)}
    >
      <p tabIndex={-1} ref={neemFocus}>
        {t('{{naam}} ziet deze casus daarna meteen niet meer. Weet u het zeker?', { naam })}
      </p>
    </Formulier>
  );
}

/** The button that had the focus has gone. Outside the component, so that it runs once and not at every render. */
function neemFocus(tekst: HTMLElement | null): void {
  tekst?.focus();
}
