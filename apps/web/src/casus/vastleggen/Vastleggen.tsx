import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { Casus, Stand } from '../../api/types.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import { Formulier, Keuzeveld, Kop, Melding, Tekstvlak, useKlaarmelding } from '../../ui/index.ts';
import { controleer, formulierVan, isBegonnen, leegConcept, naarFeit, type Concept } from './concept.ts';
import { Inhoudsvelden } from './Inhoudsvelden.tsx';
import { useConcept } from './useConcept.ts';
import { useLegVast } from './useLegVast.ts';
import { useVerlaatwaarschuwing } from './useVerlaatwaarschuwing.ts';
import { FORMULIEREN } from './velden.ts';
import { Wanneer } from './Wanneer.tsx';
import './vastleggen.css';

type Props = { casus: Casus; stand: Stand; terugblik: boolean };

const SOORTEN = FORMULIEREN.map(({ soort, label }) => ({ waarde: soort, label }));

/** Records a fact quickly. On an error everything typed stays, and sending again cannot record it twice. */
export function Vastleggen({ casus, stand, terugblik }: Props) {
  const [concept, zetConcept] = useConcept(casus.id, vandaag());
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const [klaarmelding, klaar] = useKlaarmelding();
  const { legVast, bezig, fout, wis } = useLegVast(casus.id);
  const paneel = useGevraagd();
  useVerlaatwaarschuwing(isBegonnen(concept));

  const wijzig = (deel: Partial<Concept>) => zetConcept({ ...concept, ...deel });

  const opslaan = () => {
    const gevonden = controleer(concept);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    legVast(naarFeit(concept), () => {
      klaar(`Vastgelegd: ${formulierVan(concept.soort)?.label ?? 'feit'}.`);
      zetConcept({ ...leegConcept(vandaag()), soort: concept.soort });
    });
  };

  return (
    <section ref={paneel} className="paneel paneel--breed niet-printen" aria-labelledby="vastleggen-kop">
      <Kop niveau={2} id="vastleggen-kop">
        Feit vastleggen
      </Kop>
      {terugblik && (
        <Melding soort="info">
          <p>U kijkt terug. Wat u vastlegt komt in het logboek van nu; u ziet het hier als u teruggaat naar nu.</p>
        </Melding>
      )}
      {klaarmelding}
      <Formulier
        className="vastleggen"
        fout={fout}
        fouten={fouten}
        knop="Vastleggen"
        bezigtekst="Bezig met vastleggen"
        bezig={bezig}
        verstuur={opslaan}
      >
        <Keuzeveld
          naam="soort"
          label="Soort"
          opties={SOORTEN}
          waarde={concept.soort}
          zet={(soort) => {
            zetFouten([]);
            wis();
            wijzig({ soort });
          }}
        />
        <Wanneer concept={concept} wijzig={wijzig} vandaag={vandaag()} />
        <Inhoudsvelden concept={concept} wijzig={wijzig} maatregelen={stand.maatregelen ?? []} />
        {concept.soort !== 'notitie' && (
          <Tekstvlak
            naam="wat"
            label="Toelichting"
            hulp="Alleen wat een ander moet weten. Niet verplicht."
            breed
            waarde={concept.wat}
            zet={(wat) => wijzig({ wat })}
          />
        )}
      </Formulier>
    </section>
  );
}

/** For the panel of the form: goes to its first field when that is asked for by address (`#vastleggen`), each time. */
function useGevraagd() {
  const ref = useRef<HTMLElement>(null);
  const gevraagd = useLocation({ select: ({ hash, href, state }) => hash === 'vastleggen' && (state.key ?? href) });
  useEffect(() => {
    if (gevraagd !== false) ref.current?.querySelector('select')?.focus();
  }, [gevraagd]);
  return ref;
}

function vandaag(): string {
  return wandklok(new Date()).datum;
}
