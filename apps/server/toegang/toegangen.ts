import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, type Moment, parseTijdvak } from '@waakvlam/kernel/tijd';
import type { Categorie } from '@waakvlam/logboek';
import { standaardCategorieen } from './standaard.ts';

export interface Toegang {
  readonly id: string;
  readonly organisatie: { readonly id: string; readonly code: OrganisatieCode; readonly naam: string };
  readonly medewerker: string | null;
  readonly categorieen: readonly string[];
  readonly mag_vastleggen: boolean;
  readonly van: Date;
  readonly tot: Date | null;
  readonly grond: string;
  readonly verleend_door: OrganisatieCode | null;
  readonly actief: boolean;
  /** Given by the organisation of the caller, and standing: she may end it when she may record. */
  readonly van_mij: boolean;
}

/** Grants of a case in the order in which they were given, ended ones too; the one with `id` when that is named. */
export async function leesToegangen({ actor, trx }: Uitvoering, casus: string, id?: string): Promise<Toegang[]> {
  const { rows } = await sql<Toegang>`
    select t.id, json_build_object('id', o.id, 'code', o.code, 'naam', o.naam) as organisatie,
           t.medewerker_id as medewerker, t.categorieen, t.mag_vastleggen, t.van, t.tot, t.grond,
           d.code as verleend_door, t.van <= now() and (t.tot is null or t.tot > now()) as actief,
           coalesce(t.verleend_door = ${actor.organisatie}, false) and (t.tot is null or t.tot > now()) as van_mij
      from toegang t
      join organisatie o on o.id = t.organisatie_id
      left join organisatie d on d.id = t.verleend_door
     where t.casus_id = ${casus} and (${id ?? null}::text is null or t.id::text = ${id ?? null})
     order by t.van, t.id`.execute(trx);
  return rows;
}

export interface Verlening {
  /** Id of an organisation, or its code when the region of the caller has one of that kind. */
  readonly organisatie: string;
  readonly categorieen: readonly Categorie[] | undefined;
  readonly mag_vastleggen: boolean;
  readonly tot: string | undefined;
  readonly grond: string;
}

/**
 * Gives an organisation access to a case for the caller, who may record there; gives the id of the grant. Nobody gives
 * what she does not see herself: by default the organisation sees what its kind sees, as far as the caller does.
 */
export async function verleenToegang(uitvoering: Uitvoering, casus: string, verlening: Verlening): Promise<string> {
  const { actor, trx, nu } = uitvoering;
  const organisatie = await zoekOrganisatie(uitvoering, verlening.organisatie);
  const eigen = await eigenCategorieen(uitvoering, casus);
  const categorieen = verlening.categorieen ?? standaardCategorieen(organisatie.code).filter((een) => eigen.has(een));
  if (categorieen.length === 0) {
    throw ongeldig({
      veld: 'categorieen',
      melding: 'Noem ten minste één categorie; deze organisatie ziet uit zichzelf niets.',
    });
  }
  const teVeel = categorieen.findIndex((een) => !eigen.has(een));
  if (teVeel >= 0) {
    throw ongeldig({ veld: `categorieen[${teVeel}]`, melding: 'U kunt alleen toegang geven tot wat u zelf ziet.' });
  }
  const id = randomUUID();
  await trx
    .insertInto('toegang')
    .values({
      id,
      casus_id: casus,
      organisatie_id: organisatie.id,
      categorieen: [...new Set(categorieen)],
      mag_vastleggen: verlening.mag_vastleggen,
      grond: verlening.grond,
      tot: verlening.tot === undefined ? null : new Date(leesTot(verlening.tot, nu)),
      verleend_door: actor.organisatie,
    })
    .execute();
  return id;
}

/**
 * Ends a grant now and gives it as it is then; who ends her own sees the case no more. Only the organisation that gave it
 * can (403), while it stands (409), and never the last one under which an organisation records in the case (409).
 */
export async function beeindigToegang(uitvoering: Uitvoering, casus: string, id: string): Promise<Toegang> {
  const { trx } = uitvoering;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`toegang ${casus}`}, 0))`.execute(trx);
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

function nietNu(reden: string): Probleem {
  return new Probleem('nu_niet_mogelijk', { waarden: { reden } });
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

async function eigenCategorieen({ trx }: Uitvoering, casus: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ eigen: string[] }>`select mijn_categorieen(${casus}) as eigen`.execute(trx);
  return new Set(rows[0]?.eigen);
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
