import { t } from '../../taal/taal.ts';
import { gelezenAls } from '../../tijd/gezegd.ts';
import { Tekstveld } from '../../ui/index.ts';
import { isOngewijzigd, type Concept } from './concept.ts';

type Props = { concept: Concept; wijzig: (deel: Partial<Concept>) => void };

/** When it happened and since when the own organisation knows, as people say it; says how that is read. */
export function Wanneer({ concept, wijzig }: Props) {
  return (
    <>
      <Tekstveld
        naam="op"
        label={t('Wanneer')}
        hulp={gelezen(concept, 'wanneer') ?? t('gisteren 21u, di 14:30, begin mei')}
        verplicht
        waarde={concept.wanneer}
        zet={(wanneer) => wijzig({ wanneer, gezegd: { ...concept.gezegd, wanneer: Date.now() } })}
      />
      <Tekstveld
        naam="bekend"
        label={t('Bij ons bekend sinds')}
        hulp={gelezen(concept, 'bekend') ?? t('Alleen als u het later hoorde')}
        waarde={concept.bekend}
        zet={(bekend) => wijzig({ bekend, gezegd: { ...concept.gezegd, bekend: Date.now() } })}
      />
    </>
  );
}

function gelezen(concept: Concept, veld: 'wanneer' | 'bekend'): string | undefined {
  if (isOngewijzigd(concept, veld)) return t('Blijft zoals het er stond');
  return gelezenAls(concept[veld], concept.gezegd?.[veld]);
}
