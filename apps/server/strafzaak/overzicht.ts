import { AMSTERDAM, beginVanDag, dagOp, formatMoment, parseTijdvak } from '@waakvlam/kernel/tijd';
import { type Feit, type FeitSoort, feitType, magVastleggen } from '@waakvlam/logboek';
import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import { isTeDoen, type Stand } from '@waakvlam/routekaart';
import { woorden } from '../feiten/woorden.ts';
import { toonTijdvak } from '../feiten/weergave.ts';
import type { Strafzaakbeeld } from './schema.ts';

type Gebeurtenis = Strafzaakbeeld['gebeurtenissen'][number];
type Ontvanger = Gebeurtenis['ontvangers'][number];

/** News of the criminal case, in the order in which a form offers it. */
const NIEUWS = [
  'ovj_besluit',
  'zitting_gepland',
  'schorsing_voorlopige_hechtenis',
  'uitspraak',
  'rechtsmiddel',
  'onherroepelijk_geworden',
  'detentie_gestart',
  'vrijlating_gepland',
  'vrijlating',
  'heenzending',
] as const satisfies readonly FeitSoort[];

const SOORTEN: ReadonlySet<string> = new Set(NIEUWS);
const VOORAF = 'strafzaak-nieuws-';
/** The victim is told: one of these, by what happened. */
const AAN_HAAR: ReadonlySet<string> = new Set([
  'strafzaak-nieuws-slachtoffer',
  'slachtoffer-over-uitspraak',
  'slachtoffer-over-besluit-officier',
  'om-sepot-vertellen',
  'slachtoffer-over-vrijlating',
  'onverwachte-vrijlating',
]);
/** Days before a planned release at which something is to be arranged: our own choice. */
const STAPPEN = [30, 14, 1] as const;

/** The criminal case as the reader sees it; `feiten` in force, in the order in which they became known. */
export function schrijfStrafzaak(stand: Stand, feiten: readonly Feit[], wie: OrganisatieCode): Strafzaakbeeld {
  const gebeurtenissen = feiten
    .filter(({ soort }) => SOORTEN.has(soort))
    .map((feit) => schrijfGebeurtenis(feit, stand, feiten))
    .toReversed()
    .toSorted((a, b) => Number(b.open > 0) - Number(a.open > 0));
  return {
    op: stand.op,
    gebeurtenissen,
    vrijlating: schrijfVrijlating(stand, feiten),
    magVastleggen: NIEUWS.filter((soort) => magVastleggen(soort, wie)),
  };
}

function schrijfGebeurtenis(feit: Feit, { taken }: Stand, feiten: readonly Feit[]): Gebeurtenis {
  const eigen = taken.filter(
    ({ item, feiten: door }) => (item.startsWith(VOORAF) || AAN_HAAR.has(item)) && door.includes(feit.id),
  );
  const perId = new Map(feiten.map((een) => [een.id, een]));
  const ontvangers = [
    ...Map.groupBy(
      eigen.filter(({ item }) => !AAN_HAAR.has(item)),
      ({ wie }) => wie,
    ),
  ].map(([wie, zijn]) => schrijfOntvanger(wie, zijn, perId));
  const slachtoffer = aanHaar(feit, eigen, feiten);
  const wacht = slachtoffer !== null && !['verteld', 'nvt'].includes(slachtoffer.status);
  return {
    feit: feit.id,
    soort: feit.soort,
    naam: feitType(feit.soort).label,
    wat: watIs(feit),
    op: formatMoment(feit.gebeurd.tot, AMSTERDAM),
    wie: feit.wie,
    open: ontvangers.filter(({ status }) => isTeDoen(status)).length + Number(wacht),
    ontvangers,
    slachtoffer,
  };
}

/** One line per organisation: what it still owes counts first. */
function schrijfOntvanger(wie: string, taken: Stand['taken'], perId: ReadonlyMap<string, Feit>): Ontvanger {
  const taak = taken.find(({ status }) => isTeDoen(status)) ?? taken[0];
  const door = taak?.voldaanDoor.flatMap((id) => perId.get(id) ?? [])[0];
  return {
    wie,
    taak: taken.map(({ tekst }) => tekst).join(' '),
    status: taak?.status ?? 'nvt',
    uiterlijk: taak?.uiterlijk ?? null,
    op: door === undefined ? null : formatMoment(door.gebeurd.tot, AMSTERDAM),
    door: door?.wie ?? null,
  };
}

