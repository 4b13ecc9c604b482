import type { Inzage } from '../api/toezicht.ts';
import { woordInZin } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { wandklok } from '../tijd/amsterdam.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Knop, Uitklap } from '../ui/index.ts';
import type { Bezoek } from './bezoeken.ts';
import { kortNummer, type Zoekvraag } from './zoekvraag.ts';

type Props = {
  bezoek: Bezoek;
  nu: string;
  /** Another with this name is in the list too. */
  naamgenoot: boolean;
  zoek: (vraag: Partial<Zoekvraag>) => void;
};

/** One visit, with the way on to all that she read and to all who read that case. */
export function Inzageregel({ bezoek: { laatste, rijen }, nu, naamgenoot, zoek }: Props) {
  const { medewerker, kenmerk, functie, organisatie, moment, casus, geweigerd, grond } = laatste;
  const eerste = wandklok(new Date(rijen.at(-1)?.moment ?? moment)).tijd;
  const soorten = [...new Set(rijen.map(wat))].join(', ');
  return (
    <>
      <strong>{medewerker}</strong>, {woordInZin(functie)}, {organisatie}
      {naamgenoot && ` ${t('(kenmerk {{kenmerk}})', { kenmerk })}`}
      <p className="rij__bij">
        <span>
          <Moment op={moment} nu={nu} toon="exact" />
          {rijen.length > 1 &&
            eerste !== wandklok(new Date(moment)).tijd &&
            ` ${t('(vanaf {{tijd}})', { tijd: eerste })}`}
        </span>
        <span>
          {soorten}
          {rijen.length > 1 && ` (${tn(rijen.length, '{{aantal}} keer', '{{aantal}} keer')})`}
        </span>
        {geweigerd !== null && <strong>{t('geweigerd: {{geweigerd}}', { geweigerd: woordInZin(geweigerd) })}</strong>}
        {casus !== null && (
          <span>{grond === null ? t('zonder toegang') : t('op grond van: {{grond}}', { grond })}</span>
        )}
      </p>
      {rijen.length > 1 && (
        <Uitklap titel={t('Per keer')} lui>
          <ol className="kaal">
            {rijen.map((rij, plaats) => (
              // eslint-disable-next-line react/no-array-index-key -- rows of a log, newest first, that never change
              <li key={plaats} className="klein">
                <Moment op={rij.moment} nu={nu} toon="exact" /> {wat(rij)}
              </li>
            ))}
          </ol>
        </Uitklap>
      )}
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

function wat({ handeling, categorie }: Inzage): string {
  return `${woordInZin(handeling)}: ${woordInZin(categorie)}`;
}
