import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Rolhouder } from '../../api/regie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Knop, Kop, useKlaarmelding } from '../../ui/index.ts';
import { vastlegdoel } from '../vastleggen/doel.ts';
import { Aanbieden } from './Aanbieden.tsx';
import { Aanwijzen } from './Aanwijzen.tsx';
import type { Regieprops } from './daden.ts';

/** Who has which role, with the deputy; what is missing stands first and asks to be appointed. */
export function Rollen({ beeld, casusId, recht }: Omit<Regieprops, 'klaar'>) {
  const [klaarmelding, klaar] = useKlaarmelding();
  const [rol, zetRol] = useState<string>();
  const [over, zetOver] = useState<Rolhouder>();
  return (
    <section className="paneel paneel--breed" aria-labelledby="rollen-kop">
      <div className="kopregel">
        <Kop niveau={2} id="rollen-kop">
          {t('Wie voert regie')}
        </Kop>
        {recht && (
          <Knop klein className="niet-printen" onClick={() => zetRol('')}>
            {t('Rol toewijzen')}
          </Knop>
        )}
      </div>
      {klaarmelding}
      <ul className="kaal rijen">
        {beeld.ontbreekt.map((een) => (
          <li key={een} className="daadrij">
            <p>
              <Ernst ernst={een === 'contactpersoon_slachtoffer' ? 'waarschuwing' : 'alarm'} />{' '}
              <strong>
                {t('Geen {{een}}.', {
                  een:
                    een === 'contactpersoon_slachtoffer' ? t('contactpersoon voor het slachtoffer') : woordInZin(een),
                })}
              </strong>
            </p>
            {recht && (
              <Knop klein soort="primary-action" className="niet-printen" onClick={() => zetRol(een)}>
                {t('Aanwijzen')}
                <span className="vh">: {woordInZin(een)}</span>
              </Knop>
            )}
          </li>
        ))}
        {beeld.rollen.map((houder) => (
          <li key={`${houder.rol} ${houder.organisatie} ${houder.voor}`} className="daadrij">
            <div>
              <p className="rij__kop">
                <strong>{woord(houder.rol)}</strong>: {houder.medewerker ? `${houder.medewerker}, ` : ''}
                {organisatie(houder.organisatie)}
              </p>
              <p className="rij__bij">
                <span>
                  <Zin
                    tekst="sinds <moment/>"
                    delen={{ moment: <Moment op={houder.sinds} nu={beeld.op} toon="exact" /> }}
                  />
                </span>
                <span>
                  {houder.waarnemer
                    ? t('waarnemer: {{waarnemer}}', { waarnemer: houder.waarnemer })
                    : t('geen waarnemer')}
                </span>
              </p>
            </div>
            {recht && houder.magOverdragen && (
              <p className="rij__bij niet-printen">
                <Knop klein onClick={() => zetOver(houder)}>
                  {t('Overdragen')}
                  <span className="vh">: {woordInZin(houder.rol)}</span>
                </Knop>
                <Link
                  to="/casussen/$id/$tab"
                  params={{ id: casusId, tab: 'logboek' }}
                  hash={vastlegdoel('rol_beeindigd', { rol: houder.rol, organisatie: houder.organisatie })}
                  hashScrollIntoView={false}
                  resetScroll={false}
                  className="utrecht-button-link utrecht-button-link--html-a utrecht-button utrecht-button--subtle knop--klein"
                >
                  {t('Beëindigen')}
                  <span className="vh">: {woordInZin(houder.rol)}</span>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
      {rol !== undefined && (
        <Aanwijzen beeld={beeld} casusId={casusId} rol={rol} klaar={klaar} sluit={() => zetRol(undefined)} />
      )}
      {over && <Aanbieden casusId={casusId} houder={over} klaar={klaar} sluit={() => zetOver(undefined)} />}
    </section>
  );
}
