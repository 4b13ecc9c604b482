import type { Casus, Feit } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Antwoordvenster } from './vensters/Antwoordvenster.tsx';
import { Bezwaarvenster } from './vensters/Bezwaarvenster.tsx';
import { Gehoudenvenster } from './vensters/Gehoudenvenster.tsx';
import { Planvenster } from './vensters/Planvenster.tsx';
import { Toezegvenster } from './vensters/Toezegvenster.tsx';
import { Uitvoervenster } from './vensters/Uitvoervenster.tsx';
import { Verzoekvenster } from './vensters/Verzoekvenster.tsx';
import type { Afspraak, Bezwaar } from './afspraken.ts';
import type { Overleg, Overleggen } from './overleggen.ts';

/** What is being recorded, and about what. */
export type Venster =
  | { wat: 'plan' | 'verzoek' }
  | { wat: 'toezegging'; voor?: string }
  | { wat: 'gehouden'; gepland?: Overleg }
  | { wat: 'uitvoering'; afspraak: Afspraak }
  | { wat: 'bezwaar'; tegen?: string }
  | { wat: 'antwoord'; bezwaar: Bezwaar };

/** What is said once it was recorded. */
export const MELDING: Readonly<Record<Venster['wat'], string>> = {
  plan: t('Vastgelegd: het overleg is gepland.'),
  gehouden: t('Vastgelegd: het overleg, met wie er was.'),
  verzoek: t('Vastgelegd: u hebt om een overleg gevraagd.'),
  toezegging: t('Vastgelegd bij de besluiten en afspraken.'),
  uitvoering: t('Vastgelegd: of de afspraak is gedaan.'),
  bezwaar: t('Vastgelegd: het bezwaar.'),
  antwoord: t('Vastgelegd: het antwoord op het bezwaar.'),
};

export type Vensterprops = {
  casus: Casus;
  feiten: readonly Feit[];
  overleggen: Overleggen;
  sluit: () => void;
  klaar: () => void;
};

export function Vensters({ venster, ...deel }: Vensterprops & { venster: Venster }) {
  switch (venster.wat) {
    case 'plan':
      return <Planvenster {...deel} />;
    case 'verzoek':
      return <Verzoekvenster {...deel} />;
    case 'toezegging':
      return <Toezegvenster {...deel} wie={venster.voor ?? ''} />;
    case 'gehouden':
      return <Gehoudenvenster {...deel} gepland={venster.gepland} />;
    case 'uitvoering':
      return <Uitvoervenster {...deel} afspraak={venster.afspraak} />;
    case 'bezwaar':
      return <Bezwaarvenster {...deel} tegen={venster.tegen ?? ''} />;
    default:
      return <Antwoordvenster {...deel} bezwaar={venster.bezwaar} />;
  }
}
