import type { NieuwFeit } from '../../api/types.ts';
import { foutenVan } from '../../api/fout.ts';
import { t } from '../../taal/taal.ts';
import { Dialoog, Knop, Melding } from '../../ui/index.ts';
import { nu } from '../vastleggen/nu.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';

type Wat = 'niet_bereikt' | 'geen_nieuws';
type Props = { casusId: string; wat: Wat; klaar: (melding: string) => void; sluit: () => void };

const TITEL: Readonly<Record<Wat, string>> = {
  niet_bereikt: t('Hoe probeerde u het?'),
  geen_nieuws: t('Hoe vertelde u dat er geen nieuws is?'),
};

type Hoe = { kanaal: string; vertelt: string; label: string };
const HOE: readonly Hoe[] = [
  { kanaal: 'telefoon', vertelt: 'telefoon', label: t('Gebeld') },
  { kanaal: 'fysiek', vertelt: 'persoonlijk', label: t('In persoon') },
  { kanaal: 'digitaal', vertelt: 'digitaal', label: t('Bericht') },
  { kanaal: 'brief', vertelt: 'brief', label: t('Op papier') },
];

/** The second tap: how. It is recorded at once. */
export function Contactmoment({ casusId, wat, klaar, sluit }: Props) {
  const { legVast, bezig, fout } = useLegVast(casusId, `contact ${wat}`);
  const leg = (hoe: Hoe) =>
    legVast(maakFeit(wat, hoe), () => {
      sluit();
      klaar(wat === 'geen_nieuws' ? t('Vastgelegd: zij weet dat er geen nieuws is.') : t('De poging is vastgelegd.'));
    });
  return (
    <Dialoog titel={TITEL[wat]} sluit={sluit}>
      <div className="tikken">
        {HOE.map((hoe) => (
          <Knop key={hoe.kanaal} aria-disabled={bezig} onClick={() => leg(hoe)}>
            {hoe.label}
          </Knop>
        ))}
      </div>
      {fout && (
        <Melding soort="error" rol="alert">
          {foutenVan(fout).map(({ melding }) => (
            <p key={melding}>{melding}</p>
          ))}
        </Melding>
      )}
    </Dialoog>
  );
}

function maakFeit(wat: Wat, { kanaal, vertelt }: Hoe): NieuwFeit {
  return wat === 'geen_nieuws'
    ? { soort: 'slachtoffer_geinformeerd', op: nu(), inhoud: { over: 'voortgang', geen_nieuws: 'ja', hoe: vertelt } }
    : { soort: 'contact_slachtoffer', op: nu(), inhoud: { kanaal, gelukt: 'nee' } };
}
