import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Beschermingsmaatregel, type Ontvangst as Ontvangen, ontvangstQuery } from '../../api/bescherming.ts';
import type { NieuwFeit } from '../../api/types.ts';
import { Anderebladzijde } from '../../opnemen/Anderebladzijde.tsx';
import { eigenOrganisatie } from '../../sessie/organisatie.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { t, tn } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import {
  Dialoog,
  Formulier,
  Keuzerij,
  Keuzeveld,
  Knop,
  koppelVeld,
  Melding,
  Skelet,
  Tekstvlak,
  Uitklap,
  Vinklijst,
  type Optie,
} from '../../ui/index.ts';
import { vensterplek } from '../vastleggen/invoer.ts';
import { gevuld, nu } from '../vastleggen/nu.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';

/** What the report is about, as far as it is known when it begins. */
export type Waartegen = { maatregel?: string };

type Props = { casusId: string; maatregelen: readonly Beschermingsmaatregel[]; tegen: Waartegen; sluit: () => void };

const ANDERS = 'anders';
const ONVEILIG = 'onveilig';
const AARD = [
  { waarde: 'fysiek', label: t('Fysiek: hij was er') },
  { waarde: 'digitaal', label: t('Digitaal: bericht, bellen, volgen online') },
  { waarde: 'anders', label: t('Anders of weet ik niet') },
];
const BEWIJS: readonly Optie[] = [
  { waarde: 'schermafdruk', label: t('schermafdruk') },
  { waarde: 'foto of camerabeeld', label: t('foto of camerabeeld') },
  { waarde: 'getuige', label: t('getuige') },
  { waarde: 'bericht of brief', label: t('bericht of brief') },
  { waarde: 'melding van een band of knop', label: t('melding van een band of knop') },
];

const TITEL = t('Meld overtreding of onveilig');

/** Says in three taps that a measure was broken or that she is not safe, and then who got it. */
export function Meldvenster({ casusId, maatregelen, tegen, sluit }: Props) {
  const [feit, zetFeit] = useState<string>();
  return (
    <Dialoog titel={feit === undefined ? TITEL : t('Gemeld')} sluit={sluit}>
      {feit === undefined ? (
        <Meldformulier casusId={casusId} maatregelen={maatregelen} tegen={tegen} gemeld={zetFeit} sluit={sluit} />
      ) : (
        <Ontvangst casusId={casusId} feit={feit} />
      )}
    </Dialoog>
  );
}

type Formprops = Props & { gemeld: (feit: string) => void };

function Meldformulier({ casusId, maatregelen, tegen, gemeld, sluit }: Formprops) {
  const onderdeel = tegen.maatregel ?? '';
  const begin: Invoer = { aard: '', wat: onderdeel, bewijs: [], toelichting: '' };
  const [invoer, zet] = useInvoer(casusId, TITEL, begin, onderdeel);
  const vergeet = useVergeetInvoer(casusId, TITEL, onderdeel);
  // of another breach than the one that she came to report, perhaps
  const [hervat, zetHervat] = useState(invoer.aard !== '' || invoer.toelichting !== '');
  const [meer] = useState(invoer.bewijs.length > 0 || invoer.toelichting !== '');
  const wie = eigenOrganisatie(useSessie()?.gebruiker) ?? 'overig';
  const { legVast, bezig, fout } = useLegVast(casusId, TITEL, onderdeel);
  const veld = koppelVeld(invoer, (deel) => zet({ ...invoer, ...deel }));
  const [fouten, zetFouten] = useState<{ veld: string; melding: string }[]>([]);
  const verstuur = () => {
    const { aard, wat } = invoer;
    const gevonden = [
      ...(aard === '' ? [{ veld: 'aard', melding: t('Kies wat er gebeurde.') }] : []),
      ...(wat === '' ? [{ veld: 'wat', melding: t('Kies waar het tegen was, of dat zij onveilig is.') }] : []),
    ];
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    legVast(maakMelding({ ...invoer, wie }), ({ id }) => {
      vergeet();
      gemeld(id);
    });
  };
  return (
    <>
      <Melding soort="warning">
        <p>
          <Zin
            tekst="<vet>Dit is geen noodoproep.</vet> Is er nu gevaar, bel <link/>."
            delen={{
              link: (
                <a className="nl-link" href="tel:112">
                  112
                </a>
              ),
            }}
          />
        </p>
      </Melding>
      {hervat && (
        <Melding soort="info" rol="status">
          <p>
            {t('U was hiermee bezig; alles staat er nog.')}{' '}
            <Knop
              klein
              onClick={() => {
                vergeet();
                zetHervat(false);
              }}
            >
              {t('Begin opnieuw')}
            </Knop>
          </p>
        </Melding>
      )}
      <Formulier
        knop={t('Meld nu')}
        bezigtekst={t('Bezig met melden')}
        bezig={bezig}
        fout={fout}
        fouten={fouten}
        verstuur={verstuur}
        annuleer={() => {
          vergeet();
          sluit();
        }}
      >
        <Anderebladzijde concept={vensterplek(casusId, TITEL, onderdeel)} />
        <Keuzerij {...veld('aard')} label={t('Wat gebeurde er?')} breed opties={AARD} />
        <Keuzeveld
          {...veld('wat')}
          label={t('Waartegen?')}
          leeg={t('Kies')}
          breed
          opties={[
            ...maatregelen.map(({ id, naam, functies }) => ({
              waarde: id,
              label: functies.join() === naam ? naam : `${naam} (${functies.join(', ')})`,
            })),
            { waarde: ANDERS, label: t('Een voorwaarde die hier niet bij staat') },
            { waarde: ONVEILIG, label: t('Geen overtreding, wel onveilig') },
          ]}
        />
        <details className="uitklap" open={meer}>
          <summary>{t('Bewijs en toelichting (mag later)')}</summary>
          <Vinklijst
            naam="bewijs"
            label={t('Welk bewijs is er?')}
            breed
            opties={BEWIJS}
            gekozen={invoer.bewijs}
            zet={(bewijs) => zet({ ...invoer, bewijs })}
          />
          <Tekstvlak
            naam="wat_toelichting"
            label={t('Toelichting')}
            hulp={t('Schrijf niet op waar het slachtoffer nu is.')}
            breed
            waarde={invoer.toelichting}
            zet={(toelichting) => zet({ ...invoer, toelichting })}
          />
        </details>
      </Formulier>
    </>
  );
}

