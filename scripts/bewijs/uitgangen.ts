import { leesConfig } from '@waakvlam/kernel/config';
import { inTransaction } from '@waakvlam/kernel/db';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { maakLog } from '@waakvlam/kernel/log';
import { uitgangen } from '@waakvlam/kernel/uitgang';
import { DEMOREGIO } from '../../apps/server/demo/regio.ts';
import { startWaakvlam } from '../../apps/server/composition.ts';
import { magMaken } from '../../apps/server/documenten/sjablonen.ts';
import type { Tijdelijk } from '../bench/tijdelijk.ts';
import { documentenVoor } from './documenten.ts';
import { woordenVan } from '../../apps/server/test/woorden.ts';
import type { Referentie, Situatie } from './referentie.ts';
import type { Uitslag } from './weging.ts';

/** One fact per category, with a mark in its free text and, where there is one, in the field that it is about. */
const FEITEN: readonly (readonly [categorie: string, soort: string, inhoud: (merk: string) => object])[] = [
  ['persoonsgegevens', 'betrokkene_toegevoegd', (merk) => ({ id: 'kim', rol: 'kind', naam: 'Kim', opmerking: merk })],
  ['adres', 'verblijf_vastgesteld', (merk) => ({ betrokkene: 'anna', soort: 'woon', adres: merk, geheim: 'ja' })],
  ['adres', 'bereikbaarheid_vastgesteld', (merk) => ({ betrokkene: 'anna', soort: 'telefoon', waarde: merk })],
  ['adres', 'voertuig_vastgesteld', (merk) => ({ betrokkene: 'anna', kenteken: merk })],
  ['adres', 'dagpatroon_vastgesteld', (merk) => ({ betrokkene: 'anna', patroon: merk })],
  ['incident', 'aangiftepoging', (merk) => ({ uitkomst: 'uitgesteld', reden: merk })],
  ['strafrecht', 'opsporing', (merk) => ({ handeling: merk })],
  ['risico', 'risico_ongewijzigd', (merk) => ({ reden: merk })],
  ['zorg', 'zorgsignaal', (merk) => ({ door: 'politie', zorg: merk })],
  ['contact_slachtoffer', 'contact_slachtoffer', (merk) => ({ kanaal: 'fysiek', gelukt: 'ja', uitkomst: merk })],
  ['contact_pleger', 'contact_pleger', (merk) => ({ kanaal: 'fysiek', verschenen: 'ja', uitkomst: merk })],
  ['regie', 'notitie', (merk) => ({ tekst: merk })],
  ['verantwoording', 'informatieverzoek', (merk) => ({ aan: 'om', vraag: merk })],
];

/** Pairs of settings, level and consent such that every two of them meet at least once. */
const SITUATIES: readonly Omit<Situatie, 'organisatie' | 'rollen' | 'fase'>[] = [
  { settings: ['bilateraal'], niveau: 'onbekend', toestemming: [] },
  { settings: ['bilateraal'], niveau: 'hoog', toestemming: ['*'] },
  { settings: ['actieoverleg'], niveau: 'hoog', toestemming: [] },
  { settings: ['actieoverleg'], niveau: 'onbekend', toestemming: ['*'] },
  { settings: ['casusoverleg'], niveau: 'hoog', toestemming: ['incident', 'contact_slachtoffer'] },
  { settings: ['casusoverleg'], niveau: 'onbekend', toestemming: [] },
  { settings: ['zsm'], niveau: 'hoog', toestemming: [] },
  { settings: ['zsm'], niveau: 'onbekend', toestemming: ['*'] },
];

/**
 * Asks every way out over HTTP that gives something of a case, documents included, as someone of every kind of
 * organisation, and looks for marks of categories that she may not read; and whether the list of facts is exactly what the reference says.
 */
