import type { Feit } from '../../../api/types.ts';
import { woordInZin } from '../../../taal/labels.ts';
import { opsomming, t, tn } from '../../../taal/taal.ts';
import { Zin } from '../../../taal/Zin.tsx';
import { Moment } from '../../../tijd/Moment.tsx';
import { afsprakenVan } from '../afspraken.ts';
import { kwamUit, type Overleg } from '../overleggen.ts';
import type { Agendadeel, Deelnaam } from './punt.ts';
import { vorigOverleg } from './vorigeKeer.ts';

type Props = { delen: readonly Agendadeel[]; feiten: readonly Feit[]; nu: string };

/** In a line or two: when the partners last met, what came of it, and how much waits to be talked about. */
export function Samenvatting({ delen, feiten, nu }: Props) {
  const vorige = vorigOverleg(feiten, nu);
  const punten = (naam: Deelnaam) => delen.find((deel) => deel.naam === naam)?.punten ?? [];
  const laat = punten('te_laat');
  const bijWie = new Set(laat.flatMap(({ wie = [] }) => wie)).size;
  const alarmen = punten('alarmen').length;
  const tegen = punten('tegenspraak').length;
  const tellingen = [
    alarmen > 0 && tn(alarmen, '{{aantal}} alarm', '{{aantal}} alarmen'),
    laat.length > 0 &&
      t('{{laat}} bij {{wie}}', {
        laat: tn(laat.length, '{{aantal}} taak te laat', '{{aantal}} taken te laat'),
        wie: tn(bijWie, '{{aantal}} organisatie', '{{aantal}} organisaties'),
      }),
    tegen > 0 && tn(tegen, '{{aantal}} keer tegenspraak', '{{aantal}} keer tegenspraak'),
  ].filter((een) => een !== false);
  return (
    <div className="agenda__kort">
      <p className="nl-paragraph">
        {vorige ? (
          <Zin
            tekst="Vorige keer: <overleg/>, <dan/>. <afspraken/>"
            delen={{
              overleg: woordInZin(vorige.soort),
              dan: <Moment op={vorige.op} nu={nu} toon="beide" />,
              afspraken: vanToen(feiten, nu, vorige),
            }}
          />
        ) : (
          t('Er is nog geen overleg geweest dat u mag zien.')
        )}
      </p>
      <p className="nl-paragraph">
        {delen.length === 0 && t('Er is niets dat nu om een gesprek vraagt.')}
        {tellingen.length > 0 && t('Nu: {{tellingen}}.', { tellingen: opsomming(tellingen) })}
      </p>
    </div>
  );
}

function vanToen(feiten: readonly Feit[], nu: string, vorige: Overleg): string {
  const afspraken = afsprakenVan(feiten, nu).filter(({ overleg }) => kwamUit(vorige, overleg));
  if (afspraken.length === 0) return t('Toen is niets met een naam afgesproken.');
  const gedaan = afspraken.filter(({ staat }) => staat === 'gedaan').length;
  return t('Van {{alle}} van toen: {{gedaan}} gedaan.', {
    alle: tn(afspraken.length, '{{aantal}} afspraak', '{{aantal}} afspraken'),
    gedaan,
  });
}
