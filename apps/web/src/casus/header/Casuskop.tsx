import type { Casus, Feit, Stand } from '../../api/types.ts';
import { Kop } from '../../ui/index.ts';
import { Bekendop } from '../bekendop/Bekendop.tsx';
import { namenVan } from '../tijdlijn/inhoud.ts';
import { Bellen } from './Bellen.tsx';
import { GeldtNu } from './GeldtNu.tsx';
import { Oordelen } from './Oordelen.tsx';
import { Regie } from './Regie.tsx';
import { Risico } from './Risico.tsx';
import { magVastleggen } from '../rechten.ts';
import { Snelgang } from './Snelgang.tsx';
import { useKophoogte } from './useKophoogte.ts';
import './header.css';

type Props = { casus: Casus; stand: Stand; feiten: Feit[]; op: string | undefined };

/** Who it is about and how dangerous it is; stays in view (on a small screen only its first lines). */
export function Casuskop({ casus, stand, feiten, op }: Props) {
  const ref = useKophoogte();
  const maatregelen = stand.maatregelen ?? [];
  const namen = namenVan(casus.betrokkenen, maatregelen);
  return (
    <div className="casuskop" role="region" aria-label="Kop van de casus">
      <div className="casuskop__vast" ref={ref}>
        <Kop niveau={1}>{casus.naam}</Kop>
        <Risico risico={stand.risico} feiten={feiten} nu={stand.op} />
        <Bellen bellen={stand.bellen ?? []} nu={stand.op} />
        {stand.casusstatus === 'gesloten' && <strong className="casuskop__gesloten">Casus gesloten</strong>}
      </div>
      <div className="casuskop__rest">
        <Oordelen oordelen={stand.risico.oordelen ?? []} />
        <Regie stand={stand} />
        <GeldtNu maatregelen={maatregelen} feiten={feiten} namen={namen} nu={stand.op} />
        <Bekendop id={casus.id} op={op} standOp={stand.op} />
        <Snelgang vastleggen={magVastleggen(casus.abilities)} />
      </div>
    </div>
  );
}
