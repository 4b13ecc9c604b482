import { inhoudstekst } from '../../../api/feit.ts';
import { takenVan } from '../../../api/stand.ts';
import type { Feit, Stand, Taak } from '../../../api/types.ts';
import { organisatie, woord } from '../../../taal/labels.ts';
import { opsomming, t, tn } from '../../../taal/taal.ts';
import { leesMoment } from '../../../tijd/amsterdam.ts';
import { relatief } from '../../../tijd/weergave.ts';
import { dagenOver, geldendeMaatregelen } from '../../header/gelden.ts';
import { openTaken } from '../../taken/volgorde.ts';
import type { Namen } from '../../tijdlijn/inhoud.ts';
import { nieuwSinds } from './nieuw.ts';
import type { Agendadeel, Punt } from './punt.ts';
import { tegenspraak } from './tegenspraak.ts';
import { vorigeKeer } from './vorigeKeer.ts';

/** An order of ours: how soon a measure that ends is talked about. */
const VERLOOPT_BINNEN = 30;
const VRAGEN = ['informatieverzoek', 'verzoek_tot_handeling', 'overlegverzoek', 'advies_gevraagd'];

/**
 * What the meeting should talk about, as far as the reader sees it, in the order of a chair: what came of last time, what is
 * new, what rings the alarm, what goes against each other, what is late, what ends soon, and what was asked and not answered.
 * Parts without anything are left out.
 */
export function agendavoorstel(stand: Stand, feiten: readonly Feit[], namen: Namen): Agendadeel[] {
  const delen: Agendadeel[] = [
    { naam: 'afspraken', titel: t('Wat kwam er van de vorige keer?'), punten: vorigeKeer(feiten, stand.op, namen) },
    nieuwSinds(feiten, stand.op, namen),
    { naam: 'alarmen', titel: t('Alarmen'), punten: alarmen(stand) },
    { naam: 'tegenspraak', titel: t('Spreekt elkaar tegen'), punten: tegenspraak(stand, feiten) },
    { naam: 'te_laat', titel: t('Te laat, per organisatie'), punten: teLaat(stand) },
    { naam: 'loopt_af', titel: t('Loopt af'), punten: looptAf(stand) },
    { naam: 'vragen', titel: t('Vragen zonder antwoord'), punten: vragen(feiten) },
  ];
  return delen.filter(({ punten }) => punten.length > 0);
}

function alarmen({ signalen, op }: Stand): Punt[] {
  return signalen
    .filter(({ actief, ernst }) => actief && ernst === 'alarm')
    .toSorted((a, b) => leesMoment(b.sinds).getTime() - leesMoment(a.sinds).getTime())
    .map((signaal, plek) => ({
      sleutel: `${signaal.code} ${plek}`,
      tekst: signaal.tekst ?? woord(signaal.code),
      bij: relatief(signaal.sinds, op),
      feiten: signaal.feiten,
      nl: signaal.tekst !== undefined,
      // several alarms can have one title: it is the reason that tells them apart
      ...(signaal.reden !== '' && signaal.reden !== signaal.tekst && { uitleg: signaal.reden }),
    }));
}

/**
 * What is late: first what several owe together, once and with who still has to, then by the organisation that owes it, who
 * owes most first, and of each what is late longest.
 */
function teLaat(stand: Stand): Punt[] {
  const laat = openTaken(takenVan(stand)).filter((taak) => taak.teLaat);
  const perVraag = [...Map.groupBy(laat, ({ item, sinds, uiterlijk }) => `${item} ${sinds} ${uiterlijk}`).values()];
  const samen = perVraag.filter((taken) => new Set(taken.map(({ wie }) => wie)).size > 1);
  const alleen = perVraag.filter((taken) => !samen.includes(taken)).flat();
  const perOrganisatie = [...Map.groupBy(alleen, ({ wie }) => wie).values()].toSorted((a, b) => b.length - a.length);
  return [...samen, ...perOrganisatie.flat().map((taak) => [taak])].flatMap((taken, plek) =>
    teLaatPunt(taken, plek, stand.op),
  );
}

/** What is asked of some organisations at one moment. */
function teLaatPunt(taken: readonly Taak[], plek: number, nu: string): Punt[] {
  const [taak] = taken;
  if (taak === undefined) return [];
  const wie = [...new Set(taken.map((een) => een.wie))];
  // the same is asked again after each occasion
  const dan = taak.uiterlijk === null ? '' : relatief(taak.uiterlijk, nu);
  const nog = wie.length > 1 && t('nog door {{wie}}', { wie: opsomming(wie.map(organisatie)) });
  return [
    {
      sleutel: `${taak.item} ${taak.wie} ${plek}`,
      tekst: taak.tekst ?? woord(taak.item),
      bij: [dan, nog].filter(Boolean).join(', '),
      feiten: taak.feiten ?? [],
      nl: taak.tekst !== undefined,
      wie,
    },
  ];
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
