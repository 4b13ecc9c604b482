import { useRef } from 'react';
import type { Taak } from '../../api/types.ts';
import { woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { wandklok } from '../../tijd/amsterdam.ts';
import { Knop } from '../../ui/index.ts';
import { type Daad, isAfTeHandelen, type Afhandelrecht } from './afhandeling.ts';
import { Afhandelformulier } from './Afhandelformulier.tsx';
import { useAfhandelconcept } from './useAfhandelconcept.ts';
import './afhandelen.css';

type Props = { taak: Taak; sleutel: string; recht: Afhandelrecht | null; klaar: (melding: string) => void };

/** The two things an organisation may say of its own task; nothing for who may not. */
export function Afhandelen({ recht, ...rest }: Props) {
  return recht !== null && isAfTeHandelen(rest.taak, recht) ? <Daden {...rest} casusId={recht.casus} /> : null;
}

const DADEN: readonly { daad: Daad; label: string }[] = [
  { daad: 'gedaan', label: t('Gedaan') },
  { daad: 'afgeweken', label: t('Niet doen, met reden') },
];

type Dadenprops = Omit<Props, 'recht'> & { casusId: string };

function Daden({ taak, sleutel, casusId, klaar }: Dadenprops) {
  const vandaag = wandklok(new Date()).datum;
  const [concept, zet, wis] = useAfhandelconcept(casusId, sleutel, vandaag);
  const knoppen = useRef<Partial<Record<Daad, HTMLButtonElement | null>>>({});
  const wat = taak.tekst ?? woord(taak.item);
  const { open } = concept;

  return (
    <div className={`afhandelen niet-printen${open === null ? '' : ' afhandelen--open'}`}>
      <div className="afhandelen__daden">
        {DADEN.map(({ daad, label }) => (
          <Knop
            key={daad}
            klein
            ref={(knop) => {
              knoppen.current[daad] = knop;
            }}
            aria-label={`${label}: ${wat}`}
            aria-expanded={open === daad}
            onClick={() => zet({ ...concept, open: open === daad ? null : daad })}
          >
            {label}
          </Knop>
        ))}
      </div>
      {open !== null && (
        <Afhandelformulier
          key={open}
          daad={open}
          taak={taak}
          casusId={casusId}
          sleutel={sleutel}
          concept={concept}
          vandaag={vandaag}
          zet={zet}
          annuleer={() => {
            wis();
            knoppen.current[open]?.focus();
          }}
          gelukt={() => {
            wis();
            klaar(
              open === 'gedaan'
                ? t('Vastgelegd als gedaan: {{wat}}', { wat })
                : t('Vastgelegd als bewust afgeweken: {{wat}}', { wat }),
            );
          }}
        />
      )}
    </div>
  );
}
