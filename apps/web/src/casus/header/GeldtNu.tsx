import type { Feit, Maatregel } from '../../api/types.ts';
import { woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { exact, inDagen } from '../../tijd/weergave.ts';
import { Vorm } from '../../ui/index.ts';
import type { Namen } from '../tijdlijn/inhoud.ts';
import { dagenOver, geldendeMaatregelen, voorWie } from './gelden.ts';

type Props = {
  maatregelen: Maatregel[];
  feiten: Feit[];
  namen: Namen;
  nu: string;
  /** Whether she sees all measures of the case. */
  alle: boolean;
};

/** The measures that hold now, each with the days that are left. */
export function GeldtNu({ maatregelen, feiten, namen, nu, alle }: Props) {
  const geldend = geldendeMaatregelen(maatregelen, nu);
  return (
    <div className="geldt">
      <h2 className="geldt__kop">{t('Geldt nu')}</h2>
      {geldend.length === 0 ? (
        <span>{alle ? t('geen maatregelen') : t('voor u niet te zien')}</span>
      ) : (
        <ul className="kaal geldt__lijst">
          {geldend.map((maatregel) => (
            <li key={maatregel.id}>
              <Geldend maatregel={maatregel} voor={voorWie(maatregel, geldend, feiten, namen)} nu={nu} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Geldend({ maatregel, voor, nu }: { maatregel: Maatregel; voor: string; nu: string }) {
  const over = dagenOver(maatregel, nu);
  const functies = (maatregel.functies ?? []).filter((functie) => functie !== maatregel.maatregel);
  return (
    <>
      {woord(maatregel.maatregel)}
      {voor !== '' && <span className="zacht"> {t('voor {{voor}}', { voor })}</span>}
      {functies.length > 0 && <span className="zacht"> ({functies.map((f) => woordInZin(f)).join(', ')})</span>}
      {maatregel.betwist && (
        <span className="geldt__kort" title={maatregel.betwist}>
          {' '}
          <Vorm vorm="driehoek" /> {t('juridisch betwist')}
          <span className="vh">: {maatregel.betwist}</span>
        </span>
      )}
      {over !== null && maatregel.tot !== null && (
        <span className={over <= 14 ? 'geldt__kort' : 'zacht'} title={t('tot {{tot}}', { tot: exact(maatregel.tot) })}>
          {' '}
          {t('nog {{dagen}}', { dagen: inDagen(over) })}
          <span className="vh">{`, ${t('tot {{tot}}', { tot: exact(maatregel.tot) })}`}</span>
        </span>
      )}
    </>
  );
}
