import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiFout, type Veldfout } from '../../../api/fout.ts';
import { casuspad } from '../../../api/paden.ts';
import type { Plan } from '../../../api/plannen.ts';
import type { Feit, Stand } from '../../../api/types.ts';
import { useZendEenmaal } from '../../../api/useZendEenmaal.ts';
import { woord } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { Formulier, Keuzerij, Knop, Kop, koppelVeld, Melding, Tekstveld, Tekstvlak } from '../../../ui/index.ts';
import { controleerPlan, type Maatregel, naarInhoud, type Planconcept, veldenVanServer } from './concept.ts';
import { planplek } from './planplek.ts';
import { Doelen, Planmaatregelen, Scenarios } from './Planvelden.tsx';
import { Regiohulp } from './Regiohulp.tsx';
import { beginVanAnalyse, risicosVan } from './uitcasus.ts';
import { SOORTUITLEG } from './woorden.ts';

export type Planprops = {
  casusId: string;
  regio: string | null;
  stand: Stand;
  feiten: readonly Feit[];
  /** The kinds that she may make. */
  soorten: readonly string[];
  plannen: readonly Plan[];
  /** The plan that gets a next version; left out for a new one. */
  plan?: Plan | undefined;
  sluit: () => void;
};

type Props = Planprops & {
  invoer: Planconcept;
  zet: (concept: Planconcept) => void;
  gelukt: (melding: string) => void;
  /** Somebody else saved a version before this one. */
  voorgekomen: () => void;
};

/** The fields of a plan, and how it is sent: as a new one, or as the next version of the one it changes. */
export function Planformulier({
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
}: Props) {
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
