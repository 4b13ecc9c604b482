import type { ReactNode } from 'react';
import { takenVan } from '../api/stand.ts';
import type { Casus, Feit, Stand } from '../api/types.ts';
import { eigenOrganisatie } from '../sessie/organisatie.ts';
import { useSessie } from '../sessie/useSessie.ts';
import type { Afhandelrecht } from './afhandelen/afhandeling.ts';
import { Terugblik } from './bekendop/Terugblik.tsx';
import { Delen } from './delen/Delen.tsx';
import { Casuskop } from './header/Casuskop.tsx';
import { magVastleggen } from './rechten.ts';
import { Routekaart } from './routekaart/Routekaart.tsx';
import { Signalen } from './signalen/Signalen.tsx';
import { Taken } from './taken/Taken.tsx';
import { Tijdlijn } from './tijdlijn/Tijdlijn.tsx';
import { Vastleggen } from './vastleggen/Vastleggen.tsx';

type Props = {
  casus: Casus;
  stand: Stand;
  feiten: Feit[];
  op: string | undefined;
  verouderd: boolean;
  melding: ReactNode;
};

/** The order of the page: who and how dangerous, what is wrong, what is owed, the route card, the history. */
export function Bladindeling({ casus, stand, feiten, op, verouderd, melding }: Props) {
  const taken = takenVan(stand);
  const eigen = eigenOrganisatie(useSessie()?.gebruiker);
  // looking back, or still seeing what was looked back at, is for reading only
  const vanNu = op === undefined && !verouderd;
  const recht: Afhandelrecht | null =
    vanNu && eigen !== undefined && magVastleggen(casus.abilities) ? { casus: casus.id, organisatie: eigen } : null;
  // also when the newest could not be fetched: the page says which moment it shows
  const terug = op !== undefined || Boolean(melding);
  return (
    <div className="casus" aria-busy={verouderd}>
      <title>{terug ? 'Casus, terugblik · Waakvlam' : 'Casus · Waakvlam'}</title>
      <Casuskop casus={casus} stand={stand} feiten={feiten} op={op} />
      {melding}
      <Terugblik id={casus.id} getoond={terug ? stand.op : undefined} />
      <div className={`casus__delen${verouderd ? ' casus__delen--verouderd' : ''}`}>
        <Signalen signalen={stand.signalen} nu={stand.op} />
        <Taken taken={taken} nu={stand.op} recht={recht} />
        <Routekaart taken={taken} nu={stand.op} regels={stand.regels} recht={recht} />
        <Tijdlijn casus={casus} stand={stand} feiten={feiten} />
        {op === undefined && <Delen casus={casus} nu={stand.op} />}
        {magVastleggen(casus.abilities) && <Vastleggen casus={casus} stand={stand} terugblik={op !== undefined} />}
      </div>
    </div>
  );
}
