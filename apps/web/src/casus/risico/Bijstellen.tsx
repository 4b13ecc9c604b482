import { useState } from 'react';
import { inhoudstekst } from '../../api/feit.ts';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import { vraag } from '../../api/client.ts';
import { casuspad } from '../../api/paden.ts';
import type { Feit, Niveau, Stand } from '../../api/types.ts';
import { BELLEN, NIVEAUS, opties, woord, woordInZin } from '../../taal/labels.ts';
import { opsomming, t } from '../../taal/taal.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import {
  Formulier,
  Keuzerij,
  Keuzeveld,
  Kop,
  koppelVeld,
  Melding,
  Tekstvlak,
  Uitklap,
  useKlaarmelding,
} from '../../ui/index.ts';
import { useInvoer, useVergeetInvoer, useWasBegonnen } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';

type Props = { casusId: string; feiten: readonly Feit[]; stand: Stand };
const BIJSTELLING = 'bijstelling';
const LEEG_BESLUIT = { naar: '', overleg: '', reden: '' };

/**
 * Sets the level higher or lower than the instruments say, with a reason. Lower needs a joint decision, and after a bell an
 * action and somebody else: what does not count is recorded all the same, and then said to have changed nothing.
 */
export function Bijstellen({ casusId, feiten, stand }: Props) {
  const { niveau } = stand.risico;
  const bellen = new Set((stand.bellen ?? []).filter(({ actief }) => actief).map(({ welke }) => welke));
  const [concept, zetConcept] = useInvoer(casusId, BIJSTELLING, LEEG_BESLUIT);
  const vergeet = useVergeetInvoer(casusId, BIJSTELLING, '');
  const begonnen = useWasBegonnen(casusId, BIJSTELLING);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const [klaarmelding, klaar] = useKlaarmelding();
  const { legVast, bezig, fout, wis } = useLegVast(casusId, BIJSTELLING);
  const overleggen = feiten
    .filter((feit) => feit.soort === 'overleg_gehouden' && !feit.vervallen)
    .map((feit) => ({
      waarde: feit.id,
      label: `${woordInZin(inhoudstekst(feit, 'overleg'))}, ${feit.gebeurd.weergave}`,
    }));
  const zet = (deel: Partial<typeof LEEG_BESLUIT>) => {
    wis();
    zetConcept({ ...concept, ...deel });
  };
  const opslaan = () => {
    const omlaag = lager(concept.naar, niveau);
    const gevonden = [
      ...(concept.naar === '' ? [{ veld: 'naar', melding: LEEG }] : []),
      ...(omlaag && concept.overleg === '' ? [{ veld: 'overleg', melding: LEEG }] : []),
      ...(concept.reden.trim() === '' ? [{ veld: 'reden', melding: LEEG }] : []),
    ];
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const klok = wandklok(new Date());
    const { naar, overleg, reden } = concept;
    const inhoud = { naar, reden: reden.trim(), ...(overleg !== '' && { overleg }) };
    legVast({ soort: 'risico_bijgesteld', op: `${klok.datum}T${klok.tijd}`, inhoud }, () => {
      vergeet();
      // asked apart: what the screen asks anew now is broken off and begun again
      void vraag<Stand>(casuspad(casusId, 'stand'))
        .then(({ risico }) => klaar(watHetDeed(naar, risico.niveau)))
        .catch(() => klaar(t('Het besluit is vastgelegd. Kijk in de kop van de casus wat het niveau nu is.')));
    });
  };
  const veld = koppelVeld(concept, zet);
  return (
    <section className="paneel niet-printen" aria-labelledby="bijstellen-kop">
      <Kop niveau={2} id="bijstellen-kop">
        {t('Afwijken van de uitkomst')}
      </Kop>
      {klaarmelding}
      <p className="klein">
        {t(
          'Een instrument is een hulp; u beslist. Hoger kan altijd. Lager kan alleen als de partners het samen besloten. Uitkomst en besluit blijven allebei te zien.',
        )}
      </p>
      <Uitklap titel={t('Stel het niveau bij')} open={begonnen} lui>
        <Formulier fout={fout} fouten={fouten} knop={t('Leg het besluit vast')} bezig={bezig} verstuur={opslaan}>
          <Keuzerij {...veld('naar')} label={t('Naar')} verplicht opties={opties('laag', 'midden', 'hoog')} />
          <Keuzeveld
            {...veld('overleg')}
            label={t('Besloten in')}
            leeg={overleggen.length === 0 ? t('Er is nog geen overleg vastgelegd') : t('Kies het overleg')}
            verplicht={lager(concept.naar, niveau)}
            opties={overleggen}
          />
          {bellen.size > 0 && lager(concept.naar, niveau) && (
            <div className="veld--breed">
              <Melding soort="warning">
                <p>
                  {t(
                    'Er klinkt een alarmbel: {{bellen}}. Omlaag telt pas als er daarna iets is gedaan dat de pleger tegenhoudt of het slachtoffer beschermt, zoals een aanhouding, een maatregel of een plan, en een ander dan wie de bel luidde dit besluit vastlegt.',
                    { bellen: opsomming([...bellen].map((welke) => BELLEN[welke] ?? woord(welke))) },
                  )}
                </p>
              </Melding>
            </div>
          )}
          <Tekstvlak {...veld('reden')} label={t('Waarom?')} verplicht rows={3} />
        </Formulier>
      </Uitklap>
    </section>
  );
}

function watHetDeed(naar: string, nu: Niveau): string {
  return lager(naar, nu)
    ? t(
        'Het besluit is vastgelegd, maar het niveau blijft {{niveau}}: omlaag mag zo niet. De procesregie krijgt de taak het met de partners te bespreken.',
        { niveau: NIVEAUS[nu].woord },
      )
    : t('Het niveau is bijgesteld; het oordeel van elke partner blijft staan.');
}

const RANG: Readonly<Record<string, number>> = { laag: 1, midden: 2, hoog: 3 };

function lager(naar: string, niveau: Niveau): boolean {
  return (RANG[naar] ?? 9) < (RANG[niveau] ?? 0);
}
