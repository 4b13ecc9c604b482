import { useMemo, useState } from 'react';
import type { Casusbeeld } from '../casusbeeld.ts';
import { namenVan } from '../tijdlijn/inhoud.ts';
import { Agenda } from './agenda/Agenda.tsx';
import { Bezwaren } from './Bezwaren.tsx';
import { Eerder } from './Eerder.tsx';
import { Komend } from './Komend.tsx';
import { overleggenVan } from './overleggen.ts';
import { Toezeggingen } from './Toezeggingen.tsx';
import { MELDING, Vensters, type Venster } from './Vensters.tsx';
import './overleg.css';

type Geopend = { venster: Venster; klaar: (melding: string) => void };

/** What the partners should talk about now, when they meet, and what came of it; as far as the reader sees it. */
export function Overleg({ casus, stand, feiten, recht }: Casusbeeld) {
  const [geopend, zetGeopend] = useState<Geopend>();
  const overleggen = useMemo(() => overleggenVan(feiten, stand.op), [feiten, stand.op]);
  const namen = useMemo(() => namenVan(casus.betrokkenen, stand.maatregelen ?? [], [], feiten), [casus, stand, feiten]);
  const open = (venster: Venster, klaar: Geopend['klaar']) => zetGeopend({ venster, klaar });
  const deel = { casus, nu: stand.op, namen, open: recht === null ? undefined : open };
  return (
    <>
      <Agenda {...deel} stand={stand} feiten={feiten} />
      <Toezeggingen {...deel} feiten={feiten} overleggen={overleggen} />
      <Bezwaren {...deel} feiten={feiten} />
      <Komend {...deel} komend={overleggen.komend} />
      <Eerder {...deel} voorbij={overleggen.voorbij} feiten={feiten} />
      {geopend && (
        <Vensters
          venster={geopend.venster}
          casus={casus}
          feiten={feiten}
          overleggen={overleggen}
          sluit={() => zetGeopend(undefined)}
          klaar={() => geopend.klaar(MELDING[geopend.venster.wat])}
        />
      )}
    </>
  );
}
