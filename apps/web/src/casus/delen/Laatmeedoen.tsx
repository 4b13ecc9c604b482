import { useQuery } from '@tanstack/react-query';
import { casuspad } from '../../api/paden.ts';
import { organisatiesQuery } from '../../api/queries.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import type { Casus, Deelname } from '../../api/types.ts';
import { SETTINGS } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Partneruitklap } from '../partner/Partneruitklap.tsx';
import { vensterplek } from '../vastleggen/invoer.ts';
import { useInvoer, useVergeetInvoer, useWasBegonnen } from '../vastleggen/useInvoer.ts';
import { Formulier, Keuzeveld, koppelVeld, Tekstveld, Tekstvlak, Uitklap, Vinkje, Vinklijst } from '../../ui/index.ts';

const MEEDOEN = 'laat meedoen';
const BEGIN = { organisatie: '', settings: ['bilateraal'], grond: '', tot: '', mag_vastleggen: false };

/** Lets another organisation take part; what it then sees follows from the covenant. */
export function Laatmeedoen({ casus, klaar }: { casus: Casus; klaar: (melding: string) => void }) {
  const [concept, zetConcept] = useInvoer(casus.id, MEEDOEN, BEGIN);
  const vergeet = useVergeetInvoer(casus.id, MEEDOEN, '');
  const begonnen = useWasBegonnen(casus.id, MEEDOEN);
  const organisaties = useQuery(organisatiesQuery);
  const { zend, bezig, fout, wis } = useZendEenmaal<Deelname>(
    `${casus.id} meedoen`,
    [['casus', casus.id]],
    vensterplek(casus.id, MEEDOEN),
  );
  const verleen = () => {
    const { tot, ...rest } = concept;
    zend(casuspad(casus.id, 'toegangen'), tot === '' ? rest : { ...rest, tot }, ({ organisatie }) => {
      vergeet();
      klaar(t('{{naam}} doet mee. Kijk in de lijst wat zij ziet.', { naam: organisatie.naam }));
    });
  };
  const zet = (deel: Partial<typeof BEGIN>) => {
    wis();
    zetConcept({ ...concept, ...deel });
  };
  const eigenRegio = (organisaties.data ?? []).filter(({ regio }) => casus.regio === null || regio === casus.regio);
  const veld = koppelVeld(concept, zet);
  return (
    <Uitklap titel={t('Laat een organisatie meedoen')} open={begonnen}>
      <Formulier fout={fout ?? organisaties.error} knop={t('Laat meedoen')} bezig={bezig} verstuur={verleen}>
        <Keuzeveld
          {...veld('organisatie')}
          label={t('Organisatie')}
          verplicht
          leeg={t('Kies een organisatie')}
          opties={eigenRegio.map(({ id, naam }) => ({ waarde: id, label: naam }))}
        />
        <Partneruitklap code={eigenRegio.find(({ id }) => id === concept.organisatie)?.code} />
        <Vinklijst
          naam="settings"
          label={t('In welk verband')}
          verplicht
          opties={Object.entries(SETTINGS).map(([waarde, label]) => ({ waarde, label }))}
          gekozen={concept.settings}
          zet={(settings) => zet({ settings })}
        />
        <Tekstvlak
          {...veld('grond')}
          label={t('Waarvoor doet zij mee, en op welke grond?')}
          verplicht
          rows={2}
          maxLength={500}
        />
        <Tekstveld
          {...veld('tot')}
          label={t('Tot en met')}
          hulp={t('Verplicht voor wie te gast is, zoals een school of de GGZ.')}
          type="date"
        />
        <Vinkje
          label={t('Mag zelf feiten vastleggen in deze casus')}
          aan={concept.mag_vastleggen}
          zet={(mag_vastleggen) => zet({ mag_vastleggen })}
        />
      </Formulier>
    </Uitklap>
  );
}
