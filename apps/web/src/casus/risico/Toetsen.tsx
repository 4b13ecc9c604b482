import { useState } from 'react';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import { opties } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import { Formulier, Keuzerij, Tekstvlak, Uitklap } from '../../ui/index.ts';
import { useInvoer, useVergeetInvoer, useWasBegonnen } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import type { Taxatie } from './beoordeling.ts';

type Props = { casusId: string; taxatie: Taxatie };

const TOETS = 'toets';

/** A second reader reads an assessment and says what she makes of it; her level takes the place of that outcome. */
export function Toetsen(props: Props) {
  const begonnen = useWasBegonnen(props.casusId, TOETS, props.taxatie.feit);
  return (
    <div className="niet-printen">
      <Uitklap titel={t('Lees als tweede mee')} open={begonnen} lui>
        <Toetsformulier {...props} />
      </Uitklap>
    </div>
  );
}

function Toetsformulier({ casusId, taxatie }: Props) {
  const [concept, zetConcept] = useInvoer(casusId, TOETS, { niveau: '', reden: '' }, taxatie.feit);
  const vergeet = useVergeetInvoer(casusId, TOETS, taxatie.feit);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casusId, TOETS, taxatie.feit);
  const opslaan = () => {
    const gevonden = [
      ...(concept.niveau === '' ? [{ veld: 'niveau', melding: LEEG }] : []),
      ...(concept.reden.trim() === '' ? [{ veld: 'reden', melding: LEEG }] : []),
    ];
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const klok = wandklok(new Date());
    const inhoud = { op: taxatie.feit, niveau: concept.niveau, reden: concept.reden.trim() };
    legVast({ soort: 'risicotoets', op: `${klok.datum}T${klok.tijd}`, inhoud }, vergeet);
  };
  return (
    <Formulier fout={fout} fouten={fouten} knop={t('Leg uw toets vast')} bezig={bezig} verstuur={opslaan}>
      <Keuzerij
        naam="niveau"
        label={t('Uw niveau')}
        verplicht
        opties={opties('laag', 'midden', 'hoog')}
        waarde={concept.niveau}
        zet={(niveau) => zetConcept({ ...concept, niveau })}
      />
      <Tekstvlak
        naam="reden"
        label={t('Waarom?')}
        verplicht
        rows={2}
        waarde={concept.reden}
        zet={(reden) => zetConcept({ ...concept, reden })}
      />
    </Formulier>
  );
}
