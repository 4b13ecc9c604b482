import { useState, type ReactNode } from 'react';
import { casuspad } from '../../api/paden.ts';
import type { Plan } from '../../api/plannen.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, Knop, Melding, Tekstvlak, useFocusNaar } from '../../ui/index.ts';
import { nu } from '../vastleggen/nu.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';

type Props = { casusId: string; plan: Plan; mag: boolean; klaar: (melding: string) => void };

/** Whether this version was agreed on; agreeing on it, and saying later whether it works. */
export function Planstaat({ casusId, plan, mag, klaar }: Props) {
  const { vastgesteld, versie } = plan;
  if (vastgesteld?.versie === versie)
    return mag ? (
      <Formulierknop tekst={t('Evalueer')}>
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
        <Formulierknop tekst={t('Stel vast')}>
          {(sluit) => <Vaststellen casusId={casusId} plan={plan} klaar={klaar} sluit={sluit} />}
        </Formulierknop>
      )}
    </>
  );
}

/** A button that gives way to a form and comes back when she leaves that; the focus goes along. */
function Formulierknop({ tekst, children }: { tekst: string; children: (sluit: () => void) => ReactNode }) {
  const [open, zetOpen] = useState(false);
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

type Vaststelprops = Omit<Props, 'mag'> & { sluit: () => void };

function Vaststellen({ casusId, plan, klaar, sluit }: Vaststelprops) {
  const [met, zetMet] = useState('');
  const [leeg, zetLeeg] = useState(false);
  const { zend, bezig, fout } = useZendEenmaal(`${casusId} vaststellen ${plan.id}`, [['casus', casusId], ['casussen']]);
  const verstuur = () => {
    zetLeeg(met === '');
    if (met === '') return;
    const pad = casuspad(casusId, 'plandocumenten', plan.id, 'vaststelling');
    zend(
      pad,
      { met_slachtoffer: met },
      () => klaar(t('Versie {{versie}} is vastgesteld.', { versie: plan.versie })),
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
      annuleer={sluit}
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

type Evaluatie = { casusId: string; feit: string; klaar: (melding: string) => void; sluit: () => void };
const UITKOMSTEN = [
  { waarde: 'werkt', label: t('Het werkt') },
  { waarde: 'deels', label: t('Deels') },
  { waarde: 'werkt_niet', label: t('Het werkt niet') },
];

function Evalueren({ casusId, feit, klaar, sluit }: Evaluatie) {
  const [uitkomst, zetUitkomst] = useState('');
  const [wat, zetWat] = useState('');
  const [leeg, zetLeeg] = useState(false);
  const { legVast, bezig, fout } = useLegVast(casusId, `evaluatie ${feit}`);
  const verstuur = () => {
    zetLeeg(uitkomst === '');
    if (uitkomst === '') return;
    const tekst = wat.trim() === '' ? {} : { wat: wat.trim() };
    legVast({ soort: 'plan_geevalueerd', op: nu(), inhoud: { plan: feit, uitkomst }, ...tekst }, () => {
      sluit();
      klaar(t('De evaluatie is vastgelegd. Maak een nieuwe versie als er iets anders moet.'));
    });
  };
  return (
    <Formulier
      knop={t('Leg de evaluatie vast')}
      bezig={bezig}
      fout={fout}
      fouten={leeg ? [{ veld: 'uitkomst', melding: t('Kies of het werkt.') }] : []}
      verstuur={verstuur}
      annuleer={sluit}
    >
      <Keuzerij
        naam="uitkomst"
        label={t('Werkt het plan?')}
        verplicht
        opties={UITKOMSTEN}
        waarde={uitkomst}
        zet={zetUitkomst}
      />
      <Tekstvlak naam="evaluatie_wat" label={t('Waaruit blijkt dat?')} waarde={wat} zet={zetWat} />
    </Formulier>
  );
}
