import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../../api/client.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, Kop, Tekstvlak } from '../../ui/index.ts';
import { UITKOMSTEN, type Verzoek, verzoekQuery } from './verzoeken.ts';

/** Answers a request; after that nothing of it changes. */
export function Afhandeling({ verzoek }: { verzoek: Verzoek }) {
  const [uitkomst, zetUitkomst] = useState('');
  const [motivering, zetMotivering] = useState('');
  const bestand = useQueryClient();
  const handelAf = useMutation({
    mutationFn: () =>
      vraag<Verzoek>(`/betrokkenenverzoeken/${encodeURIComponent(verzoek.id)}/afhandeling`, {
        method: 'POST',
        body: { uitkomst, motivering },
      }),
    onSuccess: async (nieuw) => {
      bestand.setQueryData(verzoekQuery(verzoek.id).queryKey, nieuw);
      await bestand.invalidateQueries({ queryKey: ['verzoeken'] });
    },
  });
  return (
    <section className="paneel" aria-labelledby="afhandeling-kop">
      <Kop niveau={2} id="afhandeling-kop">
        {t('Beantwoord het verzoek')}
      </Kop>
      <Formulier
        fout={handelAf.error}
        knop={t('Beantwoord')}
        bezig={handelAf.isPending}
        verstuur={() => handelAf.mutate()}
      >
        <Keuzerij
          naam="uitkomst"
          label={t('Uitkomst')}
          verplicht
          opties={Object.entries(UITKOMSTEN).map(([waarde, label]) => ({ waarde, label }))}
          waarde={uitkomst}
          zet={(waarde) => {
            handelAf.reset();
            zetUitkomst(waarde);
          }}
        />
        <Tekstvlak
          naam="motivering"
          label={t('Wat schrijft u de aanvrager?')}
          hulp={
            uitkomst === 'afgewezen' || uitkomst === 'gedeeltelijk'
              ? t(
                  'Noem de grond waarop u weigert, en dat bezwaar of een klacht mogelijk is. Verraad daarbij niet wat u weglaat.',
                )
              : t('Dit komt bovenaan het document.')
          }
          verplicht
          maxLength={4000}
          waarde={motivering}
          zet={(waarde) => {
            handelAf.reset();
            zetMotivering(waarde);
          }}
        />
      </Formulier>
    </section>
  );
}
