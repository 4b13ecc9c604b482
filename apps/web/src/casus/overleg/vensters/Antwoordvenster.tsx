import { opties } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { Keuzerij, koppelVeld, Tekstvlak } from '../../../ui/index.ts';
import { legeVelden, nu } from '../../vastleggen/nu.ts';
import { Vastlegvenster } from '../../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../../vastleggen/useInvoer.ts';
import type { Bezwaar } from '../afspraken.ts';
import type { Vensterprops } from '../Vensters.tsx';

const TITEL = t('Antwoord op het bezwaar');

/** Answers an objection, with a reason: an answer without one is none. */
export function Antwoordvenster({ casus, bezwaar, sluit, klaar }: Vensterprops & { bezwaar: Bezwaar }) {
  const [concept, zet] = useInvoer(casus.id, TITEL, { uitkomst: '', reden: '' }, bezwaar.feit);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casus.id}
      titel={TITEL}
      onderdeel={bezwaar.feit}
      knop={t('Leg het antwoord vast')}
      controleer={() => legeVelden(concept)}
      maak={() => ({
        soort: 'antwoord',
        op: nu(),
        inhoud: { op: bezwaar.feit, uitkomst: concept.uitkomst, reden: concept.reden.trim() },
      })}
      gelukt={klaar}
      sluit={sluit}
    >
      <p className="veld--breed" lang="nl">
        {bezwaar.reden}
      </p>
      <Keuzerij
        {...veld('uitkomst')}
        label={t('Uitkomst')}
        verplicht
        breed
        opties={opties('ingewilligd', 'geweigerd', 'geen_mogelijkheid')}
      />
      <Tekstvlak {...veld('reden')} label={t('Waarom')} verplicht breed rows={2} />
    </Vastlegvenster>
  );
}
