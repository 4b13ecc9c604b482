import type { Medewerker } from '../api/types.ts';
import { woordInZin } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Knop } from '../ui/index.ts';

export type Daad = 'wijzig' | 'meldAf' | 'uitDienst';

type Props = {
  mens: Medewerker;
  vervanger: string | undefined;
  /** The own account: one does not end one's own service. */
  zelf: boolean;
  bezig: boolean;
  nodigUit: () => void;
  kies: (daad: Daad) => void;
};

/** A colleague: who she is to the organisation, and what may be done. */
export function Medewerkerregel({ mens, vervanger, zelf, bezig, nodigUit, kies }: Props) {
  const { naam, functie, orgrol, specialismen, basisteam, kenmerk, actief } = mens;
  const rollen = [
    ...new Set([woordInZin(functie), woordInZin(orgrol), ...specialismen.map((een) => woordInZin(een)), basisteam]),
  ].filter(Boolean);
  return (
    <>
      <div>
        <strong>{naam}</strong>
        {!actief && ` ${t('(uit dienst)')}`}
        <br />
        <span className="zacht">{rollen.join(', ')}</span>
        <br />
        <span className="klein zacht">{t('Kenmerk {{kenmerk}}', { kenmerk })}</span>
        {vervanger !== undefined && (
          <>
            <br />
            <span className="klein zacht">{t('Plaatsvervanger: {{naam}}', { naam: vervanger })}</span>
          </>
        )}
      </div>
      {actief && (
        <div className="medewerkers__knoppen">
          <Knop klein aria-label={t('Wijzig {{naam}}', { naam })} onClick={() => kies('wijzig')}>
            {t('Wijzig')}
          </Knop>
          <Knop klein disabled={bezig} aria-label={t('Nodig uit: {{naam}}', { naam })} onClick={nodigUit}>
            {t('Nodig uit')}
          </Knop>
          <Knop klein aria-label={t('Meld overal af: {{naam}}', { naam })} onClick={() => kies('meldAf')}>
            {t('Meld overal af')}
          </Knop>
          {!zelf && (
            <Knop klein aria-label={t('Uit dienst: {{naam}}', { naam })} onClick={() => kies('uitDienst')}>
              {t('Uit dienst')}
            </Knop>
          )}
        </div>
      )}
    </>
  );
}
