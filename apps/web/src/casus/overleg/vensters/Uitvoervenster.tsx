import { JA_NEE_ONBEKEND } from '../../../taal/opname.ts';
import { opties } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { Keuzerij, koppelVeld, Tekstvlak } from '../../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../../vastleggen/nu.ts';
import { Vastlegvenster } from '../../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../../vastleggen/useInvoer.ts';
import type { Afspraak } from '../afspraken.ts';
import type { Vensterprops } from '../Vensters.tsx';

const TITEL = t('Is het gedaan?');

/** Says whether a promise was kept, and whether it worked. */
export function Uitvoervenster({ casus, afspraak, sluit, klaar }: Vensterprops & { afspraak: Afspraak }) {
  const [concept, zet] = useInvoer(casus.id, TITEL, { uitgevoerd: '', werkte: '', wat: '' }, afspraak.feit);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { uitgevoerd, werkte, wat } = concept;
  return (
    <Vastlegvenster
      casusId={casus.id}
      titel={TITEL}
      onderdeel={afspraak.feit}
      knop={t('Leg vast')}
      controleer={() => legeVelden({ uitgevoerd })}
      maak={() => ({
        soort: 'afspraak_uitgevoerd',
        op: nu(),
        inhoud: { afspraak: afspraak.feit, ...gevuld({ uitgevoerd, werkte }) },
        ...gevuld({ wat: wat.trim() }),
      })}
      gelukt={klaar}
      sluit={sluit}
    >
      {afspraak.wat && (
        <p className="veld--breed" lang="nl">
          {afspraak.wat}
        </p>
      )}
      <Keuzerij {...veld('uitgevoerd')} label={t('Gedaan')} verplicht breed opties={opties('ja', 'deels', 'nee')} />
      <Keuzerij {...veld('werkte')} label={t('Werkte het?')} breed opties={JA_NEE_ONBEKEND} />
      <Tekstvlak {...veld('wat')} label={t('Toelichting (niet verplicht)')} breed rows={2} />
    </Vastlegvenster>
  );
}
