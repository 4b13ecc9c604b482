import type { Veiligheid } from '../../api/regie.ts';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, Melding, Tekstveld } from '../../ui/index.ts';
import { Afwijken, useAfwijking } from '../vastleggen/Afwijken.tsx';
import { gevuld, legeVelden, nu, vandaag } from '../vastleggen/nu.ts';
import { STAP, STAPPEN } from './stappen.ts';
import { useStap } from './useStap.ts';

type Props = { casusId: string; veiligheid: Veiligheid; gepland: () => void; anders: () => void };

const FYSIEK = [
  { waarde: 'ja', label: t('In persoon') },
  { waarde: 'nee', label: t('Anders') },
];

/** When and by whom. What still stands in the way is said, and needs a reason to be passed. */
export function Planstap({ casusId, veiligheid, gepland, anders }: Props) {
  const { handeling, mag, beletsels, laatste, instemming } = veiligheid;
  const begin = { datum: vandaag(), door: '', fysiek: 'ja' };
  const onderdeel = `plan ${handeling}`;
  const { concept, veld, klopt, legVast, vergeetEn, vorm } = useStap(casusId, onderdeel, begin);
  const afwijking = useAfwijking(vorm.fout, casusId, STAP, onderdeel, !mag);
  const { datum, door, fysiek } = concept;
  const gesprek = handeling === 'stopgesprek';
  const verstuur = () => {
    if (!klopt([...legeVelden({ datum, ...(gesprek && { door }) }), ...afwijking.fouten()])) return;
    const deel = { op: nu(), ...afwijking.deel };
    legVast(
      gesprek
        ? { soort: 'stopgesprek', ...deel, inhoud: { gepland: 'ja', fysiek, datum, door: door.trim() } }
        : {
            soort: 'plegerhandeling_gepland',
            ...deel,
            inhoud: { handeling, datum },
            ...gevuld({ door: door.trim() }),
          },
      gepland,
    );
  };
  return (
    <>
      <Melding soort={mag ? 'ok' : 'warning'}>
        <p>
          <strong>{STAPPEN.find(({ waarde }) => waarde === handeling)?.label}.</strong>{' '}
          {mag
            ? t('Zij weet ervan en is veilig. U kunt plannen.')
            : t('De routekaart verbiedt dit nu. Gaat u toch, dan hoort daar een reden bij.')}
        </p>
        {!mag && (
          <ul>
            {beletsels.map(({ item, tekst, waarom }) => (
              <li key={item}>
                {tekst} {waarom}
              </li>
            ))}
          </ul>
        )}
      </Melding>
      {laatste && (
        <p className="rij__bij">
          <span>{t('laatste controle door {{wie}}', { wie: woordInZin(laatste.wie) })}</span>
          <span>{t('zij weet het: {{ingelicht}}', { ingelicht: woordInZin(laatste.ingelicht) })}</span>
          <span>{t('veilig: {{veilig}}', { veilig: woordInZin(laatste.veilig) })}</span>
        </p>
      )}
      {gesprek && (
        <p className="rij__bij">
          {t('zij staat achter het stopgesprek: {{instemming}}', {
            instemming: instemming === null ? t('niet gevraagd') : woordInZin(instemming.gegeven),
          })}
        </p>
      )}
      <Formulier
        knop={t('Plan de stap')}
        {...vorm}
        fout={afwijking.gevraagd ? null : vorm.fout}
        verstuur={verstuur}
        annuleer={vergeetEn(anders)}
      >
        <Tekstveld {...veld('datum')} label={t('Wanneer')} type="date" min={vandaag()} verplicht />
        <Tekstveld {...veld('door')} label={t('Wie doet het')} verplicht={gesprek} />
        {gesprek && <Keuzerij {...veld('fysiek')} label={t('Hoe')} breed opties={FYSIEK} />}
        <Afwijken {...afwijking} />
      </Formulier>
    </>
  );
}
