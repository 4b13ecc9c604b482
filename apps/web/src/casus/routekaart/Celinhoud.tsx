import type { Taak } from '../../api/types.ts';
import { Zin } from '../../taal/Zin.tsx';
import { woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Uiterlijk } from '../../tijd/Uiterlijk.tsx';
import { useKlaarmelding, Vorm } from '../../ui/index.ts';
import { Afhandelen } from '../afhandelen/Afhandelen.tsx';
import { metSleutel, type Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { Doen } from '../doen/Doen.tsx';
import { useDoenlijst } from '../doen/useDoenlijst.ts';
import type { Bron } from '../vastleggen/keuzes.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import { opUrgentie, staatVan } from './cellen.ts';
import { STAATVORM } from './staten.ts';

type Props = { taken: Taak[]; bron: Bron; recht: Afhandelrecht | null; sluit: () => void };

/** The items of one cell: what, how it stands, why, by when, on whose word, what shows that it was done, and how to. */
export function Celinhoud({ taken, bron, recht, sluit }: Props) {
  const [klaarmelding, klaar] = useKlaarmelding();
  const lijst = useDoenlijst(bron);
  return (
    <>
      {klaarmelding}
      <ul className="kaal rijen">
        {metSleutel(opUrgentie(taken)).map(({ taak, sleutel }) => (
          <li key={sleutel}>
            <Item taak={taak} nu={bron.stand.op} sluit={sluit} />
            <div className="taakdaden">
              <Doen taak={taak} sleutel={sleutel} bron={bron} lijst={lijst} recht={recht} klaar={klaar} />
              <Afhandelen taak={taak} sleutel={sleutel} recht={recht} klaar={klaar} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Item({ taak, nu, sluit }: { taak: Taak; nu: string; sluit: () => void }) {
  const staat = staatVan(taak);
  return (
    <article>
      <p className="item__kop">
        <span className={`staat staat--${staat}`}>
          <Vorm vorm={STAATVORM[staat].vorm} />
          {STAATVORM[staat].woord}
          {staat === 'gedaan' && taak.teLaat && t(', na de termijn')}
        </span>{' '}
        <strong lang="nl">{taak.tekst ?? woord(taak.item)}</strong>
        {taak.soort && taak.soort !== 'verbieden' && <span className="zacht"> ({taak.soort})</span>}
      </p>
      {taak.waarom && <p className="rij__waarom">{taak.waarom}</p>}
      <p className="rij__bij">
        {taak.uiterlijk !== null && (
          <span>
            <Uiterlijk op={taak.uiterlijk} nu={nu} />
          </span>
        )}
        {taak.sinds !== null && (
          <span>
            <Zin
              tekst="<staat/> sinds <moment/>"
              delen={{
                staat: staat === 'verboden' ? t('geldt') : t('gevraagd'),
                moment: <Moment op={taak.sinds} nu={nu} toon="exact" />,
              }}
            />
          </span>
        )}
        {taak.bron.length > 0 && <span>{t('bron: {{bron}}', { bron: taak.bron.join(', ') })}</span>}
        {taak.voldaanDoor.length > 0 && (
          <span>
            <Zin
              tekst="blijkt uit: <feitverwijzing/>"
              delen={{ feitverwijzing: <Feitverwijzing ids={taak.voldaanDoor} naGaan={sluit} /> }}
            />
          </span>
        )}
      </p>
    </article>
  );
}
