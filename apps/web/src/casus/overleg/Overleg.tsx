import { useMemo, useState } from 'react';
import { t } from '../../taal/taal.ts';
import { useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { namenVan } from '../tijdlijn/inhoud.ts';
import { Agenda } from './Agenda.tsx';
import { Bezwaren } from './Bezwaren.tsx';
import { Eerder } from './Eerder.tsx';
import { Komend } from './Komend.tsx';
import { overleggenVan } from './overleggen.ts';
import { Toezeggingen } from './Toezeggingen.tsx';
import { Vensters, type Venster } from './Vensters.tsx';
import './overleg.css';

/** When the partners meet about this case, what about, and what came of it; as far as the reader sees it. */
export function Overleg({ casus, stand, feiten, recht }: Casusbeeld) {
  const [venster, open] = useState<Venster>();
  const [klaarmelding, klaar] = useKlaarmelding();
  const overleggen = useMemo(() => overleggenVan(feiten, stand.op), [feiten, stand.op]);
  const namen = useMemo(() => namenVan(casus.betrokkenen, stand.maatregelen ?? []), [casus, stand]);
  const deel = { casus, nu: stand.op, namen, open: recht === null ? undefined : open };
  return (
    <>
      <Komend {...deel} komend={overleggen.komend} klaar={klaar} klaarmelding={klaarmelding} />
      <Agenda stand={stand} feiten={feiten} namen={namen} />
      <Toezeggingen {...deel} feiten={feiten} overleggen={overleggen} />
      <Bezwaren {...deel} feiten={feiten} />
      <Eerder {...deel} voorbij={overleggen.voorbij} feiten={feiten} />
      {venster && (
        <Vensters
          venster={venster}
          casus={casus}
          feiten={feiten}
          overleggen={overleggen}
          sluit={() => open(undefined)}
          klaar={() => klaar(t('Vastgelegd.'))}
        />
      )}
    </>
  );
}
