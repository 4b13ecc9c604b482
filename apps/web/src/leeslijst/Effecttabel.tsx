import { LANDTAAL, t } from '../taal/taal.ts';

import { type Effect, type Maat, maten } from './regels.ts';

const procent = (waarde: number | null): string =>
  waarde === null ? '–' : `${(100 * waarde).toLocaleString(LANDTAAL, { maximumFractionDigits: 1 })}%`;

/** What a change does, before and after: on the texts of Waakvlam, and on the reports that were judged here. */
export function Effecttabel({ effect, naam }: { effect: Effect; naam: string }) {
  return (
    <div className="tabelrand" tabIndex={0} role="region" aria-label={t('Effect: {{naam}}', { naam })}>
      <table className="cijfers">
        <thead>
          <tr>
            <th scope="col">{t('Gemeten op')}</th>
            <th scope="col">{t('Vindt van de stalking')}</th>
            <th scope="col">{t('Vermoeden klopt')}</th>
            <th scope="col">{t('Ten onrechte')}</th>
          </tr>
        </thead>
        <tbody>
          <Rij naam={t('Voorbeeldteksten')} {...effect.corpus} />
          <Rij naam={t('Gelezen meldingen')} {...effect.gelezen} />
        </tbody>
      </table>
    </div>
  );
}

function Rij({ naam, voor, na }: { naam: string; voor: Maat; na: Maat }) {
  const [eerst, dan] = [maten(voor), maten(na)];
  return (
    <tr>
      <th scope="row">{naam}</th>
      <td>{van(procent(eerst.vindt), procent(dan.vindt))}</td>
      <td>{van(procent(eerst.klopt), procent(dan.klopt))}</td>
      <td>{van(String(voor.onterecht), String(na.onterecht))}</td>
    </tr>
  );
}

const van = (voor: string, na: string): string => (voor === na ? voor : `${voor} → ${na}`);
