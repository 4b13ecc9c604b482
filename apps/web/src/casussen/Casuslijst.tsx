import { Link } from '@tanstack/react-router';
import type { Casusregel } from '../api/types.ts';
import { Zin } from '../taal/Zin.tsx';
import { houder } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';

import { Melding, Niveaubadge, Vorm } from '../ui/index.ts';
import { alarmenEerst } from './volgorde.ts';

/** `alles`: these are all there are, not a page of them. */
type Props = { regels: Casusregel[]; alles: boolean; zoek: string; verouderd: boolean };

/** One card per case: name and level, what is wrong, what is late, who directs, what is new. */
export function Casuslijst({ regels, alles, zoek, verouderd }: Props) {
  if (regels.length === 0) return <Leeg zoek={zoek} />;
  return (
    <>
      <p className="nl-paragraph klein zacht" role="status">
        {zoek !== '' && `${t('Gezocht op “{{zoek}}”.', { zoek })} `}
        {alles
          ? tn(regels.length, '{{aantal}} casus', '{{aantal}} casussen')
          : tn(regels.length, '{{aantal}} casus op deze bladzijde', '{{aantal}} casussen op deze bladzijde')}
      </p>
      <ul className={`kaal casuslijst${verouderd ? ' casuslijst--verouderd' : ''}`} aria-busy={verouderd}>
        {alarmenEerst(regels).map((regel) => (
          <li key={regel.id}>
            <Regel regel={regel} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Regel({ regel }: { regel: Casusregel }) {
  const nu = new Date().toISOString();
  return (
    <article className={`casuskaart${regel.alarmen > 0 ? ' casuskaart--alarm' : ''}`}>
      <div className="casuskaart__wie">
        <Link to="/casussen/$id" params={{ id: regel.id }} className="nl-link casuskaart__naam">
          {regel.naam}
        </Link>
        <span className="casuskaart__niveau">
          <Niveaubadge niveau={regel.niveau} afgeschermd={regel.niveauAfgeschermd} />
          {regel.casusstatus === 'gesloten' && <strong className="klein">{t('gesloten')}</strong>}
          {regel.sinds && (
            <span className="klein zacht">
              <Zin tekst="sinds <moment/>" delen={{ moment: <Moment op={regel.sinds} nu={nu} toon="exact" /> }} />
            </span>
          )}
        </span>
      </div>
      <Tellingen regel={regel} />
      <dl className="casuskaart__regie">
        <Regie titel={t('Procesregisseur')} wie={houder(regel.procesregisseur)} />
        <Regie titel={t('Casusregisseur')} wie={houder(regel.casusregisseur)} />
      </dl>
      <Nieuwste laatste={regel.laatsteFeit} nu={nu} />
    </article>
  );
}

function Tellingen({ regel }: { regel: Casusregel }) {
  const niets = regel.alarmen + regel.waarschuwingen + regel.takenTeLaat === 0;
  return (
    <ul className="kaal casuskaart__tellingen">
      {regel.alarmen > 0 && (
        <li className="ernst ernst--alarm">
          <Vorm vorm="vierkant" /> {tn(regel.alarmen, '{{aantal}} ALARM', '{{aantal}} ALARMEN')}
        </li>
      )}
      {regel.waarschuwingen > 0 && (
        <li className="ernst ernst--waarschuwing">
          <Vorm vorm="driehoek" /> {tn(regel.waarschuwingen, '{{aantal}} waarschuwing', '{{aantal}} waarschuwingen')}
        </li>
      )}
      <li className={niets ? '' : 'zacht'}>
        {tn(regel.takenOpen + regel.takenTeLaat, '{{aantal}} taak open', '{{aantal}} taken open')}
        {regel.takenTeLaat > 0 && (
          <>
            , <strong className="casuskaart__laat">{t('{{aantal}} te laat', { aantal: regel.takenTeLaat })}</strong>
          </>
        )}
      </li>
    </ul>
  );
}

function Regie({ titel, wie }: { titel: string; wie: string | null }) {
  return (
    <div>
      <dt>{titel}</dt>
      <dd>{wie ?? <strong className="ernst--alarm">{t('AANWIJZEN')}</strong>}</dd>
    </div>
  );
}

function Nieuwste({ laatste, nu }: { laatste: Casusregel['laatsteFeit']; nu: string }) {
  if (laatste === null) return <p className="klein zacht casuskaart__nieuwste">{t('Nog geen feiten')}</p>;
  const { op, omschrijving } = typeof laatste === 'string' ? { op: laatste, omschrijving: undefined } : laatste;
  return (
    <p className="klein zacht casuskaart__nieuwste">
      <Zin
        tekst="Nieuwste: <omschrijving/><moment/>"
        delen={{ omschrijving: omschrijving ? `${omschrijving}, ` : '', moment: <Moment op={op} nu={nu} /> }}
      />
    </p>
  );
}

function Leeg({ zoek }: { zoek: string }) {
  return (
    <Melding soort="info" rol="status">
      {zoek === '' ? (
        <p>
          <Zin tekst="<vet>Geen casussen.</vet> U ziet hier een casus zodra uw organisatie erbij betrokken wordt." />
        </p>
      ) : (
        <p>
          <Zin
            tekst="<vet>Niets gevonden voor “<zoek/>”.</vet> Zoek op een deel van de naam van de casus, of kies “Alles”."
            delen={{ zoek }}
          />
        </p>
      )}
    </Melding>
  );
}
