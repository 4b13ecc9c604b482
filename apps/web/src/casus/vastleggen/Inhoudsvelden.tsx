import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { t } from '../../taal/taal.ts';
import { Keuzeveld, Tekstveld, Tekstvlak, Vinklijst, Zoekkeuze, Zoekkeuzes, type Optie } from '../../ui/index.ts';
import type { Concept } from './concept.ts';
import { sleutel } from './veldsleutel.ts';
import { keuzesUit, type Bron } from './keuzes.ts';
import type { Veld } from './velden.ts';

type Props = { concept: Concept; wijzig: (deel: Partial<Concept>) => void; velden: readonly Veld[]; bron: Bron };

/** The fields of a kind of fact. A key in one of them leaves the others alone: a case can have thousands of facts to choose from. */
export function Inhoudsvelden({ concept, wijzig, velden, bron }: Props) {
  const { soort } = concept;
  const nu = useRef({ concept, wijzig });
  useEffect(() => {
    nu.current = { concept, wijzig };
  });
  const zet = useCallback((naam: string, nieuw: string | string[]) => {
    const { concept: oud, wijzig: schrijf } = nu.current;
    schrijf({ velden: { ...oud.velden, [sleutel(oud.soort, naam)]: nieuw } });
  }, []);
  const keuzes = useMemo(
    () => velden.map((veld) => veld.opties ?? keuzesUit(bron, soort, veld)),
    [velden, bron, soort],
  );
  return velden.map((veld, plek) => (
    <Inhoudsveld
      key={sleutel(soort, veld.naam)}
      veld={veld}
      opties={keuzes[plek] ?? GEEN}
      waarde={concept.velden[sleutel(soort, veld.naam)] ?? ''}
      zet={zet}
    />
  ));
}

const GEEN: readonly Optie[] = [];

type Veldprops = {
  veld: Veld;
  opties: readonly Optie[];
  waarde: string | string[];
  zet: (naam: string, waarde: string | string[]) => void;
};

/** From so many choices on they are found by typing. */
const VEEL = 60;

const Inhoudsveld = memo(function Inhoudsveld({ veld, opties, waarde, zet: schrijf }: Veldprops) {
  const { naam, label, verplicht, soort } = veld;
  const zet = (nieuw: string | string[]) => schrijf(naam, nieuw);
  const gedeeld = { naam, label, verplicht };
  const gekozen = Array.isArray(waarde) ? waarde : [];
  const tekst = String(waarde);
  switch (soort) {
    case 'aanvinken':
      return <Vinklijst {...gedeeld} breed groepen={veld.groepen ?? []} gekozen={gekozen} zet={zet} />;
    case 'betrokkenen':
    case 'partijen':
    case 'feiten':
      return <Zoekkeuzes {...gedeeld} hint={t('Typ om te zoeken')} opties={opties} gekozen={gekozen} zet={zet} />;
    case 'lang':
      return <Tekstvlak {...gedeeld} breed waarde={tekst} zet={zet} />;
    case 'regels':
      return <Tekstvlak {...gedeeld} breed hulp={t('Eén per regel.')} waarde={tekst} zet={zet} />;
    case 'getal':
      return <Tekstveld {...gedeeld} inputMode="decimal" waarde={tekst} zet={zet} />;
    case 'datum':
      // what is only known by month stays as it was
      return (
        <Tekstveld
          {...gedeeld}
          type={/^(\d{4}-\d{2}-\d{2})?$/.test(tekst) ? 'date' : 'text'}
          waarde={tekst}
          zet={zet}
        />
      );
    case 'kort':
      return <Tekstveld {...gedeeld} waarde={tekst} zet={zet} />;
    default: {
      if (opties.length > VEEL) {
        return <Zoekkeuze {...gedeeld} hint={t('Typ om te zoeken')} opties={opties} waarde={tekst} zet={zet} />;
      }
      return (
        <Keuzeveld
          {...gedeeld}
          leeg={verplicht ? t('Kies') : t('Niet ingevuld')}
          opties={opties}
          waarde={tekst}
          zet={zet}
        />
      );
    }
  }
});
