import { useState } from 'react';
import type { Veldfout } from '../../api/fout.ts';
import type { Veiligheid } from '../../api/regie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { JA_NEE } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, koppelVeld, Melding, Tekstveld } from '../../ui/index.ts';
import { gevuld, legeVelden, nu, vandaag } from '../vastleggen/nu.ts';
import { useInvoer, useVergeetInvoer } from '../vastleggen/useInvoer.ts';
import { useLegVast } from '../vastleggen/useLegVast.ts';
import { STAP } from './stappen.ts';

type Props = { casusId: string; veiligheid: Veiligheid; gelukt: () => void; anders: () => void };

const VEILIG = [...JA_NEE, { waarde: 'onbekend', label: t('Weet ik niet') }];

/** Does she know, since when, and is she safe now? Recorded either way: a no is an alarm. */
export function Check({ casusId, veiligheid: { handeling, laatste }, gelukt, anders }: Props) {
  const onderdeel = `check ${handeling}`;
  const [concept, zet] = useInvoer(casusId, STAP, { ingelicht: '', ingelicht_op: vandaag(), veilig: '' }, onderdeel);
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { legVast, bezig, fout } = useLegVast(casusId, STAP, onderdeel);
  const vergeet = useVergeetInvoer(casusId, STAP, onderdeel);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { ingelicht, ingelicht_op, veilig } = concept;
  const verstuur = () => {
    const gevonden = legeVelden({ ingelicht, veilig, ...(ingelicht === 'ja' && { ingelicht_op }) });
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const sinds = ingelicht === 'ja' ? ingelicht_op : '';
    legVast(
      {
        soort: 'veiligheidscheck',
        op: nu(),
        inhoud: { handeling, ...gevuld({ ingelicht, veilig, ingelicht_op: sinds }) },
      },
      () => {
        vergeet();
        gelukt();
      },
    );
  };
  return (
    <>
      <Melding soort="warning">
        <p>
          <Zin
            tekst="<vet>Eerst het slachtoffer.</vet> <laatste/> Bel haar voor u naar hem gaat."
            delen={{
              laatste: laatste
                ? t('De laatste controle geldt niet meer of was niet goed.')
                : t('Dit is nog niet nagegaan.'),
            }}
          />
        </p>
      </Melding>
      <Formulier
        knop={t('Leg de controle vast')}
        bezig={bezig}
        fout={fout}
        fouten={fouten}
        verstuur={verstuur}
        annuleer={() => {
          vergeet();
          anders();
        }}
      >
        <Keuzerij {...veld('ingelicht')} label={t('Weet zij dat u dit gaat doen?')} breed opties={JA_NEE} />
        {ingelicht === 'ja' && (
          <Tekstveld {...veld('ingelicht_op')} label={t('Sinds welke dag')} type="date" max={vandaag()} verplicht />
        )}
        <Keuzerij
          {...veld('veilig')}
          label={t('Is zij veilig op het moment dat hij het merkt?')}
          hulp={t('Leg niet vast waar zij dan is.')}
          breed
          opties={VEILIG}
        />
      </Formulier>
    </>
  );
}
