import { useState } from 'react';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, Tekstvlak } from '../../ui/index.ts';
import { nu } from '../vastleggen/nu.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';

type Props = { casusId: string; feit: string; klaar: (melding: string) => void; sluit: () => void };
export const EVALUATIE = 'evaluatie';
const UITKOMSTEN = [
  { waarde: 'werkt', label: t('Het werkt') },
  { waarde: 'deels', label: t('Deels') },
  { waarde: 'werkt_niet', label: t('Het werkt niet') },
];

/** Says later whether a plan works, and what shows that. */
export function Evalueren({ casusId, feit, klaar, sluit }: Props) {
  const [{ uitkomst, wat }, zet] = useInvoer(casusId, EVALUATIE, { uitkomst: '', wat: '' }, feit);
  const vergeet = useVergeetInvoer(casusId, EVALUATIE, feit);
  const [leeg, zetLeeg] = useState(false);
  const { legVast, bezig, fout } = useLegVast(casusId, EVALUATIE, feit);
  const weg = () => {
    vergeet();
    sluit();
  };
  const verstuur = () => {
    zetLeeg(uitkomst === '');
    if (uitkomst === '') return;
    const tekst = wat.trim() === '' ? {} : { wat: wat.trim() };
    legVast({ soort: 'plan_geevalueerd', op: nu(), inhoud: { plan: feit, uitkomst }, ...tekst }, () => {
      weg();
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
      annuleer={weg}
    >
      <Keuzerij
        naam="uitkomst"
        label={t('Werkt het plan?')}
        verplicht
        opties={UITKOMSTEN}
        waarde={uitkomst}
        zet={(nieuw) => zet({ uitkomst: nieuw, wat })}
      />
      <Tekstvlak
        naam="evaluatie_wat"
        label={t('Waaruit blijkt dat?')}
        waarde={wat}
        zet={(nieuw) => zet({ uitkomst, wat: nieuw })}
      />
    </Formulier>
  );
}
