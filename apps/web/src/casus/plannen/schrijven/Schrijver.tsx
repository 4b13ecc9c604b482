import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiFout, type Veldfout } from '../../../api/fout.ts';
import { type Conceptplek, conceptplek } from '../../../api/conceptplek.ts';
import { casuspad } from '../../../api/paden.ts';
import { planversieQuery, type Plan } from '../../../api/plannen.ts';
import type { Feit, Stand } from '../../../api/types.ts';
import { useServerconcept } from '../../../api/useServerconcept.ts';
import { useZendEenmaal } from '../../../api/useZendEenmaal.ts';
import { Anderebladzijde } from '../../../opnemen/Anderebladzijde.tsx';
import { Bewaarstand } from '../../../opnemen/Bewaarstand.tsx';
import { woord } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { DAG, wandklok } from '../../../tijd/amsterdam.ts';
import {
  Formulier,
  Foutmelding,
  Keuzerij,
  Knop,
  Kop,
  koppelVeld,
  Melding,
  Skelet,
  Tekstveld,
  Tekstvlak,
  useFocusNaar,
} from '../../../ui/index.ts';
import { Botsing } from './Botsing.tsx';
import {
  controleerPlan,
  herstelConcept,
  leegConcept,
  naarInhoud,
  uitInhoud,
  veldenVanServer,
  vervolgConcept,
  type Maatregel,
  type Planconcept,
} from './concept.ts';
import { Regiohulp } from './Regiohulp.tsx';
import { Doelen, Planmaatregelen, Scenarios } from './Planvelden.tsx';
import { beginVanAnalyse, risicosVan } from './uitcasus.ts';
import { SOORTUITLEG } from './woorden.ts';

type Props = {
  casusId: string;
  regio: string | null;
  stand: Stand;
  feiten: readonly Feit[];
  /** The kinds that she may make. */
  soorten: readonly string[];
  plannen: readonly Plan[];
  /** The plan that gets a next version; left out for a new one. */
  plan?: Plan | undefined;
  klaar: (melding: string) => void;
  sluit: () => void;
};

const EVALUATIE_DAGEN = 84;

/** Writing a plan, or its next version; what was typed is kept on the server for its writer, also when she walks away. */
export function Schrijver(props: Props) {
  const { casusId, plan, soorten, klaar, sluit } = props;
  const begin = () => {
    const evaluatie = wandklok(new Date(Date.now() + EVALUATIE_DAGEN * DAG)).datum;
    return plan
      ? vervolgConcept(plan, evaluatie)
      : leegConcept(soorten.length === 1 ? (soorten[0] ?? '') : '', evaluatie);
  };
  const plek = planplek(casusId, plan);
  const concept = useServerconcept<Planconcept>(plek.soort, herstelConcept(begin()));
  const [eerste] = useState(begin);
  const [sectie, naar] = useFocusNaar<HTMLElement>();
  const invoer = concept.inhoud ?? eerste;
  const titel = plan ? t('{{soort}}: nieuwe versie', { soort: woord(plan.soort) }) : t('Nieuw plan');
  const voorgekomen = plan !== undefined && plan.versie > invoer.basis;
  // who writes goes on writing when a colleague saves a version: she says when they are put side by side
  const [naast, zetNaast] = useState(false);
  const botst = voorgekomen && naast;
  // it comes in place of what had the focus: at first, and each time that form and clash change places
  useEffect(() => sectie.current?.querySelector('h2')?.focus(), [sectie, botst]);
  return (
    <section ref={sectie} className="paneel paneel--breed schrijver" aria-labelledby="schrijver-kop">
      <div className="kopregel">
        <Kop niveau={2} id="schrijver-kop" tabIndex={-1}>
          {titel}
        </Kop>
        <Bewaarstand staat={concept.staat} />
      </div>
      {concept.hervat && (
        <Melding soort="info">
          <p>{t('Dit is uw concept van eerder.')}</p>
          <div className="melding__acties">
            <Knop
              klein
              onClick={() => {
                naar('h2');
                concept.wis(true);
              }}
            >
              {t('Begin opnieuw')}
            </Knop>
          </div>
        </Melding>
      )}
      <Anderebladzijde concept={plek} />
      {concept.fout && <Foutmelding fout={concept.fout} wat={t('Uw concept van eerder')} opnieuw={concept.opnieuw} />}
      {concept.laadt && <Skelet regels={4} wat={t('Het concept')} />}
      {!concept.laadt && botst && (
        <Voorgekomen
          casusId={casusId}
          plan={plan}
          invoer={invoer}
          zet={(samen) => {
            zetNaast(false);
            concept.zet(samen);
          }}
        />
      )}
      {!concept.laadt && voorgekomen && !naast && (
        <Melding soort="warning" rol="status">
          <p>
            {t('Iemand anders maakte intussen versie {{versie}}. Wat u schrijft blijft staan.', {
              versie: plan.versie,
            })}{' '}
            <Knop klein onClick={() => zetNaast(true)}>
              {t('Leg ze naast elkaar')}
            </Knop>
          </p>
        </Melding>
      )}
      {!concept.laadt && !botst && (
        <Planformulier
          {...props}
          invoer={invoer}
          zet={concept.zet}
          voorgekomen={() => zetNaast(true)}
          gelukt={(melding) => {
            concept.wis(true);
            klaar(melding);
            sluit();
          }}
        />
      )}
    </section>
  );
}

