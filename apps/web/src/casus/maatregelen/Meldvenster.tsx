import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Beschermingsmaatregel, type Ontvangst as Ontvangen, ontvangstQuery } from '../../api/bescherming.ts';
import { casuspad } from '../../api/paden.ts';
import type { Feit, NieuwFeit } from '../../api/types.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import { eigenOrganisatie } from '../../sessie/organisatie.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { Moment } from '../../tijd/Moment.tsx';
import {
  Dialoog,
  Formulier,
  Keuzerij,
  Keuzeveld,
  Melding,
  Skelet,
  Tekstvlak,
  Uitklap,
  Vinklijst,
} from '../../ui/index.ts';

/** What the report is about, as far as it is known when it begins. */
export type Waartegen = { maatregel?: string };

type Props = { casusId: string; maatregelen: readonly Beschermingsmaatregel[]; tegen: Waartegen; sluit: () => void };

const ANDERS = 'anders';
const ONVEILIG = 'onveilig';
const AARD = [
  { waarde: 'fysiek', label: 'Fysiek: hij was er' },
  { waarde: 'digitaal', label: 'Digitaal: bericht, bellen, volgen online' },
  { waarde: 'anders', label: 'Anders of weet ik niet' },
];
const BEWIJS = ['schermafdruk', 'foto of camerabeeld', 'getuige', 'bericht of brief', 'melding van een band of knop'];

/** Says in three taps that a measure was broken or that she is not safe, and then who got it. */
export function Meldvenster({ casusId, maatregelen, tegen, sluit }: Props) {
  const [feit, zetFeit] = useState<string>();
  return (
    <Dialoog titel={feit === undefined ? 'Meld overtreding of onveilig' : 'Gemeld'} sluit={sluit}>
      {feit === undefined ? (
        <Meldformulier casusId={casusId} maatregelen={maatregelen} tegen={tegen} gemeld={zetFeit} />
      ) : (
        <Ontvangst casusId={casusId} feit={feit} />
      )}
    </Dialoog>
  );
}

type Formprops = Omit<Props, 'sluit'> & { gemeld: (feit: string) => void };

function Meldformulier({ casusId, maatregelen, tegen, gemeld }: Formprops) {
  const [aard, zetAard] = useState('');
  const [wat, zetWat] = useState(tegen.maatregel ?? ANDERS);
  const [bewijs, zetBewijs] = useState<string[]>([]);
  const [toelichting, zetToelichting] = useState('');
  const wie = eigenOrganisatie(useSessie()?.gebruiker) ?? 'overig';
  const { zend, bezig, fout } = useZendEenmaal<Feit>(`${casusId} melden`, [['casus', casusId], ['casussen']]);
  const [fouten, zetFouten] = useState<{ veld: string; melding: string }[]>([]);
  const verstuur = () => {
    if (aard === '') return zetFouten([{ veld: 'aard', melding: 'Kies wat er gebeurde.' }]);
    zetFouten([]);
    const melding = maakMelding({ aard, wat, bewijs, toelichting, wie });
    return zend(casuspad(casusId, 'feiten'), melding, ({ id }) => gemeld(id));
  };
  return (
    <>
      <Melding soort="warning">
        <p>
          <strong>Dit is geen noodoproep.</strong> Is er nu gevaar, bel <a href="tel:112">112</a>.
        </p>
      </Melding>
      <Formulier
        knop="Meld nu"
        bezigtekst="Bezig met melden"
        bezig={bezig}
        fout={fout}
        fouten={fouten}
        verstuur={verstuur}
      >
        <Keuzerij naam="aard" label="Wat gebeurde er?" breed opties={AARD} waarde={aard} zet={zetAard} />
        <Keuzeveld
          naam="wat"
          label="Waartegen?"
          breed
          opties={[
            ...maatregelen.map(({ id, naam, functies }) => ({
              waarde: id,
              label: functies.join() === naam ? naam : `${naam} (${functies.join(', ')})`,
            })),
            { waarde: ANDERS, label: 'Een voorwaarde die hier niet bij staat' },
            { waarde: ONVEILIG, label: 'Geen overtreding, wel onveilig' },
          ]}
          waarde={wat}
          zet={zetWat}
        />
        <details className="uitklap">
          <summary>Bewijs en toelichting (mag later)</summary>
          <Vinklijst
            naam="bewijs"
            label="Welk bewijs is er?"
            breed
            opties={BEWIJS.map((een) => ({ waarde: een, label: een }))}
            gekozen={bewijs}
            zet={zetBewijs}
          />
          <Tekstvlak
            naam="wat_toelichting"
            label="Toelichting"
            hulp="Schrijf niet op waar het slachtoffer nu is."
            breed
            waarde={toelichting}
            zet={zetToelichting}
          />
        </details>
      </Formulier>
    </>
  );
}

type Gemeld = { aard: string; wat: string; bewijs: readonly string[]; toelichting: string; wie: string };

function maakMelding({ aard, wat, bewijs, toelichting, wie }: Gemeld): NieuwFeit {
  const deel = {
    op: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(toelichting.trim() !== '' && { wat: toelichting.trim() }),
  };
  const extra = bewijs.length > 0 ? { bewijs: [...bewijs] } : {};
  if (wat === ONVEILIG) return { soort: 'zorgsignaal', ...deel, inhoud: { door: wie, onveilig: 'ja', aard, ...extra } };
  return { soort: 'overtreding', ...deel, inhoud: { aard, ...(wat !== ANDERS && { maatregel: wat }), ...extra } };
}

function Ontvangst({ casusId, feit }: { casusId: string; feit: string }) {
  const { data, error } = useQuery(ontvangstQuery(casusId, feit));
  if (error) return <Melding soort="ok">Vastgelegd. Wie het kreeg is nu niet op te halen; kijk bij de taken.</Melding>;
  if (!data) return <Skelet regels={3} wat="Wie het kreeg" />;
  return (
    <div role="status">
      <Melding soort="ok">
        <p>
          <strong>Vastgelegd.</strong> {data.ontvangers.length > 0 ? 'Deze partners hebben het nu:' : ''}
        </p>
      </Melding>
      <ul className="rijen kaal">
        {perPartner(data).map(({ naam, uiterlijk, taken }) => (
          <li key={naam}>
            <strong>{naam.charAt(0).toUpperCase() + naam.slice(1)}</strong>
            {uiterlijk !== undefined && (
              <>
                {' · uiterlijk '}
                <Moment op={uiterlijk} nu={data.gemeldOp} toon="beide" />
              </>
            )}
            <p className="rij__waarom">{taken[0]}</p>
            {taken.length > 1 && (
              <Uitklap titel={`Nog ${taken.length - 1} ${taken.length === 2 ? 'taak' : 'taken'}`}>
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
        <strong>{data.noodoproep}</strong> De klok loopt tot iemand iets doet; daarna wordt het een alarm.
      </p>
    </div>
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
