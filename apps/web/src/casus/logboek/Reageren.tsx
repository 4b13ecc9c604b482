import { useState } from 'react';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import type { Feit } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import { Formulier, Tekstvlak } from '../../ui/index.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import { REACTIE } from './onderhanden.ts';

type Props = {
  feit: Feit;
  casusId: string;
  /** False when it was open already, and only came back in sight. */
  netGeopend: boolean;
  sluit: () => void;
  klaar: (melding: string, nieuw: string) => void;
};

/** Says something about a fact; what was typed stays until it is recorded or called off. */
export function Reageren({ feit, casusId, netGeopend, sluit, klaar }: Props) {
  const [tekst, zetTekst] = useInvoer(casusId, REACTIE, '', feit.id);
  const vergeet = useVergeetInvoer(casusId, REACTIE, feit.id);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casusId, REACTIE, feit.id);
  const opslaan = () => {
    const leeg = tekst.trim() === '';
    zetFouten(leeg ? [{ veld: 'tekst', melding: LEEG }] : []);
    if (leeg) return;
    const klok = wandklok(new Date());
    const inhoud = { tekst: tekst.trim(), bij: feit.id };
    legVast({ soort: 'notitie', op: `${klok.datum}T${klok.tijd}`, inhoud }, ({ id }) => {
      vergeet();
      klaar(t('Uw reactie is vastgelegd.'), id);
    });
  };
  return (
    <Formulier
      fout={fout}
      fouten={fouten}
      knop={t('Leg de reactie vast')}
      bezig={bezig}
      verstuur={opslaan}
      annuleer={() => {
        vergeet();
        sluit();
      }}
    >
      <Tekstvlak
        naam="tekst"
        label={t('Uw reactie')}
        verplicht
        rows={2}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the user just asked for this field
        autoFocus={netGeopend}
        waarde={tekst}
        zet={zetTekst}
      />
    </Formulier>
  );
}
