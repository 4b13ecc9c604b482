import { memo, useMemo, useState } from 'react';
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
  const soorten = useMemo(() => soortenVan(signalen, true), [signalen]);
  const voorbij = useMemo(() => soortenVan(signalen, false), [signalen]);
  const actief = soorten.flat().length;
  const [alles, zetAlles] = useState(false);
  const [bronnen, zetBronnen] = useState(false);
  const papier = useMedia('print');
  const lijst = { nu, bronnen: bronnen || papier };
  const eerst = aantalEerst(soorten);
  const getoond = useRest() ? eerst : OP_SCHERM;
  return (
    <section className="paneel signalen" aria-labelledby="signalen-kop">
      <Kop niveau={2} id="signalen-kop">
        {t('Signalen ({{actief}})', { actief })}
      </Kop>
      {actief === 0 && <p className="nl-paragraph">{t('Er staan nu geen signalen open.')}</p>}
      <Lijst soorten={alles || papier ? soorten : soorten.slice(0, getoond)} {...lijst} />
      <div className="daadrij__daden niet-printen">
        {soorten.length > eerst && (
          <Knop klein aria-expanded={alles} onClick={() => zetAlles(!alles)}>
            {alles ? t('Toon de eerste {{eerst}}', { eerst }) : t('Toon alle {{actief}} signalen', { actief })}
          </Knop>
        )}
        {signalen.length > 0 && (
          <Knop klein soort="subtle" aria-expanded={bronnen} onClick={() => zetBronnen(!bronnen)}>
            {bronnen ? t('Verberg de bronnen') : t('Toon de bronnen')}
          </Knop>
        )}
      </div>
      {voorbij.length > 0 && (
        <Uitklap titel={t('Voorbij ({{voorbij}})', { voorbij: voorbij.flat().length })} lui>
          <Lijst soorten={voorbij} {...lijst} />
        </Uitklap>
      )}
    </section>
  );
}

function soortenVan(signalen: readonly Signaal[], actief: boolean): Signaalsoort[] {
  return perSoort(opErnst(signalen.filter((signaal) => signaal.actief === actief)));
}

type Weergave = { nu: string; bronnen: boolean };

function Lijst({ soorten, ...weergave }: Weergave & { soorten: readonly Signaalsoort[] }) {
  return (
    <ul className="kaal rijen">
      {soorten.map((soort, plek) => (
        <li key={plek}>
          <Regel soort={soort} {...weergave} />
        </li>
      ))}
    </ul>
  );
}

const Regel = memo(function Regel({ soort, nu, bronnen }: Weergave & { soort: Signaalsoort }) {
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
      {ouder.length > 0 && (
        <Uitklap klein lui titel={tn(ouder.length, '{{aantal}} keer eerder', '{{aantal}} keer eerder')}>
          <ul className="kaal rijen signaal__eerder">
            {ouder.map((eerder, plek) => (
              <li key={plek}>
                <Waarom signaal={eerder} nu={nu} />
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      {bronnen && signaal.bron.length > 0 && (
        <p className="rij__bij">{t('bron: {{bron}}', { bron: signaal.bron.join(', ') })}</p>
      )}
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
