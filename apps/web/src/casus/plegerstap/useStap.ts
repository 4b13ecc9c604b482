import { useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { NieuwFeit } from '../../api/types.ts';
import { koppelVeld } from '../../ui/index.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import { STAP } from './stappen.ts';

/** One form of a step towards the perpetrator: what stands in it, and recording it or calling it off, which both forget it. */
export function useStap<T extends object>(casusId: string, onderdeel: string, begin: T) {
  const [concept, zet] = useInvoer(casusId, STAP, begin, onderdeel);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casusId, STAP, onderdeel);
  const vergeet = useVergeetInvoer(casusId, STAP, onderdeel);
  const vergeetEn = (verder: () => void) => () => {
    vergeet();
    verder();
  };
  return {
    concept,
    veld: koppelVeld(concept, (deel) => zet({ ...concept, ...deel })),
    /** Shows what is wrong, and says whether nothing is. */
    klopt: (gevonden: readonly Veldfout[]): boolean => {
      zetFouten(gevonden);
      return gevonden.length === 0;
    },
    legVast: (feit: NieuwFeit, verder: () => void) => legVast(feit, vergeetEn(verder)),
    vergeetEn,
    vorm: { bezig, fout, fouten },
  };
}
