import { opties } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Keuzerij } from '../../ui/index.ts';
import { legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

type Props = { casusId: string; stopgesprek: string; klaar: (melding: string) => void; sluit: () => void };

/** Whether he stopped, two weeks after the talk. */
export function Effect({ casusId, stopgesprek, klaar, sluit }: Props) {
  const titel = t('Wat deed het stopgesprek?');
  const [effect, zetEffect] = useInvoer(casusId, titel, '', stopgesprek);
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={stopgesprek}
      knop={t('Leg vast')}
      controleer={() => legeVelden({ effect })}
      maak={() => ({ soort: 'stopgesprek_effect', op: nu(), inhoud: { stopgesprek, effect } })}
      gelukt={() => klaar(t('Het effect is vastgelegd.'))}
      sluit={sluit}
    >
      <Keuzerij
        naam="effect"
        label={t('Is hij gestopt? Vraag het aan het slachtoffer.')}
        breed
        opties={opties('gestopt', 'minder', 'gelijk', 'erger', 'onbekend')}
        waarde={effect}
        zet={zetEffect}
      />
    </Vastlegvenster>
  );
}
