import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../../api/client.ts';
import type { Deelname } from '../../api/types.ts';
import { Formulier, Knop } from '../../ui/index.ts';

/** Ends that an organisation takes part, after one more question. */
export function Beeindig({ casus, deelname }: { casus: string; deelname: Deelname }) {
  const [zeker, zetZeker] = useState(false);
  const bestand = useQueryClient();
  const { naam } = deelname.organisatie;
  const beeindig = useMutation({
    mutationFn: () => {
      const pad = `/casussen/${encodeURIComponent(casus)}/toegangen/${encodeURIComponent(deelname.id)}/beeindiging`;
      return vraag(pad, { method: 'POST', body: {} });
    },
    onSuccess: () => bestand.invalidateQueries({ queryKey: ['casus', casus] }),
  });
  if (!zeker) {
    return (
      <Knop klein soort="subtle" aria-label={`Beëindig: ${naam} doet mee`} onClick={() => zetZeker(true)}>
        Beëindig
      </Knop>
    );
  }
  return (
    <Formulier
      fout={beeindig.error}
      velden={[]}
      knop={beeindig.isPending ? 'Bezig' : 'Ja, beëindig nu'}
      bezig={beeindig.isPending}
      verstuur={() => beeindig.mutate()}
      annuleer={() => zetZeker(false)}
    >
      {() => (
        <p
          tabIndex={-1}
          // the button that had the focus has gone
          ref={(tekst) => tekst?.focus()}
        >
          {naam} ziet deze casus daarna meteen niet meer. Weet u het zeker?
        </p>
      )}
    </Formulier>
  );
}
