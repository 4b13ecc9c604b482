import type { Casus, Feit, Stand } from '../../api/types.ts';
import { inDagen } from '../../tijd/weergave.ts';
import { Kop, Uitklap } from '../../ui/index.ts';
import { useBreedte } from '../../ui/useBreedte.ts';
import { Feitentabel } from './Feitentabel.tsx';
import { namenVan } from './inhoud.ts';
import { Legenda } from './Legenda.tsx';
import { vindStiltes } from './stiltes.ts';
import { Tekening } from './Tekening.tsx';
import './tijdlijn.css';

const SMALST = 640;

/** The history as a picture, and the same facts as a table beneath. */
export function Tijdlijn({ casus, stand, feiten }: { casus: Casus; stand: Stand; feiten: Feit[] }) {
  const [ref, breedte] = useBreedte<HTMLDivElement>();
  const stiltes = vindStiltes(feiten, stand.op);
  const namen = namenVan(casus.betrokkenen, stand.maatregelen ?? [], stand.taken);
  const langste = Math.max(0, ...stiltes.map((stilte) => stilte.dagen));
  return (
    <section className="paneel paneel--breed" aria-labelledby="tijdlijn-kop">
      <div className="kopregel">
        <Kop niveau={2} id="tijdlijn-kop">
          Tijdlijn ({feiten.length} feiten)
        </Kop>
        {langste > 0 && <span className="klein zacht">Langste stilte: {inDagen(langste)}</span>}
      </div>
      {feiten.length === 0 ? (
        <p className="nl-paragraph">Er zijn nog geen feiten bekend.</p>
      ) : (
        <>
          <div
            ref={ref}
            className="schuifvak tijdlijn__vak"
            tabIndex={0}
            role="region"
            aria-label="Tijdlijn als tekening"
          >
            {breedte > 0 && (
              <Tekening breedte={Math.max(breedte, SMALST)} feiten={feiten} stand={stand} stiltes={stiltes} />
            )}
          </div>
          <Legenda />
          <Uitklap titel="De tijdlijn als tabel">
            <Feitentabel feiten={feiten} nu={stand.op} namen={namen} stiltes={stiltes} />
          </Uitklap>
        </>
      )}
    </section>
  );
}
