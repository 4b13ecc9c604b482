import type { NieuwFeit } from '../../api/types.ts';
import { JA_NEE } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { Keuzerij, koppelVeld, Tekstveld } from '../../ui/index.ts';
import { legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

export type Awaredaad = 'test' | 'alarm' | 'nodig';
type Props = {
  casusId: string;
  maatregel: string;
  daad: Awaredaad;
  klaar: (melding: string) => void;
  sluit: () => void;
};

const NODIG = [...JA_NEE, { waarde: 'onbekend', label: t('Weet zij niet') }];
const TITEL: Readonly<Record<Awaredaad, string>> = {
  test: t('Alarmknop getest'),
  alarm: t('Alarm van de knop'),
  nodig: t('Is de knop nog nodig?'),
};

/** One thing that happened with the alarm button. */
export function Awarevenster({ casusId, maatregel, daad, klaar, sluit }: Props) {
  const [concept, zet] = useInvoer(casusId, TITEL[daad], { antwoord: '', beloofd: '', werkelijk: '' }, maatregel);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { antwoord, beloofd, werkelijk } = concept;
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={TITEL[daad]}
      onderdeel={maatregel}
      knop={t('Leg vast')}
      controleer={() => legeVelden(daad === 'alarm' ? { werkelijk } : { antwoord })}
      maak={() => maakFeit(daad, maatregel, { antwoord, beloofd, werkelijk })}
      gelukt={() => klaar(t('Vastgelegd.'))}
      sluit={sluit}
    >
      {daad === 'alarm' ? (
        <>
          <Tekstveld
            {...veld('werkelijk')}
            label={t('Na hoeveel minuten was er iemand bij haar')}
            type="number"
            min={0}
            verplicht
          />
          <Tekstveld {...veld('beloofd')} label={t('Hoeveel minuten was beloofd')} type="number" min={0} />
        </>
      ) : (
        <Keuzerij
          {...veld('antwoord')}
          label={daad === 'test' ? t('Werkt de knop') : t('Heeft zij hem nog nodig')}
          breed
          opties={daad === 'nodig' ? NODIG : JA_NEE}
        />
      )}
    </Vastlegvenster>
  );
}

type Antwoorden = { antwoord: string; beloofd: string; werkelijk: string };

function maakFeit(daad: Awaredaad, maatregel: string, { antwoord, beloofd, werkelijk }: Antwoorden): NieuwFeit {
  switch (daad) {
    case 'test':
      return { soort: 'aware_test', op: nu(), inhoud: { maatregel, werkt: antwoord } };
    case 'nodig':
      return { soort: 'maatregel_geevalueerd', op: nu(), inhoud: { maatregel, nog_nodig: antwoord } };
    default:
      return {
        soort: 'aware_alarm',
        op: nu(),
        inhoud: {
          maatregel,
          werkelijk_min: Number(werkelijk),
          ...(beloofd !== '' && { beloofd_min: Number(beloofd) }),
        },
      };
  }
}
