import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { veiligheidQuery } from '../../api/regie.ts';
import { t } from '../../taal/taal.ts';
import { Dialoog, Foutmelding, Skelet } from '../../ui/index.ts';
import { Check } from './Check.tsx';
import { Kiesstap } from './Kiesstap.tsx';
import { Planstap } from './Planstap.tsx';

type Props = { casusId: string; klaar: (melding: string) => void; sluit: () => void };

/** Three questions in a row: what, does she know and is she safe, and when. The server says what stands in the way. */
export function Stapvenster({ casusId, klaar, sluit }: Props) {
  const [handeling, zetHandeling] = useState('');
  const [gecheckt, zetGecheckt] = useState(false);
  return (
    <Dialoog titel={t('Stap naar de pleger voorbereiden')} sluit={sluit}>
      {handeling === '' ? (
        <Kiesstap kies={zetHandeling} />
      ) : (
        <Verder
          casusId={casusId}
          handeling={handeling}
          gecheckt={gecheckt}
          check={() => zetGecheckt(true)}
          gepland={() => {
            sluit();
            klaar(t('De stap is gepland. Vertel het slachtoffer daarna hoe hij reageerde.'));
          }}
        />
      )}
    </Dialoog>
  );
}

type Verderprops = { casusId: string; handeling: string; gecheckt: boolean; check: () => void; gepland: () => void };

function Verder({ casusId, handeling, gecheckt, check, gepland }: Verderprops) {
  const { data, error, refetch } = useQuery(veiligheidQuery(casusId, handeling));
  if (error) return <Foutmelding fout={error} wat={t('Of het veilig is')} opnieuw={() => void refetch()} />;
  if (!data) return <Skelet regels={3} wat={t('Of het veilig is')} />;
  const nodig = data.beletsels.some(({ item }) => item.includes('veiligheidscheck') || item.includes('onveilig'));
  if (nodig && !gecheckt) return <Check casusId={casusId} veiligheid={data} gelukt={check} />;
  return <Planstap casusId={casusId} veiligheid={data} gepland={gepland} />;
}
