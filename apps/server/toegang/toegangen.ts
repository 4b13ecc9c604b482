import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import type { Setting, ToegangSoort } from '@waakvlam/kernel/db';
import { nietNu, ongeldig, Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, type Moment, parseTijdvak } from '@waakvlam/kernel/tijd';
import type { Categorie } from '@waakvlam/logboek';
import { omDeBeurt } from '../beurt.ts';
import type { OrganisatieInCasus } from '../feiten/woorden.ts';

export interface Toegang {
  readonly id: string;
  readonly organisatie: OrganisatieInCasus;
  readonly medewerker: string | null;
  readonly soort: ToegangSoort;
  readonly settings: readonly Setting[];
  /** Seen whole, without content, known to exist, and shown after a decision of the source. */
  readonly categorieen: readonly string[];
  readonly geredigeerd: readonly string[];
  readonly bestaan: readonly string[];
  readonly na_besluit: readonly string[];
  readonly mag_vastleggen: boolean;
  readonly van: Date;
  readonly tot: Date | null;
  /** Null when it is hidden from the caller. */
  readonly grond: string | null;
  readonly verleend_door: OrganisatieCode | null;
  readonly actief: boolean;
  /** Given by the organisation of the caller, and standing: she may end it when she may record. */
  readonly van_mij: boolean;
}

/** Grants of a case in the order in which they were given, ended ones too; the one with `id` when that is named. */
export async function leesToegangen({ actor, trx }: Uitvoering, casus: string, id?: string): Promise<Toegang[]> {
  const { rows } = await sql<Toegang>`
    select t.id, json_build_object('id', o.id, 'code', o.code, 'naam', o.naam) as organisatie,
           t.medewerker_id as medewerker, t.soort, t.settings, t.categorieen, t.geredigeerd, t.bestaan, t.na_besluit,
           t.mag_vastleggen, t.van, t.tot, t.grond,
           d.code as verleend_door, t.van <= now() and (t.tot is null or t.tot > now()) as actief,
           coalesce(t.verleend_door = ${actor.organisatie}, false) and (t.tot is null or t.tot > now()) as van_mij
      from toegang_zicht t
     cross join lateral organisatie_voor(t.casus_id, t.organisatie_id) o
      left join organisatie d on d.id = t.verleend_door
     where t.casus_id = ${casus} and (${id ?? null}::text is null or t.id::text = ${id ?? null})
     order by t.van, t.id`.execute(trx);
  return rows;
}

export interface Verlening {
  /** Id of an organisation, or its code when the region of the caller has one of that kind. */
  readonly organisatie: string;
  /** One person of that organisation; everyone who works there when left out. */
  readonly medewerker: string | undefined;
  readonly settings: readonly Setting[];
  /** Narrows what the covenant gives to these categories. */
  readonly categorieen: readonly Categorie[] | undefined;
  readonly mag_vastleggen: boolean;
  readonly tot: string | undefined;
  readonly grond: string;
}

/**
 * Lets an organisation take part in a case, for the caller, who may record there; gives the id of the grant. What it then
 * sees follows from the covenant, as far as the caller does not narrow it. A guest takes part until a named day.
 */
export async function verleenToegang(
  uitvoering: Uitvoering,
  casus: string,
  verlening: Verlening,
  /** Kinds of organisation that take part for a purpose and a time: the flexible shell around the chain. */
  gasten: readonly OrganisatieCode[],
): Promise<string> {
  const { actor, trx, nu } = uitvoering;
  const organisatie = await zoekOrganisatie(uitvoering, verlening.organisatie);
  if (gasten.includes(organisatie.code) && verlening.tot === undefined) {
    throw ongeldig({ veld: 'tot', melding: 'Deze organisatie is gast in de casus; geef aan tot wanneer zij meedoet.' });
  }
  await eisSettings(uitvoering, casus, organisatie.code, verlening.settings);
  const medewerker = await zoekMedewerker(uitvoering, organisatie.id, verlening.medewerker);
  const tot = verlening.tot === undefined ? null : new Date(leesTot(verlening.tot, nu));
  await eisNietLanger(uitvoering, casus, tot);
  const id = randomUUID();
  await trx
    .insertInto('toegang')
    .values({
      id,
      casus_id: casus,
      organisatie_id: organisatie.id,
      medewerker_id: medewerker,
      soort: 'deelname',
      settings: [...new Set(verlening.settings)],
      beperkt_tot: verlening.categorieen === undefined ? null : [...new Set(verlening.categorieen)],
      categorieen: [],
      mag_vastleggen: verlening.mag_vastleggen,
      grond: verlening.grond,
      tot,
      verleend_door: actor.organisatie,
    })
    .execute();
  await eisWatTeZien(uitvoering, casus, id, verlening.categorieen);
  return id;
}

/** Nobody lets others in for longer than she takes part herself; who broke the glass lets in nobody (403). */
async function eisNietLanger({ trx }: Uitvoering, casus: string, tot: Date | null): Promise<void> {
  const { rows } = await sql<{ mag: boolean; te_lang: boolean; dag: string | null }>`
    select m.tot is not null as mag, coalesce(${tot}::timestamptz, 'infinity') > m.tot as te_lang,
           to_char(m.tot at time zone 'Europe/Amsterdam', 'DD-MM-YYYY') as dag
      from (select mag_delen_tot(${casus}) as tot) m`.execute(trx);
  const [eigen] = rows;
  if (eigen?.mag !== true) throw new Probleem('niet_bevoegd');
  if (!eigen.te_lang) return;
  throw ongeldig({ veld: 'tot', melding: `U doet zelf mee tot ${eigen.dag}; laat niemand langer meedoen dan dat.` });
}