export async function bewijsUitgangen({ map, database }: Tijdelijk, referentie: Referentie): Promise<Uitslag> {
  const config = {
    ...leesConfig({ PORT: '0', WAAKVLAM_DATA: map, WAAKVLAM_LIMIET_PER_MINUUT: '100000000' }, map),
    poort: 0,
  };
  await vulAan(database);
  const server = await startWaakvlam(config, { log: maakLog('silent'), database });
  const url = `http://127.0.0.1:${server.poort}/api/v1`;
  const verschillen: string[] = [];
  let combinaties = 0;
  const vraag = async (token: string, methode: string, pad: string, body?: unknown) => {
    const antwoord = await fetch(url + pad, {
      method: methode,
      headers: { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: antwoord.status, tekst: await woordenVan(new Uint8Array(await antwoord.arrayBuffer())) };
  };
  const eis = async (token: string, pad: string, body: unknown) => {
    const antwoord = await vraag(token, 'POST', pad, body);
    if (antwoord.status !== 201) throw new Error(`${pad}: ${antwoord.status} ${antwoord.tekst}`);
    return JSON.parse(antwoord.tekst);
  };
  try {
    const { tekst } = await vraag('', 'GET', '/demo/gebruikers');
    const mensen: { id: string; naam: string; organisatie: string; organisatienaam: string; rol: string }[] =
      JSON.parse(tekst);
    const bron = mensen.find(({ naam }) => naam === BRON);
    const lezers = mensen.filter(({ naam }) => naam === LEZER);
    if (bron === undefined) throw new Error('the source is not there');
    const tokenVan = async (gebruiker: string): Promise<string> => (await eis('', '/sessies', { gebruiker })).token;
    const bronToken = await tokenVan(bron.id);
    const tokens = new Map<string, string>();
    for (const lezer of lezers) tokens.set(lezer.id, await tokenVan(lezer.id));
    const ids = await organisatieIds(database);
    for (const [nr, situatie] of SITUATIES.entries()) {
      const casus = await maakCasus(bronToken, eis, situatie, nr);
      const beproef = async ({ organisatie, id }: (typeof lezers)[number]): Promise<void> => {
        const toegang = await vraag(bronToken, 'POST', `/casussen/${casus.id}/toegangen`, {
          organisatie: ids.get(organisatie),
          settings: situatie.settings,
          grond: `Kanarie-grond`,
          tot: '2190-01-01',
        });
        // Who records a consent gets nothing by it herself.
        const toestemming = organisatie === BRONCODE ? [] : situatie.toestemming;
        const rollen = organisatie === BRONCODE ? [ROL] : [];
        const wat = { ...situatie, organisatie, rollen, fase: '', toestemming };
        const rang = (categorie: string) => referentie.weeg(wat, categorie);
        const iets = referentie.categorieen.some((categorie) => rang(categorie) > 0);
        const deelnemer = !situatie.settings.includes('casusoverleg') || referentie.wgsDeelnemers.includes(organisatie);
        if ((toegang.status === 201) !== (iets && deelnemer)) {
          verschillen.push(`${JSON.stringify(wat)}: toegang ${toegang.status} ${toegang.tekst}`);
        }
        const plegerzijde = referentie.plegerzijde.organisaties.includes(organisatie);
        const magTekst = (categorie: string) => toegang.status === 201 && !plegerzijde && rang(categorie) === 4;
        const token = tokens.get(id) ?? '';
        const beoordeel = (weg: string, antwoord: { status: number; tekst: string }): void => {
          if (antwoord.status >= 500) verschillen.push(`${weg} ${organisatie}: ${antwoord.status}`);
          for (const [categorie] of FEITEN) {
            combinaties += 1;
            if (!magTekst(categorie) && antwoord.tekst.includes(merk(categorie, nr))) {
              verschillen.push(`${weg} ${JSON.stringify(wat)} toont ${categorie}`);
            }
          }
          if (plegerzijde && antwoord.tekst.includes('Kanarie')) verschillen.push(`${weg} ${organisatie}: vrije tekst`);
        };
        for (const pad of wegen(casus)) beoordeel(`GET ${pad}`, await vraag(token, 'GET', pad));
        for (const { pad, body } of vragen(casus))
          beoordeel(`POST ${pad} ${JSON.stringify(body)}`, await vraag(token, 'POST', pad, body));
        for (const { sjabloon, body } of documentenVoor(SITUATIES.indexOf(situatie))) {
          const { status, tekst: woorden } = await vraag(token, 'POST', `/casussen/${casus.id}/documenten`, body);
          const wie = `${body.soort}.${body.vorm} ${JSON.stringify(wat)}`;
          // A document is there for who sees the case and makes this kind, and then something stands in it.
          const hoort = toegang.status !== 201 ? 404 : magMaken(sjabloon.door, organisatie) ? 200 : 422;
          if (status !== hoort && !(status === 404 && hoort === 422))
            verschillen.push(`${wie}: ${status}, geen ${hoort}`);
          if (status === 200 && !woorden.includes(sjabloon.titel)) verschillen.push(`${wie}: leeg`);
          for (const [categorie] of FEITEN) {
            combinaties += 1;
            const mag = sjabloon.lezer === 'keten' && categorie !== 'adres' && magTekst(categorie);
            if (!mag && woorden.includes(merk(categorie, nr))) verschillen.push(`${wie} toont ${categorie}`);
          }
          if (sjabloon.lezer === 'verdachte' && /Kanarie|Anna/.test(woorden))
            verschillen.push(`${wie}: woorden of namen`);
        }
        const log = await vraag(token, 'GET', `/casussen/${casus.id}/feiten?limiet=500`);
        const gezien: { id: string }[] = log.status === 200 ? JSON.parse(log.tekst).resultaten : [];
        for (const { id: feit, categorie } of casus.feiten) {
          combinaties += 1;
          const hoort = toegang.status === 201 && rang(categorie) >= 3 && !(plegerzijde && categorie === 'adres');
          if (gezien.some((een) => een.id === feit) !== hoort) {
            verschillen.push(`feiten ${JSON.stringify(wat)}: ${categorie} ${hoort ? 'ontbreekt' : 'te veel'}`);
          }
        }
      };
      for (let van = 0; van < lezers.length; van += TEGELIJK) {
        await Promise.all(lezers.slice(van, van + TEGELIJK).map(beproef));
      }
    }
  } finally {
    await server.stop();
  }
  return { wat: 'uitgangen over HTTP', combinaties, verschillen };
}

const TEGELIJK = 6;
const BRON = 'Bewijs Bronvoorbeeld';
const BRONCODE = 'politie';
/** A role of the source, held by someone whose name is to be shielded. */
const ROL = 'casusregisseur';
const LEZER = 'Bewijs Lezervoorbeeld';
/** Another one in each case, since search finds the others too. */
const merk = (categorie: string, nr: number): string => `Kanarie-${categorie}-merk${nr}x`;

interface Casus {
  readonly id: string;
  readonly feiten: readonly { readonly id: string; readonly categorie: string }[];
}

async function maakCasus(
  token: string,
  eis: (token: string, pad: string, body: unknown) => Promise<{ id: string }>,
  { niveau, toestemming }: { readonly niveau: string; readonly toestemming: readonly string[] },
  nr: number,
): Promise<Casus> {
  const { id } = await eis(token, '/casussen', {
    naam: 'Bewijs',
    regio: DEMOREGIO,
    betrokkenen: [{ id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld' }],
  });
  const feiten: { id: string; categorie: string }[] = [];
  for (const [categorie, soort, inhoud] of FEITEN) {
    const feit = {
      soort,
      op: '2024-03-05',
      inhoud: inhoud(merk(categorie, nr)),
      wat: merk(categorie, nr),
      door: merk(categorie, nr),
    };
    feiten.push({ id: (await eis(token, `/casussen/${id}/feiten`, feit)).id, categorie });
  }
  const meld = (soort: string, inhoud: object) =>
    eis(token, `/casussen/${id}/feiten`, { soort, op: '2024-03-05', inhoud });
  await meld('rol_toegewezen', { rol: ROL, organisatie: BRONCODE, medewerker: 'Kanarie Medewerker' });
  if (niveau === 'hoog') await meld('risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' });
  if (toestemming.length > 0) {
    const categorieen = toestemming.includes('*') ? undefined : toestemming;
    await meld('toestemming', { waarvoor: 'delen', gegeven: 'ja', door: 'anna', categorieen });
  }
  return { id, feiten };
}

/** Every registered way out that reads and whose path can be filled; streams of events carry ids alone. */
function wegen({ id, feiten }: Casus): string[] {
  return uitgangen().flatMap(({ naam, soort }) => {
    const [methode = '', pad = ''] = naam.split(' ');
    if (soort !== 'route' || methode !== 'GET') return [];
    const gevuld = pad.replace('{casusId}', id);
    // Of each fact itself, and of those about where the victim is.
    if (gevuld.includes('{feitId}')) return feiten.slice(0, 6).map((feit) => gevuld.replace('{feitId}', feit.id));
    return [gevuld.replaceAll(/\{\w+\}/g, 'onbekend')];
  });
}

/** Questions that are asked with a body because of what they hold. */
function vragen({ id }: Casus): { pad: string; body: object }[] {
  return [
    { pad: '/zoekopdrachten', body: { tekst: 'Kanarie' } },
    { pad: `/casussen/${id}/deelhulp`, body: { organisatie: 'om', categorie: 'adres' } },
  ];
}

/** The demo region with one more organisation of every kind, each with one reader, and a source that is none of them. */
async function vulAan(database: Tijdelijk['database']): Promise<void> {
  await inTransaction(database.pool('migratie'), async (trx) => {
    const voeg = async (code: (typeof organisatieCodes)[number], naam: string): Promise<void> => {
      const { id } = await trx
        .insertInto('organisatie')
        .values({ code, naam: `${naam} ${code}`, regio: DEMOREGIO })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('medewerker')
        .values({ organisatie_id: id, naam, rol: 'bewijs', regio: DEMOREGIO })
        .execute();
    };
    await voeg(BRONCODE, BRON);
    for (const code of organisatieCodes) await voeg(code, LEZER);
  });
}

async function organisatieIds(database: Tijdelijk['database']): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database
    .pool('motor')
    .query<{ id: string; code: string }>(`select id, code from organisatie where naam like $1`, [`${LEZER}%`]);
  return new Map(rows.map(({ id, code }) => [code, id]));
}
