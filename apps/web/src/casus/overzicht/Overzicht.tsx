import { takenVan } from '../../api/stand.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Signalen } from '../signalen/Signalen.tsx';
import { Taken } from '../taken/Taken.tsx';
import { Tijdlijn } from '../tijdlijn/Tijdlijn.tsx';

/** What is wrong, what is owed and what happened. */
export function Overzicht({ casus, stand, feiten, recht }: Casusbeeld) {
  return (
    <>
      <Signalen signalen={stand.signalen} nu={stand.op} />
      <Taken taken={takenVan(stand)} bron={{ casus, stand, feiten }} recht={recht} />
      <Tijdlijn casus={casus} stand={stand} feiten={feiten} />
    </>
  );
}
