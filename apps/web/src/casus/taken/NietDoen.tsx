import type { Taak } from '../../api/types.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Kop, Uitklap, Vorm } from '../../ui/index.ts';

const NIET_EERST = 4;

/** What must not be done now, and by whom. */
export function NietDoen({ taken }: { taken: Taak[] }) {
  const regels = samengevat(taken);
  const rest = regels.slice(NIET_EERST);
  return (
    <div className="nietdoen">
      <Kop niveau={3}>
        <Vorm vorm="verbod" /> {t('Nu niet doen')}
      </Kop>
      <Verbodslijst regels={regels.slice(0, NIET_EERST)} />
      {rest.length > 0 && (
        <Uitklap titel={t('Nog {{rest}}', { rest: rest.length })}>
          <Verbodslijst regels={rest} />
        </Uitklap>
      )}
    </div>
  );
}

type Verbodsregel = { tekst: string; wie: string[] };

function Verbodslijst({ regels }: { regels: Verbodsregel[] }) {
  return (
    <ul>
      {regels.map(({ tekst, wie }) => (
        <li key={tekst}>
          {tekst} <span className="zacht">({wie.join(', ')})</span>
        </li>
      ))}
    </ul>
  );
}

/** The same prohibition for several organisations is one line. */
function samengevat(taken: Taak[]): Verbodsregel[] {
  const perTekst = Map.groupBy(taken, (taak) => taak.tekst ?? woord(taak.item));
  return [...perTekst].map(([tekst, eigen]) => ({
    tekst,
    wie: [...new Set(eigen.map((taak) => organisatie(taak.wie)))],
  }));
}
