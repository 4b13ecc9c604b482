import { ApiFout } from '../api/fout.ts';
import { t } from '../taal/taal.ts';
import type { Treffer } from './queries.ts';

type Props = {
  id: string;
  treffers: readonly Treffer[];
  keuze: number;
  bezig: boolean;
  fout: Error | null;
  meer: boolean;
  kies: (treffer: Treffer) => void;
};

/** The options below the search field, or in one line why there are none. */
export function Trefferlijst({ id, treffers, keuze, bezig, fout, meer, kies }: Props) {
  if (fout !== null) {
    return <p className="zoekbalk__vak">{fout instanceof ApiFout ? fout.message : t('Zoeken lukt nu niet.')}</p>;
  }
  if (treffers.length === 0) {
    return <p className="zoekbalk__vak">{bezig ? t('Zoeken…') : t('Niets gevonden in de casussen die u mag zien.')}</p>;
  }
  return (
    <div className="zoekbalk__vak" aria-busy={bezig}>
      <ul className="kaal" role="listbox" id={`${id}-lijst`} aria-label={t('Gevonden casussen')}>
        {treffers.map((treffer, plek) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the combobox
          <li
            key={treffer.casus.id}
            id={`${id}-${plek}`}
            role="option"
            aria-selected={plek === keuze}
            className="zoekbalk__treffer"
            // The field would lose the focus, and with it the list, before the click arrives.
            onMouseDown={(gebeurtenis) => gebeurtenis.preventDefault()}
            onClick={() => kies(treffer)}
          >
            <strong>{treffer.casus.naam}</strong>
            {treffer.feiten.map((feit) => (
              <span key={feit.id} className="zoekbalk__feit" lang="nl">
                {feit.label}
                {feit.citaat !== null && `: ${feit.citaat}`}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {meer && <p className="zoekbalk__meer">{t('Er is meer. Typ een woord erbij.')}</p>}
    </div>
  );
}
