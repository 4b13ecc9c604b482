import { useState } from 'react';
import { casuspad } from '../../api/paden.ts';
import type { Plan } from '../../api/plannen.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij } from '../../ui/index.ts';
import { vensterplek } from '../vastleggen/invoer.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';

type Props = { casusId: string; plan: Plan; klaar: (melding: string) => void; sluit: () => void };

export const VASTSTELLING = 'vaststelling';

/** Agrees on this version, and says whether it was made with her. */
export function Vaststellen({ casusId, plan, klaar, sluit }: Props) {
  const [met, zetMet] = useInvoer(casusId, VASTSTELLING, '', plan.id);
  const vergeet = useVergeetInvoer(casusId, VASTSTELLING, plan.id);
  const [leeg, zetLeeg] = useState(false);
  const { zend, bezig, fout } = useZendEenmaal(
    `${casusId} vaststellen ${plan.id}`,
    [['casus', casusId], ['casussen']],
    vensterplek(casusId, VASTSTELLING, plan.id),
  );
  const verstuur = () => {
    zetLeeg(met === '');
    if (met === '') return;
    const pad = casuspad(casusId, 'plandocumenten', plan.id, 'vaststelling');
    zend(
      pad,
      { met_slachtoffer: met },
      () => {
        vergeet();
        klaar(t('Versie {{versie}} is vastgesteld.', { versie: plan.versie }));
      },
      plan.versie,
    );
  };
  return (
    <Formulier
      knop={t('Stel deze versie vast')}
      bezig={bezig}
      fout={fout}
      fouten={leeg ? [{ veld: 'met_slachtoffer', melding: t('Kies ja of nee.') }] : []}
      verstuur={verstuur}
      annuleer={() => {
        vergeet();
        sluit();
      }}
    >
      <Keuzerij
        naam="met_slachtoffer"
        label={t('Is het met het slachtoffer gemaakt?')}
        verplicht
        opties={[
          { waarde: 'ja', label: t('Ja') },
          { waarde: 'nee', label: t('Nee, dat moet nog') },
        ]}
        waarde={met}
        zet={zetMet}
      />
    </Formulier>
  );
}