/** Whether she heard it, from whom and how; a letter alone is not enough. */
function aanHaar(feit: Feit, taken: Stand['taken'], feiten: readonly Feit[]): Gebeurtenis['slachtoffer'] {
  const vertellen = taken.filter(({ item }) => AAN_HAAR.has(item));
  const taak = vertellen.find(({ status }) => status === 'gedaan') ?? vertellen[0];
  if (taak === undefined) return null;
  const verteld = feiten.filter(
    (een) => een.soort === 'slachtoffer_geinformeerd' && een.inhoud.over_feiten?.includes(feit.id) === true,
  );
  const door = verteld.find(
    (een) => een.soort === 'slachtoffer_geinformeerd' && ['persoonlijk', 'telefoon'].includes(een.inhoud.hoe ?? ''),
  );
  const hoorde = door ?? verteld[0];
  const open = isTeDoen(taak.status);
  return {
    status: !open
      ? taak.status === 'gedaan'
        ? 'verteld'
        : 'nvt'
      : hoorde !== undefined
        ? 'alleen_schriftelijk'
        : taak.status === 'te_laat'
          ? 'te_laat'
          : 'open',
    uiterlijk: open ? taak.uiterlijk : null,
    op: hoorde === undefined ? null : formatMoment(hoorde.gebeurd.tot, AMSTERDAM),
    door: hoorde?.wie ?? null,
    hoe: hoorde?.soort === 'slachtoffer_geinformeerd' ? (hoorde.inhoud.hoe ?? null) : null,
  };
}

/** The codes of what happened, in words; no free text. */
function watIs(feit: Feit): string {
  switch (feit.soort) {
    case 'ovj_besluit':
      return woorden(feit.inhoud.besluit);
    case 'uitspraak':
      return `${woorden(feit.inhoud.uitkomst)}${feit.inhoud.onherroepelijk === 'ja' ? ', onherroepelijk' : ''}`;
    case 'rechtsmiddel':
      return `${woorden(feit.inhoud.soort)}, door ${feit.inhoud.door === 'om' ? 'het OM' : `de ${feit.inhoud.door}`}`;
    case 'vrijlating':
      return woorden(feit.inhoud.reden);
    case 'zitting_gepland':
      return `${woorden(feit.inhoud.zitting)} op ${dagInWoorden(feit.inhoud.datum)}`;
    case 'vrijlating_gepland':
      return `op ${dagInWoorden(feit.inhoud.datum)}`;
    case 'detentie_gestart': {
      const { soort, verwacht_einde: einde } = feit.inhoud;
      return `${woorden(soort)}${einde === undefined ? '' : `, naar verwachting tot ${dagInWoorden(einde)}`}`;
    }
    default:
      return '';
  }
}

function dagInWoorden(datum: string): string {
  const vak = parseTijdvak(datum, AMSTERDAM);
  return vak === undefined ? datum : toonTijdvak(vak);
}

function schrijfVrijlating({ taken, op }: Stand, feiten: readonly Feit[]): Strafzaakbeeld['vrijlating'] {
  const feit = feiten.findLast(({ soort }) =>
    ['vrijlating_gepland', 'vrijlating', 'schorsing_voorlopige_hechtenis'].includes(soort),
  );
  if (feit?.soort !== 'vrijlating_gepland') return null;
  const vak = parseTijdvak(feit.inhoud.datum, AMSTERDAM);
  if (vak === undefined || vak.tot < Date.parse(op)) return null;
  const dag = dagOp(vak.van, AMSTERDAM);
  const voorbereiding = taken.filter(
    ({ item, feiten: door }) => item === 'vrijlating-voorbereiden' && door.includes(feit.id),
  );
  return {
    feit: feit.id,
    op: formatMoment(vak.van, AMSTERDAM),
    stappen: STAPPEN.map((dagen) => ({
      dagen,
      op: formatMoment(beginVanDag(dag - dagen, AMSTERDAM), AMSTERDAM),
      taken: voorbereiding
        .filter(({ sinds }) => trap(dag - dagOp(Date.parse(sinds ?? op), AMSTERDAM)) === dagen)
        .map(({ wie, status, tekst }) => ({ wie, status, tekst })),
    })),
  };
}

/** To which step a task belongs that was asked so many days before. */
function trap(dagenVooraf: number): number {
  return dagenVooraf > 14 ? 30 : dagenVooraf > 1 ? 14 : 1;
}
