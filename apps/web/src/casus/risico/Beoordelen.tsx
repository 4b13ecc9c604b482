import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import { conceptplek } from '../../api/conceptplek.ts';
import { instrumentenQuery } from '../../api/queries.ts';
import { useServerconcept } from '../../api/useServerconcept.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import { Anderebladzijde } from '../../opnemen/Anderebladzijde.tsx';
import { Bewaarstand } from '../../opnemen/Bewaarstand.tsx';
import { opties } from '../../taal/labels.ts';
import { ANGST, JA_NEE } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import {
  Formulier,
  Keuzerij,
  Keuzeveld,
  Kop,
  koppelVeld,
  Melding,
  Skelet,
  Tekstvlak,
  useKlaarmelding,
} from '../../ui/index.ts';
import {
  controleerBeoordeling,
  feitenVan,
  herstelBeoordeling,
  LEGE_BEOORDELING,
  spreektSlachtoffer,
  type Beoordeling,
  type Taxatie,
} from './beoordeling.ts';
import { Vragenblad } from './Vragenblad.tsx';
import { Weging } from './Weging.tsx';

type Props = { casusId: string; taxaties: readonly Taxatie[]; organisatie: string };

/** Makes an assessment. What was filled in stays, also over days, until it is recorded. */
export function Beoordelen({ casusId, taxaties, organisatie }: Props) {
  const plek = conceptplek(`risico_${casusId}`);
  const concept = useServerconcept(plek.soort, herstelBeoordeling);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const [klaarmelding, klaar] = useKlaarmelding();
  const instrumenten = useQuery(instrumentenQuery);
  const { zend, bezig, fout, wis } = useZendEenmaal(`${casusId} risico`, [['casus', casusId], ['casussen']], plek);
  // what leads here may say with which instrument (`vastlegplek`)
  const gevraagd = useLocation({ select: ({ hash }) => new URLSearchParams(hash).get('instrument') ?? '' });
  const beoordeling = concept.inhoud ?? { ...LEGE_BEOORDELING, instrument: gevraagd };
  const paneel = useRef<HTMLElement>(null);
  const staatEr = !concept.laadt && instrumenten.data !== undefined;
  useEffect(() => {
    if (gevraagd !== '' && staatEr) paneel.current?.querySelector('select')?.focus();
  }, [gevraagd, staatEr]);
  const instrument = instrumenten.data?.find((een) => een.instrument === beoordeling.instrument);
  const eerder = taxaties.find((een) => een.wie === organisatie && een.instrument === beoordeling.instrument);
  const wijzig = (deel: Partial<Beoordeling>) => {
    wis();
    concept.zet({ ...beoordeling, ...deel });
  };
  const opslaan = () => {
    const gevonden = controleerBeoordeling(beoordeling, instrument);
    zetFouten(gevonden);
    if (gevonden.length > 0 || !instrument) return;
    const klok = wandklok(new Date());
    const feiten = feitenVan(beoordeling, instrument, `${klok.datum}T${klok.tijd}`, organisatie);
    const zending = { casus: casusId, feiten, ...(concept.id !== undefined && { concept: concept.id }) };
    zend('/opnamen', zending, () => {
      concept.wis(false);
      klaar(t('De beoordeling is vastgelegd.'));
    });
  };
  const veld = koppelVeld(beoordeling, wijzig);
  return (
    <section ref={paneel} className="paneel paneel--breed niet-printen" aria-labelledby="beoordelen-kop">
      <div className="kopregel">
        <Kop niveau={2} id="beoordelen-kop">
          {t('Beoordeel het risico')}
        </Kop>
        <Bewaarstand staat={concept.staat} />
      </div>
      {klaarmelding}
      <Anderebladzijde concept={plek} />
      {concept.laadt || !instrumenten.data ? (
        <Skelet regels={3} wat={t('Het formulier')} />
      ) : (
        <Formulier
          className="risico__vorm"
          fout={fout}
          fouten={fouten}
          knop={t('Leg de beoordeling vast')}
          bezigtekst={t('Bezig met vastleggen')}
          bezig={bezig}
          verstuur={opslaan}
        >
          <Keuzeveld
            naam="instrument"
            label={t('Waarmee?')}
            leeg={t('Kies een instrument')}
            verplicht
            opties={instrumenten.data.map((een) => ({ waarde: een.instrument, label: een.naam }))}
            waarde={beoordeling.instrument}
            zet={(gekozen) => wijzig({ instrument: gekozen })}
          />
          {instrument && (
            <>
              {instrument.vragen ? (
                <>
                  <Vragenblad
                    vragen={instrument.vragen}
                    antwoorden={beoordeling.antwoorden}
                    eerder={eerder?.antwoorden}
                    zet={(id, antwoord) => wijzig({ antwoorden: { ...beoordeling.antwoorden, [id]: antwoord } })}
                  />
                  <Weging beoordeling={beoordeling} vragen={instrument.vragen} />
                </>
              ) : (
                <Melding soort="info">
                  <p>{instrument.licentie}</p>
                </Melding>
              )}
              {spreektSlachtoffer(organisatie) && (
                <>
                  <Keuzerij
                    {...veld('angst')}
                    label={t('Hoe bang is het slachtoffer, volgens haarzelf?')}
                    opties={ANGST}
                  />
                  <Keuzerij
                    {...veld('inschatting')}
                    label={t('Hoe schat zij het gevaar zelf in?')}
                    opties={opties('laag', 'midden', 'hoog', 'onbekend')}
                  />
                </>
              )}
              {instrument.bepaalt_niveau && <Uitkomst beoordeling={beoordeling} wijzig={wijzig} />}
              <Tekstvlak
                {...veld('onderbouwing')}
                label={t('Onderbouwing in eigen woorden')}
                hulp={t('Wat weegt het zwaarst, en wat weet u niet?')}
                verplicht={instrument.bepaalt_niveau}
                rows={4}
              />
            </>
          )}
        </Formulier>
      )}
    </section>
  );
}

type Uitkomstprops = { beoordeling: Beoordeling; wijzig: (deel: Partial<Beoordeling>) => void };

function Uitkomst({ beoordeling, wijzig }: Uitkomstprops) {
  const veld = koppelVeld(beoordeling, wijzig);
  return (
    <>
      <Keuzerij {...veld('uitkomst')} label={t('Uitkomst')} verplicht opties={opties('laag', 'midden', 'hoog')} />
      {beoordeling.uitkomst === 'laag' && (
        <p className="klein zacht">{t('Een laag niveau sluit, verbergt of vertraagt niets.')}</p>
      )}
      <Keuzerij {...veld('getraind')} label={t('Bent u in dit instrument getraind?')} opties={JA_NEE} />
    </>
  );
}
