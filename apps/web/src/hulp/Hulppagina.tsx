import { useSessie } from '../sessie/useSessie.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Kop, Linkknop } from '../ui/index.ts';
import { Begrippen } from './Begrippen.tsx';
import { rondleidingVoor } from './rondleiding.ts';
import { SNELTOETSEN } from './sneltoetsen.ts';
import './hulp.css';

/** Where to begin for who is signed in, the shortcuts, and every term in plain words. */
export function Hulppagina() {
  const gebruiker = useSessie()?.gebruiker;
  const stappen = rondleidingVoor(gebruiker);
  return (
    <section className="hulp">
      <title>{t('Hulp · Waakvlam')}</title>
      <Kop niveau={1}>{t('Hulp')}</Kop>
      <p className="nl-paragraph">
        <Zin tekst="<vet>Is er nu gevaar? Bel 112.</vet> Waakvlam is geen noodoproep." />
      </p>
      <section className="paneel" aria-labelledby="rondleiding-kop">
        <Kop niveau={2} id="rondleiding-kop">
          {t('Zo begint u')}
        </Kop>
        <ol className="hulp__stappen">
          {stappen.map(({ titel, tekst, naar }) => (
            <li key={titel}>
              <strong>{naar === undefined ? titel : <Linkknop to={naar}>{titel}</Linkknop>}</strong>
              <br />
              {tekst}
            </li>
          ))}
        </ol>
      </section>
      <section className="paneel" aria-labelledby="sneltoetsen-kop">
        <Kop niveau={2} id="sneltoetsen-kop">
          {t('Sneltoetsen')}
        </Kop>
        <p className="nl-paragraph">{t('Alles kan ook met Tab, Enter en de pijltjes.')}</p>
        <dl className="hulp__toetsen">
          {SNELTOETSEN.map(({ toetsen, waar, wat }) => (
            <div key={`${waar} ${toetsen}`}>
              <dt>
                <kbd>{toetsen}</kbd>
              </dt>
              <dd>
                {wat} <span className="zacht">({waar})</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="nl-paragraph">
        <Zin
          tekst="Waarom vraagt Waakvlam iets, en wie ziet wat? <link>Lees de regels</link>, met hun bron."
          delen={{ link: (inhoud) => <Linkknop to="/regels">{inhoud}</Linkknop> }}
        />
      </p>
      <Begrippen />
    </section>
  );
}
