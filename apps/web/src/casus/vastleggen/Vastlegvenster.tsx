import { type ReactNode, useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { NieuwFeit } from '../../api/types.ts';
import { Anderebladzijde } from '../../opnemen/Anderebladzijde.tsx';
import { t } from '../../taal/taal.ts';
import { Dialoog, Formulier } from '../../ui/index.ts';
import { Afwijken, useAfwijking } from './Afwijken.tsx';
import { vensterplek } from './invoer.ts';
import { useVergeetInvoer } from './useInvoer.ts';
import { useLegVast } from './useLegVast.ts';
import { useOpgehaald } from './useOnverstuurd.ts';

type Props = {
  casusId: string;
  titel: string;
  /** What tells it from another window of this title; also given to `useInvoer`. */
  onderdeel?: string;
  knop: string;
  /** What is missing before the server is asked. */
  controleer?: () => readonly Veldfout[];
  maak: () => NieuwFeit;
  gelukt: (feit: { id: string }) => void;
  sluit: () => void;
  children: ReactNode;
};

/** A dialog that records one fact. What `useInvoer` keeps stays until it is recorded or called off; what the card forbids asks why. */
export function Vastlegvenster({
  casusId,
  titel,
  onderdeel = '',
  knop,
  controleer,
  maak,
  gelukt,
  sluit,
  children,
}: Props) {
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casusId, titel, onderdeel);
  const afwijking = useAfwijking(fout, casusId, titel, onderdeel);
  useOpgehaald(casusId);
  const vergeet = useVergeetInvoer(casusId, titel, onderdeel);
  const verstuur = () => {
    const gevonden = [...(controleer?.() ?? []), ...afwijking.fouten()];
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    legVast({ ...maak(), ...afwijking.deel }, (feit) => {
      vergeet();
      sluit();
      gelukt(feit);
    });
  };
  return (
    <Dialoog titel={titel} sluit={sluit}>
      <Formulier
        knop={knop}
        bezigtekst={t('Bezig met vastleggen')}
        bezig={bezig}
        fout={afwijking.gevraagd ? null : fout}
        fouten={fouten}
        verstuur={verstuur}
        annuleer={() => {
          vergeet();
          sluit();
        }}
      >
        <Anderebladzijde concept={vensterplek(casusId, titel, onderdeel)} />
        {children}
        <Afwijken {...afwijking} />
      </Formulier>
    </Dialoog>
  );
}
