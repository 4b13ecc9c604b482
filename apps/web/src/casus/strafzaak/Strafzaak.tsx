import { useState } from 'react';
import { strafzaakQuery, type Zaakgebeurtenis } from '../../api/regie.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { t } from '../../taal/taal.ts';
import { Knop, Kop, Melding, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { zietGeheel } from '../rechten.ts';
import { Tabvraag } from '../Tabvraag.tsx';
import { useDeelnemers } from '../useDeelnemers.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import { Aanhulp } from './Aanhulp.tsx';
import { Bestanddelen } from './Bestanddelen.tsx';
import { Gebeurtenis } from './Gebeurtenis.tsx';
import { gedeeldMetHulp, HULP } from './hulp.ts';
import { Nieuws } from './Nieuws.tsx';
import { Vertellen } from './Vertellen.tsx';
import { Vrijlating } from './Vrijlating.tsx';
import './strafzaak.css';

/** Who weighs whether it is the offence. */
const BEOORDELAARS: ReadonlySet<string> = new Set(['politie', 'om']);

/** What happened in the criminal case and who heard it; what nobody told the victim yet comes first. */
export function Strafzaak(zaak: Casusbeeld) {
  const { casus, feiten, recht, op } = zaak;
  const [klaarmelding, klaar] = useKlaarmelding();
  const [nieuws, zetNieuws] = useState(false);
  const [vertel, zetVertel] = useState<Zaakgebeurtenis>();
  const sessie = useSessie();
  const deelnemers = useDeelnemers(casus.id);
  const { legVast: deel, fout: ongedeeld, wis } = useLegVast(casus.id, 'nieuws aan hulp');
  const vraagtHulp = recht?.organisatie !== HULP && deelnemers.data?.includes(HULP) === true;
  const bijHulp = (feit: string) =>
    deel(gedeeldMetHulp(feit), () =>
      klaar(
        t(
          'Vastgelegd. Wie ermee werkt heeft het nu, ook Slachtofferhulp; de contactpersoon vertelt het aan het slachtoffer.',
        ),
      ),
    );
  return (
    <Tabvraag vraag={strafzaakQuery(casus.id, op)} wat={t('De strafzaak')}>
      {(beeld) => (
        <>
          {klaarmelding}
          {ongedeeld && (
            <Melding soort="error" rol="alert">
              <p>
                {t(
                  'Het nieuws is vastgelegd, maar Slachtofferhulp ziet het nog niet. Kies eronder Deel met Slachtofferhulp.',
                )}
              </p>
            </Melding>
          )}
          <section className="paneel paneel--breed" aria-labelledby="strafzaak-kop">
            <div className="kopregel">
              <Kop niveau={2} id="strafzaak-kop">
                {t('Nieuws uit de strafzaak')}
              </Kop>
              {recht && beeld.magVastleggen.length > 0 && (
                <Knop className="niet-printen" soort="primary-action" onClick={() => zetNieuws(true)}>
                  {t('Nieuws invoeren')}
                </Knop>
              )}
            </div>
            {!zietGeheel(casus, 'strafrecht') && (
              <p className="nl-paragraph klein">
                {t('U ziet hier alleen wat de bron met u deelt, zoals een zitting. Vraag het aan de zaaksofficier.')}
              </p>
            )}
            {beeld.gebeurtenissen.length === 0 ? (
              <p className="nl-paragraph">{t('Er is hier geen nieuws uit de strafzaak te zien.')}</p>
            ) : (
              <ul className="kaal rijen">
                {beeld.gebeurtenissen.map((een) => (
                  <li key={een.feit}>
                    <Gebeurtenis gebeurtenis={een} nu={beeld.op} vertel={recht ? zetVertel : undefined} />
                    <Aanhulp
                      casusId={casus.id}
                      gebeurtenis={een}
                      feiten={feiten}
                      eigen={recht?.organisatie}
                      klaar={klaar}
                    />
                  </li>
                ))}
              </ul>
            )}
          </section>
          {beeld.vrijlating && <Vrijlating vrijlating={beeld.vrijlating} nu={beeld.op} />}
          {BEOORDELAARS.has(sessie?.gebruiker.organisatie ?? '') && <Bestanddelen {...zaak} />}
          {nieuws && (
            <Nieuws
              casusId={casus.id}
              soorten={beeld.magVastleggen}
              wens={feiten.findLast(({ soort, vervallen }) => soort === 'wens_slachtoffer' && vervallen !== true)}
              vraagtHulp={vraagtHulp}
              gelukt={(feit, hulp) => {
                wis();
                if (hulp) bijHulp(feit);
                else
                  klaar(
                    t('Vastgelegd. Wie ermee werkt heeft het nu; de contactpersoon vertelt het aan het slachtoffer.'),
                  );
              }}
              sluit={() => zetNieuws(false)}
            />
          )}
          {vertel && <Vertellen casus={casus} gebeurtenis={vertel} klaar={klaar} sluit={() => zetVertel(undefined)} />}
        </>
      )}
    </Tabvraag>
  );
}
