import { useState } from 'react';
import { t } from '../../taal/taal.ts';
import { Keuzerij, Keuzeveld, Knop, koppelVeld, Tekstveld, useKlaarmelding } from '../../ui/index.ts';
import { PARTNEROPTIES } from '../regie/rollen.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

const LEEG = { regio: '', bij: '', soort: '' };
const WAT = [
  { waarde: 'melding', label: t('Melding') },
  { waarde: 'incident', label: t('Incident') },
  { waarde: 'aangifte', label: t('Aangifte') },
  { waarde: 'nieuw_slachtoffer', label: t('Een ander slachtoffer') },
  { waarde: 'al_bekend', label: t('Niets nieuws: is daar al bekend') },
  { waarde: 'onbekend', label: t('Weet ik niet') },
];

/** Records that something came in elsewhere; it wakes a dormant case. What it was stays there. */
export function Elders({ casusId }: { casusId: string }) {
  const [open, zetOpen] = useState(false);
  const titel = t('Signaal uit een andere regio');
  const [concept, zet] = useInvoer(casusId, titel, LEEG);
  const [klaarmelding, klaar] = useKlaarmelding();
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <>
      {klaarmelding}
      <Knop className="niet-printen" onClick={() => zetOpen(true)}>
        {t('Signaal uit een andere regio')}
      </Knop>
      {open && (
        <Vastlegvenster
          casusId={casusId}
          titel={titel}
          knop={t('Leg vast')}
          controleer={() => legeVelden({ regio: concept.regio })}
          maak={() => ({ soort: 'signaal_elders', op: nu(), inhoud: gevuld(concept) })}
          gelukt={() => {
            zet(LEEG);
            klaar(t('Vastgelegd. De procesregie belt de andere regio.'));
          }}
          sluit={() => zetOpen(false)}
        >
          <Tekstveld {...veld('regio')} label={t('Welke regio')} verplicht />
          <Keuzeveld {...veld('bij')} label={t('Wie daar meer weet')} leeg={t('Onbekend')} opties={PARTNEROPTIES} />
          <Keuzerij {...veld('soort')} label={t('Wat kwam er binnen')} breed opties={WAT} />
        </Vastlegvenster>
      )}
    </>
  );
}
