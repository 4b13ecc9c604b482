import { useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import { conceptplek } from '../../api/conceptplek.ts';
import { casuspad } from '../../api/paden.ts';
import { useServerconcept } from '../../api/useServerconcept.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import { Anderebladzijde } from '../../opnemen/Anderebladzijde.tsx';
import { Bewaarstand } from '../../opnemen/Bewaarstand.tsx';
import { useSessie } from '../../sessie/useSessie.ts';
import { opties } from '../../taal/labels.ts';
import { JA_NEE, JA_NEE_ONBEKEND } from '../../taal/opname.ts';
import { inDossier, t, tn } from '../../taal/taal.ts';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';

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
  useKlaarmelding,
} from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { nu } from '../vastleggen/nu.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import {
  controleerTriage,
  herstelTriage,
  nieuweTriage,
  triagefeit,
  voorafVan,
  type Triage as Concept,
} from './triage.ts';
import { Gemeld } from './Gemeld.tsx';
import { moetVandaagBeoordelen } from './vervolg.ts';
import { Vervolgstappen } from './Vervolgstappen.tsx';
import './triage.css';

const SOORTEN = [
  { waarde: 'melding', label: t('Melding') },
  { waarde: 'advies', label: t('Adviesvraag') },
];

/** The triage of Veilig Thuis: what has to be known first, and the decision of two assessors. */
export function Triage(beeld: Casusbeeld) {
  const { casus, stand, feiten, recht: van } = beeld;
  const recht = van?.organisatie === 'veilig_thuis';
  const vooraf = voorafVan(feiten, stand);
  const plek = conceptplek(`triage_${casus.id}`);
  const concept = useServerconcept(plek.soort, herstelTriage);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const [klaarmelding, klaar] = useKlaarmelding();
  const besluit = useZendEenmaal(`${casus.id} triage`, [['casus', casus.id], ['casussen']], plek);
  const verzoek = useLegVast(casus.id, 'sash vragen');
  const zelf = useSessie()?.gebruiker.naam;
  const triage = concept.inhoud ?? nieuweTriage(zelf);
  const wijzig = (deel: Partial<Concept>) => {
    besluit.wis();
    concept.zet({ ...triage, ...deel });
  };
  const opslaan = () => {
    const gevonden = controleerTriage(triage);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    besluit.zend(casuspad(casus.id, 'feiten'), triagefeit(triage, nu()), () => {
      concept.wis(true);
      klaar(t('Het triagebesluit is vastgelegd.'));
    });
  };
  const vraagSash = () =>
    verzoek.legVast(
      {
        soort: 'informatieverzoek',
        op: nu(),
        inhoud: { aan: 'politie', vraag: inDossier('Graag de SASH bij deze melding.') },
      },
      () => klaar(t('De SASH is bij de politie gevraagd.')),
    );
  const veld = koppelVeld(triage, wijzig);
  return (
    <>
      <div className="triage__lezen">
        <section className="paneel" aria-labelledby="vooraf-kop">
          <Kop niveau={2} id="vooraf-kop">
            {t('Voor u beslist')}
          </Kop>
          {klaarmelding}
          {concept.fout && (
            <Foutmelding fout={concept.fout} wat={t('Uw concept van eerder')} opnieuw={concept.opnieuw} />
          )}
          <ul className="kaal rijen">
            <li>
              {vooraf.uiterlijk === null ? (
                t('Er staat nu geen triage open.')
              ) : (
                <>
                  {t('Triage')}: <Uiterlijk op={vooraf.uiterlijk} nu={stand.op} />
                </>
              )}
            </li>
            <li>
              {tn(vooraf.meldingen, '{{aantal}} melding bij Veilig Thuis', '{{aantal}} meldingen bij Veilig Thuis')},{' '}
              {tn(vooraf.eerder, '{{aantal}} eerder triagebesluit', '{{aantal}} eerdere triagebesluiten')}
            </li>
          </ul>
          {moetVandaagBeoordelen(feiten, stand) && (
            <Melding soort="error">
              <p>{t('Het risico is hoog: de veiligheidsbeoordeling moet vandaag.')}</p>
            </Melding>
          )}
          {vooraf.sashMist && (
            <Melding soort="warning">
              <p>
                {t('De SASH ontbreekt.')}{' '}
                {vooraf.gevraagd
                  ? t('Hij is bij de politie gevraagd.')
                  : recht && (
                      <Knop klein aria-disabled={verzoek.bezig} onClick={vraagSash}>
                        {t('Vraag de SASH bij de politie')}
                      </Knop>
                    )}
              </p>
            </Melding>
          )}
        </section>
        <Vervolgstappen {...beeld} />
        {recht && <Gemeld {...beeld} />}
      </div>
      {recht && (
        <section className="paneel niet-printen" aria-labelledby="triage-kop">
          <div className="kopregel">
            <Kop niveau={2} id="triage-kop">
              {t('Triagebesluit')}
            </Kop>
            <Bewaarstand staat={concept.staat} />
          </div>
          <Anderebladzijde concept={plek} />
          {concept.laadt ? (
            <Skelet regels={3} wat={t('Het formulier')} />
          ) : (
            <Formulier
              fout={besluit.fout}
              fouten={fouten}
              knop={t('Leg het besluit vast')}
              bezig={besluit.bezig}
              verstuur={opslaan}
            >
              <Keuzerij {...veld('soort')} label={t('Waar gaat het om?')} opties={SOORTEN} />
              <Keuzerij
                {...veld('afhankelijk')}
                label={t('Is zij van hem afhankelijk (geld, huis, zorg, kinderen)?')}
                opties={JA_NEE_ONBEKEND}
              />
              <Keuzerij {...veld('meldcode')} label={t('Doorliep de melder de meldcode?')} opties={JA_NEE_ONBEKEND} />
              <Keuzerij
                {...veld('complex')}
                label={t('Is het complex? Beslis dan multidisciplinair.')}
                opties={JA_NEE}
              />
              <Tekstveld
                {...veld('beoordelaars')}
                label={t('Beoordelaars')}
                hulp={t('Twee namen, met een komma ertussen.')}
                verplicht
              />
              {triage.soort === 'melding' && (
                <Keuzerij
                  {...veld('niveau')}
                  label={t('Niveau')}
                  verplicht
                  opties={opties('laag', 'midden', 'hoog', 'crisis')}
                />
              )}
              <Keuzerij
                {...veld('uitkomst')}
                label={t('Uitkomst')}
                verplicht
                opties={opties('onderzoek', 'voorwaarden_en_vervolg', 'overdracht', 'advies', 'geen_vervolg')}
              />
              <Tekstvlak
                naam="wat"
                label={t('Toelichting')}
                waarde={triage.toelichting}
                zet={(toelichting) => wijzig({ toelichting })}
              />
            </Formulier>
          )}
        </section>
      )}
    </>
  );
}
