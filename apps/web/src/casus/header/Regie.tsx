import type { Contact, Stand } from '../../api/types.ts';
import { houder, organisatie, woord, woordInZin } from '../../taal/labels.ts';

const REGIE = new Set(['procesregisseur', 'casusregisseur']);

/** Who directs, and who is the contact of whom; a missing director or contact of the victim asks to be appointed. */
export function Regie({ stand }: { stand: Stand }) {
  const contacten = (stand.contacten ?? []).filter((contact) => !REGIE.has(contact.rol));
  const heeftContact = contacten.some((contact) => contact.rol === 'contactpersoon_slachtoffer');
  return (
    <dl className="regie">
      <Rol titel="Procesregisseur" wie={houder(stand.regie.procesregisseur)} />
      <Rol titel="Casusregisseur" wie={houder(stand.regie.casusregisseur)} />
      {!heeftContact && <Rol titel="Contact slachtoffer" wie={null} />}
      {contacten.map((contact, plek) => (
        <Rol key={plek} titel={rolnaam(contact)} wie={persoon(contact)} />
      ))}
      {stand.fase && <Rol titel="Fase" wie={woord(stand.fase)} />}
    </dl>
  );
}

function Rol({ titel, wie }: { titel: string; wie: string | null }) {
  return (
    <div>
      <dt>{titel}</dt>
      <dd>{wie ?? <strong className="ernst--alarm">AANWIJZEN</strong>}</dd>
    </div>
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
