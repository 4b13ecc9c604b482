import { foutenVan } from '../../api/fout.ts';
import type { Zaakgebeurtenis } from '../../api/regie.ts';
import type { Feit } from '../../api/types.ts';
import { Zin } from '../../taal/Zin.tsx';
import { t } from '../../taal/taal.ts';
import { Knop, Melding } from '../../ui/index.ts';
import { useDeelnemers } from '../useDeelnemers.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import { gedeeldMetHulp, HULP } from './hulp.ts';

type Props = {
  casusId: string;
  gebeurtenis: Zaakgebeurtenis;
  feiten: readonly Feit[];
  /** The organisation that looks; undefined when she may not record now. */
  eigen: string | undefined;
  klaar: (melding: string) => void;
};

/**
 * Whether victim support knows this: by covenant it hears of the criminal case only what its source decides to tell. So the
 * source, and no other, can do that here in one press.
 */
export function Aanhulp({ casusId, gebeurtenis: { feit, naam, wie }, feiten, eigen, klaar }: Props) {
  const deelnemers = useDeelnemers(casusId);
  const { legVast, bezig, fout } = useLegVast(casusId, `hulp ${feit}`);
  if (eigen !== wie || eigen === HULP || deelnemers.data?.includes(HULP) !== true) return null;
  if (isVerteld(feiten, feit)) return <p className="rij__bij zaak__hulp">{t('Slachtofferhulp ziet dit ook.')}</p>;
  const deel = () =>
    legVast(gedeeldMetHulp(feit), () =>
      klaar(t('Vastgelegd: Slachtofferhulp ziet dit nu ook en kan haar erop voorbereiden.')),
    );
  return (
    <div className="zaak__hulp niet-printen">
      <Knop klein aria-disabled={bezig} onClick={deel}>
        <Zin
          tekst="Deel met Slachtofferhulp<deel>: <naam/></deel>"
          delen={{ naam, deel: (inhoud) => <span className="vh">{inhoud}</span> }}
        />
      </Knop>
      {fout && (
        <Melding soort="error" rol="alert">
          {foutenVan(fout).map(({ melding }) => (
            <p key={melding}>{melding}</p>
          ))}
        </Melding>
      )}
    </div>
  );
}

function isVerteld(feiten: readonly Feit[], feit: string): boolean {
  return feiten.some(
    ({ soort, inhoud, vervallen }) =>
      soort === 'informatie_gedeeld' &&
      vervallen !== true &&
      noemt(inhoud?.['aan'], HULP) &&
      noemt(inhoud?.['over_feiten'], feit),
  );
}

function noemt(lijst: unknown, wat: string): boolean {
  return Array.isArray(lijst) && lijst.includes(wat);
}