type Invoer = { aard: string; wat: string; bewijs: string[]; toelichting: string };
type Gemeld = Invoer & { wie: string };

function maakMelding({ aard, wat, bewijs, toelichting, wie }: Gemeld): NieuwFeit {
  const deel = { op: nu(), ...gevuld({ wat: toelichting.trim() }) };
  const extra = bewijs.length > 0 ? { bewijs: [...bewijs] } : {};
  if (wat === ONVEILIG) return { soort: 'zorgsignaal', ...deel, inhoud: { door: wie, onveilig: 'ja', aard, ...extra } };
  return { soort: 'overtreding', ...deel, inhoud: { aard, ...(wat !== ANDERS && { maatregel: wat }), ...extra } };
}

function Ontvangst({ casusId, feit }: { casusId: string; feit: string }) {
  const { data, error } = useQuery(ontvangstQuery(casusId, feit));
  const ref = useRef<HTMLDivElement>(null);
  // the button that was pressed is gone
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} role="status">
      {error ? (
        <Melding soort="ok">{t('Vastgelegd. Wie het kreeg is nu niet op te halen; kijk bij de taken.')}</Melding>
      ) : data ? (
        <Ontvangers {...data} />
      ) : (
        <Skelet regels={3} wat={t('Wie het kreeg')} />
      )}
    </div>
  );
}

function Ontvangers(data: Ontvangen) {
  return (
    <>
      <Melding soort="ok">
        <p>
          <strong>{t('Vastgelegd.')}</strong> {data.ontvangers.length > 0 ? t('Deze partners hebben het nu:') : ''}
        </p>
      </Melding>
      <ul className="rijen kaal">
        {perPartner(data).map(({ naam, uiterlijk, taken }) => (
          <li key={naam}>
            <strong>{naam.charAt(0).toUpperCase() + naam.slice(1)}</strong>
            {uiterlijk !== undefined && (
              <>
                {` ${t('· uiterlijk')} `}
                <Moment op={uiterlijk} nu={data.gemeldOp} toon="beide" />
              </>
            )}
            <p className="rij__waarom">{taken[0]}</p>
            {taken.length > 1 && (
              <Uitklap titel={tn(taken.length - 1, 'Nog {{aantal}} taak', 'Nog {{aantal}} taken')}>
                <ul>
                  {taken.slice(1).map((taak) => (
                    <li key={taak}>{taak}</li>
                  ))}
                </ul>
              </Uitklap>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Zin
          tekst="<noodoproep/> De klok loopt tot iemand iets doet; daarna wordt het een alarm."
          delen={{ noodoproep: <strong>{data.noodoproep}</strong> }}
        />
      </p>
    </>
  );
}

type Partner = { naam: string; uiterlijk: string | undefined; taken: string[] };

/** One line per partner: the term that this report gave it, and first the work that has a term. */
function perPartner({ gemeldOp, ontvangers }: Ontvangen): Partner[] {
  const partners = new Map<string, Partner>();
  const opTermijn = ontvangers.toSorted((a, b) => (a.uiterlijk ?? '9').localeCompare(b.uiterlijk ?? '9'));
  for (const { wie, naam, taak, uiterlijk } of opTermijn) {
    const partner = partners.get(wie) ?? { naam, uiterlijk: undefined, taken: [] };
    // what was owed before this report joined in says nothing of when this one is answered
    const nieuw = uiterlijk !== null && Date.parse(uiterlijk) >= Date.parse(gemeldOp);
    if (nieuw && partner.uiterlijk === undefined) {
      partner.uiterlijk = uiterlijk;
      partner.taken.unshift(taak);
    } else partner.taken.push(taak);
    partners.set(wie, partner);
  }
  return [...partners.values()];
}
