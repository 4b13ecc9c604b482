import { useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { Feit, Niveau } from '../../api/types.ts';
import { eigenOrganisatie } from '../../sessie/organisatie.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { t } from '../../taal/taal.ts';
import { Dialoog, Formulier, Keuzerij, Keuzeveld, koppelVeld, Melding, Tekstvlak } from '../../ui/index.ts';
import { nu } from '../vastleggen/nu.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import {
  besluitenVan,
  besprokenFeit,
  controleerOpvolging,
  moetBespreken,
  opvolgfeit,
  type Opvolging,
} from './opvolging.ts';

type Props = {
  casusId: string;
  niveau: Niveau;
  overtredingen: readonly Feit[];
  klaar: (melding: string) => void;
  sluit: () => void;
};

const BESPROKEN = [
  { waarde: 'ja', label: t('Ja') },
  { waarde: 'nee', label: t('Nog niet') },
];

const TITEL = t('Volg een overtreding op');

/** What was done about a breach; at a high level going on with supervision is first discussed with the officer. */
export function Opvolgvenster({ casusId, niveau, overtredingen, klaar, sluit }: Props) {
  const keuze = overtredingen.map(({ id }) => id).join(' ');
  const begin: Opvolging = { overtreding: overtredingen[0]?.id ?? '', besluit: '', reden: '', besproken: '' };
  const [opvolging, zetOpvolging] = useInvoer(casusId, TITEL, begin, keuze);
  // the breach of which it was recorded at an earlier try that the officer heard of it
  const [besproken, zetBesproken] = useInvoer(casusId, TITEL, '', keuze, 'besproken');
  const vergeet = useVergeetInvoer(casusId, TITEL, keuze);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const organisatie = eigenOrganisatie(useSessie()?.gebruiker);
  const vooraf = useLegVast(casusId, TITEL, keuze, 'besproken');
  const besluit = useLegVast(casusId, TITEL, keuze);
  const bespreken = moetBespreken(opvolging, niveau);
  const veld = koppelVeld(opvolging, (deel) => zetOpvolging({ ...opvolging, ...deel }));
  const weg = () => {
    vergeet();
    sluit();
  };
  const verstuur = () => {
    const gevonden = controleerOpvolging(opvolging, niveau);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const op = nu();
    const legVast = () =>
      besluit.legVast(opvolgfeit(opvolging, op), () => {
        weg();
        klaar(t('Vastgelegd: de overtreding is opgevolgd. De partners die erop wachtten zien het nu.'));
      });
    if (!bespreken || opvolging.besproken !== 'ja' || besproken === opvolging.overtreding) return legVast();
    vooraf.legVast(besprokenFeit(opvolging, op), () => {
      zetBesproken(opvolging.overtreding);
      legVast();
    });
  };
  return (
    <Dialoog titel={TITEL} sluit={sluit}>
      <Formulier
        knop={t('Leg vast')}
        bezig={vooraf.bezig || besluit.bezig}
        fout={vooraf.fout ?? besluit.fout}
        fouten={fouten}
        verstuur={verstuur}
        annuleer={weg}
      >
        <Keuzeveld
          {...veld('overtreding')}
          label={t('Welke overtreding')}
          opties={overtredingen.map((feit) => ({
            waarde: feit.id,
            label: [feit.gebeurd.weergave, feit.omschrijving].filter(Boolean).join(': '),
          }))}
        />
        <Keuzerij {...veld('besluit')} label={t('Wat is er gedaan?')} verplicht opties={besluitenVan(organisatie)} />
        {organisatie === '3ro' && niveau === 'hoog' && opvolging.besluit !== 'vtul_advies' && (
          <Melding soort="warning">
            <p>{t('Het risico is hoog: weeg eerst of u voorlopige tenuitvoerlegging (V-TUL) adviseert.')}</p>
          </Melding>
        )}
        <Tekstvlak
          {...veld('reden')}
          label={t('Waarom')}
          hulp={t('Wat betekent dit voor haar veiligheid? Geef geen boodschap van de pleger door.')}
        />
        {bespreken && (
          <>
            <Keuzerij
              {...veld('besproken')}
              label={t('Besprak u dit met de officier van justitie?')}
              verplicht
              opties={BESPROKEN}
            />
            {opvolging.besproken === 'nee' && (
              <Melding soort="warning">
                <p>{t('Dan staat er een taak en een waarschuwing tot u het met de officier besprak.')}</p>
              </Melding>
            )}
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
