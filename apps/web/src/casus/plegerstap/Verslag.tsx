import { useState } from 'react';
import { t } from '../../taal/taal.ts';
import { Keuzerij, koppelVeld, Tekstveld, Tekstvlak, Vinklijst } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { SCRIPT } from './stappen.ts';

type Props = { casusId: string; klaar: (melding: string) => void; sluit: () => void };

const FYSIEK = [
  { waarde: 'ja', label: t('In persoon') },
  { waarde: 'nee', label: t('Per telefoon of anders') },
];
const REACTIES = [
  { waarde: 'begrijpt', label: t('Begrijpt het') },
  { waarde: 'ontkent', label: t('Ontkent') },
  { waarde: 'bagatelliseert', label: t('Maakt het klein') },
  { waarde: 'boos', label: t('Werd boos') },
  { waarde: 'weigert', label: t('Weigerde het gesprek') },
  { waarde: 'niet_verschenen', label: t('Kwam niet') },
];

/** What was said in a warning talk, point by point, and how he took it: later that is evidence that he knew. */
export function Verslag({ casusId, klaar, sluit }: Props) {
  const titel = t('Verslag van het stopgesprek');
  const [concept, zet] = useInvoer(casusId, titel, { fysiek: 'ja', door: '', reactie: '', uitkomst: '' });
  const [besproken, zetBesproken] = useState<string[]>([]);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      knop={t('Leg het verslag vast')}
      controleer={() => legeVelden({ door: concept.door, reactie: concept.reactie })}
      maak={() => ({
        soort: 'stopgesprek',
        op: nu(),
        inhoud: { gepland: 'nee', ...gevuld({ ...concept, besproken }) },
      })}
      gelukt={() => klaar(t('Het verslag is vastgelegd. Over twee weken wordt gevraagd of hij is gestopt.'))}
      sluit={sluit}
    >
      <Keuzerij {...veld('fysiek')} label={t('Hoe')} breed opties={FYSIEK} />
      <Tekstveld {...veld('door')} label={t('Wie voerde het gesprek')} verplicht />
      <Vinklijst naam="besproken" label={t('Besproken')} breed opties={SCRIPT} gekozen={besproken} zet={zetBesproken} />
      <Keuzerij {...veld('reactie')} label={t('Hoe reageerde hij')} breed opties={REACTIES} />
      <Tekstvlak
        {...veld('uitkomst')}
        label={t('Zijn woorden, en wat is afgesproken')}
        hulp={t('Niets over waar het slachtoffer is.')}
        breed
      />
    </Vastlegvenster>
  );
}
