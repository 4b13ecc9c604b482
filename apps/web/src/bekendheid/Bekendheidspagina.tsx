import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import type { Bekendheid } from '../api/types.ts';
import { onthoud } from '../opnemen/Nagevraagd.tsx';
import { Formulier, Kop, koppelVeld, Linkknop, Melding, Tekstveld, Tekstvlak } from '../ui/index.ts';

const LEEG = { naam: '', geboren: '', doel: '', grond: '' };

/** Asks whether somebody is known in the region, and tells whom to call; never why. */
export function Bekendheidspagina() {
  const [concept, zetConcept] = useState(LEEG);
  const check = useMutation({
    mutationFn: () => vraag<Bekendheid>('/bekendheidschecks', { method: 'POST', body: concept }),
    onSuccess: () => onthoud({ naam: concept.naam.trim(), geboren: concept.geboren }),
    // who was asked about does not stay behind
    gcTime: 0,
  });
  // an answer holds for the person whose name stands there
  const zet = (deel: Partial<typeof LEEG>) => {
    check.reset();
    zetConcept({ ...concept, ...deel });
  };
  const veld = koppelVeld(concept, zet);
  return (
    <section className="paneel">
      <title>Is iemand bekend? · Waakvlam</title>
      <Kop niveau={1}>Is iemand bekend?</Kop>
      <p className="nl-paragraph">
        U hoort of iemand in de regio bekend is en wie u kunt bellen. U hoort niet waarom. Elke vraag wordt vastgelegd.
        Vraagt u veel namen op, dan ziet de privacy officer dat.
      </p>
      <Formulier
        fout={check.error}
        knop="Vraag na"
        bezigtekst="Bezig met vragen"
        bezig={check.isPending}
        verstuur={() => check.mutate()}
      >
        <Tekstveld {...veld('naam')} label="Voor- en achternaam" verplicht maxLength={200} />
        <Tekstveld {...veld('geboren')} label="Geboortedatum" verplicht type="date" />
        <Tekstvlak
          {...veld('doel')}
          label="Waarom moet u dit weten?"
          hulp="Ten minste 10 tekens. Bijvoorbeeld: nieuwe melding van vanmiddag."
          verplicht
          rows={2}
          maxLength={500}
        />
        <Tekstveld
          {...veld('grond')}
          label="Op welke grond vraagt u dit?"
          hulp="De wet of afspraak, bijvoorbeeld: Wmo 2015."
          verplicht
          maxLength={200}
        />
      </Formulier>
      <div role="status">{check.data && <Antwoord {...check.data} />}</div>
      {check.data && (
        <p>
          <Linkknop to="/opnemen">Neem een melding op; naam en geboortedatum gaan mee</Linkknop>
        </p>
      )}
    </section>
  );
}

function Antwoord({ bekend, bel }: Bekendheid) {
  if (!bekend) {
    return (
      <Melding soort="info">
        <p>
          <strong>Niet bekend.</strong> Er is niets dat u mag weten. Dat zegt niet dat er niets aan de hand is: ga af op
          wat u zelf ziet en hoort.
        </p>
      </Melding>
    );
  }
  return (
    <Melding soort="warning">
      <p>
        <strong>Bekend.</strong> Bel voor meer:
      </p>
      <ul>
        {bel.map(({ organisatie, regisseur }) => (
          <li key={organisatie.naam}>
            {organisatie.naam}
            {regisseur && <strong> (heeft de regie, bel deze eerst)</strong>}
          </li>
        ))}
      </ul>
    </Melding>
  );
}
