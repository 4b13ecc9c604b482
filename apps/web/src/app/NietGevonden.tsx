import { t } from '../taal/taal.ts';

import { Kop, Linkknop } from '../ui/index.ts';

/** The same words for what does not exist and for what is hidden from this user. */
export function NietGevonden() {
  return (
    <section className="paneel">
      <title>{t('Niet gevonden · Waakvlam')}</title>
      <Kop niveau={1}>{t('Niet gevonden')}</Kop>
      <p className="nl-paragraph">
        {t(
          'Deze bladzijde bestaat niet, of u heeft er geen toegang toe. Denkt u dat u erbij moet kunnen? Vraag het de casusregisseur of de beheerder van uw organisatie.',
        )}
      </p>
      <p className="nl-paragraph">
        <Linkknop to="/">{t('Naar uw beginpagina')}</Linkknop>
      </p>
    </section>
  );
}
