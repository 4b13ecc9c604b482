import { opties } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import type { Optie } from '../../ui/index.ts';

export type Nieuwsveld = {
  naam: string;
  label: string;
  soort: 'keuze' | 'datum';
  verplicht: boolean;
  opties?: readonly Optie[];
};
export type Nieuwssoort = { label: string; velden: readonly Nieuwsveld[] };

const keuze = (naam: string, label: string, ...codes: string[]): Nieuwsveld => ({
  naam,
  label,
  soort: 'keuze',
  verplicht: true,
  opties: opties(...codes),
});

/** Each kind of news of the criminal case, with what is asked about it. */
export const NIEUWSSOORTEN: Readonly<Record<string, Nieuwssoort>> = {
  ovj_besluit: {
    label: t('Besluit van de officier'),
    velden: [
      keuze(
        'besluit',
        t('Welk besluit'),
        'dagvaarden',
        'sepot',
        'voorwaardelijk_sepot',
        'strafbeschikking',
        'gedragsaanwijzing',
        'onderzoek',
        'anders',
      ),
    ],
  },
  zitting_gepland: {
    label: t('Zitting gepland'),
    velden: [
      keuze(
        'zitting',
        t('Welke zitting'),
        'raadkamer',
        'pro_forma',
        'politierechter',
        'meervoudige_kamer',
        'hoger_beroep',
        'civiel',
        'anders',
      ),
      { naam: 'datum', label: t('Op welke dag'), soort: 'datum', verplicht: true },
    ],
  },
  schorsing_voorlopige_hechtenis: { label: t('Voorlopige hechtenis geschorst'), velden: [] },
  uitspraak: {
    label: t('Uitspraak van de rechter'),
    velden: [
      keuze(
        'uitkomst',
        t('Uitkomst'),
        'veroordeling',
        'vrijspraak',
        'ontslag_van_rechtsvervolging',
        'afwijzing',
        'toewijzing',
      ),
    ],
  },
  rechtsmiddel: {
    label: t('Beroep of ander rechtsmiddel'),
    velden: [
      keuze('soort', t('Welk'), 'hoger_beroep', 'cassatie', 'verzet', 'beklag_sepot', 'ingetrokken'),
      keuze('door', t('Door wie'), 'verdachte', 'om', 'slachtoffer'),
    ],
  },
  onherroepelijk_geworden: { label: t('Uitspraak onherroepelijk'), velden: [] },
  detentie_gestart: {
    label: t('Pleger zit vast'),
    velden: [
      keuze('soort', t('Waarom'), 'inverzekeringstelling', 'voorlopige_hechtenis', 'straf', 'vervangend', 'onbekend'),
      { naam: 'verwacht_einde', label: t('Komt naar verwachting vrij op'), soort: 'datum', verplicht: false },
    ],
  },
  vrijlating_gepland: {
    label: t('Vrijlating gepland'),
    velden: [{ naam: 'datum', label: t('Op welke dag'), soort: 'datum', verplicht: true }],
  },
  vrijlating: {
    label: t('Pleger is vrij'),
    velden: [
      keuze(
        'reden',
        t('Waarom'),
        'einde_straf',
        'vi',
        'schorsing',
        'opheffing',
        'vrijspraak',
        'verlof',
        'onbekend',
        'anders',
      ),
    ],
  },
  heenzending: {
    label: t('Pleger is heengezonden'),
    velden: [keuze('risico_ingeschat', t('Is het risico ingeschat'), 'ja', 'nee')],
  },
};
