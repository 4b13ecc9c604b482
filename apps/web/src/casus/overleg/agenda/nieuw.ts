import type { Feit } from '../../../api/types.ts';
import { woord } from '../../../taal/labels.ts';
import { t, tn } from '../../../taal/taal.ts';
import { leesMoment } from '../../../tijd/amsterdam.ts';
import { isErnstig } from '../../tijdlijn/banen.ts';
import { inhoudRegels, type Namen } from '../../tijdlijn/inhoud.ts';
import type { Agendadeel, Punt } from './punt.ts';
import { vorigOverleg } from './vorigeKeer.ts';

/** What changes the picture, in the order in which it is talked about; what partners note or plan by routine is left out. */
const NIEUWS = [
  'alarmbel',
  'overtreding',
  'incident',
  'melding',
  'aangifte',
  'vrijlating',
  'vrijlating_gepland',
  'schorsing_voorlopige_hechtenis',
  'heenzending',
  'aanhouding',
  'ovj_besluit',
  'uitspraak',
  'risicotaxatie',
  'risico_bijgesteld',
  'angst_slachtoffer',
  'contact_door_slachtoffer',
  'verzoening_gemeld',
  'zorgsignaal',
  'maatregel_gestart',
  'maatregel_beeindigd',
  'verlenging_geweigerd',
  'hulp_geweigerd',
  'wachtlijst',
  'betrokkenheid_gewijzigd',
  'rol_overgedragen',
  'datalek',
];
/** An own choice: how far back a case looks that was in no meeting yet. */
const ZONDER_OVERLEG_DAGEN = 14;
const DAG_MS = 86_400_000;

/** What came since the partners last met, each kind once, grave things first; before the first meeting, of the last two weeks. */
export function nieuwSinds(feiten: readonly Feit[], nu: string, namen: Namen): Agendadeel {
  const vorige = vorigOverleg(feiten, nu);
  const vanaf = vorige ? leesMoment(vorige.op).getTime() : leesMoment(nu).getTime() - ZONDER_OVERLEG_DAGEN * DAG_MS;
  const sindsdien = feiten.filter(
    (feit) => NIEUWS.includes(feit.soort) && !feit.vervallen && leesMoment(feit.bekend).getTime() > vanaf,
  );
  return {
    naam: 'nieuw',
    titel: vorige ? t('Nieuw sinds het vorige overleg') : t('Nieuw in de laatste twee weken'),
    punten: [...Map.groupBy(sindsdien, ({ soort }) => soort)]
      .toSorted(([a], [b]) => NIEUWS.indexOf(a) - NIEUWS.indexOf(b))
      .map(([soort, deze]) => alsPunt(soort, deze, namen)),
  };
}

const HOOGSTENS = 3;
/** Fields that say in a word what a fact is about, in the order in which one would say it. */
const KERN = [
  'welke',
  'maatregel',
  'aard',
  'organisatie',
  'rol',
  'bij',
  'instrument',
  'besluit',
  'uitkomst',
  'niveau',
  'naar',
  'datum',
];

function alsPunt(soort: string, deze: readonly Feit[], namen: Namen): Punt {
  // the newest first, but a grave one is never pushed out by others
  const nieuwste = deze.toReversed();
  const getoond = [...nieuwste.filter(isErnstig), ...nieuwste.filter((feit) => !isErnstig(feit))].slice(0, HOOGSTENS);
  const kern = [...new Set(getoond.map((feit) => kernVan(feit, namen)).filter(Boolean))].join('; ');
  const keer = deze.length === 1 ? '' : tn(deze.length, '{{aantal}} keer', '{{aantal}} keer');
  const wat = getoond.find((feit) => feit.wat)?.wat;
  return {
    sleutel: soort,
    tekst: woord(soort),
    bij: [keer, kern].filter(Boolean).join(': '),
    feiten: getoond.map(({ id }) => id),
    nl: false,
    ...(wat && { uitleg: wat }),
  };
}

function kernVan({ inhoud = {} }: Feit, namen: Namen): string {
  const delen = KERN.map((naam) => [naam, inhoud[naam]]);
  return inhoudRegels(Object.fromEntries(delen), namen)
    .map(({ waarde }) => waarde)
    .join(', ');
}
