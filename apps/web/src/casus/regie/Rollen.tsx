import { useState } from 'react';
import type { Rolhouder } from '../../api/regie.ts';
import { organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Knop, Kop } from '../../ui/index.ts';
import { Aanbieden } from './Aanbieden.tsx';
import { Aanwijzen } from './Aanwijzen.tsx';
import type { Regieprops } from './daden.ts';

/** Who has which role, with the deputy; what is missing stands first and asks to be appointed. */
export function Rollen({ beeld, casusId, recht, klaar }: Regieprops) {
  const [rol, zetRol] = useState<string>();
  const [over, zetOver] = useState<Rolhouder>();
  return (
    <section className="paneel paneel--breed" aria-labelledby="rollen-kop">
      <div className="kopregel">
        <Kop niveau={2} id="rollen-kop">
          Wie voert regie
        </Kop>
        {recht && (
          <Knop klein className="niet-printen" onClick={() => zetRol('')}>
            Rol toewijzen
          </Knop>
        )}
      </div>
      <ul className="kaal rijen">
        {beeld.ontbreekt.map((een) => (
          <li key={een} className="regierij">
            <p>
              <Ernst ernst={een === 'contactpersoon_slachtoffer' ? 'waarschuwing' : 'alarm'} />{' '}
              <strong>
                Geen {een === 'contactpersoon_slachtoffer' ? 'contactpersoon voor het slachtoffer' : woordInZin(een)}.
              </strong>
            </p>
            {recht && (
              <Knop klein soort="primary-action" className="niet-printen" onClick={() => zetRol(een)}>
                Aanwijzen<span className="vh">: {woordInZin(een)}</span>
              </Knop>
            )}
          </li>
        ))}
        {beeld.rollen.map((houder) => (
          <li key={`${houder.rol} ${houder.organisatie} ${houder.voor}`} className="regierij">
            <div>
              <p className="rij__kop">
                <strong>{woord(houder.rol)}</strong>: {houder.medewerker ? `${houder.medewerker}, ` : ''}
                {organisatie(houder.organisatie)}
              </p>
              <p className="rij__bij">
                <span>
                  sinds <Moment op={houder.sinds} nu={beeld.op} toon="exact" />
                </span>
                <span>{houder.waarnemer ? `waarnemer: ${houder.waarnemer}` : 'geen waarnemer'}</span>
              </p>
            </div>
            {recht && houder.magOverdragen && (
              <Knop klein className="niet-printen" onClick={() => zetOver(houder)}>
                Overdragen<span className="vh">: {woordInZin(houder.rol)}</span>
              </Knop>
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
