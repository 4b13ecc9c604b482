import type { Veiligheid } from '../../api/regie.ts';
import { Zin } from '../../taal/Zin.tsx';
import { JA_NEE } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { Formulier, Keuzerij, Melding, Tekstveld } from '../../ui/index.ts';
import { gevuld, legeVelden, nu, vandaag } from '../vastleggen/nu.ts';
import { useStap } from './useStap.ts';

type Props = { casusId: string; veiligheid: Veiligheid; gelukt: () => void; anders: () => void };

const VEILIG = [...JA_NEE, { waarde: 'onbekend', label: t('Weet ik niet') }];

/** Does she know, since when, and is she safe now? Recorded either way: a no is an alarm. */
export function Check({ casusId, veiligheid: { handeling, laatste }, gelukt, anders }: Props) {
  const begin = { ingelicht: '', ingelicht_op: vandaag(), veilig: '' };
  const { concept, veld, klopt, legVast, vergeetEn, vorm } = useStap(casusId, `check ${handeling}`, begin);
  const { ingelicht, ingelicht_op, veilig } = concept;
  const verstuur = () => {
    if (!klopt(legeVelden({ ingelicht, veilig, ...(ingelicht === 'ja' && { ingelicht_op }) }))) return;
    const sinds = ingelicht === 'ja' ? ingelicht_op : '';
    legVast(
      {
        soort: 'veiligheidscheck',
        op: nu(),
        inhoud: { handeling, ...gevuld({ ingelicht, veilig, ingelicht_op: sinds }) },
      },
      gelukt,
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
      <Formulier knop={t('Leg de controle vast')} {...vorm} verstuur={verstuur} annuleer={vergeetEn(anders)}>
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
