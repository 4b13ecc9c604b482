import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import type { Medewerker } from '../api/types.ts';
import { SPECIALISMEN } from '../api/specialisten.ts';
import { opties, woord } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Formulier, Keuzeveld, Tekstveld, Vinklijst } from '../ui/index.ts';
import { zonderLeeg } from './rij.ts';

const ORGROLLEN = [
  'medewerker',
  'taakaccenthouder',
  'coordinator',
  'raadpleger',
  'privacy_officer',
  'functioneel_beheerder',
].map((waarde) => ({ waarde, label: woord(waarde) }));

type Props = {
  /** Whom to change; left out: somebody new. */
  mens?: Medewerker;
  collegas: readonly Medewerker[];
  klaar: (melding: string) => void;
};

/** One colleague, new or changed. The staff number stays what it was: it is who she is. */
export function Medewerkerformulier({ mens, collegas, klaar }: Props) {
  const [concept, zetConcept] = useState(() => conceptVan(mens));
  const bewaar = useMutation({
    mutationFn: () => {
      const { specialismen, ...velden } = concept;
      return vraag('/medewerkers/invoer', {
        method: 'POST',
        body: { rijen: [{ ...zonderLeeg(velden), specialismen }] },
      });
    },
    onSuccess: () => {
      zetConcept(conceptVan(mens));
      klaar(
        mens === undefined
          ? t('{{naam}} is opgenomen.', { naam: concept.naam })
          : t('{{naam}} is gewijzigd.', { naam: concept.naam }),
      );
    },
  });
  const veld = (naam: Exclude<keyof typeof concept, 'specialismen'>) => ({
    naam,
    waarde: concept[naam],
    zet: (waarde: string) => {
      bewaar.reset();
      zetConcept({ ...concept, [naam]: waarde });
    },
  });
  return (
    <Formulier fout={bewaar.error} knop={t('Bewaar')} bezig={bewaar.isPending} verstuur={() => bewaar.mutate()}>
      {mens === undefined && (
        <Tekstveld
          {...veld('kenmerk')}
          label={t('Kenmerk')}
          hulp={t('Zoals een personeelsnummer. Dit verandert nooit.')}
          verplicht
          maxLength={100}
        />
      )}
      <Tekstveld {...veld('naam')} label={t('Naam')} verplicht maxLength={200} />
      <Tekstveld {...veld('functie')} label={t('Functie')} verplicht maxLength={100} />
      <Keuzeveld {...veld('orgrol')} label={t('Rol bij de organisatie')} verplicht opties={ORGROLLEN} />
      <Tekstveld {...veld('basisteam')} label={t('Basisteam')} maxLength={200} />
      <Vinklijst
        naam="specialismen"
        label={t('Specialisme bij stalking')}
        hulp={t(
          'Wie u hier aanvinkt, staat met werknummer in de lijst die iedereen in de regio leest. Een taakaccenthouder staat er altijd in, zonder vinkje met het algemene nummer.',
        )}
        opties={opties(...SPECIALISMEN)}
        gekozen={concept.specialismen}
        zet={(specialismen) => {
          bewaar.reset();
          zetConcept({ ...concept, specialismen });
        }}
      />
      <Keuzeveld
        {...veld('plaatsvervanger')}
        label={t('Plaatsvervanger')}
        hulp={t('Neemt haar rollen over als zij vertrekt.')}
        leeg={t('Geen')}
        opties={collegas
          .filter((een) => een.actief && een.id !== mens?.id)
          .map(({ kenmerk, naam }) => ({ waarde: kenmerk, label: naam }))}
      />
    </Formulier>
  );
}

function conceptVan(mens: Medewerker | undefined) {
  return {
    kenmerk: mens?.kenmerk ?? '',
    naam: mens?.naam ?? '',
    functie: mens?.functie ?? '',
    orgrol: mens?.orgrol ?? 'medewerker',
    basisteam: mens?.basisteam ?? '',
    specialismen: mens?.specialismen ?? [],
    plaatsvervanger: mens?.plaatsvervanger ?? '',
    // Not on the form, and lost when it is not given again.
    uitgever: mens?.uitgever ?? '',
    sub: mens?.sub ?? '',
  };
}
