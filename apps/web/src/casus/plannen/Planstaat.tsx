import { useState } from 'react';
import { casuspad } from '../../api/paden.ts';
import type { Plan } from '../../api/plannen.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, Knop, Melding, Tekstvlak } from '../../ui/index.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';

type Props = { casusId: string; plan: Plan; mag: boolean; klaar: (melding: string) => void };

/** Whether this version was agreed on; agreeing on it, and saying later whether it works. */
export function Planstaat({ casusId, plan, mag, klaar }: Props) {
  const { vastgesteld, versie } = plan;
  if (vastgesteld?.versie === versie)
    return mag ? <Evalueren casusId={casusId} feit={vastgesteld.feit} klaar={klaar} /> : null;
  return (
    <>
      <Melding soort="warning">
        <p>
          {vastgesteld === null
            ? t('Dit plan is nog niet vastgesteld.')
            : t('Versie {{versie}} is vastgesteld; deze versie nog niet.', { versie: vastgesteld.versie })}
        </p>
      </Melding>
      {mag && <Vaststellen casusId={casusId} plan={plan} klaar={klaar} />}
    </>
  );
}

function Vaststellen({ casusId, plan, klaar }: Omit<Props, 'mag'>) {
  const [open, zetOpen] = useState(false);
  const [met, zetMet] = useState('');
  const [leeg, zetLeeg] = useState(false);
  const { zend, bezig, fout } = useZendEenmaal(`${casusId} vaststellen ${plan.id}`, [['casus', casusId], ['casussen']]);
  if (!open)
    return (
      <p className="niet-printen">
        <Knop onClick={() => zetOpen(true)}>{t('Stel vast')}</Knop>
      </p>
    );
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
      annuleer={() => zetOpen(false)}
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

type Evaluatie = { casusId: string; feit: string; klaar: (melding: string) => void };
const UITKOMSTEN = [
  { waarde: 'werkt', label: t('Het werkt') },
  { waarde: 'deels', label: t('Deels') },
  { waarde: 'werkt_niet', label: t('Het werkt niet') },
];

function Evalueren({ casusId, feit, klaar }: Evaluatie) {
  const [open, zetOpen] = useState(false);
  const [uitkomst, zetUitkomst] = useState('');
  const [wat, zetWat] = useState('');
  const [leeg, zetLeeg] = useState(false);
  const { legVast, bezig, fout } = useLegVast(casusId, `evaluatie ${feit}`);
  if (!open)
    return (
      <p className="niet-printen">
        <Knop onClick={() => zetOpen(true)}>{t('Evalueer')}</Knop>
      </p>
    );
  const verstuur = () => {
    zetLeeg(uitkomst === '');
    if (uitkomst === '') return;
    const op = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const tekst = wat.trim() === '' ? {} : { wat: wat.trim() };
    legVast({ soort: 'plan_geevalueerd', op, inhoud: { plan: feit, uitkomst }, ...tekst }, () => {
      zetOpen(false);
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
      annuleer={() => zetOpen(false)}
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
