import type { Veldfout } from '../../api/fout.ts';
import type { Maatregel } from '../../api/types.ts';
import { woord } from '../../taal/labels.ts';
import { exact } from '../../tijd/weergave.ts';
import { Aanvinklijst } from './Aanvinklijst.tsx';
import { formulierVan, sleutel, type Concept } from './concept.ts';
import type { Optie, Veld } from './velden.ts';
import { Veldkader } from './Veldkader.tsx';

type Props = {
  concept: Concept;
  wijzig: (deel: Partial<Concept>) => void;
  fouten: Veldfout[];
  maatregelen: Maatregel[];
};

/** The fields that belong to the chosen kind of fact. */
export function Inhoudsvelden({ concept, wijzig, fouten, maatregelen }: Props) {
  return formulierVan(concept.soort)?.velden.map((veld) => {
    const plek = sleutel(concept.soort, veld.naam);
    const zet = (waarde: string | string[]) => wijzig({ velden: { ...concept.velden, [plek]: waarde } });
    const waarde = concept.velden[plek] ?? '';
    if (veld.soort === 'aanvinken') {
      return (
        <Aanvinklijst key={plek} veld={veld} gekozen={Array.isArray(waarde) ? waarde : []} zet={zet} fouten={fouten} />
      );
    }
    const opties = veld.naam === 'maatregel' ? maatregelen.map(alsOptie) : (veld.opties ?? []);
    return <Invoer key={plek} veld={veld} opties={opties} waarde={String(waarde)} zet={zet} fouten={fouten} />;
  });
}

type InvoerProps = {
  veld: Veld;
  opties: readonly Optie[];
  waarde: string;
  zet: (waarde: string) => void;
  fouten: Veldfout[];
};

function Invoer({ veld, opties, waarde, zet, fouten }: InvoerProps) {
  return (
    <Veldkader
      naam={veld.naam}
      label={veld.label}
      verplicht={veld.verplicht}
      breed={veld.soort === 'lang'}
      fouten={fouten}
    >
      {(eigenschappen) => {
        const gedeeld = {
          ...eigenschappen,
          required: veld.verplicht,
          value: waarde,
          onChange: (gebeurtenis: { target: { value: string } }) => zet(gebeurtenis.target.value),
        };
        if (veld.soort === 'lang')
          return <textarea {...gedeeld} rows={3} className="utrecht-textarea utrecht-textarea--html-textarea" />;
        if (veld.soort === 'kort')
          return <input {...gedeeld} type="text" className="utrecht-textbox utrecht-textbox--html-input" />;
        return (
          <select {...gedeeld} className="utrecht-select utrecht-select--html-select">
            <option value="">{veld.verplicht ? 'Kies' : 'Niet ingevuld'}</option>
            {opties.map((optie) => (
              <option key={optie.waarde} value={optie.waarde}>
                {optie.label}
              </option>
            ))}
          </select>
        );
      }}
    </Veldkader>
  );
}

function alsOptie(maatregel: Maatregel): Optie {
  return { waarde: maatregel.id, label: `${woord(maatregel.maatregel)}, sinds ${exact(maatregel.van)}` };
}
