import type { ReactNode } from 'react';
import { ApiFout } from '../api/fout.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Knop } from './Knop.tsx';
import { Melding } from './Melding.tsx';

type Props = { fout: Error; opnieuw?: () => void; wat: string };

/** What could not be fetched, why, and what the user can do. */
export function Foutmelding({ fout, opnieuw, wat }: Props) {
  if (fout instanceof ApiFout && fout.status === 403) return <GeenToegang melding={tekst(fout)} />;
  return (
    <Melding soort="error" rol="alert">
      <p>
        <Zin
          tekst="<vet><wat/> kan nu niet worden getoond.</vet> <tekst/> Er is niets veranderd of verloren gegaan."
          delen={{ wat, tekst: tekst(fout) }}
        />
      </p>
      {opnieuw && (
        <div className="melding__acties">
          <Knop onClick={opnieuw}>{t('Opnieuw proberen')}</Knop>
        </div>
      )}
    </Melding>
  );
}

function GeenToegang({ melding }: { melding: ReactNode }) {
  return (
    <Melding soort="info" rol="alert">
      <p>
        <Zin
          tekst="<vet>Geen toegang.</vet> <melding/> Heeft u dit voor uw werk nodig? Vraag het de beheerder van uw organisatie."
          delen={{ melding }}
        />
      </p>
    </Melding>
  );
}

function tekst(fout: Error): ReactNode {
  if (!(fout instanceof ApiFout)) return t('Er ging iets mis in dit scherm.');
  return fout.taal ? <span lang={fout.taal}>{fout.message}</span> : fout.message;
}
