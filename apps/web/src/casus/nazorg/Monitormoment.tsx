import { useState } from 'react';
import { opties } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Keuzerij, Knop, koppelVeld, Tekstveld, Tekstvlak, useKlaarmelding } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

const LEEG = { uitkomst: '', maand: '', wat: '' };

/** Records that somebody looked whether it stayed safe. */
export function Monitormoment({ casusId }: { casusId: string }) {
  const [open, zetOpen] = useState(false);
  const titel = t('Monitormoment');
  const [concept, zet] = useInvoer(casusId, titel, LEEG);
  const [klaarmelding, klaar] = useKlaarmelding();
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { uitkomst, maand, wat } = concept;
  return (
    <>
      {klaarmelding}
      <Knop className="niet-printen" onClick={() => zetOpen(true)}>
        {t('Monitormoment vastleggen')}
      </Knop>
      {open && (
        <Vastlegvenster
          casusId={casusId}
          titel={titel}
          knop={t('Leg vast')}
          controleer={() => legeVelden({ uitkomst })}
          maak={() => ({
            soort: 'monitormoment',
            op: nu(),
            inhoud: { uitkomst, ...(maand !== '' && { maand: Number(maand) }) },
            ...gevuld({ wat: wat.trim() }),
          })}
          gelukt={() => {
            zet(LEEG);
            klaar(t('Het monitormoment is vastgelegd.'));
          }}
          sluit={() => zetOpen(false)}
        >
          <Keuzerij
            {...veld('uitkomst')}
            label={t('Is het rustig gebleven')}
            hulp={t('Vraag het aan het slachtoffer en aan wie met de pleger werkt, ieder apart.')}
            breed
            opties={opties('rustig', 'onrustig', 'onbekend')}
          />
          <Tekstveld
            {...veld('maand')}
            label={t('Na hoeveel maanden')}
            hulp={t('3, 12 of 18; mag leeg.')}
            type="number"
            min={1}
            max={36}
          />
          <Tekstvlak {...veld('wat')} label={t('Wat hoorde u')} breed />
        </Vastlegvenster>
      )}
    </>
  );
}
