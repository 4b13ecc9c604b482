import { inhoudstekst } from '../../api/feit.ts';
import { takenVan } from '../../api/stand.ts';
import type { Feit, Stand } from '../../api/types.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { t, tn } from '../../taal/taal.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { relatief } from '../../tijd/weergave.ts';
import { dagenOver, geldendeMaatregelen } from '../header/gelden.ts';
import { openTaken } from '../taken/volgorde.ts';
import type { Namen } from '../tijdlijn/inhoud.ts';
import { afsprakenVan, bezwarenVan, staatOpen } from './afspraken.ts';
import { partijnaam } from './deel.ts';
import { overleggenVan } from './overleggen.ts';

/** One thing to talk about; `nl` when its words come from the rules or from a writer. */
export type Punt = { sleutel: string; tekst: string; bij: string; feiten: string[]; nl: boolean };
export type Agendadeel = { titel: string; punten: Punt[] };

/** An order of ours: how soon a measure that ends is talked about. */
const VERLOOPT_BINNEN = 30;
const VRAGEN = ['informatieverzoek', 'verzoek_tot_handeling', 'overlegverzoek', 'advies_gevraagd'];

/**
 * What the meeting should talk about, as far as the reader sees it: what rings the alarm, what is late, what ends soon,
 * what partners disagree on, what was asked and not answered, and what was promised. Parts without anything are left out.
 */
export function agendavoorstel(stand: Stand, feiten: readonly Feit[], namen: Namen): Agendadeel[] {
  const delen: Agendadeel[] = [
    { titel: t('Alarmen'), punten: alarmen(stand) },
    { titel: t('Te laat'), punten: teLaat(stand) },
    { titel: t('Loopt af'), punten: looptAf(stand) },
    { titel: t('Bezwaar zonder antwoord'), punten: bezwaren(feiten) },
    { titel: t('Vragen zonder antwoord'), punten: vragen(feiten) },
    { titel: t('Afspraken die openstaan'), punten: afspraken(feiten, stand.op, namen) },
    { titel: t('Nieuw sinds het vorige overleg'), punten: nieuw(feiten, stand.op) },
  ];
  return delen.filter(({ punten }) => punten.length > 0);
}

function alarmen({ signalen, op }: Stand): Punt[] {
  return signalen
    .filter(({ actief, ernst }) => actief && ernst === 'alarm')
    .map((signaal, plek) => ({
      sleutel: `${signaal.code} ${plek}`,
      tekst: signaal.tekst ?? woord(signaal.code),
      bij: relatief(signaal.sinds, op),
      feiten: signaal.feiten,
      nl: signaal.tekst !== undefined,
    }));
}

function teLaat(stand: Stand): Punt[] {
  return openTaken(takenVan(stand))
    .filter((taak) => taak.teLaat)
    .map((taak, plek) => ({
      sleutel: `${taak.item} ${taak.wie} ${plek}`,
      tekst: taak.tekst ?? woord(taak.item),
      bij: organisatie(taak.wie),
      feiten: taak.feiten ?? [],
      nl: taak.tekst !== undefined,
    }));
}

function looptAf(stand: Stand): Punt[] {
  return geldendeMaatregelen(stand.maatregelen ?? [], stand.op).flatMap((maatregel) => {
    const dagen = dagenOver(maatregel, stand.op);
    if (dagen === null || dagen > VERLOOPT_BINNEN) return [];
    const over = tn(dagen, 'nog {{aantal}} dag', 'nog {{aantal}} dagen');
    const feit = maatregel.feit === undefined ? [] : [maatregel.feit];
    return [{ sleutel: maatregel.id, tekst: woord(maatregel.maatregel), bij: over, feiten: feit, nl: false }];
  });
}

function bezwaren(feiten: readonly Feit[]): Punt[] {
  return bezwarenVan(feiten)
    .filter(({ antwoord }) => antwoord === null)
    .map(({ feit, reden, wie }) => ({
      sleutel: feit,
      tekst: reden || t('Bezwaar zonder reden'),
      bij: organisatie(wie),
      feiten: [feit],
      nl: reden !== '',
    }));
}

function vragen(feiten: readonly Feit[]): Punt[] {
  const beantwoord = new Set(
    feiten
      .filter(({ vervallen }) => !vervallen)
      .flatMap((feit) => [inhoudstekst(feit, 'op'), inhoudstekst(feit, 'verzoek')])
      .filter(Boolean),
  );
  return feiten
    .filter(({ soort, vervallen, id }) => VRAGEN.includes(soort) && !vervallen && !beantwoord.has(id))
    .filter((feit) => !isGeadviseerd(feit, feiten))
    .map((feit) => {
      const gevraagd = inhoudstekst(feit, 'vraag') || inhoudstekst(feit, 'handeling');
      return {
        sleutel: feit.id,
        tekst: gevraagd || woord(feit.soort),
        bij: t('{{van}} aan {{aan}}', { van: organisatie(feit.wie), aan: organisatie(inhoudstekst(feit, 'aan')) }),
        feiten: [feit.id],
        nl: gevraagd !== '',
      };
    });
}

/** Advice answers a request by its kind and its giver, without pointing at it. */
function isGeadviseerd(vraag: Feit, feiten: readonly Feit[]): boolean {
  if (vraag.soort !== 'advies_gevraagd') return false;
  return feiten.some(
    (feit) =>
      feit.soort === 'advies' &&
      !feit.vervallen &&
      feit.wie === inhoudstekst(vraag, 'aan') &&
      leesMoment(feit.gebeurd.van) >= leesMoment(vraag.gebeurd.van),
  );
}

function afspraken(feiten: readonly Feit[], nu: string, namen: Namen): Punt[] {
  return afsprakenVan(feiten, nu)
    .filter(staatOpen)
    .map(({ feit, wat, voor, staat }) => ({
      sleutel: feit,
      tekst: wat || woord('afspraak'),
      bij: [partijnaam(voor, namen), ...(staat === 'te_laat' ? [t('te laat')] : [])].join(', '),
      feiten: [feit],
      nl: wat !== '',
    }));
}

const NIEUWS = ['incident', 'overtreding', 'alarmbel', 'vrijlating_gepland', 'risicotaxatie', 'aanhouding'];

/** How many of each kind came since the partners last met. */
function nieuw(feiten: readonly Feit[], nu: string): Punt[] {
  const vorige = overleggenVan(feiten, nu).voorbij.find(({ zonderVerslag }) => !zonderVerslag);
  if (!vorige) return [];
  const sindsdien = feiten.filter(
    (feit) => NIEUWS.includes(feit.soort) && !feit.vervallen && leesMoment(feit.bekend) > leesMoment(vorige.op),
  );
  return [...Map.groupBy(sindsdien, ({ soort }) => soort)].map(([soort, deze]) => ({
    sleutel: soort,
    tekst: woord(soort),
    bij: tn(deze.length, '{{aantal}} keer', '{{aantal}} keer'),
    feiten: deze.slice(-3).map(({ id }) => id),
    nl: false,
  }));
}
