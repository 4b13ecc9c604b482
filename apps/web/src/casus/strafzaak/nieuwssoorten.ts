import { woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import type { Optie } from '../../ui/index.ts';
import type { Feitsoort } from '../vastleggen/feitsoorten.ts';

type Nieuwsveld = {
  naam: string;
  label: string;
  verplicht: boolean;
  /** What there is to choose from; without it the field is a day, or words. */
  opties: readonly Optie[] | undefined;
  woorden: boolean;
  /** Whether several may be chosen. */
  meer: boolean;
};
type Nieuwssoort = {
  label: string;
  /** What is asked about it, by field. */
  vragen: Readonly<Record<string, string>>;
};

/** Each kind of news of the criminal case; what can be answered is as the catalogue of facts has it. */
export const NIEUWSSOORTEN: Readonly<Record<string, Nieuwssoort>> = {
  ovj_besluit: {
    label: t('Besluit van de officier'),
    vragen: { besluit: t('Welk besluit'), reden: t('Waarom, en hoe woog mee wat zij wil') },
  },
  zitting_gepland: {
    label: t('Zitting gepland'),
    vragen: { zitting: t('Welke zitting'), datum: t('Wanneer is de zitting') },
  },
  schorsing_voorlopige_hechtenis: {
    label: t('Voorlopige hechtenis geschorst'),
    vragen: { voorwaarden: t('Onder welke voorwaarden') },
  },
  uitspraak: { label: t('Uitspraak van de rechter'), vragen: { uitkomst: t('Uitkomst') } },
  rechtsmiddel: { label: t('Beroep of ander rechtsmiddel'), vragen: { soort: t('Welk'), door: t('Door wie') } },
  onherroepelijk_geworden: { label: t('Uitspraak onherroepelijk'), vragen: {} },
  detentie_gestart: {
    label: t('Pleger zit vast'),
    vragen: { soort: t('Waarom'), verwacht_einde: t('Komt naar verwachting vrij op') },
  },
  vrijlating_gepland: { label: t('Vrijlating gepland'), vragen: { datum: t('Wanneer komt de pleger vrij') } },
  vrijlating: { label: t('Pleger is vrij'), vragen: { reden: t('Waarom') } },
  heenzending: { label: t('Pleger is heengezonden'), vragen: { risico_ingeschat: t('Is het risico ingeschat') } },
};

/** The fields of a kind of news, in the order in which they are asked. */
export function vragenOver(soort: Feitsoort | undefined): Nieuwsveld[] {
  const vragen = Object.entries(NIEUWSSOORTEN[soort?.soort ?? '']?.vragen ?? {});
  return vragen.flatMap(([naam, label]) => {
    const veld = soort?.velden.find((een) => een.naam === naam);
    if (veld === undefined) return [];
    const opties = veld.keuzes?.map((waarde) => ({ waarde, label: woord(waarde) }));
    return [{ naam, label, verplicht: veld.verplicht, opties, woorden: veld.vorm === 'tekst', meer: veld.lijst }];
  });
}
