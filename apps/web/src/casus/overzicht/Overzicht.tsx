import { useMemo } from 'react';
import { takenVan } from '../../api/stand.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { t } from '../../taal/taal.ts';
import { Skelet } from '../../ui/index.ts';
import { useRest } from '../../ui/useRest.ts';
import { Signalen } from '../signalen/Signalen.tsx';
import { Taken } from '../taken/Taken.tsx';
import { Tijdlijn } from '../tijdlijn/Tijdlijn.tsx';

/** What is wrong, what is owed and what happened. The picture of it is the dear part, and comes when the rest stands. */
export function Overzicht({ casus, stand, feiten, recht }: Casusbeeld) {
  const rest = useRest();
  const taken = useMemo(() => takenVan(stand), [stand]);
  const bron = useMemo(() => ({ casus, stand, feiten }), [casus, stand, feiten]);
  return (
    <>
      <Signalen signalen={stand.signalen} nu={stand.op} />
      <Taken taken={taken} bron={bron} recht={recht} />
      {rest ? (
        <Tijdlijn casus={casus} stand={stand} feiten={feiten} />
      ) : (
        <div className="paneel paneel--breed">
          <Skelet wat={t('De tijdlijn')} vlak />
        </div>
      )}
    </>
  );
}
