import { useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { Taak } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Tekstveld, Tekstvlak } from '../../ui/index.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import { useVerlaatwaarschuwing } from '../vastleggen/useVerlaatwaarschuwing.ts';
import { AFHANDELING } from './useAfhandelconcept.ts';
import {
  type Afhandelconcept,
  controleerAfhandeling,
  type Daad,
  isAfhandelingBegonnen,
  naarAfhandelfeit,
  nootVan,
  vroegsteDag,
} from './afhandeling.ts';

type Props = {
  daad: Daad;
  taak: Taak;
  casusId: string;
  sleutel: string;
  concept: Afhandelconcept;
  vandaag: string;
  zet: (concept: Afhandelconcept) => void;
  annuleer: () => void;
  gelukt: () => void;
};

/** When, and in words why or how. What was typed stays until it is recorded. */
export function Afhandelformulier({ daad, taak, casusId, sleutel, concept, vandaag, zet, annuleer, gelukt }: Props) {
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casusId, AFHANDELING, sleutel);
  useVerlaatwaarschuwing(isAfhandelingBegonnen(concept));
  const gedaan = daad === 'gedaan';
  const noot = nootVan(taak);
  const tekst = gedaan ? 'toelichting' : 'reden';

  const opslaan = () => {
    const gevonden = controleerAfhandeling(daad, taak, concept, vandaag);
    zetFouten(gevonden);
    if (gevonden.length === 0) legVast(naarAfhandelfeit(daad, taak.item, concept), gelukt);
  };

  return (
    <Formulier
      className="formulier afhandelen__vorm"
      fout={fout}
      fouten={fouten}
      knop={t('Leg vast')}
      bezigtekst={t('Bezig met vastleggen')}
      bezig={bezig}
      verstuur={opslaan}
      annuleer={annuleer}
    >
      <Tekstvlak
        naam={tekst}
        label={gedaan ? noot.vraag : t('Waarom niet')}
        {...(gedaan && !noot.verplicht ? { hulp: t('Niet verplicht.') } : { verplicht: true })}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the user just asked for this field
        autoFocus
        rows={2}
        waarde={concept[tekst]}
        zet={(waarde) => zet({ ...concept, [tekst]: waarde })}
      />
      <Tekstveld
        naam="op"
        label={gedaan ? t('Gedaan op') : t('Besloten op')}
        verplicht
        type="date"
        min={vroegsteDag(taak)}
        max={vandaag}
        waarde={concept.datum}
        zet={(datum) => zet({ ...concept, datum })}
      />
    </Formulier>
  );
}
