import { useMemo, useState } from 'react';
import type { Feit } from '../../api/types.ts';
import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Keuzeveld, Knop, Tekstveld, Uitklap, useFocusNaar } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { BAANNAMEN, BANEN } from '../tijdlijn/banen.ts';
import { GEEN_FILTER, type Filter } from './zoekfeiten.ts';

const BAANOPTIES = [
  ...BANEN.map((waarde) => ({ waarde, label: BAANNAMEN[waarde] })),
  { waarde: 'ernstig', label: t('Ernstig en overtredingen') },
  { waarde: 'berichten', label: t('Notities en berichten') },
];

type Props = { feiten: readonly Feit[]; filter: Filter; zet: (filter: Filter) => void; gevonden: number };

/** Narrows the log; on a phone folded up, so that the log comes first. */
export function Filterbalk(props: Props) {
  const smal = useMedia('(width < 48rem)');
  // only at first: it does not fold up under her hands when she empties it
  const [open] = useState(isBezig(props.filter));
  if (!smal) return <Velden {...props} />;
  return (
    <div className="niet-printen">
      <Uitklap titel={t('Zoek en filter')} open={open}>
        <Velden {...props} />
      </Uitklap>
    </div>
  );
}

/** Says how much is left, too. */
function Velden({ feiten, filter, zet, gevonden }: Props) {
  const wie = useMemo(() => [...new Set(feiten.map((feit) => feit.wie))].sort(), [feiten]);
  const [balk, naar] = useFocusNaar<HTMLDivElement>();
  const bezig = isBezig(filter);
  return (
    <div ref={balk} className="filterbalk niet-printen" role="group" aria-label={t('Zoek in het logboek')}>
      <Tekstveld
        naam="zoek"
        label={t('Zoek')}
        type="search"
        waarde={filter.tekst}
        zet={(tekst) => zet({ ...filter, tekst })}
      />
      <Keuzeveld
        naam="baan"
        label={t('Wat')}
        leeg={t('Alles')}
        opties={BAANOPTIES}
        waarde={filter.baan}
        zet={(baan) => zet({ ...filter, baan: isBaan(baan) ? baan : '' })}
      />
      <Keuzeveld
        naam="wie"
        label={t('Van wie')}
        leeg={t('Iedereen')}
        opties={wie.map((waarde) => ({ waarde, label: organisatie(waarde) }))}
        waarde={filter.wie}
        zet={(van) => zet({ ...filter, wie: van })}
      />
      <p role="status" className="klein">
        {bezig && (
          <>
            {t('{{gevonden}} van {{feiten}}', { gevonden, feiten: feiten.length })}{' '}
            <Knop
              klein
              onClick={() => {
                naar('input');
                zet(GEEN_FILTER);
              }}
            >
              {t('Toon alles')}
            </Knop>
          </>
        )}
      </p>
    </div>
  );
}

function isBezig({ tekst, baan, wie }: Filter): boolean {
  return tekst !== '' || baan !== '' || wie !== '';
}

function isBaan(waarde: string): waarde is Filter['baan'] {
  return waarde === '' || BAANOPTIES.some((optie) => optie.waarde === waarde);
}
