import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Bescherming, type Beschermingsmaatregel, beschermingQuery, zonesQuery } from '../../api/bescherming.ts';
import { Zin } from '../../taal/Zin.tsx';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Foutmelding, Knop, Kop, Melding, Skelet, Uitklap, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { useRest } from '../../ui/useRest.ts';
import { Plegerstap } from '../plegerstap/Plegerstap.tsx';
import { magSlachtofferSpreken, magVastleggen, zietGeheel } from '../rechten.ts';
import { Eindvenster } from './Eindvenster.tsx';
import { Maatregelkaart } from './Maatregelkaart.tsx';
import { Meldvenster, type Waartegen } from './Meldvenster.tsx';
import { Opvolgvenster } from './Opvolgvenster.tsx';
import { Startvenster } from './Startvenster.tsx';
import { Verlengvenster } from './Verlengvenster.tsx';
import { Zones } from './zones/Zones.tsx';
import './maatregelen.css';

/** What protects her, in one look; and the way to say that it was broken, or that she is not safe. */
export function Maatregelen(casusbeeld: Casusbeeld) {
  const { casus, op } = casusbeeld;
  const vraag = useQuery(beschermingQuery(casus.id, op));
  if (!vraag.data) {
    return vraag.error ? (
      <Foutmelding fout={vraag.error} wat={t('De maatregelen')} opnieuw={() => void vraag.refetch()} />
    ) : (
      <div className="paneel paneel--breed">
        <Skelet vlak regels={4} wat={t('De maatregelen')} />
      </div>
    );
  }
  return <Beeld {...casusbeeld} beeld={vraag.data} />;
}

/** The measures that hold fill a screen; what stands beneath comes right after. */
function Beeld({ beeld, ...casusbeeld }: Casusbeeld & { beeld: Bescherming }) {
  const { casus, stand, feiten, op } = casusbeeld;
  usePrefetchQuery(zonesQuery(casus.id)); // shown beneath: what protects now waits for nothing else
  const [tegen, zetTegen] = useState<Waartegen>();
  const [volgtOp, zetVolgtOp] = useState<readonly string[]>();
  // as it was when the window opened: news of the case takes nothing from under her hands
  const [verlengt, zetVerlengt] = useState<Beschermingsmaatregel>();
  const [eindigt, zetEindigt] = useState<Beschermingsmaatregel>();
  const [nieuw, zetNieuw] = useState(false);
  const [klaarmelding, klaar] = useKlaarmelding();
  const mag = magVastleggen(casus.abilities) && op === undefined;
  // what protects her is prolonged and ended by who talks with her
  const magAan = (maatregel: Beschermingsmaatregel) =>
    mag && (isTeOvertreden(maatregel) || magSlachtofferSpreken(casus.abilities));
  const rest = useRest();
  const meld = mag ? (maatregel: string) => zetTegen({ maatregel }) : undefined;
  return (
    <>
      <section className="paneel paneel--breed" aria-labelledby="geldt-kop">
        <div className="maatregelen__kop">
          <Kop niveau={2} id="geldt-kop">
            {t('Wat nu beschermt')}
          </Kop>
          {mag && (
            <>
              <Knop className="niet-printen" onClick={() => zetNieuw(true)}>
                {t('Nieuwe maatregel')}
              </Knop>
              <Knop soort="primary-action" onClick={() => zetTegen({})}>
                {t('Meld overtreding of onveilig')}
              </Knop>
            </>
          )}
        </div>
        {klaarmelding}
        <Onbedekt beeld={beeld} />
        {beeld.geldtNu.length === 0 ? (
          <p className="nl-paragraph">
            {zietGeheel(casus, 'maatregel')
              ? t('Er geldt nu geen maatregel die in dit dossier staat.')
              : t('Maatregelen zijn voor u niet te zien. Vraag de casusregisseur wat er geldt.')}
          </p>
        ) : (
          <ul className="kaal maatregelen">
            {beeld.geldtNu.map((maatregel) => (
              <li key={maatregel.id}>
                <Maatregelkaart
                  maatregel={maatregel}
                  nu={beeld.op}
                  meld={isTeOvertreden(maatregel) ? meld : undefined}
                  verleng={magAan(maatregel) ? () => zetVerlengt(maatregel) : undefined}
                  beeindig={magAan(maatregel) ? () => zetEindigt(maatregel) : undefined}
                  volgOp={mag ? () => zetVolgtOp(maatregel.overtredingen.onbeantwoord) : undefined}
                />
              </li>
            ))}
          </ul>
        )}
        {beeld.zonderMaatregel.totaal > 0 && (
          <p className="nl-paragraph">
            {t(
              'Overtredingen van voorwaarden die niet zijn geregistreerd: {{totaal}}, waarvan {{onbeantwoord}} zonder antwoord.',
              { totaal: beeld.zonderMaatregel.totaal, onbeantwoord: beeld.zonderMaatregel.onbeantwoord.length },
            )}{' '}
            {mag && beeld.zonderMaatregel.onbeantwoord.length > 0 && (
              <Knop klein className="niet-printen" onClick={() => zetVolgtOp(beeld.zonderMaatregel.onbeantwoord)}>
                {t('Volg op')}
                <span className="vh">: {t('zonder maatregel')}</span>
              </Knop>
            )}
          </p>
        )}
      </section>
      {rest && (
        <>
          <Rest titel={t('Aangevraagd')} maatregelen={beeld.aangevraagd} nu={beeld.op} />
          <Rest titel={t('Afgelopen')} maatregelen={beeld.beeindigd} nu={beeld.op} />
          <Plegerstap {...casusbeeld} />
          <Zones
            casus={casus}
            feiten={feiten}
            maatregelen={[...beeld.geldtNu, ...beeld.aangevraagd].filter(({ richtZich }) => richtZich === 'pleger')}
            nu={op === undefined}
          />
        </>
      )}
      {volgtOp && (
        <Opvolgvenster
          casusId={casus.id}
          niveau={stand.risico.niveau}
          overtredingen={feiten.filter(({ id }) => volgtOp.includes(id))}
          klaar={klaar}
          sluit={() => zetVolgtOp(undefined)}
        />
      )}
      {verlengt && (
        <Verlengvenster
          casusId={casus.id}
          maatregel={verlengt}
          op={beeld.op}
          klaar={klaar}
          sluit={() => zetVerlengt(undefined)}
        />
      )}
      {eindigt && (
        <Eindvenster casusId={casus.id} maatregel={eindigt} klaar={klaar} sluit={() => zetEindigt(undefined)} />
      )}
      {nieuw && <Startvenster casus={casus} klaar={klaar} sluit={() => zetNieuw(false)} />}
      {tegen && (
        <Meldvenster
          casusId={casus.id}
          maatregelen={beeld.geldtNu.filter(isTeOvertreden)}
          tegen={tegen}
          sluit={() => zetTegen(undefined)}
        />
      )}
    </>
  );
}

