import type { Inzage } from '../api/types.ts';
import { woordInZin } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Knop } from '../ui/index.ts';
import { kortNummer, type Zoekvraag } from './zoekvraag.ts';

type Props = {
  inzage: Inzage;
  nu: string;
  /** Another with this name is in the list too. */
  naamgenoot: boolean;
  zoek: (vraag: Partial<Zoekvraag>) => void;
};

/** One time that somebody looked, with the way on to all that she read and to all who read that case. */
export function Inzageregel({ inzage, nu, naamgenoot, zoek }: Props) {
  const { medewerker, kenmerk, functie, organisatie, moment, casus, handeling, categorie, geweigerd, grond } = inzage;
  return (
    <>
      <strong>{medewerker}</strong>, {woordInZin(functie)}, {organisatie}
      {naamgenoot && ` ${t('(kenmerk {{kenmerk}})', { kenmerk })}`}
      <p className="rij__bij">
        <span>
          <Moment op={moment} nu={nu} toon="exact" />
        </span>
        <span>
          {woordInZin(handeling)}: {woordInZin(categorie)}
        </span>
        {geweigerd !== null && <strong>{t('geweigerd: {{geweigerd}}', { geweigerd: woordInZin(geweigerd) })}</strong>}
        {casus !== null && (
          <span>{grond === null ? t('zonder toegang') : t('op grond van: {{grond}}', { grond })}</span>
        )}
      </p>
      <p className="toezicht__verder">
        <Knop klein soort="subtle" onClick={() => zoek({ wie: medewerker })}>
          {t('Alles van {{naam}}', { naam: medewerker })}
        </Knop>
        {casus !== null && (
          <Knop klein soort="subtle" onClick={() => zoek({ casus })}>
            {t('Alles over casus {{casus}}', { casus: kortNummer(casus) })}
          </Knop>
        )}
      </p>
    </>
  );
}
