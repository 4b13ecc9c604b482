import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { Casus, Stand } from '../../api/types.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import { Knop, Kop, Melding } from '../../ui/index.ts';
import { controleer, formulierVan, isBegonnen, leegConcept, naarFeit, type Concept } from './concept.ts';
import { Foutenlijst } from './Foutenlijst.tsx';
import { Wanneer } from './Wanneer.tsx';
import { Inhoudsvelden } from './Inhoudsvelden.tsx';
import { FORMULIEREN } from './velden.ts';
import { Veldkader, veldId } from './Veldkader.tsx';
import { useConcept } from './useConcept.ts';
import { foutenVan, useVerstuur } from './useVerstuur.ts';
import { useVerlaatwaarschuwing } from './useVerlaatwaarschuwing.ts';
import './vastleggen.css';

type Props = { casus: Casus; stand: Stand; terugblik: boolean };

/** Records a fact quickly. On an error everything typed stays, and sending again cannot record it twice. */
export function Vastleggen({ casus, stand, terugblik }: Props) {
  const [concept, zetConcept] = useConcept(casus.id, vandaag());
  const [fouten, zetFouten] = useState<Veldfout[]>([]);
  const [gelukt, zetGelukt] = useState('');
  const foutenRef = useRef<HTMLDivElement>(null);
  const klaarRef = useRef<HTMLDivElement>(null);
  const verstuur = useVerstuur(casus.id);
  useVerlaatwaarschuwing(isBegonnen(concept) && !verstuur.isSuccess);

  const wijzig = (deel: Partial<Concept>) => {
    verstuur.reset();
    zetGelukt('');
    zetConcept({ ...concept, ...deel });
  };

  // asked for by address (`#vastleggen`), also when it is asked again
  const gevraagd = useLocation({ select: ({ hash, href, state }) => hash === 'vastleggen' && (state.key ?? href) });
  useEffect(() => {
    if (gevraagd !== false) document.getElementById(veldId('soort'))?.focus();
  }, [gevraagd]);

  useEffect(() => {
    if (fouten.length > 0) foutenRef.current?.focus();
  }, [fouten]);

  useEffect(() => {
    if (gelukt !== '') klaarRef.current?.focus();
  }, [gelukt]);

  const opslaan = (gebeurtenis: FormEvent) => {
    gebeurtenis.preventDefault();
    const gevonden = controleer(concept);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    verstuur.mutate(naarFeit(concept), {
      onSuccess: () => {
        zetGelukt(`Vastgelegd: ${formulierVan(concept.soort)?.label ?? 'feit'}.`);
        zetConcept({ ...leegConcept(vandaag()), soort: concept.soort });
      },
      onError: (fout) => zetFouten(foutenVan(fout)),
    });
  };

  return (
    <section className="paneel paneel--breed niet-printen" aria-labelledby="vastleggen-kop">
      <Kop niveau={2} id="vastleggen-kop">
        Feit vastleggen
      </Kop>
      <form className="vastleggen" noValidate onSubmit={opslaan}>
        {terugblik && (
          <Melding soort="info">
            <p>U kijkt terug. Wat u vastlegt komt in het logboek van nu; u ziet het hier als u teruggaat naar nu.</p>
          </Melding>
        )}
        <div ref={klaarRef} tabIndex={-1} role="status">
          {gelukt !== '' && (
            <Melding soort="ok">
              <p>{gelukt}</p>
            </Melding>
          )}
        </div>
        <Foutenlijst ref={foutenRef} fouten={fouten} soort={concept.soort} />
        <Veldkader naam="soort" label="Soort" fouten={fouten}>
          {(eigenschappen) => (
            <select
              {...eigenschappen}
              className="utrecht-select utrecht-select--html-select"
              value={concept.soort}
              onChange={(gebeurtenis) => {
                zetFouten([]);
                wijzig({ soort: gebeurtenis.target.value });
              }}
            >
              {FORMULIEREN.map((formulier) => (
                <option key={formulier.soort} value={formulier.soort}>
                  {formulier.label}
                </option>
              ))}
            </select>
          )}
        </Veldkader>
        <Wanneer concept={concept} wijzig={wijzig} fouten={fouten} vandaag={vandaag()} />
        <Inhoudsvelden concept={concept} wijzig={wijzig} fouten={fouten} maatregelen={stand.maatregelen ?? []} />
        {concept.soort !== 'notitie' && (
          <Veldkader
            naam="wat"
            label="Toelichting"
            hulp="Alleen wat een ander moet weten. Niet verplicht."
            fouten={fouten}
            breed
          >
            {(eigenschappen) => (
              <textarea
                {...eigenschappen}
                className="utrecht-textarea utrecht-textarea--html-textarea"
                rows={3}
                value={concept.wat}
                onChange={(gebeurtenis) => wijzig({ wat: gebeurtenis.target.value })}
              />
            )}
          </Veldkader>
        )}
        <div className="vastleggen__breed">
          <Knop type="submit" soort="primary-action" disabled={verstuur.isPending}>
            {verstuur.isPending ? 'Bezig met vastleggen' : 'Vastleggen'}
          </Knop>
        </div>
      </form>
    </section>
  );
}

function vandaag(): string {
  return wandklok(new Date()).datum;
}
