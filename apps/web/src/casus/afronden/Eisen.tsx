import type { Afsluiting } from '../../api/regie.ts';
import { t } from '../../taal/taal.ts';
import { Vorm } from '../../ui/index.ts';

/** What has to be so before a case is closed; what is not stands first. */
export function Eisen({ eisen }: Pick<Afsluiting, 'eisen'>) {
  return (
    <ul className="kaal rijen veld--breed" aria-label={t('Wat eerst in orde moet zijn')}>
      {eisen.map(({ item, tekst, waarom, voldaan }) => (
        <li key={item}>
          <p className="rij__kop">
            {voldaan ? (
              <span className="zacht">
                <Vorm vorm="vink" /> {t('In orde:')}
              </span>
            ) : (
              <strong className="ernst--alarm">
                <Vorm vorm="vierkant" /> {t('Staat in de weg:')}
              </strong>
            )}{' '}
            <span lang="nl">{tekst}</span>
          </p>
          {!voldaan && waarom !== '' && (
            <p className="rij__waarom" lang="nl">
              {waarom}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
