import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { Taak } from '../../api/types.ts';
import { Knop, Melding } from '../../ui/index.ts';
import { foutenVan, useVerstuur } from '../vastleggen/useVerstuur.ts';
import { useVerlaatwaarschuwing } from '../vastleggen/useVerlaatwaarschuwing.ts';
import { Veldkader } from '../vastleggen/Veldkader.tsx';
import {
  type Afhandelconcept,
  controleerAfhandeling,
  type Daad,
  isAfhandelingBegonnen,
  naarAfhandelfeit,
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
  const [fouten, zetFouten] = useState<Veldfout[]>([]);
  const vorm = useRef<HTMLFormElement>(null);
  const id = useId();
  const verstuur = useVerstuur(casusId, sleutel);
  useVerlaatwaarschuwing(isAfhandelingBegonnen(concept));

  const tekst = daad === 'gedaan' ? 'toelichting' : 'reden';
  const algemeen = fouten.filter(({ veld }) => veld !== 'op' && veld !== tekst);

  useEffect(() => {
    if (fouten.length > 0) vorm.current?.querySelector<HTMLElement>('[data-fout], [aria-invalid=true]')?.focus();
  }, [fouten]);

  const opslaan = (gebeurtenis: FormEvent) => {
    gebeurtenis.preventDefault();
    if (verstuur.isPending) return;
    const gevonden = controleerAfhandeling(daad, taak, concept, vandaag);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    verstuur.mutate(naarAfhandelfeit(daad, taak.item, concept), {
      onSuccess: gelukt,
      onError: (fout) => zetFouten(foutenVan(fout)),
    });
  };

  return (
    <form ref={vorm} className="afhandelen__vorm" noValidate onSubmit={opslaan}>
      {algemeen.length > 0 && (
        <div tabIndex={-1} data-fout>
          <Melding soort="error">
            {algemeen.map(({ veld, melding }) => (
              <p key={`${veld} ${melding}`}>{melding}</p>
            ))}
          </Melding>
        </div>
      )}
      <Veldkader
        naam={tekst}
        id={`${id}-${tekst}`}
        label={daad === 'gedaan' ? 'Toelichting' : 'Waarom niet'}
        verplicht={daad === 'afgeweken'}
        {...(daad === 'gedaan' && { hulp: 'Niet verplicht.' })}
        fouten={fouten}
      >
        {(eigenschappen) => (
          <textarea
            {...eigenschappen}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the user just asked for this field
            autoFocus
            rows={2}
            required={daad === 'afgeweken'}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            value={concept[tekst]}
            onChange={(gebeurtenis) => zet({ ...concept, [tekst]: gebeurtenis.target.value })}
          />
        )}
      </Veldkader>
      <Veldkader
        naam="op"
        id={`${id}-op`}
        label={daad === 'gedaan' ? 'Gedaan op' : 'Besloten op'}
        verplicht
        fouten={fouten}
      >
        {(eigenschappen) => (
          <input
            {...eigenschappen}
            type="date"
            required
            min={vroegsteDag(taak)}
            max={vandaag}
            className="utrecht-textbox utrecht-textbox--html-input"
            value={concept.datum}
            onChange={(gebeurtenis) => zet({ ...concept, datum: gebeurtenis.target.value })}
          />
        )}
      </Veldkader>
      <div className="afhandelen__daden">
        <Knop type="submit" klein soort="primary-action" aria-disabled={verstuur.isPending}>
          {verstuur.isPending ? 'Bezig met vastleggen' : 'Leg vast'}
        </Knop>
        <Knop klein soort="subtle" onClick={annuleer}>
          Annuleren
        </Knop>
      </div>
    </form>
  );
}
