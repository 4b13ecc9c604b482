import { organisatie, woord, woordInZin } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { kalenderdagen, leesMoment } from '../tijd/amsterdam.ts';

import type { Werkpunt } from './types.ts';

const TITELS: Readonly<Record<string, string>> = {
  zonder_procesregisseur: t('Geen procesregisseur'),
  zonder_casusregisseur: t('Geen casusregisseur'),
  zonder_contact: t('Slachtoffer heeft geen contactpersoon'),
  zonder_beoordeling: t('Risico nog niet beoordeeld'),
  detentie_einde: t('Detentie eindigt naar verwachting'),
  vrijlating: t('Vrijlating gepland'),
};

const TOESTEMMING: Readonly<Record<string, string>> = {
  ja: t('Slachtoffer geeft toestemming om te delen'),
  nee: t('Slachtoffer geeft geen toestemming om te delen'),
  ingetrokken: t('Slachtoffer trok toestemming om te delen in'),
  niet_gevraagd: t('Toestemming om te delen is nog niet gevraagd'),
  afgeschermd: t('Of zij toestemming om te delen gaf, is bij u niet bekend: vraag het haar of haar contactpersoon'),
};

/** What is looked at after the care, in a few words. */
const NAZORG: Readonly<Record<string, string>> = {
  'contact-na-14-dagen': t('bellen na 14 dagen'),
  'contact-na-een-maand': t('bellen na een maand'),
  'onderzoek-tien-weken': t('onderzoek afronden of overdragen, tien weken'),
  'vt-tien-weken-zonder-onderzoek': t('overdragen, tien weken'),
  'overdracht-aanvaarden': t('overdracht aanvaarden'),
  monitormomenten: t('monitormoment na 3 maanden'),
  'vt-monitormoment-twaalf-maanden': t('monitormoment na 12 maanden'),
  'vt-monitormoment-achttien-maanden': t('monitormoment na 18 maanden'),
  'waakvlam-in-herstel': t('navragen of het veilig bleef'),
  'waakvlam-na-vrijlating': t('extra opletten na de vrijlating'),
  'melding-na-afsluiting': t('nieuw bericht in een gesloten casus'),
  'melding-tijdens-monitoring': t('nieuw bericht tijdens het volgen'),
  'signaal-uit-andere-regio': t('signaal uit een andere regio'),
  'stopgesprek-effect-nagaan': t('nagaan wat het stopgesprek deed'),
};

/** What a werkpunt says, in one line. */
export function puntzin({ soort, wie, inhoud }: Werkpunt): string {
  switch (soort) {
    case 'maatregel_einde':
      return t('{{maatregel}} eindigt', { maatregel: woord(String(inhoud.maatregel)) });
    case 'zitting':
      return t('Zitting: {{zitting}}', { zitting: woordInZin(String(inhoud.zitting)) });
    case 'overleg':
      return woord(String(inhoud.overleg));
    case 'contact':
      return contactzin(inhoud, wie);
    case 'nazorg':
      return `${wie === null ? '' : `${organisatie(wie)}: `}${NAZORG[String(inhoud.item)] ?? t('nagaan of het veilig bleef')}`;
    case 'toestemming':
      return toestemmingszin(inhoud);
    case 'toezicht':
      return toezichtzin(inhoud.voorwaarden, wie);
    default:
      return TITELS[soort] ?? woord(soort);
  }
}

/**
 * Whether somebody should have acted by now: a call that was agreed, or a look whether it stayed safe. What merely happens on
 * a day (a hearing, an end) is never late, and neither is a call for which nothing was agreed.
 */
export function isTeLaat({ soort, op, inhoud }: Werkpunt, nu: string): boolean {
  if (op === null || (soort !== 'nazorg' && (soort !== 'contact' || inhoud.om_de === undefined))) return false;
  return kalenderdagen(leesMoment(nu), leesMoment(op)) < 0;
}

/** What she said; and when that opens nothing yet for who wrote it down, because nobody else heard it. */
function toestemmingszin({ stand, wacht }: Werkpunt['inhoud']): string {
  const zin = TOESTEMMING[String(stand)] ?? t('Toestemming');
  if (wacht === undefined) return zin;
  const wie = organisatie(String(wacht));
  return `${zin}. ${t('Voor {{wie}} zelf telt dit pas als ook een andere partner het van haar hoorde en vastlegt.', { wie })}`;
}

function contactzin({ pogingen, om_de: omDe }: Werkpunt['inhoud'], wie: string | null): string {
  const door = wie === null ? t('nog niemand aangewezen') : organisatie(wie);
  const vaak = omDe === undefined ? '' : `, ${omDeInWoorden(String(omDe))}`;
  const vergeefs =
    Number(pogingen) > 0
      ? `; ${tn(Number(pogingen), '{{aantal}} poging zonder gehoor', '{{aantal}} pogingen zonder gehoor')}`
      : '';
  return `${t('Slachtoffer bellen')} (${door}${vaak})${vergeefs}`;
}

function toezichtzin(voorwaarden: Werkpunt['inhoud'][string] | undefined, wie: string | null): string {
  const staand = Array.isArray(voorwaarden) ? voorwaarden.map(woordInZin) : [];
  const door = wie === null ? '' : `${t('Toezicht door {{wie}}:', { wie: organisatie(wie) })} `;
  return `${door}${staand.length === 0 ? t('geen voorwaarden van kracht') : staand.join(', ')}`;
}

const EENHEDEN: Readonly<Record<string, (n: number) => string>> = {
  D: (n) => tn(n, 'elke dag', 'om de {{aantal}} dagen'),
  W: (n) => tn(n, 'elke week', 'om de {{aantal}} weken'),
  M: (n) => tn(n, 'elke maand', 'om de {{aantal}} maanden'),
  Y: (n) => tn(n, 'elk jaar', 'om de {{aantal}} jaar'),
};

/** `P1W` is "elke week", `P2W` "om de 2 weken"; what is no plain duration stays as it is. */
export function omDeInWoorden(duur: string): string {
  const [, getal, eenheid] = /^P(\d+)([DWMY])$/.exec(duur) ?? [];
  return EENHEDEN[eenheid ?? '']?.(Number(getal)) ?? duur;
}
