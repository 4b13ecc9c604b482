import { useState } from 'react';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import type { Feit } from '../../api/types.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import { Formulier, Tekstvlak } from '../../ui/index.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';

type Props = {
  daad: 'reageer' | 'corrigeer';
  feit: Feit;
  casusId: string;
  sluit: () => void;
  klaar: (melding: string) => void;
};

/** Says something about a fact, or that it was wrong: then it stays readable and no longer counts. */
export function Reageren({ daad, feit, casusId, sluit, klaar }: Props) {
  const [tekst, zetTekst] = useState('');
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casusId, `${daad} ${feit.id}`);
  const reageert = daad === 'reageer';
  const opslaan = () => {
    const leeg = tekst.trim() === '';
    zetFouten(leeg ? [{ veld: reageert ? 'tekst' : 'reden', melding: LEEG }] : []);
    if (leeg) return;
    const klok = wandklok(new Date());
    const inhoud = reageert ? { tekst: tekst.trim(), bij: feit.id } : { van: feit.id, reden: tekst.trim() };
    legVast({ soort: reageert ? 'notitie' : 'correctie', op: `${klok.datum}T${klok.tijd}`, inhoud }, () =>
      klaar(reageert ? 'Uw reactie is vastgelegd.' : 'Het feit telt niet meer mee. Leg nu vast hoe het wel was.'),
    );
  };
  return (
    <Formulier
      fout={fout}
      fouten={fouten}
      knop={reageert ? 'Leg de reactie vast' : 'Laat het vervallen'}
      bezig={bezig}
      verstuur={opslaan}
      annuleer={sluit}
    >
      <Tekstvlak
        naam={reageert ? 'tekst' : 'reden'}
        label={reageert ? 'Uw reactie' : 'Wat klopte er niet?'}
        verplicht
        rows={2}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the user just asked for this field
        autoFocus
        waarde={tekst}
        zet={zetTekst}
      />
    </Formulier>
  );
}
