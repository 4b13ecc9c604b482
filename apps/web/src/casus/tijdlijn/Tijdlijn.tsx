import { useMemo, useState } from 'react';
import type { Casus, Feit, Stand } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { inDagen } from '../../tijd/weergave.ts';
import { Kop, Uitklap } from '../../ui/index.ts';
import { useBreedte } from '../../ui/useBreedte.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { Bediening } from './Bediening.tsx';
import { Feitentabel } from './Feitentabel.tsx';
import { heleBereik } from './indeling.ts';
import { namenVan } from './inhoud.ts';
import { kiesFeiten } from './kiezen.ts';
import { Legenda } from './Legenda.tsx';
import { Lijntabel } from './Lijntabel.tsx';
import { vindStiltes } from './stiltes.ts';
import { Tekening } from './Tekening.tsx';
import { opToets, useGebaren } from './useGebaren.ts';
import { useTijdlijn } from './useTijdlijn.ts';
import { overlapt } from './venster.ts';
import './tijdlijn.css';

type Props = { casus: Casus; stand: Stand; feiten: Feit[] };

/** The history as a picture to zoom and filter, and what is shown of it as tables beneath. */
export function Tijdlijn({ casus, stand, feiten }: Props) {
  const stiltes = useMemo(() => vindStiltes(feiten, stand.op), [feiten, stand.op]);
  const langste = Math.max(0, ...stiltes.map((stilte) => stilte.dagen));
  return (
    <section className="paneel paneel--breed" aria-labelledby="tijdlijn-kop">
      <div className="kopregel">
        <Kop niveau={2} id="tijdlijn-kop">
          {t('Tijdlijn ({{feiten}} feiten)', { feiten: feiten.length })}
        </Kop>
        {langste > 0 && (
          <span className="klein zacht">{t('Langste stilte: {{langste}}', { langste: inDagen(langste) })}</span>
        )}
      </div>
      {feiten.length === 0 ? (
        <p className="nl-paragraph">{t('Er zijn nog geen feiten bekend.')}</p>
      ) : (
        <Beeld casus={casus} stand={stand} feiten={feiten} stiltes={stiltes} />
      )}
    </section>
  );
}

function Beeld({ casus, stand, feiten, stiltes }: Props & { stiltes: ReturnType<typeof vindStiltes> }) {
  const [ref, breedte] = useBreedte<HTMLDivElement>();
  const [tabel, zetTabel] = useState(false);
  const papier = useMedia('print');
  const geheel = useMemo(() => heleBereik(feiten, stand), [feiten, stand]);
  const lijn = useTijdlijn(geheel);
  const { venster, lanen, alleenErnstig } = lijn;
  useGebaren(ref, lijn);
  const namen = useMemo(
    () => namenVan(casus.betrokkenen, stand.maatregelen ?? [], stand.taken, feiten),
    [casus, stand, feiten],
  );
  const gekozen = kiesFeiten(feiten, lanen, alleenErnstig, venster);
  const stil = stiltes.filter((stilte) => overlapt(stilte, venster));
  return (
    <>
      <Bediening stand={lijn} gevonden={gekozen.length} alle={feiten.length} />
      <div
        ref={ref}
        className="tijdlijn__vak"
        tabIndex={0}
        role="region"
        aria-label={t('Tijdlijn als tekening')}
        aria-describedby="tijdlijn-toetsen"
        onKeyDown={(toets) => opToets(toets, lijn)}
      >
        {breedte > 0 && (
          <Tekening
            breedte={breedte}
            getekend={{ feiten: gekozen, alle: feiten, stand, lanen, venster }}
            stiltes={stil}
          />
        )}
      </div>
      <p id="tijdlijn-toetsen" className="klein zacht niet-printen">
        {t(
          'Met het toetsenbord: + en − zoomen, pijltjes schuiven, Home toont alles. Met de muis: Ctrl en het wiel. Op een aanraakscherm: twee vingers.',
        )}
      </p>
      <Legenda />
      <Uitklap titel={t('De tijdlijn als tabel')} bij={zetTabel}>
        {(tabel || papier) && (
          <>
            <Lijntabel feiten={feiten} stand={stand} lanen={lanen} venster={venster} />
            <Feitentabel
              feiten={gekozen}
              nu={stand.op}
              namen={namen}
              stiltes={stil}
              vraag={JSON.stringify([venster, [...lanen], alleenErnstig])}
            />
          </>
        )}
      </Uitklap>
    </>
  );
}