/** What is given to the victim protects her; only what is laid upon the perpetrator can be broken by him. */
function isTeOvertreden({ richtZich }: Beschermingsmaatregel): boolean {
  return richtZich !== 'slachtoffer';
}

function Onbedekt({ beeld }: { beeld: Bescherming }) {
  if (beeld.onbedekt.length === 0) return null;
  return (
    <Melding soort="error">
      <p>
        <Ernst ernst="alarm" /> <strong>{t('Dit is weggevallen en niets dekt het nu:')}</strong>
      </p>
      <ul>
        {beeld.onbedekt.map(({ functie, sinds, naam, reden }) => (
          <li key={functie}>
            <Zin
              tekst="<functie/> sinds <moment/> (<naam/>, <reden/>)"
              delen={{
                functie: <strong>{functie}</strong>,
                moment: <Moment op={sinds} nu={beeld.op} toon="sinds" />,
                naam,
                reden: reden.replaceAll('_', ' '),
              }}
            />
          </li>
        ))}
      </ul>
    </Melding>
  );
}

function Rest({ titel, maatregelen, nu }: { titel: string; maatregelen: Beschermingsmaatregel[]; nu: string }) {
  if (maatregelen.length === 0) return null;
  return (
    <section className="paneel paneel--breed" aria-label={titel}>
      <Uitklap titel={`${titel} (${maatregelen.length})`} lui>
        <ul className="kaal rijen">
          {maatregelen.map(({ id, naam, functies, van, einde }) => (
            <li key={id}>
              <strong>{naam}</strong> {functies.join(', ') === naam ? '' : `(${functies.join(', ')})`}
              <p className="rij__bij">
                <span>
                  <Zin tekst="vanaf <moment/>" delen={{ moment: <Moment op={van} nu={nu} toon="exact" /> }} />
                </span>
                {einde && (
                  <span>
                    <Zin
                      tekst="afgelopen <moment/>, <reden/>"
                      delen={{
                        moment: <Moment op={einde.op} nu={nu} toon="sinds" />,
                        reden: einde.reden.replaceAll('_', ' '),
                      }}
                    />
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      </Uitklap>
    </section>
  );
}
