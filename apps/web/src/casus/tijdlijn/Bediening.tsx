import { useState } from 'react';
import { t } from '../../taal/taal.ts';
import { exact } from '../../tijd/weergave.ts';
import { Knop, Uitklap, Vinkje } from '../../ui/index.ts';
import { BAANNAMEN, LANEN, type Laan } from './banen.ts';
import type { Tijdlijnstand } from './useTijdlijn.ts';
import { isGeheel, KLEINSTE, schuif, zoom } from './venster.ts';
import { STAP } from './useGebaren.ts';

/** Which stretch of time and which kinds the timeline shows; says in words what that comes to. */
export function Bediening({ stand, gevonden, alle }: { stand: Tijdlijnstand; gevonden: number; alle: number }) {
  const { venster, geheel, lanen, alleenErnstig, zetVenster, zetLanen, zetErnstig } = stand;
  const heel = isGeheel(venster, geheel);
  const gefilterd = lanen.size < LANEN.length || alleenErnstig;
  const [open] = useState(gefilterd);
  const [van, tot] = [venster.van, venster.tot].map((tijd) => exact(new Date(tijd).toISOString()).split(' om ')[0]);
  const wissel = (laan: Laan, aan: boolean) => {
    const nieuw = new Set(lanen);
    if (aan) nieuw.add(laan);
    else nieuw.delete(laan);
    if (nieuw.size > 0) zetLanen(nieuw);
  };
  return (
    <div className="bediening niet-printen">
      <div className="bediening__knoppen" role="group" aria-label={t('Tijd van de tijdlijn')}>
        <Knop
          klein
          aria-disabled={venster.tot - venster.van <= KLEINSTE}
          onClick={() => zetVenster(zoom(venster, STAP, geheel))}
        >
          {t('Inzoomen')}
        </Knop>
        <Knop klein aria-disabled={heel} onClick={() => zetVenster(zoom(venster, 1 / STAP, geheel))}>
          {t('Uitzoomen')}
        </Knop>
        <Knop klein aria-disabled={venster.van <= geheel.van} onClick={() => zetVenster(schuif(venster, -0.5, geheel))}>
          {t('Eerder')}
        </Knop>
        <Knop klein aria-disabled={venster.tot >= geheel.tot} onClick={() => zetVenster(schuif(venster, 0.5, geheel))}>
          {t('Later')}
        </Knop>
        <Knop klein soort="subtle" aria-disabled={heel} onClick={() => zetVenster(geheel)}>
          {t('Alles')}
        </Knop>
      </div>
      <Uitklap titel={gefilterd ? t('Filter (aan)') : t('Filter')} open={open}>
        <fieldset className="keuzes bediening__lanen">
          <legend>{t('Toon')}</legend>
          {LANEN.map((laan) => (
            <Vinkje key={laan} label={BAANNAMEN[laan]} aan={lanen.has(laan)} zet={(aan) => wissel(laan, aan)} />
          ))}
        </fieldset>
        <Vinkje label={t('Alleen ernstig en overtredingen')} aan={alleenErnstig} zet={zetErnstig} />
      </Uitklap>
      <p role="status" className="klein zacht bediening__stand">
        {t('{{gevonden}} van {{alle}} feiten, van {{van}} tot {{tot}}', { gevonden, alle, van, tot })}
      </p>
    </div>
  );
}
