import type { Zaakgebeurtenis } from '../../api/regie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { Ernst, Knop, Kop, Uitklap } from '../../ui/index.ts';
import { staatOpen } from '../taken/volgorde.ts';

type Props = { gebeurtenis: Zaakgebeurtenis; nu: string; vertel: ((een: Zaakgebeurtenis) => void) | undefined };

/** One event: what it was, whether she heard it from a person, and who else dealt with it. */
export function Gebeurtenis({ gebeurtenis, nu, vertel }: Props) {
  const { naam, wat, op, wie, open, ontvangers, slachtoffer } = gebeurtenis;
  const wacht = slachtoffer !== null && ['open', 'te_laat', 'alleen_schriftelijk'].includes(slachtoffer.status);
  return (
    <article className="zaak" aria-label={`${naam} ${wat}`}>
      <Kop niveau={3}>
        {naam}
        {wat !== '' && `: ${wat}`}
      </Kop>
      <p className="rij__bij">
        <span>
          <Moment op={op} nu={nu} toon="exact" />
        </span>
        <span>{t('gemeld door {{wie}}', { wie: organisatie(wie) })}</span>
        <span>{open === 0 ? t('iedereen heeft het verwerkt') : t('{{open}} nog open', { open })}</span>
      </p>
      <p className="zaak__haar">
        <Aanhaar slachtoffer={slachtoffer} nu={nu} />
        {wacht && vertel && (
          <Knop klein soort="primary-action" className="niet-printen" onClick={() => vertel(gebeurtenis)}>
            <Zin
              tekst="Verteld…<deel> over <naam/></deel>"
              delen={{ naam, deel: (inhoud) => <span className="vh">{inhoud}</span> }}
            />
          </Knop>
        )}
      </p>
      {ontvangers.length > 0 && (
        <Uitklap titel={t('Wie het kreeg ({{ontvangers}})', { ontvangers: ontvangers.length })} open={open > 0}>
          <ul className="kaal zaak__ontvangers">
            {ontvangers.map((een) => (
              <li key={`${een.wie} ${een.taak}`}>
                <strong>{organisatie(een.wie)}</strong>: <Verwerkt ontvanger={een} nu={nu} />
                <span className="rij__waarom zacht klein">{een.taak}</span>
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
    </article>
  );
}

function Aanhaar({ slachtoffer, nu }: { slachtoffer: Zaakgebeurtenis['slachtoffer']; nu: string }) {
  if (slachtoffer === null) return <span>{t('Of het slachtoffer het weet, is hier niet te zien.')}</span>;
  const { status, op, door, hoe, uiterlijk } = slachtoffer;
  if (status === 'nvt') return <span>{t('Het slachtoffer hoeft dit niet te horen.')}</span>;
  if (status === 'verteld') {
    return (
      <span>
        {t('Slachtoffer weet het')} {op && <Moment op={op} nu={nu} toon="sinds" />}
        {door && t(', van {{door}}', { door: organisatie(door) })}
        {hoe && ` (${woordInZin(hoe)})`}.
      </span>
    );
  }
  return (
    <span>
      <Ernst ernst={status === 'te_laat' ? 'alarm' : 'waarschuwing'} />{' '}
      <strong>
        {status === 'alleen_schriftelijk'
          ? t('Slachtoffer kreeg alleen een bericht; niemand heeft het haar zelf verteld')
          : t('Slachtoffer heeft het nog niet van een mens gehoord')}
      </strong>
      {uiterlijk && (
        <>
          , <Uiterlijk op={uiterlijk} nu={nu} />
        </>
      )}
      .
    </span>
  );
}

function Verwerkt({ ontvanger, nu }: { ontvanger: Zaakgebeurtenis['ontvangers'][number]; nu: string }) {
  const { status, uiterlijk, op } = ontvanger;
  if (staatOpen(ontvanger)) {
    return (
      <>
        {status === 'te_laat' && (
          <>
            <Ernst ernst="waarschuwing" />{' '}
          </>
        )}
        {t('nog niet verwerkt')}
        {uiterlijk && (
          <>
            , <Uiterlijk op={uiterlijk} nu={nu} />
          </>
        )}
      </>
    );
  }
  return (
    <>
      {status === 'gedaan' ? t('verwerkt') : t('niet nodig')}
      {op && (
        <>
          {' '}
          <Moment op={op} nu={nu} toon="sinds" />
        </>
      )}
    </>
  );
}
