import { useMutation } from '@tanstack/react-query';
import { vraag } from '../api/client.ts';
import type { Medewerker } from '../api/types.ts';
import { t } from '../taal/taal.ts';
import { Gevolgvenster } from './Gevolgvenster.tsx';

type Props = { mens: Medewerker; klaar: (melding: string) => void; sluit: () => void };

/** Ends every session of a colleague; she stays a colleague. */
export function Afmeldvenster({ mens: { id, naam }, klaar, sluit }: Props) {
  const meldAf = useMutation({
    mutationFn: () => vraag(`/medewerkers/${id}/sessies`, { method: 'DELETE' }),
    onSuccess: () => klaar(t('{{naam}} is overal afgemeld.', { naam })),
  });
  return (
    <Gevolgvenster
      titel={t('Meld overal af: {{naam}}', { naam })}
      gevolgen={[
        t('Op elke computer en telefoon stopt Waakvlam meteen, ook op een die kwijt of gestolen is.'),
        t('Wat nog niet was vastgelegd, kan weg zijn. Een opname, beoordeling of triage blijft bewaard.'),
        t('{{naam}} houdt alle rechten en kan zich meteen opnieuw aanmelden. Moet dat niet? Kies dan Uit dienst.', {
          naam,
        }),
      ]}
      knop={t('Meld overal af')}
      bezig={meldAf.isPending}
      fout={meldAf.error}
      doe={() => meldAf.mutate()}
      sluit={sluit}
    />
  );
}
