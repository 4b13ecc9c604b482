import { useState, type ReactNode } from 'react';
import type { Plan } from '../../api/plannen.ts';
import { t } from '../../taal/taal.ts';
import { Knop, Melding, useFocusNaar } from '../../ui/index.ts';
import { useWasBegonnen } from '../vastleggen/useInvoer.ts';
import { Evalueren, EVALUATIE } from './Evalueren.tsx';
import { Vaststellen, VASTSTELLING } from './Vaststellen.tsx';

type Props = { casusId: string; plan: Plan; mag: boolean; klaar: (melding: string) => void };

/** Whether this version was agreed on; agreeing on it, and saying later whether it works. */
export function Planstaat({ casusId, plan, mag, klaar }: Props) {
  const { vastgesteld, versie } = plan;
  const evalueert = useWasBegonnen(casusId, EVALUATIE, vastgesteld?.feit);
  const steltVast = useWasBegonnen(casusId, VASTSTELLING, plan.id);
  if (vastgesteld?.versie === versie)
    return mag ? (
      <Formulierknop tekst={t('Evalueer')} begonnen={evalueert}>
        {(sluit) => <Evalueren casusId={casusId} feit={vastgesteld.feit} klaar={klaar} sluit={sluit} />}
      </Formulierknop>
    ) : null;
  return (
    <>
      <Melding soort="warning">
        <p>
          {vastgesteld === null
            ? t('Dit plan is nog niet vastgesteld.')
            : t('Versie {{versie}} is vastgesteld; deze versie nog niet.', { versie: vastgesteld.versie })}
        </p>
      </Melding>
      {mag && (
        <Formulierknop tekst={t('Stel vast')} begonnen={steltVast}>
          {(sluit) => <Vaststellen casusId={casusId} plan={plan} klaar={klaar} sluit={sluit} />}
        </Formulierknop>
      )}
    </>
  );
}

type Knopprops = { tekst: string; begonnen: boolean; children: (sluit: () => void) => ReactNode };

/** A button that gives way to a form and comes back when she leaves that; the focus goes along. */
function Formulierknop({ tekst, begonnen, children }: Knopprops) {
  const [open, zetOpen] = useState(begonnen);
  const [vak, naar] = useFocusNaar<HTMLDivElement>();
  const wissel = (aan: boolean, selector: string) => {
    zetOpen(aan);
    naar(selector);
  };
  return (
    <div ref={vak} className="niet-printen">
      {open ? children(() => wissel(false, 'button')) : <Knop onClick={() => wissel(true, 'input')}>{tekst}</Knop>}
    </div>
  );
}
