import { useState } from 'react';
import type { Overdracht } from '../../api/regie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { Ernst, Knop, Kop } from '../../ui/index.ts';
import { Aanvaarden } from './Aanvaarden.tsx';
import type { Regieprops } from './daden.ts';

/** Roles that were offered and not taken over yet; who gets one accepts it or gives it back here. */
export function Overdrachten({ beeld, casusId, recht, klaar }: Regieprops) {
  const [antwoord, zetAntwoord] = useState<{ overdracht: Overdracht; aanvaard: 'ja' | 'nee' }>();
  if (beeld.overdrachten.length === 0) return null;
  return (
    <section className="paneel paneel--breed" aria-labelledby="overdrachten-kop">
      <Kop niveau={2} id="overdrachten-kop">
        {t('Openstaande overdracht')}
      </Kop>
      <ul className="kaal rijen">
        {beeld.overdrachten.map((een) => (
          <li key={een.feit} className="daadrij">
            <div>
              <p className="rij__kop">
                <Ernst ernst="waarschuwing" />{' '}
                <Zin
                  tekst="<rol/> van <van/> naar <medewerker/><naar/>"
                  delen={{
                    rol: <strong>{woordInZin(een.rol)}</strong>,
                    van: organisatie(een.van),
                    medewerker: een.medewerker ? `${een.medewerker}, ` : '',
                    naar: organisatie(een.naar),
                  }}
                />
              </p>
              {een.reden && <p className="rij__waarom">{een.reden}</p>}
              <p className="rij__bij">
                <span>
                  <Zin tekst="aangeboden <moment/>" delen={{ moment: <Moment op={een.sinds} nu={beeld.op} /> }} />
                </span>
                {een.uiterlijk && (
                  <span>
                    {t('antwoord')}: <Uiterlijk op={een.uiterlijk} nu={beeld.op} />
                  </span>
                )}
                <span>{t('tot dan verantwoordelijk: {{van}}', { van: organisatie(een.van) })}</span>
              </p>
            </div>
            {recht && een.aanMij && (
              <div className="daadrij__daden niet-printen">
                <Knop klein soort="primary-action" onClick={() => zetAntwoord({ overdracht: een, aanvaard: 'ja' })}>
                  {t('Aanvaarden')}
                </Knop>
                <Knop klein onClick={() => zetAntwoord({ overdracht: een, aanvaard: 'nee' })}>
                  {t('Teruggeven')}
                </Knop>
              </div>
            )}
          </li>
        ))}
      </ul>
      {antwoord && <Aanvaarden casusId={casusId} {...antwoord} klaar={klaar} sluit={() => zetAntwoord(undefined)} />}
    </section>
  );
}
