import { memo, useState } from 'react';
import type { Signaal } from '../../api/types.ts';
import { Serverzin } from '../../taal/Serverzin.tsx';
import { Zin } from '../../taal/Zin.tsx';
import { woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Knop, Kop, Uitklap } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { useRest } from '../../ui/useRest.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import { aantalEerst, opErnst } from './volgorde.ts';
import './signalen.css';

/** What fits on a screen at first. */
const OP_SCHERM = 5;

/** The signals that stand, gravest first; those that passed are folded away. */
export function Signalen({ signalen, nu }: { signalen: Signaal[]; nu: string }) {
  const actief = opErnst(signalen.filter((signaal) => signaal.actief));
  const voorbij = opErnst(signalen.filter((signaal) => !signaal.actief));
  const [alles, zetAlles] = useState(false);
  const papier = useMedia('print');
  const eerst = aantalEerst(actief);
  const getoond = useRest() ? eerst : OP_SCHERM;
  return (
    <section className="paneel signalen" aria-labelledby="signalen-kop">
      <Kop niveau={2} id="signalen-kop">
        {t('Signalen ({{actief}})', { actief: actief.length })}
      </Kop>
      {actief.length === 0 && <p className="nl-paragraph">{t('Er staan nu geen signalen open.')}</p>}
      <Lijst signalen={alles || papier ? actief : actief.slice(0, getoond)} nu={nu} />
      {actief.length > eerst && (
        <Knop klein className="niet-printen" aria-expanded={alles} onClick={() => zetAlles(!alles)}>
          {alles
            ? t('Toon de eerste {{eerst}}', { eerst })
            : t('Toon alle {{actief}} signalen', { actief: actief.length })}
        </Knop>
      )}
      {voorbij.length > 0 && (
        <Uitklap titel={t('Voorbij ({{voorbij}})', { voorbij: voorbij.length })} lui>
          <Lijst signalen={voorbij} nu={nu} />
        </Uitklap>
      )}
    </section>
  );
}

function Lijst({ signalen, nu }: { signalen: Signaal[]; nu: string }) {
  return (
    <ul className="kaal rijen">
      {signalen.map((signaal, plek) => (
        <li key={plek}>
          <Regel signaal={signaal} nu={nu} />
        </li>
      ))}
    </ul>
  );
}

const Regel = memo(function Regel({ signaal, nu }: { signaal: Signaal; nu: string }) {
  const titel = signaal.tekst ?? woord(signaal.code);
  return (
    <article className={`signaal signaal--${signaal.ernst}`}>
      <p className="signaal__kop">
        <Ernst ernst={signaal.ernst} />{' '}
        <strong>
          <Serverzin tekst={titel} />
        </strong>
        {!signaal.actief && <span className="zacht"> {t('(voorbij)')}</span>}
      </p>
      {/* whom the reason is kept from gets the title in its place */}
      {signaal.reden !== titel && (
        <p className="rij__waarom" lang="nl">
          {signaal.reden}
        </p>
      )}
      <p className="rij__bij">
        <span>
          <Zin tekst="sinds <moment/>" delen={{ moment: <Moment op={signaal.sinds} nu={nu} toon="sinds" /> }} />
        </span>
        {signaal.bron.length > 0 && <span>{t('bron: {{bron}}', { bron: signaal.bron.join(', ') })}</span>}
        {signaal.feiten.length > 0 && (
          <span>
            <Zin
              tekst="feiten: <feitverwijzing/>"
              delen={{ feitverwijzing: <Feitverwijzing ids={signaal.feiten} /> }}
            />
          </span>
        )}
      </p>
    </article>
  );
});
