import { nazorgQuery, type Nazorgmoment } from '../../api/regie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { Ernst, Kop, Melding, Uitklap } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Tabvraag } from '../Tabvraag.tsx';
import { Elders } from './Elders.tsx';
import { Eldersberichten } from './Eldersberichten.tsx';
import { Monitormoment } from './Monitormoment.tsx';

/** Who looks when whether it stayed safe: what comes, and what was done. */
export function Nazorg({ casus, recht, op }: Casusbeeld) {
  return (
    <Tabvraag vraag={nazorgQuery(casus.id, op)} wat={t('De nazorg')}>
      {({ momenten, casusstatus, op: nu }) => {
        const komt = momenten.filter(({ status }) => ['te_laat', 'open', 'gepland'].includes(status));
        const was = momenten.filter(({ status }) => status === 'gedaan' || status === 'afgeweken');
        return (
          <section className="paneel paneel--breed" aria-labelledby="nazorg-kop">
            <Kop niveau={2} id="nazorg-kop">
              {t('De waakvlam: wie kijkt wanneer')}
            </Kop>
            {casusstatus === 'gesloten' && (
              <Melding soort="info">
                <p>
                  <Zin tekst="<vet>De casus slaapt.</vet> Elk nieuw bericht wekt haar: de procesregie krijgt dan een alarm en besluit of zij weer opengaat." />
                </p>
              </Melding>
            )}
            <Eldersberichten casusId={casus.id} nu={nu} />
            {komt.length === 0 ? (
              <p className="nl-paragraph">
                {t(
                  'Er staat hier nog niets gepland. Na een overdracht, het einde van een onderzoek of een vrijlating komt dat vanzelf.',
                )}
              </p>
            ) : (
              <ol className="kaal rijen">
                {komt.map((een) => (
                  <li key={`${een.item} ${een.wie.join()} ${een.vanaf ?? ''}`}>
                    <Komend moment={een} nu={nu} />
                  </li>
                ))}
              </ol>
            )}
            {recht && (
              <div className="daadrij__daden">
                <Monitormoment casusId={casus.id} />
                <Elders casusId={casus.id} />
              </div>
            )}
            {was.length > 0 && (
              <Uitklap titel={t('Gedaan ({{was}})', { was: was.length })} open>
                <ul className="kaal rijen">
                  {was.map((een) => (
                    <li key={`${een.item} ${een.wie.join()} ${een.vanaf ?? ''}`}>
                      <Gedaan moment={een} nu={nu} />
                    </li>
                  ))}
                </ul>
              </Uitklap>
            )}
          </section>
        );
      }}
    </Tabvraag>
  );
}

function Komend({ moment: { tekst, wie, status, vanaf, uiterlijk }, nu }: { moment: Nazorgmoment; nu: string }) {
  return (
    <>
      <p className="rij__kop">
        {status === 'te_laat' && <Ernst ernst="waarschuwing" />} <strong>{wie.map(organisatie).join(', ')}</strong>:{' '}
        {tekst}
      </p>
      <p className="rij__bij">
        <span>{status === 'gepland' ? t('komt nog') : woordInZin(status)}</span>
        {status === 'gepland' && vanaf && (
          <span>
            <Zin tekst="vanaf <moment/>" delen={{ moment: <Moment op={vanaf} nu={nu} toon="exact" /> }} />
          </span>
        )}
        {uiterlijk && (
          <span>
            <Uiterlijk op={uiterlijk} nu={nu} />
          </span>
        )}
      </p>
    </>
  );
}

function Gedaan({ moment: { tekst, gedaan, status, wie }, nu }: { moment: Nazorgmoment; nu: string }) {
  return (
    <>
      <p className="rij__kop">{tekst}</p>
      <p className="rij__bij">
        {gedaan ? (
          <span>
            {organisatie(gedaan.wie)}, <Moment op={gedaan.op} nu={nu} toon="sinds" />
            {gedaan.uitkomst && `: ${woordInZin(gedaan.uitkomst)}`}
          </span>
        ) : (
          <span>
            {wie.map(organisatie).join(', ')}: {woordInZin(status)}
          </span>
        )}
      </p>
    </>
  );
}
