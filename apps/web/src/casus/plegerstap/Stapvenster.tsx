import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Veiligheid, veiligheidQuery } from '../../api/regie.ts';
import type { Casus } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Dialoog, Foutmelding, Skelet } from '../../ui/index.ts';
import { Check } from './Check.tsx';
import { Instemming } from './Instemming.tsx';
import { Kiesstap } from './Kiesstap.tsx';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { Planstap } from './Planstap.tsx';
import { STAP } from './stappen.ts';

type Props = { casus: Casus; klaar: (melding: string) => void; sluit: () => void };

/** Questions in a row: what, is she behind it when it is a warning talk, does she know and is she safe, and when. The server says what stands in the way. */
export function Stapvenster({ casus, klaar, sluit }: Props) {
  const [handeling, zetHandeling] = useInvoer(casus.id, STAP, '');
  const vergeet = useVergeetInvoer(casus.id, STAP, '');
  return (
    <Dialoog titel={t('Stap naar de pleger voorbereiden')} sluit={sluit}>
      {handeling === '' ? (
        <Kiesstap kies={zetHandeling} />
      ) : (
        <Verder
          key={handeling}
          casus={casus}
          handeling={handeling}
          anders={vergeet}
          gepland={() => {
            vergeet();
            sluit();
            klaar(t('De stap is gepland. Vertel het slachtoffer daarna hoe hij reageerde.'));
          }}
        />
      )}
    </Dialoog>
  );
}

type Verderprops = { casus: Casus; handeling: string; anders: () => void; gepland: () => void };

function Verder({ casus, handeling, anders, gepland }: Verderprops) {
  // only she goes on to the next question: what a colleague records meanwhile changes no form under her hands
  const [vraag, zetVraag] = useState<Vraag>();
  const { data, error, refetch } = useQuery(veiligheidQuery(casus.id, handeling));
  if (error && !data) return <Foutmelding fout={error} wat={t('Of het veilig is')} opnieuw={() => void refetch()} />;
  if (!data) return <Skelet regels={3} wat={t('Of het veilig is')} />;
  const nu = vraag ?? eersteVraag(handeling, data);
  if (vraag === undefined) zetVraag(nu);
  if (nu === 'instemming')
    return (
      <Instemming casus={casus} eerder={data.instemming} verder={() => zetVraag(naInstemming(data))} anders={anders} />
    );
  if (nu === 'check')
    return <Check casusId={casus.id} veiligheid={data} gelukt={() => zetVraag('plan')} anders={anders} />;
  return <Planstap casusId={casus.id} veiligheid={data} gepland={gepland} anders={anders} />;
}

type Vraag = 'instemming' | 'check' | 'plan';

function eersteVraag(handeling: string, veiligheid: Veiligheid): Vraag {
  return handeling === 'stopgesprek' && veiligheid.instemming?.gegeven !== 'ja'
    ? 'instemming'
    : naInstemming(veiligheid);
}

function naInstemming({ beletsels }: Veiligheid): Vraag {
  return beletsels.some(({ item }) => item.includes('veiligheidscheck') || item.includes('onveilig'))
    ? 'check'
    : 'plan';
}
