import type { Maatregel } from '../../api/types.ts';
import { woord } from '../../taal/labels.ts';
import { exact } from '../../tijd/weergave.ts';
import { Keuzeveld, Tekstveld, Tekstvlak, Vinklijst, type Optie } from '../../ui/index.ts';
import { formulierVan, sleutel, type Concept } from './concept.ts';
import type { Veld } from './velden.ts';

type Props = { concept: Concept; wijzig: (deel: Partial<Concept>) => void; maatregelen: Maatregel[] };

/** The fields that belong to the chosen kind of fact. */
export function Inhoudsvelden({ concept, wijzig, maatregelen }: Props) {
  return formulierVan(concept.soort)?.velden.map((veld) => {
    const plek = sleutel(concept.soort, veld.naam);
    const zet = (waarde: string | string[]) => wijzig({ velden: { ...concept.velden, [plek]: waarde } });
    const opties = veld.naam === 'maatregel' ? maatregelen.map(alsOptie) : (veld.opties ?? []);
    return <Inhoudsveld key={plek} veld={veld} opties={opties} waarde={concept.velden[plek] ?? ''} zet={zet} />;
  });
}

type Veldprops = {
  veld: Veld;
  opties: readonly Optie[];
  waarde: string | string[];
  zet: (waarde: string | string[]) => void;
};

function Inhoudsveld({ veld, opties, waarde, zet }: Veldprops) {
  const { naam, label, verplicht } = veld;
  const gedeeld = { naam, label, verplicht };
  if (veld.soort === 'aanvinken') {
    const gekozen = Array.isArray(waarde) ? waarde : [];
    return <Vinklijst {...gedeeld} breed groepen={veld.groepen ?? []} gekozen={gekozen} zet={zet} />;
  }
  const tekst = String(waarde);
  if (veld.soort === 'lang') return <Tekstvlak {...gedeeld} breed waarde={tekst} zet={zet} />;
  if (veld.soort === 'kort') return <Tekstveld {...gedeeld} waarde={tekst} zet={zet} />;
  return (
    <Keuzeveld {...gedeeld} leeg={verplicht ? 'Kies' : 'Niet ingevuld'} opties={opties} waarde={tekst} zet={zet} />
  );
}

function alsOptie(maatregel: Maatregel): Optie {
  return { waarde: maatregel.id, label: `${woord(maatregel.maatregel)}, sinds ${exact(maatregel.van)}` };
}
