import { Link } from '@tanstack/react-router';
import type { Contact, Stand } from '../../api/types.ts';
import type { ReactNode } from 'react';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { vastlegdoel } from '../vastleggen/gevraagd.ts';
import { houder, organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';

const REGIE = new Set(['procesregisseur', 'casusregisseur']);

/** Who directs, and who is the contact of whom; a missing director or contact of the victim asks to be appointed. */
export function Regie({ stand, recht }: { stand: Stand; recht: Afhandelrecht | null }) {
  const contacten = (stand.contacten ?? []).filter((contact) => !REGIE.has(contact.rol));
  const heeftContact = contacten.some((contact) => contact.rol === 'contactpersoon_slachtoffer');
  const wijsAan = (rol: string) => recht && <Aanwijzen casusId={recht.casus} rol={rol} />;
  return (
    <dl className="regie">
      <Rol
        titel={t('Procesregisseur')}
        wie={houder(stand.regie.procesregisseur)}
        aanwijzen={wijsAan('procesregisseur')}
      />
      <Rol titel={t('Casusregisseur')} wie={houder(stand.regie.casusregisseur)} aanwijzen={wijsAan('casusregisseur')} />
      {!heeftContact && (
        <Rol titel={t('Contact slachtoffer')} wie={null} aanwijzen={wijsAan('contactpersoon_slachtoffer')} />
      )}
      {contacten.map((contact, plek) => (
        <Rol key={plek} titel={rolnaam(contact)} wie={persoon(contact)} />
      ))}
      {stand.fase && <Rol titel={t('Fase')} wie={woord(stand.fase)} />}
    </dl>
  );
}

function Rol({ titel, wie, aanwijzen = null }: { titel: string; wie: string | null; aanwijzen?: ReactNode }) {
  return (
    <div>
      <dt>{titel}</dt>
      <dd>{wie ?? aanwijzen ?? <strong className="ernst--alarm">{t('NIEMAND')}</strong>}</dd>
    </div>
  );
}

/** Goes to the form in which somebody is appointed, with the role already chosen. */
function Aanwijzen({ casusId, rol }: { casusId: string; rol: string }) {
  return (
    <Link
      to="/casussen/$id/$tab"
      params={{ id: casusId, tab: 'logboek' }}
      search={(zoek) => zoek}
      hash={vastlegdoel('rol_toegewezen', { rol })}
      hashScrollIntoView={false}
      resetScroll={false}
      className="nl-link regie__aanwijzen"
    >
      {t('AANWIJZEN')}
      <span className="vh">: {woord(rol)}</span>
    </Link>
  );
}

function rolnaam(contact: Contact): string {
  const vanzelf = contact.rol.startsWith('contactpersoon_') || !contact.voor;
  return vanzelf ? woord(contact.rol) : `${woord(contact.rol)} (${woordInZin(contact.voor ?? '')})`;
}

function persoon(contact: Contact): string {
  return contact.medewerker
    ? `${contact.medewerker}, ${organisatie(contact.organisatie)}${contact.waarnemer ? ` (waarnemer: ${contact.waarnemer})` : ''}`
    : organisatie(contact.organisatie);
}
