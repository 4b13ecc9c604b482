import { useMutation } from '@tanstack/react-query';
import { vraag } from '../api/client.ts';
import type { Medewerker } from '../api/types.ts';
import { t } from '../taal/taal.ts';
import { Gevolgvenster } from './Gevolgvenster.tsx';
import { rijVan } from './rij.ts';

type Props = { mens: Medewerker; vervanger: string | undefined; klaar: (melding: string) => void; sluit: () => void };

/** Ends the service of a colleague: her access now, her roles to her deputy. */
export function Uitdienstvenster({ mens, vervanger, klaar, sluit }: Props) {
  const { naam } = mens;
  const meld = useMutation({
    mutationFn: () =>
      vraag('/medewerkers/invoer', { method: 'POST', body: { rijen: [{ ...rijVan(mens), uit_dienst: true }] } }),
    onSuccess: () => klaar(t('{{naam}} is uit dienst gemeld.', { naam })),
  });
  return (
    <Gevolgvenster
      titel={t('Uit dienst: {{naam}}', { naam })}
      gevolgen={[
        t('{{naam}} kan meteen niets meer zien en zich niet meer aanmelden.', { naam }),
        vervanger === undefined
          ? t(
              'Er is geen plaatsvervanger. De rollen in casussen eindigen, en elke casus meldt dat er iemand ontbreekt. Wilt u dat niet? Kies dan eerst een plaatsvervanger, onder Wijzig.',
            )
          : t('De rollen in casussen gaan over naar {{vervanger}}.', { vervanger }),
        t('Dit draait u niet terug. Wie terugkomt, neemt u opnieuw op met een ander kenmerk.'),
      ]}
      knop={t('Meld uit dienst')}
      bezig={meld.isPending}
      fout={meld.error}
      doe={() => meld.mutate()}
      sluit={sluit}
    />
  );
}
