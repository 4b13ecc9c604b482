import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../../api/client.ts';
import { casuspad } from '../../api/paden.ts';
import { organisatiesQuery } from '../../api/queries.ts';
import type { Deeladvies } from '../../api/types.ts';
import { CATEGORIEEN, organisatie, SETTINGS, woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzeveld, koppelVeld, Melding, Uitklap } from '../../ui/index.ts';

const BEGIN = { organisatie: '', categorie: '', setting: 'bilateraal' };

/** May I share this with that partner: whether, how and on which ground, in plain words. */
export function Deelhulp({ id }: { id: string }) {
  const [concept, zetConcept] = useState(BEGIN);
  const organisaties = useQuery(organisatiesQuery);
  // a question: nothing is recorded, so it needs no key
  const advies = useMutation({
    mutationFn: () => vraag<Deeladvies>(casuspad(id, 'deelhulp'), { method: 'POST', body: concept }),
  });
  // an answer holds for what is chosen there
  const zet = (deel: Partial<typeof BEGIN>) => {
    advies.reset();
    zetConcept({ ...concept, ...deel });
  };
  const soorten = [...new Set((organisaties.data ?? []).map(({ code }) => code))];
  const veld = koppelVeld(concept, zet);
  return (
    <Uitklap titel={t('Mag ik dit delen?')}>
      <Formulier
        fout={advies.error ?? organisaties.error}
        knop={t('Kijk of het mag')}
        bezig={advies.isPending}
        verstuur={() => advies.mutate()}
      >
        <Keuzeveld
          {...veld('categorie')}
          label={t('Wat wilt u delen?')}
          verplicht
          leeg={t('Kies een soort informatie')}
          opties={CATEGORIEEN.map((code) => ({ waarde: code, label: woord(code) }))}
        />
        <Keuzeveld
          naam="organisatie"
          label={t('Met wie?')}
          verplicht
          leeg={t('Kies een organisatie')}
          opties={soorten.map((code) => ({ waarde: code, label: organisatie(code) }))}
          waarde={concept.organisatie}
          zet={(code) => zet({ organisatie: code })}
        />
        <Keuzeveld
          {...veld('setting')}
          label={t('In welk verband?')}
          opties={Object.entries(SETTINGS).map(([waarde, label]) => ({ waarde, label }))}
        />
      </Formulier>
      <div role="status">{advies.data && <Advies {...advies.data} />}</div>
    </Uitklap>
  );
}

function Advies({ mag, zinnen, gronden, doel }: Deeladvies) {
  return (
    <Melding soort={mag === 'ja' ? 'ok' : mag === 'nee' ? 'error' : 'warning'}>
      {zinnen.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
      {doel !== null && <p>{t('Waarvoor: {{doel}}', { doel })}</p>}
      {gronden.length > 0 && (
        <>
          <p>{t('Op welke grond:')}</p>
          <ul>
            {gronden.map(({ artikel, uitleg, vastgesteld }) => (
              <li key={artikel}>
                {artikel}: {uitleg}
                {!vastgesteld && ` ${t('(nog te toetsen door de privacyjurist van de regio)')}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Melding>
  );
}
