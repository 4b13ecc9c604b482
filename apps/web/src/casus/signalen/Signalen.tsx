import { memo, useState } from 'react';
import type { Signaal } from '../../api/types.ts';
import { Serverzin } from '../../taal/Serverzin.tsx';
import { Zin } from '../../taal/Zin.tsx';
import { woord } from '../../taal/labels.ts';
import { t, tn } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Knop, Kop, Uitklap } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { useRest } from '../../ui/useRest.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import { aantalEerst, opErnst, perSoort, type Signaalsoort } from './volgorde.ts';
import './signalen.css';

/** What fits on a screen at first. */
const OP_SCHERM = 5;

/** The signals that stand, gravest first and what repeats itself once; those that passed are folded away. */
export function Signalen({ signalen, nu }: { signalen: Signaal[]; nu: string }) {
  const actief = opErnst(signalen.filter((signaal) => signaal.actief));
  const voorbij = opErnst(signalen.filter((signaal) => !signaal.actief));
  const [alles, zetAlles] = useState(false);
  const papier = useMedia('print');
  const soorten = perSoort(actief);
  const eerst = aantalEerst(soorten);
  const getoond = useRest() ? eerst : OP_SCHERM;
  return (
    <section className="paneel signalen" aria-labelledby="signalen-kop">
      <Kop niveau={2} id="signalen-kop">
        {t('Signalen ({{actief}})', { actief: actief.length })}
      </Kop>
      {actief.length === 0 && <p className="nl-paragraph">{t('Er staan nu geen signalen open.')}</p>}
      <Lijst soorten={alles || papier ? soorten : soorten.slice(0, getoond)} nu={nu} />
      {soorten.length > eerst && (
        <Knop klein className="niet-printen" aria-expanded={alles} onClick={() => zetAlles(!alles)}>
          {alles
            ? t('Toon de eerste {{eerst}}', { eerst })
            : t('Toon alle {{actief}} signalen', { actief: actief.length })}
        </Knop>
      )}
      {voorbij.length > 0 && (
        <Uitklap titel={t('Voorbij ({{voorbij}})', { voorbij: voorbij.length })} lui>
          <Lijst soorten={perSoort(voorbij)} nu={nu} />
        </Uitklap>
      )}
    </section>
  );
}

function Lijst({ soorten, nu }: { soorten: Signaalsoort[]; nu: string }) {
  return (
    <ul className="kaal rijen">
      {soorten.map((soort, plek) => (
        <li key={plek}>
          <Regel soort={soort} nu={nu} />
        </li>
      ))}
    </ul>
  );
}

const Regel = memo(function Regel({ soort, nu }: { soort: Signaalsoort; nu: string }) {
  const [signaal, ...ouder] = soort;
  return (
    <article className={`signaal signaal--${signaal.ernst}`}>
      <p className="signaal__kop">
        <Ernst ernst={signaal.ernst} />{' '}
        <strong>
          <Serverzin tekst={titelVan(signaal)} />
        </strong>
        {ouder.length > 0 && ` (${tn(soort.length, '{{aantal}} keer', '{{aantal}} keer')})`}
        {!signaal.actief && <span className="zacht"> {t('(voorbij)')}</span>}
      </p>
      <Waarom signaal={signaal} nu={nu} />
      <div className="signaal__meer">
        {ouder.length > 0 && (
          <Uitklap klein lui titel={tn(ouder.length, '{{aantal}} keer eerder', '{{aantal}} keer eerder')}>
            <ul className="kaal rijen">
              {ouder.map((eerder, plek) => (
                <li key={plek}>
                  <Waarom signaal={eerder} nu={nu} />
                </li>
              ))}
            </ul>
          </Uitklap>
        )}
        {signaal.bron.length > 0 && (
          <Uitklap klein lui titel={t('Bron')}>
            <p className="rij__bij">{signaal.bron.join(', ')}</p>
          </Uitklap>
        )}
      </div>
    </article>
  );
});

function titelVan({ tekst, code }: Signaal): string {
  return tekst ?? woord(code);
}

/** Why it stands, since when, and the facts it rests on. */
function Waarom({ signaal, nu }: { signaal: Signaal; nu: string }) {
  return (
    <>
      {/* whom the reason is kept from gets the title in its place */}
      {signaal.reden !== titelVan(signaal) && (
        <p className="rij__waarom" lang="nl">
          {signaal.reden}
        </p>
      )}
      <p className="rij__bij">
        <span>
          <Zin tekst="sinds <moment/>" delen={{ moment: <Moment op={signaal.sinds} nu={nu} toon="sinds" /> }} />
        </span>
        {signaal.feiten.length > 0 && (
          <span>
            <Zin
              tekst="feiten: <feitverwijzing/>"
              delen={{ feitverwijzing: <Feitverwijzing ids={signaal.feiten} /> }}
            />
          </span>
        )}
      </p>
    </>
  );
}
