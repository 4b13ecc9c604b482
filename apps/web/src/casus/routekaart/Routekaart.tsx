import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { takenVan } from '../../api/stand.ts';
import type { Stap } from '../../api/types.ts';
import { organisatie, regionaam, STAPPEN } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Zin } from '../../taal/Zin.tsx';
import { exact } from '../../tijd/weergave.ts';
import { Dialoog, Kop } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { useRest } from '../../ui/useRest.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Partnervenster } from '../partner/Partnernaam.tsx';
import { Celinhoud } from './Celinhoud.tsx';
import { routekaartRijen, type Rij } from './cellen.ts';
import { Lijstvorm } from './Lijstvorm.tsx';
import { Matrix } from './Matrix.tsx';
import './routekaart.css';

/** Rows that fill a screen. */
const OP_SCHERM = 5;

export type OpenCel = (wie: string, stap: Stap) => void;
/** The rows of the card, and what a cell or the name of a partner opens. */
export type Kaartvorm = { rijen: Rij[]; open: OpenCel; openPartner: (code: string) => void };

/** Who does what by when: the matrix, or a list for each organisation on a narrow screen. A cell opens its items. */
export function Routekaart({ casus, stand, feiten, recht }: Casusbeeld) {
  const breed = useMedia('(min-width: 60rem), print');
  const [open, zetOpen] = useState<{ wie: string; stap: Stap } | null>(null);
  const [partner, openPartner] = useState<string>();
  const rijen = useMemo(() => routekaartRijen(takenVan(stand)), [stand]);
  const rest = useRest();
  const cel = open && rijen.find((rij) => rij.wie === open.wie)?.cellen[open.stap];
  const openCel: OpenCel = (wie, stap) => zetOpen({ wie, stap });

  return (
    <section className="paneel paneel--breed">
      <div className="kopregel">
        <Kop niveau={2}>{t('Routekaart')}</Kop>
        <span className="klein zacht">
          <Zin
            tekst="Volgens <regels/>."
            delen={{
              regels: (
                <Link to="/regels" className="nl-link">
                  {regelsInWoorden(stand.regels)}
                </Link>
              ),
            }}
          />
        </span>
      </div>
      {rijen.length === 0 ? (
        <p className="nl-paragraph">{t('De routekaart vraagt op dit moment nog niets.')}</p>
      ) : (
        <Vorm breed={breed} rijen={rest ? rijen : rijen.slice(0, OP_SCHERM)} open={openCel} openPartner={openPartner} />
      )}
      {open && cel && (
        <Dialoog titel={`${organisatie(open.wie)}: ${STAPPEN[open.stap]}`} sluit={() => zetOpen(null)}>
          <Celinhoud taken={cel.taken} bron={{ casus, stand, feiten }} recht={recht} sluit={() => zetOpen(null)} />
        </Dialoog>
      )}
      {partner !== undefined && <Partnervenster code={partner} sluit={() => openPartner(undefined)} />}
    </section>
  );
}

function Vorm({ breed, ...kaart }: Kaartvorm & { breed: boolean }) {
  return breed ? <Matrix {...kaart} /> : <Lijstvorm {...kaart} />;
}

/** "zeeland-west-brabant@2026-01-01" as people say it. */
function regelsInWoorden(regels: string): string {
  const [naam = '', versie = ''] = regels.split('@');
  const namen: Readonly<Record<string, string>> = { landelijk: t('de landelijke regels') };
  return t('{{naam}}, versie van {{versie}}', {
    naam: namen[naam] ?? t('de regels van {{regio}}', { regio: regionaam(naam) }),
    versie: exact(versie),
  });
}
