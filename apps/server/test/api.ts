import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { leesConfig } from '@waakvlam/kernel/config';
import { inTransaction } from '@waakvlam/kernel/db';
import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import { CATEGORIEEN } from '@waakvlam/logboek';
import { maakLog } from '@waakvlam/kernel/log';
import { startTestDatabase, type TestDatabase } from '@waakvlam/kernel/testkit';
import type { Moment } from '@waakvlam/kernel/tijd';
import { startWaakvlam, type Waakvlam } from '../composition.ts';
import { zetOrganisaties } from '../demo/organisaties.ts';

export interface Antwoord {
  readonly status: number;
  readonly body: Json;
  readonly tekst: string;
  readonly headers: Headers;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads any JSON; what it expects is in the test itself
type Json = any;

export interface Opdracht {
  readonly body?: unknown;
  readonly rauw?: RequestInit['body'];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Someone who signed in and talks HTTP. */
export interface Beller {
  readonly get: (pad: string, opdracht?: Opdracht) => Promise<Antwoord>;
  readonly post: (pad: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Antwoord>;
  readonly vraag: (methode: string, pad: string, opdracht?: Opdracht) => Promise<Antwoord>;
  readonly token: string;
}

export interface Api {
  readonly url: string;
  readonly database: TestDatabase;
  readonly server: Waakvlam;
  /** Its folder for attachments and keys. */
  readonly map: string;
  /** Everything that was logged. */
  readonly logregels: string[];
  readonly anoniem: Beller;
  /** Signs in the person of the demo region whose name starts with this. */
  readonly als: (naam: string) => Promise<Beller>;
  readonly stop: () => Promise<void>;
}

export interface ApiOpties {
  readonly nu?: () => Moment;
  readonly omgeving?: Readonly<Record<string, string>>;
}

/** A server on a fresh database with the people of the demo region, and no cases. */
export async function startApi({ nu, omgeving = {} }: ApiOpties = {}): Promise<Api> {
  const database = await startTestDatabase();
  const map = await mkdtemp(join(tmpdir(), 'waakvlam-api-'));
  await inTransaction(database.pool('migratie'), zetOrganisaties);
  const logregels: string[] = [];
  const log = maakLog('debug', { write: (regel) => void logregels.push(regel) });
  const config = { ...leesConfig({ PORT: '0', WAAKVLAM_DATA: map, ...omgeving }, map), poort: 0 };
  const server = await startWaakvlam(config, { log, database, ...(nu && { nu }) });
  const url = `http://127.0.0.1:${server.poort}/api/v1`;
  const anoniem = beller(url, '');
  return {
    url,
    database,
    server,
    map,
    logregels,
    anoniem,
    als: async (naam) => {
      const { body } = await anoniem.get('/demo/gebruikers');
      const gebruiker = body.find((een: { naam: string }) => een.naam.startsWith(naam));
      const { body: sessie, status } = await anoniem.post('/sessies', { gebruiker: gebruiker.id });
      expect(status).toBe(201);
      return beller(url, sessie.token);
    },
    stop: async () => {
      const mislukt = logregels.filter((regel) => /mislukt/.test(regel));
      await server.stop();
      await database.close();
      await rm(map, { recursive: true });
      // No test of ours makes the server fail; what it said is the best hint.
      expect(mislukt).toEqual([]);
    },
  };
}

function beller(url: string, token: string): Beller {
  const vraag = async (methode: string, pad: string, { body, rauw, headers }: Opdracht = {}): Promise<Antwoord> => {
    const inhoud = rauw ?? (body === undefined ? undefined : JSON.stringify(body));
    const antwoord = await fetch(pad.startsWith('http') ? pad : url + pad, {
      method: methode,
      headers: {
        ...(token !== '' && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(inhoud !== undefined && { body: inhoud }),
    });
    // A stream of events does not end by itself.
    const isStroom = antwoord.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (isStroom) await antwoord.body?.cancel();
    const tekst = isStroom ? '' : await antwoord.text();
    const isJson = /\bjson\b/.test(antwoord.headers.get('content-type') ?? '');
    return {
      status: antwoord.status,
      body: isJson && tekst !== '' ? JSON.parse(tekst) : undefined,
      tekst,
      headers: antwoord.headers,
    };
  };
  return {
    token,
    vraag,
    get: (pad, opdracht) => vraag('GET', pad, opdracht),
    post: (pad, body = {}, headers = {}) => vraag('POST', pad, { body, headers }),
  };
}

/** Opens a case with a victim and a perpetrator; gives its path. */
export async function nieuweCasus(wie: Beller, extra: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const antwoord = await wie.post('/casussen', {
    naam: 'Casus Proef',
    regio: 'zeeland-west-brabant',
    betrokkenen: [
      { id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld' },
      { id: 'bert', rol: 'pleger', naam: 'Bert Verzonnen' },
    ],
    ...extra,
  });
  expect(antwoord.status, antwoord.tekst).toBe(201);
  return `/casussen/${antwoord.body.id}`;
}

/** Gives an organisation of the demo region a grant in a case. */
export async function geefToegang(
  api: Api,
  pad: string,
  code: OrganisatieCode,
  { categorieen = [...CATEGORIEEN], vastleggen = true }: { categorieen?: readonly string[]; vastleggen?: boolean } = {},
): Promise<void> {
  await inTransaction(api.database.pool('migratie'), async (trx) => {
    const { id } = await trx.selectFrom('organisatie').select('id').where('code', '=', code).executeTakeFirstOrThrow();
    await trx
      .insertInto('toegang')
      .values({
        casus_id: pad.split('/').at(-1) ?? '',
        organisatie_id: id,
        categorieen: [...categorieen],
        mag_vastleggen: vastleggen,
        grond: 'Proef',
        tot: null,
      })
      .execute();
  });
}

/** The fields that a refusal names. */
export function veldenVan(antwoord: Antwoord): string[] {
  return (antwoord.body?.fouten ?? []).map((fout: { veld: string }) => fout.veld);
}
