import { useEffect, useState } from 'react';
import { laatsteAntwoord, vraag } from '../api/client.ts';
import { t } from '../taal/taal.ts';
import { Dialoog, Knop } from '../ui/index.ts';
import { type Einde, eindeVan, type Grenzen } from './verloop.ts';
import { useSessie } from './useSessie.ts';

const KIJK_MS = 10_000;
/** So long before the end somebody is warned. */
const WAARSCHUW_MS = 5 * 60_000;

/**
 * Says that a session is about to end: for lack of use, and then it can go on, or of age, and then there is time to finish.
 * What is typed stays where it is. Asking how long is left is itself a use, so it is asked once.
 */
export function Verloopwaarschuwing() {
  const wie = useSessie()?.gebruiker.id;
  const [grenzen, zetGrenzen] = useState<Grenzen>();
  const [einde, zetEinde] = useState<Einde>();
  const [gezien, zetGezien] = useState(false);

  useEffect(() => {
    zetGrenzen(undefined);
    zetEinde(undefined);
    zetGezien(false);
    if (wie === undefined) return undefined;
    // not while the screen asks for what it shows
    const straks = setTimeout(() => void haalGrenzen().then(zetGrenzen), KIJK_MS);
    return () => clearTimeout(straks);
  }, [wie]);
  useEffect(() => {
    if (grenzen === undefined) return undefined;
    const klok = setInterval(() => zetEinde(eindeVan(grenzen, laatsteAntwoord(), Date.now())), KIJK_MS);
    return () => clearInterval(klok);
  }, [grenzen]);

  if (einde === undefined || einde.rest > WAARSCHUW_MS || (einde.reden === 'duur' && gezien)) return null;
  const minuten = Math.ceil(einde.rest / 60_000);
  const verder = () => {
    zetEinde(undefined);
    if (einde.reden === 'duur') return zetGezien(true);
    // Until the server has answered nothing is counted.
    zetGrenzen(undefined);
    void haalGrenzen().then((nieuw) => zetGrenzen(nieuw ?? grenzen));
  };
  return (
    <Dialoog titel={einde.reden === 'stilte' ? t('Bent u er nog?') : t('U wordt bijna afgemeld')} sluit={verder}>
      <p className="nl-paragraph" role="status">
        {minuten > 1
          ? `${t('U wordt over {{minuten}} minuten afgemeld.', { minuten })} `
          : `${t('U wordt zo afgemeld.')} `}
        {einde.reden === 'stilte'
          ? t('Wat u had ingevuld, staat er nog.')
          : t('U bent al lang aangemeld. Leg vast wat u had ingevuld, en meld u daarna opnieuw aan.')}
      </p>
      <Knop soort="primary-action" onClick={verder}>
        {einde.reden === 'stilte' ? t('Blijf aangemeld') : t('Ga verder')}
      </Knop>
    </Dialoog>
  );
}

/** What the server does not tell now is no reason to disturb anybody. */
function haalGrenzen(): Promise<Grenzen | undefined> {
  return vraag<Grenzen>('/sessies/grenzen').catch(() => undefined);
}
