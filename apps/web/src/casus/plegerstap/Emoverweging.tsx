import { useState } from 'react';
import { inhoudstekst } from '../../api/feit.ts';
import type { Feit } from '../../api/types.ts';
import { organisatie, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Keuzerij, Knop, Kop, koppelVeld, Tekstvlak } from '../../ui/index.ts';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

type Props = {
  casusId: string;
  feiten: readonly Feit[];
  recht: Afhandelrecht | null;
  klaar: (melding: string) => void;
};

const UITKOMST = [
  { waarde: 'wel', label: t('Wel') },
  { waarde: 'niet', label: t('Niet') },
  { waarde: 'later', label: t('Later') },
];

/** Whether electronic monitoring was weighed, and how it came out; a no is recorded as well. */
export function Emoverweging({ casusId, feiten, recht, klaar }: Props) {
  const [open, zetOpen] = useState(false);
  const titel = t('EM afwegen');
  const [concept, zet] = useInvoer(casusId, titel, { uitkomst: '', reden: '' });
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const laatste = feiten.findLast(
    (feit) => feit.soort === 'overweging' && feit.vervallen !== true && inhoudstekst(feit, 'onderwerp') === 'em',
  );
  const mag = recht !== null && ['3ro', 'om', 'politie', 'zvh'].includes(recht.organisatie);
  return (
    <div className="daadrij deelkop">
      <div>
        <Kop niveau={3}>{t('Elektronische monitoring (EM)')}</Kop>
        <p className="rij__kop">
          {laatste === undefined
            ? t('Nog niet afgewogen, of dat mag u niet zien.')
            : t('Afgewogen door {{wie}}, {{weergave}}: {{inhoudstekst}}. {{inhoudstekst2}}', {
                wie: organisatie(laatste.wie),
                weergave: laatste.gebeurd.weergave,
                inhoudstekst: woordInZin(inhoudstekst(laatste, 'uitkomst')),
                inhoudstekst2: inhoudstekst(laatste, 'reden'),
              })}
        </p>
      </div>
      {mag && (
        <Knop klein className="niet-printen" onClick={() => zetOpen(true)}>
          {t('EM afwegen')}
        </Knop>
      )}
      {open && (
        <Vastlegvenster
          casusId={casusId}
          titel={titel}
          knop={t('Leg de afweging vast')}
          controleer={() => legeVelden(concept)}
          maak={() => ({ soort: 'overweging', op: nu(), inhoud: { onderwerp: 'em', ...concept } })}
          gelukt={() => klaar(t('De afweging over EM is vastgelegd.'))}
          sluit={() => zetOpen(false)}
        >
          <Keuzerij {...veld('uitkomst')} label={t('Past EM hier')} breed opties={UITKOMST} />
          <Tekstvlak {...veld('reden')} label={t('Waarom')} hulp={t('Ook als het nee is.')} verplicht breed />
        </Vastlegvenster>
      )}
    </div>
  );
}
