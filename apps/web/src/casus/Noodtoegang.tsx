import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { meldVerplaatsing } from '../app/titelfocus.ts';
import { Formulier, Uitklap } from '../ui/index.ts';
import { Veldkader } from './vastleggen/Veldkader.tsx';

/** Breaks the glass to a case that answers "not found": the same words whether it exists or not. */
export function Noodtoegang({ id }: { id: string }) {
  const [reden, zetReden] = useState('');
  const bestand = useQueryClient();
  const neem = useMutation({
    mutationFn: () => vraag(`/casussen/${encodeURIComponent(id)}/noodtoegangen`, { method: 'POST', body: { reden } }),
    onSuccess: () => {
      meldVerplaatsing();
      return bestand.invalidateQueries({ queryKey: ['casus', id] });
    },
  });
  return (
    <div className="paneel">
      <Uitklap titel="Kan het niet wachten? Neem noodtoegang">
        <p className="nl-paragraph">Dit gebeurt er als u noodtoegang neemt:</p>
        <ul className="nl-paragraph">
          <li>U ziet de casus 24 uur. Een geheim adres blijft ook dan dicht.</li>
          <li>De procesregisseur en de privacy officer lezen meteen wie u bent en uw reden.</li>
          <li>Binnen 5 werkdagen beoordeelt de privacy officer of het terecht was.</li>
        </ul>
        <Formulier
          fout={neem.error}
          velden={['reden']}
          knop={neem.isPending ? 'Bezig' : 'Neem noodtoegang'}
          bezig={neem.isPending}
          verstuur={() => neem.mutate()}
        >
          {(fouten) => (
            <Veldkader
              naam="reden"
              label="Waarom kan dit niet wachten?"
              hulp="Ten minste 20 tekens."
              verplicht
              fouten={fouten}
            >
              {(eigenschappen) => (
                <textarea
                  {...eigenschappen}
                  className="utrecht-textarea utrecht-textarea--html-textarea"
                  rows={3}
                  maxLength={1000}
                  value={reden}
                  onChange={({ target }) => zetReden(target.value)}
                />
              )}
            </Veldkader>
          )}
        </Formulier>
      </Uitklap>
    </div>
  );
}
