import { Link } from '@tanstack/react-router';
import type { Contact, Houder, Stand } from '../../api/types.ts';
import type { ReactNode } from 'react';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { Bel } from '../bellen/Bel.tsx';
import { nummerVan, useNummers, type Nummer } from '../bellen/nummers.ts';
import { vastlegdoel } from '../vastleggen/doel.ts';
import { houder, organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';

const REGIE = new Set(['procesregisseur', 'casusregisseur']);

type Props = { casusId: string; stand: Stand; recht: Afhandelrecht | null };

/** Who directs, and who is the contact of whom, each to call at one tap; a missing director or contact of the victim asks to be appointed. */
export function Regie({ casusId, stand, recht }: Props) {
  const nummers = useNummers(casusId);
  const bel = (wie: Partial<Houder> | null) => <Bel nummer={nummerVan(nummers, wie)} />;
  const { procesregisseur, casusregisseur } = stand.regie;
  const contacten = (stand.contacten ?? []).filter((contact) => !REGIE.has(contact.rol));
  const heeftContact = contacten.some((contact) => contact.rol === 'contactpersoon_slachtoffer');
  const wijsAan = (rol: string) => recht && <Aanwijzen casusId={recht.casus} rol={rol} />;
  return (
    <dl className="regie">
      <Rol
        titel={t('Procesregisseur')}
        wie={houder(procesregisseur)}
        aanwijzen={wijsAan('procesregisseur')}
        bel={bel(procesregisseur)}
      />
      <Rol
        titel={t('Casusregisseur')}
        wie={houder(casusregisseur)}
        aanwijzen={wijsAan('casusregisseur')}
        bel={bel(casusregisseur)}
      />
      {!heeftContact && (
        <Rol titel={t('Contact slachtoffer')} wie={null} aanwijzen={wijsAan('contactpersoon_slachtoffer')} />
      )}
      {contacten.map((contact, plek) => (
        <Rol key={plek} titel={rolnaam(contact)} wie={persoon(contact)} bel={bel(alsHouder(contact))} />
      ))}
      <Wachtdienst nummers={nummers} />
      {stand.fase && <Rol titel={t('Fase')} wie={woord(stand.fase)} />}
    </dl>
  );
}

type Rolprops = { titel: string; wie: string | null; aanwijzen?: ReactNode; bel?: ReactNode };

function Rol({ titel, wie, aanwijzen = null, bel = null }: Rolprops) {
  return (
    <div>
      <dt>{titel}</dt>
      <dd>
        {wie ?? aanwijzen ?? <strong className="ernst--alarm">{t('NIEMAND')}</strong>} {wie !== null && bel}
      </dd>
    </div>
  );
}

/** Who is on duty for the region, first where somebody is named. */
function Wachtdienst({ nummers }: { nummers: readonly Nummer[] }) {
  const dienst = nummers.filter(({ soort }) => soort === 'wachtdienst');
  const eerste = dienst.find(({ medewerker }) => medewerker !== null) ?? dienst[0];
  if (eerste === undefined) return null;
  return (
    <Rol titel={t('Wachtdienst')} wie={eerste.medewerker ?? eerste.organisatienaam} bel={<Bel nummer={eerste} />} />
  );
}

function alsHouder({ organisatie: code, medewerker }: Contact): Partial<Houder> {
  return { organisatie: code, ...(medewerker && { medewerker }) };
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
