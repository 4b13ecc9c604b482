import type { ReactNode } from 'react';
import type { Instrumentvraag } from '../api/types.ts';
import { Zin } from '../taal/Zin.tsx';
import {
  ANGST,
  BESCHERMING,
  INGANGEN,
  JA_NEE,
  JA_NEE_ONBEKEND,
  NIETWEIGEREN,
  RELATIES,
  UITKOMST_AANGIFTE,
  UITLEG,
  WIL,
} from '../taal/opname.ts';
import { t } from '../taal/taal.ts';
import { gelezenAls } from '../tijd/gezegd.ts';
import {
  Keuzerij,
  Keuzeveld,
  Kop,
  koppelVeld,
  Melding,
  Tekstveld,
  Tekstvlak,
  Uitklap,
  Vinklijst,
} from '../ui/index.ts';
import { Bellen } from './Bellen.tsx';
import { wijstOpStalking } from './elementen.ts';
import { wasNietOpgenomen, type Opname } from './opname.ts';
import { Personen } from './Personen.tsx';
import { Incidenten } from './Incidenten.tsx';

type Props = {
  opname: Opname;
  wijzig: (deel: Partial<Opname>) => void;
  vragen: readonly Instrumentvraag[];
  gelezen: string | undefined;
};

/** The conversation in the order in which people have it. */
export function Gesprek({ opname, wijzig, vragen, gelezen }: Props) {
  const veld = koppelVeld(opname, wijzig);
  return (
    <>
      <Deel titel={t('Veilig?')}>
        <Keuzerij {...veld('veilig')} label={t('Is zij nu veilig?')} opties={JA_NEE} />
        {opname.veilig === 'nee' && (
          <Melding soort="error" rol="alert">
            <p>
              <Zin tekst="<vet>Regel eerst haar veiligheid: bel 112 of de meldkamer.</vet> Wat u hier invulde blijft staan." />
            </p>
          </Melding>
        )}
      </Deel>
      <Deel titel={t('Wat is er gebeurd?')}>
        <Keuzerij {...veld('via')} label={t('Hoe kwam de melding binnen?')} opties={INGANGEN} />
        <Tekstvlak
          {...veld('verhaal')}
          label={t('Haar verhaal, in haar woorden')}
          hulp={t('Zij vertelt het één keer; u gebruikt het overal opnieuw.')}
          verplicht
          rows={6}
          maxLength={20_000}
        />
        <Incidenten opname={opname} wijzig={wijzig} />
        <Keuzerij {...veld('stoppen')} label={t('Heeft zij gezegd dat het moet stoppen?')} opties={JA_NEE_ONBEKEND} />
        {opname.stoppen === 'ja' && (
          <Tekstveld
            {...veld('stoppenSinds')}
            label={t('Wanneer zei zij dat voor het eerst?')}
            hulp={gelezenAls(opname.stoppenSinds) ?? t('Bijvoorbeeld: begin mei. Laat leeg wat zij niet meer weet.')}
          />
        )}
      </Deel>
      <Deel titel={t('Om wie gaat het?')}>
        <Personen opname={opname} wijzig={wijzig} />
        <Keuzeveld {...veld('relatie')} label={t('Wat is hij van haar?')} leeg={t('Niet ingevuld')} opties={RELATIES} />
        {(opname.relatie === 'ex_partner' || opname.relatie === 'partner') && (
          <Keuzerij {...veld('samengewoond')} label={t('Woonden zij samen?')} opties={JA_NEE_ONBEKEND} />
        )}
      </Deel>
      <Deel titel={t('Hoe bang is zij?')}>
        <Keuzerij {...veld('angst')} label={t('Angst, volgens haarzelf')} opties={ANGST} />
        <Bellen opname={opname} wijzig={wijzig} />
      </Deel>
      {wijstOpStalking(opname, gelezen) && <Vragen opname={opname} wijzig={wijzig} vragen={vragen} />}
      <Deel titel={t('Wat wil zij?')}>
        <Uitklap titel={t('Melding, aangifte of klacht: wat is het verschil?')}>
          <dl className="opnemen__uitleg">
            {UITLEG.map(({ wat, zin }) => (
              <div key={wat}>
                <dt>{wat}</dt>
                <dd>{zin}</dd>
              </div>
            ))}
          </dl>
        </Uitklap>
        <Keuzerij {...veld('wil')} label={t('Zij wil')} verplicht opties={WIL} />
        {opname.wil === 'aangifte' && <Aangifte opname={opname} wijzig={wijzig} />}
      </Deel>
      <Deel titel={t('Wat heeft zij nodig?')}>
        <Keuzerij
          {...veld('kwetsbaar')}
          label={t('Is bekeken hoe kwetsbaar zij is (individuele beoordeling)?')}
          opties={JA_NEE}
        />
        {opname.kwetsbaar === 'ja' && (
          <Vinklijst
            naam="bescherming"
            label={t('Dit helpt haar')}
            opties={BESCHERMING}
            gekozen={opname.bescherming}
            zet={(bescherming) => wijzig({ bescherming })}
          />
        )}
        <Keuzerij
          {...veld('shn')}
          label={t('Wil zij dat Slachtofferhulp haar belt? Vraag dit ook bij een melding.')}
          opties={JA_NEE}
        />
        <Keuzerij {...veld('advocaat')} label={t('Wil zij een advocaat? Die kan gratis zijn.')} opties={JA_NEE} />
      </Deel>
    </>
  );
}

function Deel({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <section className="paneel opnemen__deel">
      <Kop niveau={2}>{titel}</Kop>
      {children}
    </section>
  );
}

function Aangifte({ opname, wijzig }: Omit<Props, 'vragen' | 'gelezen'>) {
  const veld = koppelVeld(opname, wijzig);
  return (
    <>
      <Melding soort="info">
        <p>{NIETWEIGEREN}</p>
      </Melding>
      <Keuzerij {...veld('aangifte')} label={t('Is de aangifte opgenomen?')} verplicht opties={UITKOMST_AANGIFTE} />
      {wasNietOpgenomen(opname) && (
        <Tekstvlak
          {...veld('aangiftereden')}
          label={t('Waarom niet, en wat is er afgesproken?')}
          hulp={t('Elke poging telt mee. De taakaccenthouder leest dit.')}
          verplicht
          rows={2}
        />
      )}
      {opname.aangifte === 'opgenomen' && (
        <Keuzerij {...veld('klacht')} label={t('Vraagt zij ook om vervolging (klacht)?')} opties={JA_NEE} />
      )}
    </>
  );
}

function Vragen({ opname, wijzig, vragen }: Omit<Props, 'gelezen'>) {
  const veld = koppelVeld(opname, wijzig);
  return (
    <Deel titel={t('Dit kan stalking zijn: vraag door')}>
      <Keuzerij {...veld('herkend')} label={t('Herkent u dit als stalking?')} opties={JA_NEE_ONBEKEND} />
      {vragen.map(({ id, vraag, bij_ja }) => (
        <div key={id} className="opnemen__vraag">
          <Keuzerij
            naam={`vraag-${id}`}
            label={vraag}
            opties={JA_NEE_ONBEKEND}
            waarde={opname.vragen[id] ?? ''}
            zet={(antwoord) => wijzig({ vragen: { ...opname.vragen, [id]: antwoord } })}
          />
          {opname.vragen[id] === 'ja' && bij_ja && <p className="klein ernst--waarschuwing">{bij_ja.tekst}</p>}
        </div>
      ))}
    </Deel>
  );
}
