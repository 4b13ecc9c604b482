import { useMemo, useState } from 'react';
import type { Taak } from '../../api/types.ts';
import { useGevraagdePlek } from '../../app/useGevraagdePlek.ts';
import { eigenOrganisatie } from '../../sessie/organisatie.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { organisatie } from '../../taal/labels.ts';
import { t, tn } from '../../taal/taal.ts';

import { Knop, Kop, useKlaarmelding } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { useRest } from '../../ui/useRest.ts';
import { metSleutel, type Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { useDoenlijst } from '../doen/useDoenlijst.ts';
import type { Bron } from '../vastleggen/keuzes.ts';
import { NietDoen } from './NietDoen.tsx';
import { vindTaak } from './gevraagd.ts';
import { Taakrij } from './Taakrij.tsx';
import { useTakenVan } from './useTakenVan.ts';
import { useVasteRij } from './useVasteRij.ts';
import { openTaken, verboden } from './volgorde.ts';
import './taken.css';

const EERST = 12;
/** What fits on a screen at first. */
const OP_SCHERM = 4;

type Props = { taken: Taak[]; bron: Bron; recht: Afhandelrecht | null };

/** What is owed, by deadline, and what must not be done now. */
export function Taken({ taken, bron, recht }: Props) {
  const sessie = useSessie();
  const eigen = eigenOrganisatie(sessie?.gebruiker);
  const [van, kiesVan] = useTakenVan(sessie, eigen);
  const [alles, zetAlles] = useState(false);
  const [klaarmelding, klaar] = useKlaarmelding();
  const lijst = useDoenlijst(bron);
  const alleOpen = useMemo(() => openTaken(taken), [taken]);
  const organisaties = keuzes([...alleOpen, ...verboden(taken)], van).filter((wie) => wie !== eigen);
  const { hash, bezoek } = useGevraagdePlek();
  // once it is done, the next of its kind does not open in its place
  const [gedaan, zetGedaan] = useState<string>();
  const gevraagd =
    recht &&
    bezoek !== gedaan &&
    vindTaak(
      alleOpen.filter((taak) => isVoor(taak, recht.organisatie)),
      hash,
    );
  const open = alleOpen.filter((taak) => taak === gevraagd || isVoor(taak, van));
  const niet = verboden(taken).filter((taak) => isVoor(taak, van));
  const papier = useMedia('print');
  const eerst = useRest() ? EERST : OP_SCHERM;
  const { rijen, vast, onFocus, onBlur, laatLos } = useVasteRij(metSleutel(open));
  const getoond =
    alles || papier
      ? rijen
      : rijen.filter(({ taak, sleutel }, plek) => plek < eerst || taak === gevraagd || sleutel === vast);

  return (
    <section className="paneel taken" aria-labelledby="taken-kop">
      <div className="kopregel">
        <Kop niveau={2} id="taken-kop">
          {t('Open taken ({{open}})', { open: open.length })}
        </Kop>
        <label className="taken__van niet-printen">
          {t('Taken van')}{' '}
          <select
            className="utrecht-select utrecht-select--html-select"
            value={van}
            onChange={(gebeurtenis) => kiesVan(gebeurtenis.target.value)}
          >
            {eigen !== undefined && (
              <option value={eigen}>
                {t('mijn organisatie ({{filter}})', { filter: alleOpen.filter((taak) => isVoor(taak, eigen)).length })}
              </option>
            )}
            <option value="">{t('iedereen ({{alleOpen}})', { alleOpen: alleOpen.length })}</option>
            {organisaties.map((wie) => (
              <option key={wie} value={wie}>
                {organisatie(wie)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {niet.length > 0 && <NietDoen taken={niet} />}
      {klaarmelding}
      {open.length === 0 && (
        <p className="nl-paragraph">
          {van === '' ? t('Geen open taken.') : t('Geen open taken voor {{van}}.', { van: organisatie(van) })}
        </p>
      )}
      <ul className="kaal rijen" onFocus={(gebeurtenis) => onFocus(gebeurtenis, getoond)} onBlur={onBlur}>
        {getoond.map(({ taak, sleutel }) => (
          <Taakrij
            key={sleutel}
            taak={taak}
            sleutel={sleutel}
            bron={bron}
            lijst={lijst}
            recht={recht}
            klaar={(melding) => {
              if (taak === gevraagd) zetGedaan(bezoek);
              laatLos();
              klaar(melding);
            }}
            gevraagd={taak === gevraagd ? bezoek : undefined}
          />
        ))}
      </ul>
      {open.length > EERST && (
        <Knop klein className="niet-printen" aria-expanded={alles} onClick={() => zetAlles(!alles)}>
          {alles
            ? t('Toon de eerste {{eerst}}', { eerst: EERST })
            : tn(open.length, 'Toon {{aantal}} taak', 'Toon alle {{aantal}} taken')}
        </Knop>
      )}
    </section>
  );
}

/** Whether a task is on the plate of this organisation; '' stands for everyone. */
function isVoor(taak: Taak, van: string): boolean {
  return van === '' || taak.wie === van || taak.wie === 'allen';
}

/** The organisations to choose from; the chosen one stays in the list, also when it has nothing left to do. */
function keuzes(taken: Taak[], gekozen: string): string[] {
  const wie = new Set([gekozen, ...taken.map((taak) => taak.wie)]);
  return [...wie].filter((code) => code !== '' && code !== 'allen').sort();
}
