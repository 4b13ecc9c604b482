import { useId } from 'react';
import { t } from '../../taal/taal.ts';
import { Knop, Melding } from '../../ui/index.ts';
import type { Bijlagenstaat } from './useBijlagen.ts';
import { Zendingen } from './Zendingen.tsx';

/** What goes along, and how it is with what was sent. */
export function Bijlagen({ wachtend, teGroot, voegToe, haalWeg, ...zending }: Omit<Bijlagenstaat, 'stuur'>) {
  const id = useId();
  return (
    <div className="veld--breed bijlagen">
      <label htmlFor={id} className="klein">
        {t('Beelden of bestanden (plak een schermafdruk met Ctrl+V)')}
      </label>
      <input
        id={id}
        type="file"
        multiple
        className="bijlagen__kies"
        onChange={({ target }) => {
          voegToe(target.files ?? []);
          target.value = '';
        }}
      />
      {wachtend.length > 0 && (
        <ul className="kaal zoekkeuzes__gekozen" aria-label={t('Gaat mee')}>
          {wachtend.map(({ id: bestand, file }) => (
            <li key={bestand}>
              <Knop klein aria-label={t('Haal weg: {{name}}', { name: file.name })} onClick={() => haalWeg(bestand)}>
                {file.name} <span aria-hidden="true">×</span>
              </Knop>
            </li>
          ))}
        </ul>
      )}
      {teGroot.length > 0 && (
        <Melding soort="error" rol="alert">
          <p>
            {t('Groter dan 100 MB en niet toegevoegd: {{namen}}. Maak het kleiner, of knip het op.', {
              namen: teGroot.join(', '),
            })}
          </p>
        </Melding>
      )}
      <Zendingen {...zending} />
    </div>
  );
}
