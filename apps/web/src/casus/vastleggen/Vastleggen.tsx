import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { Casus, Stand } from '../../api/types.ts';
import { Formulier, Kop, Melding, Tekstvlak, useKlaarmelding, Zoekkeuze } from '../../ui/index.ts';
import { controleer, formulierVan, isBegonnen, leegConcept, naarFeit, type Concept } from './concept.ts';
import { Bijlagen, useBijlagen } from './Bijlagen.tsx';
import { Inhoudsvelden } from './Inhoudsvelden.tsx';
import { useConcept } from './useConcept.ts';
import { useLegVast } from './useLegVast.ts';
import { useVerlaatwaarschuwing } from './useVerlaatwaarschuwing.ts';
import { FORMULIEREN } from './velden.ts';
import { Wanneer } from './Wanneer.tsx';
import './vastleggen.css';

type Props = { casus: Casus; stand: Stand; terugblik: boolean };

const SOORTEN = FORMULIEREN.map(({ soort, label, ook }) => ({
  waarde: soort,
  label,
  ...(ook !== undefined && { ook }),
}));

/** Records a fact quickly. On an error everything typed stays, and sending again cannot record it twice. */
export function Vastleggen({ casus, stand, terugblik }: Props) {
  const [concept, zetConcept] = useConcept(casus.id);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const [klaarmelding, klaar] = useKlaarmelding();
  const { legVast, bezig, fout, wis } = useLegVast(casus.id);
  const bijlagen = useBijlagen(casus.id);
  const paneel = useGevraagd();
  useVerlaatwaarschuwing(isBegonnen(concept));

  const wijzig = (deel: Partial<Concept>) => zetConcept({ ...concept, ...deel });

  const opslaan = () => {
    const nu = Date.now();
    const gevonden = controleer(concept, nu);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    legVast(naarFeit(concept, nu), ({ id }) => {
      klaar(`Vastgelegd: ${formulierVan(concept.soort)?.label ?? 'feit'}.`);
      zetConcept({ ...leegConcept(), soort: concept.soort });
      bijlagen.stuur(id);
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
        <Zoekkeuze
          naam="soort"
          label="Soort"
          hint="Typ bijvoorbeeld gebeld"
          opties={SOORTEN}
          waarde={concept.soort}
          zet={(soort) => {
            zetFouten([]);
            wis();
            wijzig({ soort });
          }}
        />
        <Wanneer concept={concept} wijzig={wijzig} />
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
        <Bijlagen {...bijlagen} />
      </Formulier>
    </section>
  );
}

/** For the panel of the form: goes to its first field when that is asked for by address (`#vastleggen`), each time. */
function useGevraagd() {
  const ref = useRef<HTMLElement>(null);
  const gevraagd = useLocation({ select: ({ hash, href, state }) => hash === 'vastleggen' && (state.key ?? href) });
  useEffect(() => {
    if (gevraagd !== false) ref.current?.querySelector('input')?.focus();
  }, [gevraagd]);
  return ref;
}