/** A casusoverleg is for participants under the Wgs; who is none never gets into its circle. */
async function eisSettings(
  { trx }: Uitvoering,
  casus: string,
  code: OrganisatieCode,
  settings: readonly Setting[],
): Promise<void> {
  if (!settings.includes('casusoverleg')) return;
  const { rows } = await sql<{ mag: boolean }>`
    select ${code} = any (v.wgs_deelnemers) as mag
      from casus c join convenant v on v.id = convenant_van(c.regio) where c.id = ${casus}`.execute(trx);
  if (rows[0]?.mag === true) return;
  throw ongeldig({
    veld: `settings[${settings.indexOf('casusoverleg')}]`,
    melding: 'Deze organisatie is geen deelnemer onder de Wgs en kan niet aan het casusoverleg meedoen.',
  });
}

/** The covenant must give something, and no category may be named that it does not give. */
async function eisWatTeZien(
  uitvoering: Uitvoering,
  casus: string,
  id: string,
  gevraagd: readonly Categorie[] | undefined,
): Promise<void> {
  const [gegeven] = await leesToegangen(uitvoering, casus, id);
  if (gegeven === undefined) throw new Probleem('niet_bevoegd');
  const iets = [...gegeven.categorieen, ...gegeven.geredigeerd, ...gegeven.bestaan, ...gegeven.na_besluit];
  const teVeel = gevraagd?.findIndex((een) => !iets.includes(een)) ?? -1;
  if (teVeel >= 0) {
    throw ongeldig({
      veld: `categorieen[${teVeel}]`,
      melding: 'Volgens het convenant krijgt deze organisatie deze categorie in deze setting niet.',
    });
  }
  if (iets.length > 0) return;
  throw ongeldig({ veld: 'organisatie', melding: 'Volgens het convenant ziet deze organisatie in deze casus niets.' });
}

/**
 * Ends a grant now and gives it as it is then; who ends her own sees the case no more. Only the organisation that gave it
 * can (403), while it stands (409), and never the last one under which an organisation records in the case (409).
 */
export async function beeindigToegang(uitvoering: Uitvoering, casus: string, id: string): Promise<Toegang> {
  const { trx } = uitvoering;
  await omDeBeurt(uitvoering, `toegang ${casus}`);
  const alle = await leesToegangen(uitvoering, casus);
  const toegang = alle.find((een) => een.id === id);
  if (toegang === undefined) throw new Probleem('niet_gevonden');
  if (toegang.tot !== null && !toegang.actief) throw nietNu('Deze toegang is al geëindigd.');
  if (!toegang.van_mij) throw new Probleem('niet_bevoegd');
  const blijft = alle.some((een) => een.id !== id && een.actief && een.mag_vastleggen && een.medewerker === null);
  if (toegang.mag_vastleggen && !blijft) {
    throw nietNu('Dan kan niemand meer in deze casus vastleggen. Geef eerst een andere organisatie dat recht.');
  }
  const { rows } = await sql<{ tot: Date }>`
    update toegang set tot = now() where casus_id = ${casus} and id::text = ${id} returning now() as tot`.execute(trx);
  const [einde] = rows;
  if (einde === undefined) throw new Probleem('niet_bevoegd');
  return { ...toegang, tot: einde.tot, actief: false, van_mij: false };
}

async function zoekOrganisatie(
  { actor, trx }: Uitvoering,
  welke: string,
): Promise<{ id: string; code: OrganisatieCode }> {
  const { rows } = await sql<{ id: string; code: OrganisatieCode }>`
    select id, code from organisatie
     where id::text = ${welke} or (code = ${welke} and regio = ${actor.regio}) limit 2`.execute(trx);
  const [organisatie, nogEen] = rows;
  if (organisatie === undefined) throw ongeldig({ veld: 'organisatie', melding: 'Deze organisatie is niet bekend.' });
  if (nogEen !== undefined) {
    throw ongeldig({ veld: 'organisatie', melding: 'Er is meer dan één organisatie van deze soort; geef haar id.' });
  }
  return organisatie;
}

async function zoekMedewerker(
  { trx }: Uitvoering,
  organisatie: string,
  id: string | undefined,
): Promise<string | null> {
  if (id === undefined) return null;
  const { rows } = await sql<{ id: string }>`
    select id from medewerker where id::text = ${id} and organisatie_id = ${organisatie}`.execute(trx);
  const [gevonden] = rows;
  if (gevonden !== undefined) return gevonden.id;
  throw ongeldig({ veld: 'medewerker', melding: 'Deze medewerker werkt niet bij deze organisatie.' });
}

/** A bare day counts up to its last second. */
function leesTot(tekst: string, nu: Moment): Moment {
  const tot = parseTijdvak(tekst, AMSTERDAM)?.tot;
  if (tot !== undefined && tot > nu) return tot;
  const melding =
    tot === undefined
      ? 'Vul een bestaande datum of een tijdstip in, zoals 2027-03-14 of 2027-03-14T21:30.'
      : 'Kies een moment in de toekomst.';
  throw ongeldig({ veld: 'tot', melding });
}
