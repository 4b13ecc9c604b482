import { useState } from 'react';
import type { Opschaling } from '../../api/regie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { t, tn } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { Ernst, Knop, Kop, useKlaarmelding } from '../../ui/index.ts';
import { Antwoord } from './Antwoord.tsx';
import type { Regieprops } from './daden.ts';
import { Opschaalvenster } from './Opschaalvenster.tsx';

/** The ladder with how far it was climbed, and referrals; what waits for an answer comes first. */
export function Opschalen({ beeld, casusId, recht }: Omit<Regieprops, 'klaar'>) {
  const [klaarmelding, klaar] = useKlaarmelding();
  const [venster, zetVenster] = useState(false);
  const [opschaling, zetOpschaling] = useState<Opschaling>();
  const bereikt = new Set(beeld.opschalingen.map(({ naar }) => naar));
  return (
    <section className="paneel paneel--breed" aria-labelledby="opschalen-kop">
      <div className="kopregel">
        <Kop niveau={2} id="opschalen-kop">
          {t('Opschalen en verwijzen')}
        </Kop>
        {recht && (
          <Knop klein className="niet-printen" onClick={() => zetVenster(true)}>
            {t('Opschalen of verwijzen')}
          </Knop>
        )}
      </div>
      {klaarmelding}
      <ol className="ladder" aria-label={t('Ladder als iemand niet doet wat nodig is')}>
        {beeld.treden.map(({ naar, termijn }) => (
          <li key={naar} className={bereikt.has(naar) ? 'ladder__trede ladder__trede--bereikt' : 'ladder__trede'}>
            <strong>{woord(naar)}</strong>
            <span className="zacht klein">
              {t('{{has}} · antwoord binnen {{termijn}}', {
                has: bereikt.has(naar) ? t('gevraagd') : t('nog niet'),
                termijn: termijnInWoorden(termijn),
              })}
            </span>
          </li>
        ))}
      </ol>
      {beeld.opschalingen.length === 0 ? (
        <p className="nl-paragraph">{t('Er is niets opgeschaald of verwezen.')}</p>
      ) : (
        <ul className="kaal rijen">
          {beeld.opschalingen.map((een) => (
            <li key={een.feit} className="daadrij">
              <div>
                <p className="rij__kop">
                  {een.teLaat && <Ernst ernst="waarschuwing" />} <strong>{woord(een.naar)}</strong>
                  {een.reden && `: ${een.reden}`}
                </p>
                <Stand opschaling={een} op={beeld.op} />
              </div>
              {recht && een.antwoord === null && (
                <Knop klein className="niet-printen" onClick={() => zetOpschaling(een)}>
                  {t('Antwoord vastleggen')}
                  <span className="vh">: {woordInZin(een.naar)}</span>
                </Knop>
              )}
            </li>
          ))}
        </ul>
      )}
      {venster && <Opschaalvenster casusId={casusId} klaar={klaar} sluit={() => zetVenster(false)} />}
      {opschaling && (
        <Antwoord casusId={casusId} opschaling={opschaling} klaar={klaar} sluit={() => zetOpschaling(undefined)} />
      )}
    </section>
  );
}

/** A term of the calendar, such as `2 werkdagen`; what is put otherwise stays as it is. */
function termijnInWoorden(termijn: string): string {
  const dagen = /^(\d+) werkdag(?:en)?$/.exec(termijn)?.[1];
  return dagen === undefined ? termijn : tn(Number(dagen), '{{aantal}} werkdag', '{{aantal}} werkdagen');
}

function Stand({
  opschaling: { op: sinds, wie, uiterlijk, teLaat, antwoord },
  op,
}: {
  opschaling: Opschaling;
  op: string;
}) {
  return (
    <p className="rij__bij">
      <span>
        <Zin
          tekst="door <wie/>, <moment/>"
          delen={{ wie: organisatie(wie), moment: <Moment op={sinds} nu={op} toon="exact" /> }}
        />
      </span>
      {uiterlijk && (
        <span className={teLaat ? 'ernst--waarschuwing' : ''}>
          {teLaat ? t('geen antwoord') : t('antwoord')}: <Uiterlijk op={uiterlijk} nu={op} />
        </span>
      )}
      {antwoord && (
        <span>
          {t('antwoord van {{wie}}: {{uitkomst}}{{reden}}', {
            wie: organisatie(antwoord.wie),
            uitkomst: woordInZin(antwoord.uitkomst),
            reden: antwoord.reden && `, ${antwoord.reden}`,
          })}
        </span>
      )}
    </p>
  );
}
