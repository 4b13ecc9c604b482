import type { Veiligheid } from '../../api/regie.ts';
import type { Casus } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, Keuzeveld, Melding } from '../../ui/index.ts';
import { nu } from '../vastleggen/nu.ts';
import { isBeantwoord, toestemmingsfouten } from './toestemming.ts';
import { useStap } from './useStap.ts';

type Props = {
  casus: Casus;
  eerder: Veiligheid['instemming'];
  /** Asked and written down, or left for later. */
  verder: () => void;
  /** Goes back to which step. */
  anders: () => void;
};

const ANTWOORDEN = [
  { waarde: 'ja', label: t('Ja, zij staat erachter') },
  { waarde: 'nee', label: t('Nee, zij wil het niet') },
  { waarde: 'niet_gevraagd', label: t('Nog niet gevraagd') },
];

/** A warning talk is not held behind her back: what she says of it is asked before it is planned, and written down. */
export function Instemming({ casus, eerder, verder, anders }: Props) {
  const slachtoffers = casus.betrokkenen.filter(({ rol }) => rol === 'slachtoffer');
  const begin = { door: slachtoffers[0]?.id ?? '', gegeven: '' };
  const { concept, veld, klopt, legVast, vergeetEn, vorm } = useStap(casus.id, 'instemming', begin);
  const { door, gegeven } = concept;
  const verstuur = () => {
    if (!klopt(toestemmingsfouten(concept))) return;
    if (!isBeantwoord(concept)) return verder();
    return legVast({ soort: 'toestemming', op: nu(), inhoud: { waarvoor: 'stopgesprek', gegeven, door } }, verder);
  };
  return (
    <>
      <Melding soort="warning">
        <p>
          {eerder === null
            ? t('Vraag haar eerst of zij achter het stopgesprek staat: zij krijgt te maken met zijn reactie.')
            : t('Zij stond er eerder niet achter. Vraag het haar opnieuw.')}
        </p>
      </Melding>
      <Formulier knop={t('Verder')} {...vorm} verstuur={verstuur} annuleer={vergeetEn(anders)}>
        {slachtoffers.length > 1 && (
          <Keuzeveld
            {...veld('door')}
            label={t('Wie van de slachtoffers')}
            opties={slachtoffers.map(({ id, naam }, plaats) => ({
              waarde: id,
              label: naam ?? t('Slachtoffer {{nummer}}, naam hier niet te zien', { nummer: plaats + 1 }),
            }))}
          />
        )}
        <Keuzerij {...veld('gegeven')} label={t('Staat zij achter het stopgesprek?')} breed opties={ANTWOORDEN} />
      </Formulier>
    </>
  );
}
