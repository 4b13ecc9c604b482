import type { Casus, Feit } from '../../api/types.ts';
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
  | { wat: 'plan' | 'verzoek' | 'toezegging' }
  | { wat: 'gehouden'; gepland?: Overleg }
  | { wat: 'uitvoering'; afspraak: Afspraak }
  | { wat: 'bezwaar'; tegen?: string }
  | { wat: 'antwoord'; bezwaar: Bezwaar };

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
      return <Toezegvenster {...deel} />;
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
