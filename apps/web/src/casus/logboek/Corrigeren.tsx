import { useState } from 'react';
import { LEEG, type Veldfout } from '../../api/fout.ts';
import type { Feit, NieuwFeit } from '../../api/types.ts';
import { useZendEenmaal } from '../../api/useZendEenmaal.ts';
import { casuspad } from '../../api/paden.ts';
import { t } from '../../taal/taal.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import { Formulier, Foutmelding, Keuzerij, Skelet, Tekstvlak, Zoekkeuze } from '../../ui/index.ts';
import { conceptVan, controleer, isConcept, naarFeit, type Concept } from '../vastleggen/concept.ts';
import { heelFormulier, opTeStellen, useFeitsoorten, type Feitsoort } from '../vastleggen/feitsoorten.ts';
import { Feitvelden } from '../vastleggen/Feitvelden.tsx';
import type { Bron } from '../vastleggen/keuzes.ts';
import { vensterplek } from '../vastleggen/invoer.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { CORRECTIE } from './onderhanden.ts';

type Props = {
  feit: Feit;
  bron: Bron;
  /** False when it was open already, and only came back in sight. */
  netGeopend: boolean;
  sluit: () => void;
  klaar: (melding: string, nieuw?: string) => void;
};

const HOE = [
  { waarde: 'vervang', label: t('Ik leg vast hoe het wel was') },
  { waarde: 'vervalt', label: t('Het is helemaal niet zo: laat het vervallen') },
];

/** Other facts point at what these brought in by its own key, so that a new one would leave them pointing at nothing. */
const MET_EIGEN_ID = new Set(['maatregel_gestart', 'afspraak', 'betrokkene_toegevoegd']);

/**
 * Says that a fact was wrong and, in the same go, how it was: the old values stand in the form, and the correction and
 * the new fact are recorded together or not at all.
 */
export function Corrigeren(props: Props) {
  const { data: soorten, error, refetch } = useFeitsoorten();
  // without the kinds only withdrawing would be left, and that is another act than the one she asked for
  if (error && !soorten)
    return <Foutmelding fout={error} wat={t('Het formulier om te corrigeren')} opnieuw={() => void refetch()} />;
  if (!soorten) return <Skelet regels={3} wat={t('Het formulier om te corrigeren')} />;
  return <Correctieformulier {...props} soorten={soorten} />;
}

type Formprops = Props & { soorten: ReadonlyMap<string, Feitsoort> };

function Correctieformulier({ feit, bron, netGeopend, sluit, klaar, soorten }: Formprops) {
  const eigen = soorten.get(feit.soort);
  const kan = eigen?.mag === true && !MET_EIGEN_ID.has(feit.soort) && !feit.afgeschermd && !feit.geredigeerd;
  const { id: casusId } = bron.casus;
  const [hoe, zetHoe] = useInvoer(casusId, CORRECTIE, 'vervang', feit.id, 'hoe');
  const [reden, zetReden] = useInvoer(casusId, CORRECTIE, '', feit.id, 'reden');
  const [gewijzigd, wijzigAlles] = useInvoer<Concept | null>(casusId, CORRECTIE, null, feit.id, 'concept');
  const vergeet = useVergeetInvoer(casusId, CORRECTIE, feit.id);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { zend, bezig, fout } = useZendEenmaal<Feit>(
    `${casusId} corrigeer ${feit.id}`,
    [['casus', casusId], ['casussen']],
    vensterplek(casusId, CORRECTIE, feit.id),
  );

  const veldenVan = (soort: string) => {
    const gevonden = soorten.get(soort);
    return gevonden ? heelFormulier(gevonden).velden : [];
  };
  const concept = isConcept(gewijzigd) ? { ...gewijzigd, was: feit } : conceptVan(feit, veldenVan(feit.soort));
  const velden = veldenVan(concept.soort);
  const wijzig = (deel: Partial<Concept>) => {
    // the fact itself stands in the case already
    const { was: _was, ...nieuw } = { ...concept, ...deel };
    wijzigAlles(nieuw);
  };
  const vervangt = kan && hoe === 'vervang';

  const opslaan = () => {
    const nu = Date.now();
    const leeg = reden.trim() === '' ? [{ veld: 'reden', melding: LEEG }] : [];
    const gevonden = [...leeg, ...(vervangt ? controleer(concept, nu, velden) : [])];
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const klok = wandklok(new Date(nu));
    const vervanging: NieuwFeit | undefined = vervangt ? naarFeit(concept, nu, velden) : undefined;
    const correctie = { op: `${klok.datum}T${klok.tijd}`, inhoud: { van: feit.id, reden: reden.trim() } };
    zend(casuspad(casusId, 'correcties'), { ...correctie, ...(vervanging && { vervanging }) }, ({ inhoud }) => {
      vergeet();
      const nieuw = inhoud?.vervangen_door;
      if (typeof nieuw === 'string')
        klaar(t('Gecorrigeerd. Het oude feit blijft leesbaar en telt niet meer mee.'), nieuw);
      else klaar(t('Het feit telt niet meer mee. Het blijft leesbaar.'));
    });
  };

  return (
    <Formulier
      className="vastleggen"
      fout={fout}
      fouten={fouten}
      knop={vervangt ? t('Vervang het') : t('Laat het vervallen')}
      bezigtekst={t('Bezig met vastleggen')}
      bezig={bezig}
      verstuur={opslaan}
      annuleer={() => {
        vergeet();
        sluit();
      }}
    >
      <Tekstvlak
        naam="reden"
        label={t('Wat klopte er niet?')}
        verplicht
        breed
        rows={2}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the user just asked for this field
        autoFocus={netGeopend}
        waarde={reden}
        zet={zetReden}
      />
      {kan && <Keuzerij naam="hoe" label={t('En hoe is het wel?')} breed opties={HOE} waarde={hoe} zet={zetHoe} />}
      {vervangt && (
        <>
          <Zoekkeuze
            naam="soort"
            label={t('Soort')}
            opties={opTeStellen([...soorten.values()]).map(({ soort, label }) => ({ waarde: soort, label }))}
            waarde={concept.soort}
            zet={(soort) => wijzig({ soort })}
          />
          <Feitvelden concept={concept} wijzig={wijzig} velden={velden} bron={bron} />
        </>
      )}
    </Formulier>
  );
}
