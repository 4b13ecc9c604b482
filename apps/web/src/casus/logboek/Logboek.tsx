import type { Casusbeeld } from '../casusbeeld.ts';
import { magVastleggen } from '../rechten.ts';
import { Feitentabel } from '../tijdlijn/Feitentabel.tsx';
import { namenVan } from '../tijdlijn/inhoud.ts';
import { vindStiltes } from '../tijdlijn/stiltes.ts';
import { Kop } from '../../ui/index.ts';
import { Vastleggen } from '../vastleggen/Vastleggen.tsx';

/** Everything that was recorded, newest first, and the form to add to it. */
export function Logboek({ casus, stand, feiten, op }: Casusbeeld) {
  return (
    <>
      {magVastleggen(casus.abilities) && <Vastleggen casus={casus} stand={stand} terugblik={op !== undefined} />}
      <section className="paneel paneel--breed" aria-labelledby="logboek-kop">
        <Kop niveau={2} id="logboek-kop">
          Logboek ({feiten.length} feiten)
        </Kop>
        <Feitentabel
          feiten={feiten}
          nu={stand.op}
          namen={namenVan(casus.betrokkenen, stand.maatregelen ?? [], stand.taken)}
          stiltes={vindStiltes(feiten, stand.op)}
        />
      </section>
    </>
  );
}
