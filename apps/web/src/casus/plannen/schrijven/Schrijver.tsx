import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Plan, planversieQuery } from '../../../api/plannen.ts';
import { useServerconcept } from '../../../api/useServerconcept.ts';
import { Anderebladzijde } from '../../../opnemen/Anderebladzijde.tsx';
import { Bewaarstand } from '../../../opnemen/Bewaarstand.tsx';
import { woord } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { DAG, wandklok } from '../../../tijd/amsterdam.ts';
import { Foutmelding, Knop, Kop, Melding, Skelet, useFocusNaar } from '../../../ui/index.ts';
import { Botsing } from './Botsing.tsx';
import { herstelConcept, leegConcept, type Planconcept, uitInhoud, vervolgConcept } from './concept.ts';
import { Planformulier, type Planprops } from './Planformulier.tsx';
import { planplek } from './planplek.ts';

type Props = Planprops & { klaar: (melding: string) => void };

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
