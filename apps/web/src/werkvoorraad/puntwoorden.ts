import { organisatie, woord, woordInZin } from '../taal/labels.ts';
import { aantal } from '../tijd/weergave.ts';
import type { Werkpunt } from './types.ts';

const TITELS: Readonly<Record<string, string>> = {
  zonder_procesregisseur: 'Geen procesregisseur',
  zonder_casusregisseur: 'Geen casusregisseur',
  zonder_contact: 'Slachtoffer heeft geen contactpersoon',
  zonder_beoordeling: 'Risico nog niet beoordeeld',
  detentie_einde: 'Detentie eindigt naar verwachting',
  vrijlating: 'Vrijlating gepland',
};

const TOESTEMMING: Readonly<Record<string, string>> = {
  ja: 'Slachtoffer geeft toestemming om te delen',
  nee: 'Slachtoffer geeft geen toestemming om te delen',
  ingetrokken: 'Slachtoffer trok toestemming om te delen in',
  niet_gevraagd: 'Toestemming om te delen is nog niet gevraagd',
};

/** What is looked at after the care, in a few words. */
const NAZORG: Readonly<Record<string, string>> = {
  'contact-na-14-dagen': 'bellen na 14 dagen',
  'contact-na-een-maand': 'bellen na een maand',
  'onderzoek-tien-weken': 'onderzoek afronden of overdragen, tien weken',
  'vt-tien-weken-zonder-onderzoek': 'overdragen, tien weken',
  'overdracht-aanvaarden': 'overdracht aanvaarden',
  monitormomenten: 'monitormoment na 3 maanden',
  'vt-monitormoment-twaalf-maanden': 'monitormoment na 12 maanden',
  'vt-monitormoment-achttien-maanden': 'monitormoment na 18 maanden',
  'waakvlam-in-herstel': 'navragen of het veilig bleef',
  'waakvlam-na-vrijlating': 'extra opletten na de vrijlating',
  'melding-na-afsluiting': 'nieuw bericht in een gesloten casus',
  'melding-tijdens-monitoring': 'nieuw bericht tijdens het volgen',
  'stopgesprek-effect-nagaan': 'nagaan wat het stopgesprek deed',
};

/** What a werkpunt says, in one line. */
export function puntzin({ soort, wie, inhoud }: Werkpunt): string {
  switch (soort) {
    case 'maatregel_einde':
      return `${woord(String(inhoud.maatregel))} eindigt`;
    case 'zitting':
      return `Zitting: ${woordInZin(String(inhoud.zitting))}`;
    case 'overleg':
      return woord(String(inhoud.overleg));
    case 'contact':
      return contactzin(inhoud, wie);
    case 'nazorg':
      return `${wie === null ? '' : `${organisatie(wie)}: `}${NAZORG[String(inhoud.item)] ?? 'nagaan of het veilig bleef'}`;
    case 'toestemming':
      return TOESTEMMING[String(inhoud.stand)] ?? 'Toestemming';
    case 'toezicht':
      return toezichtzin(inhoud.voorwaarden, wie);
    default:
      return TITELS[soort] ?? woord(soort);
  }
}

function contactzin({ pogingen, om_de: omDe }: Werkpunt['inhoud'], wie: string | null): string {
  const door = wie === null ? 'nog niemand aangewezen' : organisatie(wie);
  const vaak = omDe === undefined ? '' : `, ${omDeInWoorden(String(omDe))}`;
  const vergeefs = Number(pogingen) > 0 ? `; ${aantal(Number(pogingen), 'poging', 'pogingen')} zonder gehoor` : '';
  return `Slachtoffer bellen (${door}${vaak})${vergeefs}`;
}

function toezichtzin(voorwaarden: Werkpunt['inhoud'][string] | undefined, wie: string | null): string {
  const staand = Array.isArray(voorwaarden) ? voorwaarden.map(woordInZin) : [];
  const door = wie === null ? '' : `Toezicht door ${organisatie(wie)}: `;
  return staand.length === 0 ? `${door}geen voorwaarden van kracht` : `${door}${staand.join(', ')}`;
}

const EENHEDEN: Readonly<Record<string, [string, string]>> = {
  D: ['dag', 'dagen'],
  W: ['week', 'weken'],
  M: ['maand', 'maanden'],
  Y: ['jaar', 'jaar'],
};

/** `P1W` is "elke week", `P2W` "om de 2 weken"; what is no plain duration stays as it is. */
export function omDeInWoorden(duur: string): string {
  const [, getal, eenheid] = /^P(\d+)([DWMY])$/.exec(duur) ?? [];
  const woorden = eenheid === undefined ? undefined : EENHEDEN[eenheid];
  if (getal === undefined || woorden === undefined) return duur;
  return getal === '1' ? `elke ${woorden[0]}` : `om de ${getal} ${woorden[1]}`;
}
