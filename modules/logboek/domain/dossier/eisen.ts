import { AMSTERDAM, type Moment, parseTijdvak, plusDuur } from '@waakvlam/kernel/tijd';
import type { FeitSoort } from '../catalogus/index.ts';
import { veldenVan } from '../catalogus/veldsoorten.ts';
import type { Wanneer } from './wanneer.ts';

const POSTCODE = /(?<!\d)[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?!\p{L})/u;
const STRAAT =
  /(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|steeg|dreef|plantsoen|boulevard|baan|pad|park|str\.) *\d{1,5}(?!\d)/iu;

/** Said of a name that holds an address; does not repeat it. */
export const NAAM_MET_ADRES =
  'lijkt een adres te bevatten; een naam is voor iedereen in de casus te lezen, leg het adres vast als verblijf_vastgesteld';

/** Whether a name holds what looks like a Dutch postcode or a street with a number; names are shielded from nobody. */
export function noemtAdres(naam: unknown): boolean {
  return typeof naam === 'string' && (POSTCODE.test(naam) || STRAAT.test(naam));
}

/** Longest that informing someone may be put off at a time (Wmo 2015 art. 5.3.1). */
const UITSTEL = { maanden: 0, dagen: 14, milliseconden: 0 };

/**
 * Reports what no schema of one field can see. Asked only of what comes in: stored facts stay readable when this changes.
 */
export function meldEisen(
  soort: FeitSoort,
  inhoud: Readonly<Record<string, unknown>>,
  { gebeurd, bekend }: Wanneer,
  meld: (veld: string, melding: string) => void,
): void {
  meldNamenEnGetallen(soort, inhoud, meld);
  meldNietGeboren(inhoud, bekend, meld);
  if (soort === 'veiligheidscheck' && inhoud['handeling'] !== undefined && inhoud['ingelicht'] === undefined)
    meld('ingelicht', 'is verplicht voor een stap naar de pleger');
  if (soort !== 'informatieplicht' || inhoud['status'] === 'geinformeerd') return;
  if (inhoud['reden'] === undefined) meld('reden', 'is verplicht als u iemand niet of later informeert');
  const tot = typeof inhoud['tot'] === 'string' ? parseTijdvak(inhoud['tot'], AMSTERDAM) : undefined;
  if (inhoud['status'] === 'uitgesteld' && tot && tot.van > plusDuur(gebeurd.tot, UITSTEL, AMSTERDAM)) {
    meld('tot', 'ligt te ver weg; uitstel duurt telkens hoogstens twee weken (Wmo 2015 art. 5.3.1)');
  }
}

/** Reports a birth date that lies later than this moment, which is the last that is known. */
export function meldNietGeboren(
  { geboren }: Readonly<Record<string, unknown>>,
  moment: Moment,
  meld: (veld: string, melding: string) => void,
): void {
  const dag = typeof geboren === 'string' ? parseTijdvak(geboren, AMSTERDAM) : undefined;
  if (dag && dag.van > moment) meld('geboren', 'ligt in de toekomst; laat de geboortedatum weg tot het kind er is');
}

/** More years than anybody lived: what is more is a slip of the keyboard. */
const OUDST = 125;

/** Reports a name that holds an address, and how many or how far that is less than none; a score may be anything. */
export function meldNamenEnGetallen(
  soort: FeitSoort,
  inhoud: Readonly<Record<string, unknown>>,
  meld: (veld: string, melding: string) => void,
): void {
  if (soort === 'betrokkene_toegevoegd' && noemtAdres(inhoud['naam'])) meld('naam', NAAM_MET_ADRES);
  const { leeftijd } = inhoud;
  if (typeof leeftijd === 'number' && leeftijd > OUDST)
    meld('leeftijd', `${leeftijd} kan hier niet; noem een leeftijd van 0 tot en met ${OUDST} jaar`);
  for (const { naam, getal } of veldenVan(soort)) {
    const waarde = inhoud[naam];
    if (getal && naam !== 'score' && typeof waarde === 'number' && waarde < 0)
      meld(naam, `${waarde} kan hier niet; noem een getal van 0 of meer`);
  }
}
