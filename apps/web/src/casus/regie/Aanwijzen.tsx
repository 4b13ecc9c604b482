import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Keuzeveld, Knop, koppelVeld, Tekstveld } from '../../ui/index.ts';
import { Partneruitklap } from '../partner/Partneruitklap.tsx';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import type { Regieprops } from './daden.ts';
import { PARTNEROPTIES, ROLOPTIES } from './rollen.ts';

type Props = Omit<Regieprops, 'recht'> & { rol: string; sluit: () => void };

/** Sides of a case that a role is for, where that follows from the role. */
const VOOR: Readonly<Record<string, string>> = {
  contactpersoon_slachtoffer: 'slachtoffer',
  contactpersoon_pleger: 'pleger',
};

/** Gives somebody a role, with a deputy. For a procesregisseur who was it before comes first. */
export function Aanwijzen({ beeld, casusId, rol, klaar, sluit }: Props) {
  const titel = t('Rol toewijzen');
  const [concept, zet] = useInvoer(casusId, titel, { rol, organisatie: '', medewerker: '', waarnemer: '' }, rol);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const voor = VOOR[concept.rol];
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={rol}
      knop={t('Wijs aan')}
      controleer={() => legeVelden({ rol: concept.rol, organisatie: concept.organisatie })}
      maak={() => ({ soort: 'rol_toegewezen', op: nu(), inhoud: { ...gevuld(concept), ...(voor && { voor }) } })}
      gelukt={() => klaar(t('De rol is toegewezen.'))}
      sluit={sluit}
    >
      <Keuzeveld {...veld('rol')} label={t('Rol')} verplicht leeg={t('Kies een rol')} opties={ROLOPTIES} />
      {concept.rol === 'procesregisseur' && beeld.eerder.length > 0 && (
        <div className="veld--breed">
          <p>
            {t('Liefst houdt dezelfde mens de procesregie lang. Eerder was dit:')}{' '}
            {beeld.eerder.map((een) => (
              <Knop klein key={een.medewerker} onClick={() => zet({ ...concept, ...een })}>
                {een.medewerker}, {organisatie(een.organisatie)}
              </Knop>
            ))}
          </p>
        </div>
      )}
      <Keuzeveld
        {...veld('organisatie')}
        label={t('Organisatie')}
        verplicht
        leeg={t('Kies een organisatie')}
        opties={PARTNEROPTIES}
      />
      <Partneruitklap code={concept.organisatie} />
      <Tekstveld {...veld('medewerker')} label={t('Wie')} hulp={t('Voor- en achternaam.')} />
      <Tekstveld {...veld('waarnemer')} label={t('Wie neemt waar bij afwezigheid')} />
    </Vastlegvenster>
  );
}
