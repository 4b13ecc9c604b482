import { useQuery } from '@tanstack/react-query';
import { t } from '../taal/taal.ts';
import { Uitklap } from '../ui/index.ts';
import { cijfersQuery } from './queries.ts';

const procent = (deel: number | null): string => (deel === null ? '–' : `${Math.round(deel * 100)}%`);

/** How the list does: per week, and how far readers agree. */
export function Cijfervak() {
  const { data } = useQuery(cijfersQuery);
  if (data === undefined) return null;
  const { meldingen, gelijk, kappa } = data.overeenstemming;
  return (
    <Uitklap titel={t('Hoe doet de leeslijst het?')}>
      <div className="tabelrand" tabIndex={0} role="region" aria-label={t('Cijfers per week')}>
        <table className="cijfers">
          <thead>
            <tr>
              <th scope="col">{t('Week')}</th>
              <th scope="col">{t('Beoordeeld')}</th>
              <th scope="col">{t('Stalking')}</th>
              <th scope="col">{t('Vermoeden klopte')}</th>
              <th scope="col">{t('Laat gemeld')}</th>
            </tr>
          </thead>
          <tbody>
            {data.weken.map(({ week, beoordeeld, stalking, precisie, laat }) => (
              <tr key={week}>
                <th scope="row">{week}</th>
                <td>{beoordeeld}</td>
                <td>{stalking}</td>
                <td>{procent(precisie)}</td>
                <td>{procent(laat)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {meldingen === 0
          ? t('Nog geen melding is door twee mensen beoordeeld.')
          : t('Twee lezers oordeelden {{gelijk}} van de {{meldingen}} keer gelijk{{kappa}}.', {
              gelijk,
              meldingen,
              kappa: kappa === null ? '' : ` ${t('(kappa {{kappa}})', { kappa })}`,
            })}
      </p>
    </Uitklap>
  );
}
