import { t } from '../../taal/taal.ts';

import { Vorm } from '../../ui/index.ts';

/** What the shapes of the picture mean. */
export function Legenda() {
  return (
    <ul className="kaal legenda" aria-hidden="true">
      <li>
        <Vorm vorm="rond" /> {t('feit')}
      </li>
      <li className="ernst--alarm">
        <Vorm vorm="vierkant" /> {t('ernstig of overtreding')}
      </li>
      <li>
        <Vorm vorm="ring" /> {t('moment geschat')}
      </li>
      <li>
        <Vorm vorm="balk" /> {t('maatregel')}
      </li>
      <li>
        <Vorm vorm="arcering" /> {t('meer dan 30 dagen stil')}
      </li>
    </ul>
  );
}
