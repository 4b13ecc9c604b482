import { useEffect, useRef, useState } from 'react';
import { isOnbewaard } from '../../api/conceptbewaring.ts';
import type { Veldfout } from '../../api/fout.ts';
import type { Taak } from '../../api/types.ts';
import { Anderebladzijde } from '../../opnemen/Anderebladzijde.tsx';
import { t } from '../../taal/taal.ts';
import { Formulier } from '../../ui/index.ts';
import { Afwijken, useAfwijking } from '../vastleggen/Afwijken.tsx';
import { controleer, isBegonnen, naarFeit, type Concept } from '../vastleggen/concept.ts';
import { Feitvelden } from '../vastleggen/Feitvelden.tsx';
import { vensterplek } from '../vastleggen/invoer.ts';
import type { Bron } from '../vastleggen/keuzes.ts';
import { useConcept } from '../vastleggen/useConcept.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import { useVerlaatwaarschuwing } from '../vastleggen/useVerlaatwaarschuwing.ts';
import { beginVan, overWie, type Weg } from './daden.ts';
import '../vastleggen/vastleggen.css';

type Props = {
  weg: Weg;
  taak: Taak;
  sleutel: string;
  bron: Bron;
  organisatie: string;
  annuleer: () => void;
  gelukt: () => void;
};

/** The form of the fact that does an item, filled in as far as the item says; what was typed stays until it is recorded. */
export function Daadformulier({ weg, taak, sleutel, bron, organisatie, annuleer, gelukt }: Props) {
  const casusId = bron.casus.id;
  const formulier = `${sleutel} ${weg.sleutel}`;
  const [begin] = useState(() => beginVan(weg, taak, organisatie, bron));
  const { concept, zet: zetConcept, wis, staat } = useConcept(casusId, formulier, begin);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casusId, formulier);
  const afwijking = useAfwijking(fout, casusId, formulier);
  const vorm = useRef<HTMLDivElement>(null);
  useVerlaatwaarschuwing(concept !== begin && isBegonnen(concept) && isOnbewaard(staat));
  useEffect(() => vorm.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);

  const wijzig = (deel: Partial<Concept>) => zetConcept((oud) => ({ ...oud, ...deel }));
  const opslaan = () => {
    const nu = Date.now();
    const gevonden = [...controleer(concept, nu, weg.velden), ...afwijking.fouten()];
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const feit = { ...naarFeit(concept, nu, weg.velden), ...overWie(weg.daad, bron), ...afwijking.deel };
    legVast(feit, () => {
      wis();
      afwijking.wis();
      gelukt();
    });
  };
  return (
    <div ref={vorm}>
      <p className="doen__vraag">
        <strong>{weg.soort.label}</strong>
        {weg.eis !== '' && <span className="klein zacht"> {t('Telt met “{{eis}}”.', { eis: weg.eis })}</span>}
      </p>
      <Formulier
        className="vastleggen"
        fout={afwijking.gevraagd ? null : fout}
        fouten={fouten}
        knop={t('Leg vast')}
        bezigtekst={t('Bezig met vastleggen')}
        bezig={bezig}
        verstuur={opslaan}
        annuleer={annuleer}
      >
        <Anderebladzijde concept={vensterplek(casusId, formulier)} />
        <Feitvelden concept={concept} wijzig={wijzig} velden={weg.velden} bron={bron} />
        <Afwijken {...afwijking} />
      </Formulier>
    </div>
  );
}
