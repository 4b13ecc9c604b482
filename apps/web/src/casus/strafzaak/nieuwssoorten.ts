import { opties } from '../../taal/labels.ts';
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
    label: 'Besluit van de officier',
    velden: [
      keuze(
        'besluit',
        'Welk besluit',
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
    label: 'Zitting gepland',
    velden: [
      keuze(
        'zitting',
        'Welke zitting',
        'raadkamer',
        'pro_forma',
        'politierechter',
        'meervoudige_kamer',
        'hoger_beroep',
        'civiel',
        'anders',
      ),
      { naam: 'datum', label: 'Op welke dag', soort: 'datum', verplicht: true },
    ],
  },
  schorsing_voorlopige_hechtenis: { label: 'Voorlopige hechtenis geschorst', velden: [] },
  uitspraak: {
    label: 'Uitspraak van de rechter',
    velden: [
      keuze(
        'uitkomst',
        'Uitkomst',
        'veroordeling',
        'vrijspraak',
        'ontslag_van_rechtsvervolging',
        'afwijzing',
        'toewijzing',
      ),
    ],
  },
  rechtsmiddel: {
    label: 'Beroep of ander rechtsmiddel',
    velden: [
      keuze('soort', 'Welk', 'hoger_beroep', 'cassatie', 'verzet', 'beklag_sepot', 'ingetrokken'),
      keuze('door', 'Door wie', 'verdachte', 'om', 'slachtoffer'),
    ],
  },
  onherroepelijk_geworden: { label: 'Uitspraak onherroepelijk', velden: [] },
  detentie_gestart: {
    label: 'Pleger zit vast',
    velden: [
      keuze('soort', 'Waarom', 'inverzekeringstelling', 'voorlopige_hechtenis', 'straf', 'vervangend', 'onbekend'),
      { naam: 'verwacht_einde', label: 'Komt naar verwachting vrij op', soort: 'datum', verplicht: false },
    ],
  },
  vrijlating_gepland: {
    label: 'Vrijlating gepland',
    velden: [{ naam: 'datum', label: 'Op welke dag', soort: 'datum', verplicht: true }],
  },
  vrijlating: {
    label: 'Pleger is vrij',
    velden: [
      keuze(
        'reden',
        'Waarom',
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
    label: 'Pleger is heengezonden',
    velden: [keuze('risico_ingeschat', 'Is het risico ingeschat', 'ja', 'nee')],
  },
};
