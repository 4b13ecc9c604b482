import { useState, type FormEvent } from 'react';
import { t } from '../taal/taal.ts';
import { Knop } from '../ui/index.ts';

type Props = { zoek: string; zoekNaar: (zoek: string) => void };

/** Search in the list; searches on Enter or the button, so that a screen reader is not talked over. */
export function Zoekveld({ zoek, zoekNaar }: Props) {
  const [tekst, zetTekst] = useState(zoek);

  const verstuur = (gebeurtenis: FormEvent) => {
    gebeurtenis.preventDefault();
    zoekNaar(tekst.trim());
  };

  const wis = () => {
    zetTekst('');
    zoekNaar('');
  };

  return (
    <form role="search" aria-label={t('Zoek een casus op naam')} className="zoekveld" onSubmit={verstuur}>
      <label className="vh" htmlFor="zoek">
        {t('Zoek een casus op naam')}
      </label>
      <input
        id="zoek"
        type="search"
        className="utrecht-textbox utrecht-textbox--html-input"
        placeholder={t('Naam van de casus')}
        autoComplete="off"
        maxLength={100}
        value={tekst}
        onChange={(gebeurtenis) => zetTekst(gebeurtenis.target.value)}
      />
      <Knop type="submit" soort="primary-action">
        {t('Zoek')}
      </Knop>
      {zoek !== '' && <Knop onClick={wis}>{t('Alles')}</Knop>}
    </form>
  );
}
