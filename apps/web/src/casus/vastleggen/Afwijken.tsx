import { ApiFout, LEEG, type Veldfout } from '../../api/fout.ts';
import type { NieuwFeit } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Melding, Tekstvlak } from '../../ui/index.ts';
import { deelnaam } from './invoer.ts';
import { useInvoer } from './useInvoer.ts';
import { useOnverstuurd, zonder } from './useOnverstuurd.ts';

type Staat = {
  /** Whether the route card forbade what was sent. */
  gevraagd: boolean;
  /** Whether a reason must be given, because it did or is known to. */
  nodig: boolean;
  redenen: readonly string[];
  reden: string;
  zet: (reden: string) => void;
};

const DEEL = 'afwijking';

/**
 * The way on when the route card forbids an act: to leave it, or to say why it is done all the same. `titel` and `onderdeel` are
 * those of the form: it forgets the reason with the rest. `verboden`: it is known before anything is sent that the card forbids this.
 */
export function useAfwijking(fout: Error | null, casusId: string, titel: string, onderdeel = '', verboden = false) {
  const [reden, zet] = useInvoer(casusId, titel, '', onderdeel, DEEL);
  const { pas } = useOnverstuurd(casusId);
  const redenen = fout instanceof ApiFout ? fout.redenen : [];
  const gevraagd = redenen.length > 0;
  const nodig = gevraagd || verboden;
  const leeg = reden.trim() === '';
  return {
    gevraagd,
    nodig,
    redenen,
    reden,
    zet,
    wis: () => pas((delen) => zonder(delen, (naam) => naam === deelnaam({ titel, onderdeel }, DEEL))),
    deel: (leeg ? {} : { afwijking: { reden: reden.trim() } }) satisfies Pick<NieuwFeit, 'afwijking'>,
    fouten: (): Veldfout[] => (nodig && leeg ? [{ veld: 'afwijking', melding: LEEG }] : []),
  };
}

/** Why the route card forbids it, and room for the reason to do it nevertheless; nothing as long as it does not. */
export function Afwijken({ gevraagd, nodig, redenen, reden, zet }: Staat) {
  if (!nodig && reden === '') return null;
  return (
    <div className="veld--breed" role={gevraagd ? 'alert' : undefined}>
      {gevraagd && (
        <Melding soort="warning">
          <p>{t('De routekaart verbiedt dit nu. Er is niets vastgelegd.')}</p>
          <ul>
            {redenen.map((een) => (
              <li key={een}>{een}</li>
            ))}
          </ul>
        </Melding>
      )}
      <Tekstvlak
        naam="afwijking"
        label={t('Waarom doet u het toch?')}
        hulp={t('Uw reden komt in het logboek. Wilt u het niet doen, laat dit dan leeg.')}
        verplicht
        breed
        rows={2}
        waarde={reden}
        zet={zet}
      />
    </div>
  );
}
