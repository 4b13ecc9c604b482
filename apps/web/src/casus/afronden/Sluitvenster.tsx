import { useQuery } from '@tanstack/react-query';
import { afsluitingQuery } from '../../api/regie.ts';
import { JA_NEE_ONBEKEND } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { Dialoog, Foutmelding, Keuzerij, koppelVeld, Skelet, Tekstvlak } from '../../ui/index.ts';
import { legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { Eisen } from './Eisen.tsx';

type Props = { casusId: string; klaar: (melding: string) => void; sluit: () => void };

const TITEL = t('Casus afsluiten');

/** Closes the case, with what the route card asks of that in sight beforehand. */
export function Sluitvenster(props: Props) {
  const { casusId, sluit } = props;
  const { data, isLoadingError, error, refetch } = useQuery({ ...afsluitingQuery(casusId), refetchOnMount: 'always' });
  if (data) return <Sluiten {...props} eisen={data.eisen} />;
  return (
    <Dialoog titel={TITEL} sluit={sluit}>
      {isLoadingError ? (
        <Foutmelding fout={error} wat={t('Wat eerst in orde moet zijn')} opnieuw={() => void refetch()} />
      ) : (
        <Skelet regels={6} wat={t('Wat eerst in orde moet zijn')} />
      )}
    </Dialoog>
  );
}

function Sluiten({ casusId, eisen, klaar, sluit }: Props & Parameters<typeof Eisen>[0]) {
  const [concept, zet] = useInvoer(casusId, TITEL, { stalking_gestopt: '', reden: '' });
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={TITEL}
      knop={t('Sluit de casus af')}
      controleer={() => legeVelden(concept)}
      maak={() => ({ soort: 'afsluiting', op: nu(), inhoud: { ...concept, reden: concept.reden.trim() } })}
      gelukt={() => klaar(t('De casus is afgesloten. Elk nieuw bericht wekt haar.'))}
      sluit={sluit}
    >
      <Eisen eisen={eisen} />
      <Keuzerij
        {...veld('stalking_gestopt')}
        label={t('Is de stalking gestopt?')}
        verplicht
        breed
        opties={JA_NEE_ONBEKEND}
      />
      <Tekstvlak
        {...veld('reden')}
        label={t('Waarom kan de casus dicht, en wie blijft opletten?')}
        verplicht
        breed
        rows={2}
      />
    </Vastlegvenster>
  );
}
