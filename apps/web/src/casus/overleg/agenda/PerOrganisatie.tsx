import { organisatie } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { Knop } from '../../../ui/index.ts';
import { Agendalijst } from './Agendalijst.tsx';
import type { Punt } from './punt.ts';

type Props = {
  punten: readonly Punt[];
  /** Makes a promise with this organisation; undefined for who only reads. */
  beloof: ((wie: string) => void) | undefined;
};

/** What several owe together, and what each owes alone with the way to agree on what it does now. */
export function PerOrganisatie({ punten, beloof }: Props) {
  const groepen = [...Map.groupBy(punten, ({ wie = [] }) => (wie.length > 1 ? '' : (wie[0] ?? '')))];
  return (
    <ul className="kaal rijen">
      {groepen.map(([wie, deze]) => (
        <li key={wie}>
          <p className="kopregel agenda__wie">
            <strong>
              {wie === '' ? t('Van meer organisaties') : organisatie(wie)} ({deze.length})
            </strong>
            {beloof && wie !== '' && (
              <Knop klein soort="subtle" className="niet-printen" onClick={() => beloof(wie)}>
                {t('Spreek iets af')}
                <span className="vh">: {organisatie(wie)}</span>
              </Knop>
            )}
          </p>
          <Agendalijst punten={deze} eerst={2} />
        </li>
      ))}
    </ul>
  );
}
