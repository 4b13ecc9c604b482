import { memo } from 'react';
import { t } from '../../taal/taal.ts';

import { Kop, Uitklap } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { Bekendop } from '../bekendop/Bekendop.tsx';
import type { Casusbeeld } from '../casusbeeld.ts';
import { zietGeheel } from '../rechten.ts';
import { Tabbalk } from '../tabs/Tabbalk.tsx';
import type { Tabblad } from '../tabs/tabbladen.ts';
import { namenVan } from '../tijdlijn/inhoud.ts';
import { Bellen } from './Bellen.tsx';
import { GeldtNu } from './GeldtNu.tsx';
import { Oordelen } from './Oordelen.tsx';
import { Regie } from './Regie.tsx';
import { Risico } from './Risico.tsx';
import { useKophoogte } from './useKophoogte.ts';
import { VolgendOverleg } from './VolgendOverleg.tsx';
import './header.css';

type Props = { beeld: Casusbeeld; gekozen: Tabblad };

/** Who it is about, how dangerous it is and where to go. Stays in view: whole where there is room, else its first lines. */
export function Casuskop({ beeld, gekozen }: Props) {
  const ref = useKophoogte();
  const ruim = useMedia('(min-width: 64rem) and (min-height: 45rem), print');
  const tabs = <Tabbalk id={beeld.casus.id} gekozen={gekozen} beeld={beeld} />;
  return (
    <div className="casuskop" role="region" aria-label={t('Kop van de casus')}>
      <div className="casuskop__vast" ref={ref}>
        <Eerst {...beeld} />
        {!ruim && tabs}
      </div>
      {ruim ? (
        <div className="casuskop__rest">
          <Rest {...beeld} />
          {tabs}
        </div>
      ) : (
        <div className="casuskop__rest">
          <Uitklap key={gekozen.pad} open={gekozen.pad === 'overzicht'} titel={t('Regie, maatregelen en moment')}>
            <Rest {...beeld} />
          </Uitklap>
        </div>
      )}
    </div>
  );
}

// another tab leaves these two as they are

const Eerst = memo(function Eerst({ casus, stand, feiten }: Casusbeeld) {
  return (
    <>
      <Kop niveau={1} title={casus.naam}>
        {casus.naam}
      </Kop>
      <Risico stand={stand} feiten={feiten} />
      <Bellen bellen={stand.bellen ?? []} nu={stand.op} />
      {stand.casusstatus === 'gesloten' && <strong className="casuskop__gesloten">{t('Casus gesloten')}</strong>}
    </>
  );
});

const Rest = memo(function Rest({ casus, stand, feiten, op, recht }: Casusbeeld) {
  const maatregelen = stand.maatregelen ?? [];
  return (
    <div className="casuskop__delen">
      <Oordelen oordelen={stand.risico.oordelen ?? []} />
      <Regie casusId={casus.id} stand={stand} recht={recht} />
      <div className="casuskop__gelden">
        <GeldtNu
          maatregelen={maatregelen}
          feiten={feiten}
          namen={namenVan(casus.betrokkenen, maatregelen)}
          nu={stand.op}
          alle={zietGeheel(casus, 'maatregel')}
        />
        <VolgendOverleg casus={casus.id} feiten={feiten} nu={stand.op} alle={zietGeheel(casus, 'overleg')} />
      </div>
      <Bekendop id={casus.id} op={op} standOp={stand.op} />
    </div>
  );
});
