import type { Plan } from '../../api/plannen.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { Knop, Kop, Uitklap } from '../../ui/index.ts';
import { Afdrukken } from './Afdrukken.tsx';
import { Planstaat } from './Planstaat.tsx';
import { Wijzigingen } from './Wijzigingen.tsx';

type Props = {
  casusId: string;
  plan: Plan;
  nu: string;
  /** Whether the reader may write here. */
  mag: boolean;
  schrijf: () => void;
  klaar: (melding: string) => void;
};

/** One plan as it stands, what changed, and what may be done with it. */
export function Planblad({ casusId, plan, nu, mag, schrijf, klaar }: Props) {
  const { inhoud, versie } = plan;
  const titel = woordInZin(plan.soort);
  return (
    <section className="paneel paneel--breed plan" aria-label={titel}>
      <Kop niveau={2}>{t('{{soort}}, versie {{versie}}', { soort: woord(plan.soort), versie })}</Kop>
      <p className="rij__bij">
        <span>
          {organisatie(plan.organisatie)}, <Moment op={plan.gemaakt} nu={nu} toon="exact" />
        </span>
        <span>
          <Zin tekst="evaluatie <moment/>" delen={{ moment: <Moment op={inhoud.evaluatie} nu={nu} toon="beide" /> }} />
        </span>
      </p>
      <Planstaat casusId={casusId} plan={plan} mag={mag} klaar={klaar} />
      {mag && (
        <p className="niet-printen">
          <Knop onClick={schrijf}>
            <Zin
              tekst="Nieuwe versie<deel> van dit <titel/></deel>"
              delen={{ titel, deel: (inhoud) => <span className="vh">{inhoud}</span> }}
            />
          </Knop>
        </p>
      )}
      <Kop niveau={3}>{t('Doelen')}</Kop>
      <ul className="kaal rijen">
        {inhoud.doelen.map(({ id, tekst, effect_op_veiligheid }) => (
          <li key={id}>
            <strong>{tekst}</strong>
            <p className="rij__waarom">
              {t('Wat dit met haar veiligheid doet: {{effect}}', { effect: effect_op_veiligheid })}
            </p>
          </li>
        ))}
      </ul>
      <Kop niveau={3}>{t('Maatregelen per risico')}</Kop>
      <ul className="kaal rijen">
        {inhoud.maatregelen.map((maatregel) => (
          <li key={maatregel.id}>
            <strong>{maatregel.risico}</strong>: {maatregel.wat}
            <p className="rij__bij">
              <span>
                {organisatie(maatregel.eigenaar)}
                {maatregel.rol !== undefined && `, ${maatregel.rol}`}
              </span>
              <span>{t('voor: {{voor}}', { voor: maatregel.voor })}</span>
              {maatregel.uiterlijk !== undefined && (
                <span>
                  <Uiterlijk op={maatregel.uiterlijk} nu={nu} />
                </span>
              )}
            </p>
            {maatregel.last !== undefined && (
              <p className="rij__waarom">
                {t('Vraagt van haar: {{last}}. Waarom dat het waard is: {{waarom}}.', {
                  last: maatregel.last,
                  waarom: maatregel.waarom_waard ?? '',
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Stem kop={t('Haar stem')} tekst={inhoud.stem_slachtoffer} />
      <Stem kop={t('Zijn stem')} tekst={inhoud.stem_pleger} />
      <Stem kop={t('Kinderen')} tekst={inhoud.kinderen} />
      {inhoud.scenarios.length > 0 && (
        <Uitklap titel={t('Als er iets gebeurt ({{scenarios}})', { scenarios: inhoud.scenarios.length })}>
          <ul>
            {inhoud.scenarios.map(({ id, als, dan, eigenaar }) => (
              <li key={id}>
                {t('Als {{als}}: {{dan}} ({{eigenaar}})', { als, dan, eigenaar: organisatie(eigenaar) })}
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      <Uitklap titel={t('Waar het plan op rust')}>
        <p className="nl-paragraph">{inhoud.analyse}</p>
      </Uitklap>
      {versie > 1 && <Wijzigingen casusId={casusId} plan={plan.id} versie={versie} />}
      <Afdrukken casusId={casusId} plan={plan.id} />
    </section>
  );
}

function Stem({ kop, tekst }: { kop: string; tekst: string | undefined }) {
  if (tekst === undefined) return null;
  return (
    <>
      <Kop niveau={3}>{kop}</Kop>
      <p className="nl-paragraph">{tekst}</p>
    </>
  );
}
