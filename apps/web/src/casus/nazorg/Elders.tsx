import { useState } from 'react';
import { Keuzerij, Keuzeveld, Knop, koppelVeld, Tekstveld, useKlaarmelding } from '../../ui/index.ts';
import { PARTNEROPTIES } from '../regie/rollen.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';

const LEEG = { regio: '', bij: '', soort: '' };
const WAT = [
  { waarde: 'melding', label: 'Melding' },
  { waarde: 'incident', label: 'Incident' },
  { waarde: 'aangifte', label: 'Aangifte' },
  { waarde: 'nieuw_slachtoffer', label: 'Een ander slachtoffer' },
  { waarde: 'onbekend', label: 'Weet ik niet' },
];

/** Records that something came in elsewhere; it wakes a dormant case. What it was stays there. */
export function Elders({ casusId }: { casusId: string }) {
  const [open, zetOpen] = useState(false);
  const [concept, zet] = useState(LEEG);
  const [klaarmelding, klaar] = useKlaarmelding();
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <>
      {klaarmelding}
      <Knop className="niet-printen" onClick={() => zetOpen(true)}>
        Signaal uit een andere regio
      </Knop>
      {open && (
        <Vastlegvenster
          casusId={casusId}
          titel="Signaal uit een andere regio"
          knop="Leg vast"
          controleer={() => legeVelden({ regio: concept.regio })}
          maak={() => ({ soort: 'signaal_elders', op: nu(), inhoud: gevuld(concept) })}
          gelukt={() => {
            zet(LEEG);
            klaar('Vastgelegd. De procesregie belt de andere regio.');
          }}
          sluit={() => zetOpen(false)}
        >
          <Tekstveld {...veld('regio')} label="Welke regio" verplicht />
          <Keuzeveld {...veld('bij')} label="Wie daar meer weet" leeg="Onbekend" opties={PARTNEROPTIES} />
          <Keuzerij {...veld('soort')} label="Wat kwam er binnen" breed opties={WAT} />
        </Vastlegvenster>
      )}
    </>
  );
}