/** Where what is being written is kept: of each plan apart. */
function planplek(casusId: string, plan: Plan | undefined): Conceptplek {
  return conceptplek(`plan_${casusId}_${plan?.id ?? 'nieuw'}`);
}

type Vanaf = { casusId: string; plan: Plan; invoer: Planconcept; zet: (concept: Planconcept) => void };

function Voorgekomen({ casusId, plan, invoer, zet }: Vanaf) {
  const { data, error, refetch } = useQuery(planversieQuery(casusId, plan.id, invoer.basis));
  if (error && !data)
    return <Foutmelding fout={error} wat={t('De versie van de ander')} opnieuw={() => void refetch()} />;
  if (!data) return <Skelet regels={3} wat={t('De versie van de ander')} />;
  return (
    <Botsing
      basis={uitInhoud(data.inhoud)}
      nieuwste={plan}
      hun={uitInhoud(plan.inhoud)}
      mijn={invoer}
      samen={(inhoud) => zet({ ...invoer, ...inhoud, basis: plan.versie })}
    />
  );
}

type Formprops = Props & {
  invoer: Planconcept;
  zet: (concept: Planconcept) => void;
  gelukt: (melding: string) => void;
  /** Somebody else saved a version before this one. */
  voorgekomen: () => void;
};

function Planformulier({
  casusId,
  regio,
  stand,
  feiten,
  soorten,
  plannen,
  plan,
  sluit,
  invoer,
  zet,
  gelukt,
  voorgekomen,
}: Formprops) {
  const bestand = useQueryClient();
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { zend, bezig, fout, wis } = useZendEenmaal<Plan>(
    `${casusId} plan ${plan?.id ?? ''}`,
    [['casus', casusId]],
    planplek(casusId, plan),
  );
  const verouderd = fout instanceof ApiFout && fout.status === 412;
  const botst = useEffectEvent(voorgekomen);
  useEffect(() => {
    if (!verouderd) return;
    botst();
    void bestand.invalidateQueries({ queryKey: ['casus', casusId, 'plannen'] });
  }, [verouderd, bestand, casusId]);

  const wijzig = (deel: Partial<Planconcept>) => {
    wis();
    zet({ ...invoer, ...deel });
  };
  const veld = koppelVeld(invoer, wijzig);
  const verstuur = () => {
    const gevonden = controleerPlan(invoer);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const inhoud = naarInhoud(invoer);
    if (plan) {
      const melding = ({ versie }: Plan) => gelukt(t('Versie {{versie}} is opgeslagen.', { versie }));
      zend(
        casuspad(casusId, 'plandocumenten', plan.id, 'versies'),
        { reden: invoer.reden, inhoud },
        melding,
        invoer.basis,
      );
    } else {
      zend(casuspad(casusId, 'plandocumenten'), { soort: invoer.soort, inhoud }, () =>
        gelukt(t('Het plan is opgeslagen. Bespreek het en stel het dan vast.')),
      );
    }
  };
  const vanServer = veldenVanServer(fout, invoer);
  const eerder = plan ? undefined : plannen.find(({ soort }) => soort === invoer.soort);
  return (
    <Formulier
      className="formulier planformulier"
      fout={fout}
      fouten={fouten.length > 0 ? fouten : vanServer}
      knop={plan ? t('Sla deze versie op') : t('Sla het plan op')}
      bezigtekst={t('Bezig met opslaan')}
      bezig={bezig}
      verstuur={verstuur}
      annuleer={sluit}
    >
      {plan ? (
        <Tekstveld {...veld('reden')} label={t('Waarom verandert het plan?')} verplicht maxLength={500} />
      ) : (
        <Keuzerij
          {...veld('soort')}
          label={t('Wat voor plan?')}
          hulp={SOORTUITLEG[invoer.soort]}
          verplicht
          opties={soorten.map((waarde) => ({ waarde, label: woord(waarde) }))}
        />
      )}
      {eerder && (
        <Melding soort="info">
          <p>
            {t('Er is al een {{soort}}. Maak liever een nieuwe versie daarvan.', {
              soort: woord(eerder.soort).toLowerCase(),
            })}
          </p>
        </Melding>
      )}
      <Kop niveau={3}>{t('Analyse')}</Kop>
      <Tekstvlak
        {...veld('analyse')}
        label={t('Waar het plan op rust')}
        hulp={t('Van alle partners samen: verloop, relatie en macht, wat hem drijft, wat het erger of rustiger maakt.')}
        verplicht
        rows={6}
      />
      <div>
        <Knop klein onClick={() => wijzig({ analyse: aanvul(invoer.analyse, beginVanAnalyse(stand, feiten)) })}>
          {t('Zet erin wat de casus weet')}
        </Knop>
      </div>
      <Kop niveau={3}>{t('Doelen')}</Kop>
      <Doelen concept={invoer} wijzig={wijzig} />
      <Kop niveau={3}>{t('Maatregelen per risico')}</Kop>
      <Regiohulp
        regio={regio}
        voegToe={(maatregel) => wijzig({ maatregelen: [...invoer.maatregelen.filter(isBegonnen), maatregel] })}
      />
      <Planmaatregelen concept={invoer} wijzig={wijzig} risicos={risicosVan(stand)} />
      <Kop niveau={3}>{t('Stemmen')}</Kop>
      <Tekstvlak
        {...veld('stem_slachtoffer')}
        label={t('Haar stem')}
        hulp={t('In haar woorden: wat wil zij, wat kan zij dragen, wat niet?')}
      />
      <Tekstvlak
        {...veld('kinderen')}
        label={t('Kinderen')}
        hulp={t('Wat merken zij, wat hebben zij nodig, wie spreekt hen?')}
      />
      <Tekstvlak
        {...veld('stem_pleger')}
        label={t('Zijn stem')}
        hulp={t('Apart van haar gesproken, nooit samen. Dit leest hij terug op papier; zet er niets van haar in.')}
      />
      <Kop niveau={3}>{t('Gecontroleerd wachten')}</Kop>
      <Scenarios concept={invoer} wijzig={wijzig} />
      <Kop niveau={3}>{t('Evaluatie')}</Kop>
      <Tekstveld
        {...veld('evaluatie')}
        label={t('Wanneer kijken we of het werkt?')}
        hulp={t('Uiterlijk over drie maanden.')}
        type="date"
        verplicht
      />
    </Formulier>
  );
}

/** An empty measure makes place for one that was chosen. */
function isBegonnen({ wat, risico }: Maatregel): boolean {
  return wat.trim() !== '' || risico.trim() !== '';
}

function aanvul(bestaand: string, erbij: string): string {
  return bestaand.trim() === '' ? erbij : `${bestaand.trimEnd()}\n\n${erbij}`;
}
