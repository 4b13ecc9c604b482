import { useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { Veiligheid } from '../../api/regie.ts';
import type { Casus } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, Keuzeveld, koppelVeld, Melding } from '../../ui/index.ts';
import { nu } from '../vastleggen/nu.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import { STAP } from './stappen.ts';
import { isBeantwoord, toestemmingsfouten } from './toestemming.ts';

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
  const [concept, zet] = useInvoer(casus.id, STAP, { door: slachtoffers[0]?.id ?? '', gegeven: '' }, 'instemming');
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casus.id, STAP, 'instemming');
  const vergeet = useVergeetInvoer(casus.id, STAP, 'instemming');
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { door, gegeven } = concept;
  const verstuur = () => {
    const gevonden = toestemmingsfouten(concept);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    if (!isBeantwoord(concept)) return verder();
    return legVast({ soort: 'toestemming', op: nu(), inhoud: { waarvoor: 'stopgesprek', gegeven, door } }, () => {
      vergeet();
      verder();
    });
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
      <Formulier
        knop={t('Verder')}
        bezig={bezig}
        fout={fout}
        fouten={fouten}
        verstuur={verstuur}
        annuleer={() => {
          vergeet();
          anders();
        }}
      >
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
