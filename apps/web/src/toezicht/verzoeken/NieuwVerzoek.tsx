import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzeveld, Tekstveld, Tekstvlak } from '../../ui/index.ts';
import { SOORTEN, type Verzoek } from './verzoeken.ts';

const LEEG = {
  soort: 'inzage',
  aanvrager: '',
  geboren: '',
  identiteit: '',
  ontvangen: '',
  namens: '',
  toelichting: '',
};

/** Books what someone asks; opens it when it is there. */
export function NieuwVerzoek() {
  const [concept, zetConcept] = useState(LEEG);
  const ga = useNavigate();
  const { zend, bezig, fout, wis } = useZendEenmaal<Verzoek>('nieuw verzoek', [['verzoeken']]);
  const boek = () => {
    const { namens, toelichting, ...rest } = concept;
    const body = {
      ...rest,
      ...(namens.trim() === '' ? {} : { namens }),
      ...(toelichting.trim() === '' ? {} : { toelichting }),
    };
    zend('/betrokkenenverzoeken', body, ({ id }) => {
      zetConcept(LEEG);
      void ga({ to: '/toezicht/verzoeken/$verzoekId', params: { verzoekId: id } });
    });
  };
  const veld = (naam: keyof typeof LEEG) => ({
    naam,
    waarde: concept[naam],
    zet: (waarde: string) => {
      wis();
      zetConcept({ ...concept, [naam]: waarde });
    },
  });
  return (
    <Formulier fout={fout} knop={t('Boek in')} bezigtekst={t('Bezig met inboeken')} bezig={bezig} verstuur={boek}>
      <Keuzeveld
        {...veld('soort')}
        label={t('Wat vraagt de aanvrager?')}
        verplicht
        opties={Object.entries(SOORTEN).map(([waarde, label]) => ({ waarde, label }))}
      />
      <Tekstveld {...veld('aanvrager')} label={t('Voor- en achternaam')} verplicht maxLength={200} />
      <Tekstveld {...veld('geboren')} label={t('Geboortedatum')} verplicht type="date" />
      <Tekstvlak
        {...veld('identiteit')}
        label={t('Hoe stelde u vast wie er vraagt?')}
        hulp={t('Bijvoorbeeld: aan de balie, met paspoort. Neem geen nummers van een document over.')}
        verplicht
        rows={2}
        maxLength={500}
      />
      <Tekstveld
        {...veld('namens')}
        label={t('Vraagt iemand voor een ander? Wie, en met welk recht?')}
        hulp={t(
          'Dan geeft Waakvlam niet meer dan wat die ander al is verteld. Twijfelt u, vraag het de betrokkene zelf.',
        )}
        maxLength={200}
      />
      <Tekstveld {...veld('ontvangen')} label={t('Ontvangen op')} verplicht type="date" />
      <Tekstvlak {...veld('toelichting')} label={t('Toelichting')} rows={2} maxLength={2000} />
    </Formulier>
  );
}
