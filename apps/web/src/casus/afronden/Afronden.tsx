import { useMemo, useState } from 'react';
import type { Casus, Feit } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Knop, Kop, useKlaarmelding } from '../../ui/index.ts';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { Bezwaarvenster } from '../overleg/vensters/Bezwaarvenster.tsx';
import { Genomenstap } from './Genomenstap.tsx';
import { Sluitvenster } from './Sluitvenster.tsx';
import { genomenStappen, VORMEN, type Stap } from './stappen.ts';
import { Afrondvenster } from './Afrondvenster.tsx';

type Props = { casus: Casus; feiten: readonly Feit[]; gesloten: boolean; nu: string; recht: Afhandelrecht | null };
type Venster = { stap: Stap } | { stap: 'afsluiting' } | { stap: 'bezwaar'; tegen: string };

const OPEN: readonly Stap[] = ['voorstel', 'afschaling', 'betrokkenheid_gewijzigd', 'wachtlijst'];
const EERST = 8;

/** Doing less together: proposing it, stepping back, waiting lists, closing and opening again, and who sees it otherwise. */
export function Afronden({ casus, feiten, gesloten, nu, recht }: Props) {
  const [venster, zetVenster] = useState<Venster>();
  const [klaarmelding, klaar] = useKlaarmelding();
  const stappen = useMemo(() => genomenStappen(feiten), [feiten]);
  const deel = { casusId: casus.id, klaar, sluit: () => zetVenster(undefined) };
  return (
    <section className="paneel paneel--breed" aria-labelledby="afronden-kop">
      <Kop niveau={2} id="afronden-kop">
        {t('Afschalen, wachten en afsluiten')}
      </Kop>
      {klaarmelding}
      <p className="nl-paragraph">
        {gesloten
          ? t('De casus is afgesloten. Heropen haar als er iets gebeurt wat om de keten vraagt.')
          : t(
              'Afsluiten doet u nooit alleen: een andere organisatie stelt het voor, en u ziet vooraf wat in de weg staat.',
            )}
      </p>
      {recht && (
        <div className="daadrij__daden niet-printen">
          {(gesloten ? (['heropening'] as const) : OPEN).map((stap) => (
            <Knop key={stap} onClick={() => zetVenster({ stap })}>
              {VORMEN[stap].titel}
            </Knop>
          ))}
          {!gesloten && <Knop onClick={() => zetVenster({ stap: 'afsluiting' })}>{t('Casus afsluiten')}</Knop>}
        </div>
      )}
      <ul className="kaal rijen">
        {stappen.slice(0, EERST).map((een) => (
          <li key={een.feit.id} className="daadrij">
            <Genomenstap stap={een} nu={nu} />
            {recht && (
              <Knop
                klein
                soort="subtle"
                className="niet-printen"
                onClick={() => zetVenster({ stap: 'bezwaar', tegen: een.feit.id })}
              >
                {t('Teken bezwaar aan')}
                <span className="vh">: {een.feit.omschrijving}</span>
              </Knop>
            )}
          </li>
        ))}
      </ul>
      {venster?.stap === 'afsluiting' && <Sluitvenster {...deel} />}
      {venster?.stap === 'bezwaar' && (
        <Bezwaarvenster
          casus={casus}
          feiten={feiten}
          tegen={venster.tegen}
          sluit={deel.sluit}
          klaar={() => klaar(t('Vastgelegd: het bezwaar.'))}
        />
      )}
      {venster && venster.stap !== 'afsluiting' && venster.stap !== 'bezwaar' && (
        <Afrondvenster {...deel} stap={venster.stap} eigen={recht?.organisatie ?? ''} />
      )}
    </section>
  );
}
