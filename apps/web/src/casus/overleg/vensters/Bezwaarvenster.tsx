import { t } from '../../../taal/taal.ts';
import { Keuzeveld, koppelVeld, Tekstvlak } from '../../../ui/index.ts';
import { feitInWoorden } from '../../vastleggen/keuzes.ts';
import { legeVelden, nu } from '../../vastleggen/nu.ts';
import { Vastlegvenster } from '../../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../../vastleggen/useInvoer.ts';
import { besluitenVan } from '../afspraken.ts';
import type { Vensterprops } from '../Vensters.tsx';

/** What somebody can object to, beside decisions, of which the words are shown. */
const TEGEN = new Set([
  'overleg_gehouden',
  'overleg_gepland',
  'plan_vastgesteld',
  'risico_bijgesteld',
  'afschaling',
  'opschaling',
  'betrokkenheid_gewijzigd',
  'voorstel',
  'afsluiting',
  'heropening',
  'wachtlijst',
  'triagebesluit',
  'ovj_besluit',
  'afspraak',
]);

const TITEL = t('Teken bezwaar aan');

type Props = Pick<Vensterprops, 'casus' | 'feiten' | 'sluit' | 'klaar'> & { tegen: string };

/** Records that somebody sees it otherwise. It stays to be read, and asks for an answer. */
export function Bezwaarvenster({ casus, feiten, tegen, sluit, klaar }: Props) {
  const [concept, zet] = useInvoer(casus.id, TITEL, { tegen, reden: '' }, tegen);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const keuzes = [
    ...besluitenVan(feiten).map(({ feit, wat }) => ({ waarde: feit, label: t('Besluit: {{wat}}', { wat }) })),
    ...feiten
      .filter(({ soort, vervallen }) => TEGEN.has(soort) && !vervallen)
      .toReversed()
      .map((feit) => ({ waarde: feit.id, label: feitInWoorden(feit) })),
  ];
  return (
    <Vastlegvenster
      casusId={casus.id}
      titel={TITEL}
      onderdeel={tegen}
      knop={t('Leg het bezwaar vast')}
      controleer={() => legeVelden(concept)}
      maak={() => ({
        soort: 'bezwaar_aangetekend',
        op: nu(),
        oordeel: true,
        inhoud: { tegen: concept.tegen, reden: concept.reden.trim() },
      })}
      gelukt={klaar}
      sluit={sluit}
    >
      <Keuzeveld {...veld('tegen')} label={t('Waartegen')} leeg={t('Kies')} verplicht breed opties={keuzes} />
      <Tekstvlak {...veld('reden')} label={t('Hoe ziet u het, en wat is volgens u nodig?')} verplicht breed rows={3} />
    </Vastlegvenster>
  );
}
