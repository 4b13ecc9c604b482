import { regieQuery } from '../../api/regie.ts';
import { t } from '../../taal/taal.ts';
import { useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { magSlachtofferSpreken } from '../rechten.ts';
import { Tabvraag } from '../Tabvraag.tsx';
import { Afronden } from '../afronden/Afronden.tsx';
import { Contact } from './Contact.tsx';
import { Opschalen } from './Opschalen.tsx';
import { Overdrachten } from './Overdrachten.tsx';
import { Rollen } from './Rollen.tsx';
import './regie.css';

/** Who directs, what was promised to the victim, and what was laid higher up. */
export function Regietab({ casus, stand, feiten, recht, op }: Casusbeeld) {
  const [klaarmelding, klaar] = useKlaarmelding();
  const daden = { casusId: casus.id, recht };
  return (
    <Tabvraag vraag={regieQuery(casus.id, op)} wat={t('De regie')}>
      {(beeld) => (
        <>
          {klaarmelding}
          <Overdrachten beeld={beeld} {...daden} klaar={klaar} />
          <Rollen beeld={beeld} {...daden} />
          <Contact beeld={beeld} casus={casus} recht={recht} spreekt={magSlachtofferSpreken(casus.abilities)} />
          <Opschalen beeld={beeld} {...daden} />
          <Afronden
            casus={casus}
            feiten={feiten}
            gesloten={stand.casusstatus === 'gesloten'}
            nu={beeld.op}
            recht={recht}
          />
        </>
      )}
    </Tabvraag>
  );
}
