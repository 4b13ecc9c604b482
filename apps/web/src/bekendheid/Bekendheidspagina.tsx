import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import type { Bekendheid } from '../api/types.ts';
import { onthoud } from '../opnemen/Nagevraagd.tsx';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
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
      <title>{t('Is iemand bekend? · Waakvlam')}</title>
      <Kop niveau={1}>{t('Is iemand bekend?')}</Kop>
      <p className="nl-paragraph">
        {t(
          'U hoort of iemand in de regio bekend is en wie u kunt bellen. U hoort niet waarom. Elke vraag wordt vastgelegd. Vraagt u veel namen op, dan ziet de privacy officer dat.',
        )}
      </p>
      <Formulier
        fout={check.error}
        knop={t('Vraag na')}
        bezigtekst={t('Bezig met vragen')}
        bezig={check.isPending}
        verstuur={() => check.mutate()}
      >
        <Tekstveld {...veld('naam')} label={t('Voor- en achternaam')} verplicht maxLength={200} />
        <Tekstveld {...veld('geboren')} label={t('Geboortedatum')} verplicht type="date" />
        <Tekstvlak
          {...veld('doel')}
          label={t('Waarom moet u dit weten?')}
          hulp={t('Ten minste 10 tekens. Bijvoorbeeld: nieuwe melding van vanmiddag.')}
          verplicht
          rows={2}
          maxLength={500}
        />
        <Tekstveld
          {...veld('grond')}
          label={t('Op welke grond vraagt u dit?')}
          hulp={t('De wet of afspraak, bijvoorbeeld: Wmo 2015.')}
          verplicht
          maxLength={200}
        />
      </Formulier>
      <div role="status">{check.data && <Antwoord {...check.data} />}</div>
      {check.data && (
        <p>
          <Linkknop to="/opnemen">{t('Neem een melding op; naam en geboortedatum gaan mee')}</Linkknop>
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
          <Zin tekst="<vet>Niet bekend.</vet> Er is niets dat u mag weten. Dat zegt niet dat er niets aan de hand is: ga af op wat u zelf ziet en hoort." />
        </p>
      </Melding>
    );
  }
  return (
    <Melding soort="warning">
      <p>
        {bel.length === 0 ? (
          <Zin tekst="<vet>Bekend.</vet> Bij wie, zegt Waakvlam niet: dat kan verraden waar iemand is. Bel het Zorg- en Veiligheidshuis." />
        ) : (
          <Zin tekst="<vet>Bekend.</vet> Bel voor meer:" />
        )}
      </p>
      <ul>
        {bel.map(({ organisatie, regisseur }) => (
          <li key={organisatie.naam}>
            {organisatie.naam}
            {regisseur && <strong> {t('(heeft de regie, bel deze eerst)')}</strong>}
          </li>
        ))}
      </ul>
    </Melding>
  );
}
