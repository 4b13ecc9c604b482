import type { Rolhouder } from '../../api/regie.ts';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Keuzeveld, koppelVeld, Melding, Tekstveld, Tekstvlak } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { PARTNEROPTIES } from './rollen.ts';

type Props = { casusId: string; houder: Rolhouder; klaar: (melding: string) => void; sluit: () => void };

/** Offers a role to another; it stays where it is until that one accepts. */
export function Aanbieden({ casusId, houder, klaar, sluit }: Props) {
  const { rol, organisatie, voor } = houder;
  const onderdeel = `${organisatie} ${voor}`;
  const titel = t('Overdragen: {{rol}}', { rol: woordInZin(rol) });
  const [concept, zet] = useInvoer(casusId, titel, { naar: '', medewerker: '', reden: '' }, onderdeel);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={onderdeel}
      knop={t('Bied aan')}
      controleer={() => legeVelden({ naar: concept.naar, reden: concept.reden })}
      maak={() => ({
        soort: 'rol_overgedragen',
        op: nu(),
        inhoud: { rol, van: organisatie, aanvaard: 'onbekend', ...gevuld(concept) },
      })}
      gelukt={() => klaar(t('De rol is aangeboden. U blijft verantwoordelijk tot de ander haar aanvaardt.'))}
      sluit={sluit}
    >
      <div className="veld--breed">
        <Melding soort="info">
          <p>{t('Tot de ander aanvaardt blijft de rol waar zij is. U ziet allebei dat de overdracht openstaat.')}</p>
        </Melding>
      </div>
      <Keuzeveld
        {...veld('naar')}
        label={t('Aan welke organisatie')}
        verplicht
        leeg={t('Kies een organisatie')}
        opties={PARTNEROPTIES}
      />
      <Tekstveld
        {...veld('medewerker')}
        label={t('Aan wie daar')}
        hulp={t('Mag leeg; de ander vult het in bij aanvaarden.')}
      />
      <Tekstvlak {...veld('reden')} label={t('Waarom, en wat moet de ander weten')} verplicht breed />
    </Vastlegvenster>
  );
}
