import { t } from '../../taal/taal.ts';

import { Tekstvlak } from '../../ui/index.ts';
import { Adviesuitleg } from './Adviesuitleg.tsx';
import type { Concept } from './concept.ts';
import { Inhoudsvelden } from './Inhoudsvelden.tsx';
import type { Bron } from './keuzes.ts';
import type { Veld } from './velden.ts';
import { sleutel } from './veldsleutel.ts';
import { Wanneer } from './Wanneer.tsx';

type Props = { concept: Concept; wijzig: (deel: Partial<Concept>) => void; velden: readonly Veld[]; bron: Bron };

/** What is asked of a fact of the kind in the form: when, what its kind asks, and in words what another must know. */
export function Feitvelden({ concept, wijzig, velden, bron }: Props) {
  return (
    <>
      <Wanneer concept={concept} wijzig={wijzig} />
      <Inhoudsvelden concept={concept} wijzig={wijzig} velden={velden} bron={bron} />
      {concept.soort === 'veiligheidsadvies' && (
        <Adviesuitleg code={String(concept.velden[sleutel(concept.soort, 'advies')] ?? '')} />
      )}
      {concept.soort !== 'notitie' && (
        <Tekstvlak
          naam="wat"
          label={t('Toelichting')}
          hulp={t('Alleen wat een ander moet weten. Niet verplicht.')}
          breed
          waarde={concept.wat}
          zet={(wat) => wijzig({ wat })}
        />
      )}
    </>
  );
}
