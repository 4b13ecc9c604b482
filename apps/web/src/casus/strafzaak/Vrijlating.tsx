import type { Strafzaakbeeld } from '../../api/regie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Kop } from '../../ui/index.ts';

type Props = { vrijlating: NonNullable<Strafzaakbeeld['vrijlating']>; nu: string };

/** What is arranged before a planned release, in three steps; the days are our own choice and said to be so. */
export function Vrijlating({ vrijlating: { op: dag, stappen }, nu }: Props) {
  return (
    <section className="paneel paneel--breed" aria-labelledby="vrijlating-kop">
      <Kop niveau={2} id="vrijlating-kop">
        <Zin tekst="Vrijlating op <moment/>" delen={{ moment: <Moment op={dag} nu={nu} toon="sinds" /> }} />
      </Kop>
      <p className="klein zacht">
        {t('30, 14 en 1 dag vooraf is een eigen keuze van Waakvlam; uw regio kan haar wijzigen.')}
      </p>
      <ol className="ladder ladder--zonder-nummer">
        {stappen.map(({ dagen, op, taken }) => (
          <li key={dagen} className={taken.length > 0 ? 'ladder__trede ladder__trede--bereikt' : 'ladder__trede'}>
            <strong>{dagen === 1 ? t('1 dag vooraf') : t('{{dagen}} dagen vooraf', { dagen })}</strong>
            <span className="zacht klein">
              <Moment op={op} nu={nu} toon="exact" />
            </span>
            {taken.length === 0 ? (
              <span className="klein">{t('komt nog, of is hier niet te zien')}</span>
            ) : (
              <ul className="kaal klein">
                {taken.map(({ wie, status }) => (
                  <li key={wie}>
                    {organisatie(wie)}: {woordInZin(status)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
