import { sql } from 'kysely';
import { kantVan } from '@waakvlam/herkenning';
import { nietNu } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { noemtAdres } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { legVast } from '../feiten/vastleggen.ts';
import type { Incidentdetail } from './incident.ts';

/**
 * Records a report in a case as a fact with the sentences that raised it, and keeps the link. Only what this reader called
 * stalking leaves the list. Gives the id of the fact.
 */
export async function brengNaarCasus(
  diensten: Diensten,
  uitvoering: Uitvoering,
  incident: Incidentdetail,
  casusId: string,
): Promise<string> {
  const { trx, actor } = uitvoering;
  const { feit } = await legVast(
    diensten,
    uitvoering,
    casusId,
    {
      soort: 'melding',
      op: incident.gebeurd ?? incident.geregistreerd,
      bekend: incident.geregistreerd < (incident.gebeurd ?? '') ? undefined : incident.geregistreerd,
      inhoud: {
        bij: actor.organisatieCode,
        herkend_als_stalking: 'ja',
        ...(incident.classificatie !== null && { classificatie: incident.classificatie }),
      },
      wat: `Uit melding ${incident.bronId}: ${citeer(incident)}`,
    },
    'invoer',
  );
  await sql`
    insert into incident_casus (incident_id, casus_id, feit, organisatie_id, medewerker_id)
    values (${incident.id}, ${casusId}, ${feit.id}, ${actor.organisatie}, ${actor.medewerker})`.execute(trx);
  return feit.id;
}

/** Refuses a report that the caller has not called stalking, or that is in this case already. */
export function eisBevestigd({ oordelen, casussen }: Incidentdetail, casusId?: string): void {
  if (oordelen.find(({ eigen }) => eigen)?.oordeel !== 'stalking') {
    throw nietNu('Beoordeel deze melding eerst als stalking.');
  }
  if (casussen.some(({ casus }) => casus === casusId)) {
    throw nietNu('Deze melding staat al in die casus.');
  }
}

/** The people of a report whose side is known, as a case takes them. */
export function alsBetrokkenen({ betrokkenen }: Incidentdetail) {
  return betrokkenen.flatMap(({ rol, naam, geboren, nr }) => {
    const kant = kantVan(rol);
    if (kant === 'onbekend') return [];
    const dag = /^\d{4}-\d{2}-\d{2}$/.test(geboren ?? '') ? geboren : undefined;
    return [
      { id: `${kant}_${nr + 1}`, rol: kant, ...(naam ? { naam } : {}), ...(dag !== undefined && { geboren: dag }) },
    ];
  });
}

const MEESTE_ZINNEN = 8;

/** The sentences around the quotes; of one that names an address only a quote that names none: partners will read this. */
export function citeer({ tekst, signalen }: Pick<Incidentdetail, 'tekst' | 'signalen'>): string {
  const zinnen = signalen.flatMap(({ citaat, van, tot }) => {
    const begin = Math.max(...['.', '!', '?', '\n'].map((teken) => tekst.lastIndexOf(teken, van - 1))) + 1;
    const einden = ['.', '!', '?', '\n'].map((teken) => tekst.indexOf(teken, tot)).filter((plek) => plek >= 0);
    const zin = tekst.slice(begin, Math.min(tekst.length, ...einden.map((plek) => plek + 1))).trim();
    const kort = noemtAdres(zin) || zin.length > 400 ? citaat : zin;
    return noemtAdres(kort) ? [] : [kort];
  });
  const gekozen = [...new Set(zinnen)].slice(0, MEESTE_ZINNEN).map((zin) => `“${zin}”`);
  return gekozen.length > 0 ? gekozen.join(' … ') : 'door een lezer herkend; er is geen citaat zonder adres.';
}
