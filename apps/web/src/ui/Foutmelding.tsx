import { ApiFout } from '../api/fout.ts';
import { Knop } from './Knop.tsx';
import { Melding } from './Melding.tsx';

type Props = { fout: Error; opnieuw?: () => void; wat: string };

/** What could not be fetched, why, and what the user can do. */
export function Foutmelding({ fout, opnieuw, wat }: Props) {
  if (fout instanceof ApiFout && fout.status === 403) return <GeenToegang melding={fout.message} />;
  return (
    <Melding soort="error" rol="alert">
      <p>
        <strong>{wat} kan nu niet worden getoond.</strong> {tekst(fout)} Er is niets veranderd of verloren gegaan.
      </p>
      {opnieuw && (
        <div className="melding__acties">
          <Knop onClick={opnieuw}>Opnieuw proberen</Knop>
        </div>
      )}
    </Melding>
  );
}

function GeenToegang({ melding }: { melding: string }) {
  return (
    <Melding soort="info" rol="alert">
      <p>
        <strong>Geen toegang.</strong> {melding} Heeft u dit voor uw werk nodig? Vraag het de beheerder van uw
        organisatie.
      </p>
    </Melding>
  );
}

function tekst(fout: Error): string {
  return fout instanceof ApiFout ? fout.message : 'Er ging iets mis in dit scherm.';
}
