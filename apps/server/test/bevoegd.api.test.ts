import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Orgrol } from '@waakvlam/kernel/actor';
import { mag, type Route } from '@waakvlam/kernel/http';
import { alleRoutes } from '../routes/index.ts';
import { type Api, type Beller, startApi } from './api.ts';

const MENSEN: Readonly<Partial<Record<Orgrol, string>>> = {
  medewerker: 'Wies',
  taakaccenthouder: 'Tess',
  coordinator: 'Paula',
  raadpleger: 'Rob',
  privacy_officer: 'Pia',
  functioneel_beheerder: 'Ben',
};

let api: Api;
let routes: readonly Route[];
const bellers = new Map<string, Beller>();
beforeAll(async () => {
  api = await startApi();
  routes = alleRoutes(api.server.diensten).filter(({ soort }) => soort !== 'openbaar');
  for (const [orgrol, naam] of Object.entries(MENSEN)) bellers.set(orgrol, await api.als(naam));
});
afterAll(() => api?.stop());

/** Asks something with a body and writes nothing. */
const VRAGEN = ['POST /casussen/{casusId}/deelhulp', 'POST /gelijkenissen', 'POST /zoekopdrachten'];
/** What everyone does with her own way in, number, work list and calendar, and saying that she read something. */
const isEigen = (naam: string): boolean =>
  / \/(sessies|passkeys|werkvoorraad|notificaties|agenda|mijn-nummer)(\/|$)|\/(gezien|ontvangst)$/.test(naam);
/** Who may do this hangs on more than her role; the database weighs it (`notificaties.api.test.ts`). */
const WEEGT_DATABASE = ['POST /wachtdiensten', 'DELETE /wachtdiensten/{dienstId}'];

const NIET_BESTAAND = '00000000-0000-4000-8000-000000000000';

/** Asks a route for something that does not exist, with as little as gets past the contract's outside. */
async function vraag(
  { contract: { method, pad, bestand, versie } }: Route,
  wie: Beller,
  kop: Record<string, string> = {},
) {
  const body = method === 'GET' || method === 'DELETE' ? {} : bestand ? { rauw: 'x' } : { body: {} };
  return wie.vraag(method, pad.replaceAll(/\{\w+\}/g, NIET_BESTAAND), {
    ...body,
    headers: {
      ...(bestand === true && { 'Content-Type': 'application/pdf' }),
      ...(versie && { 'If-Match': '"1"' }),
      ...kop,
    },
  });
}

const naamVan = ({ contract: { method, pad } }: Route): string => `${method} ${pad}`;
/** Leaving a session would end it for the next question. */
const eindigt = ({ contract: { naam } }: Route): boolean => naam === 'meldAf' || naam === 'meldOveralAf';

async function statussen(wie: Beller, kop: Record<string, string>, welke = routes): Promise<Record<string, number>> {
  const uit: Record<string, number> = {};
  for (const route of welke) uit[naamVan(route)] = (await vraag(route, wie, kop)).status;
  return uit;
}

describe('every route that is not for everyone', () => {
  it('is asked for without a token, with a token that is none, and with one that has ended: 401', async () => {
    expect(routes.length).toBeGreaterThan(25);
    const verlopen = await api.als('Wies');
    const stil = await api.als('Wies');
    await api.database.pool('migratie').query(`
      update sessie set verloopt = now() where token_digest = sha256('${verlopen.token}');
      update sessie set gebruikt = now() - interval '31 minutes' where token_digest = sha256('${stil.token}')`);
    const { token } = bellers.get('medewerker') ?? verlopen;
    for (const kop of [
      {},
      { Authorization: `Bearer ${'x'.repeat(43)}` },
      { Authorization: 'Bearer kort' },
      { Authorization: `Basic ${token}` },
      { Authorization: `Bearer ${token} ` + token },
      { Authorization: token },
      { Cookie: `waakvlam-sessie=${'x'.repeat(43)}`, 'X-Waakvlam': '1' },
      { Authorization: `Bearer ${verlopen.token}` },
      { Authorization: `Bearer ${stil.token}` },
      // What a proxy might say counts for nothing.
      { 'X-Forwarded-User': 'Wies', 'X-Remote-User': 'Wies', 'X-Waakvlam': '1' },
    ]) {
      const gevonden = await statussen(api.anoniem, kop);
      expect(Object.entries(gevonden).filter(([, status]) => status !== 401)).toEqual([]);
    }
  });

  it('refuses a write with the cookie alone', async () => {
    const { token } = bellers.get('medewerker') ?? api.anoniem;
    const schrijft = routes.filter(({ contract: { method } }) => method !== 'GET');
    const gevonden = await statussen(api.anoniem, { Cookie: `waakvlam-sessie=${token}` }, schrijft);
    expect(Object.entries(gevonden).filter(([, status]) => status !== 401)).toEqual([]);
  });

  it.each(Object.keys(MENSEN))('answers 403 to a %s exactly when her role may not', async (naam) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of MENSEN
    const orgrol = naam as Orgrol;
    const wie = bellers.get(naam) ?? api.anoniem;
    const geweigerd: string[] = [];
    const verwacht: string[] = [];
    for (const route of routes.filter((een) => !eindigt(een))) {
      const { status } = await vraag(route, wie);
      expect([401, 500], naamVan(route)).not.toContain(status);
      if (status === 403) geweigerd.push(naamVan(route));
      if (!mag(orgrol, route.contract.permission)) verwacht.push(naamVan(route));
    }
    expect(geweigerd).toEqual(verwacht);
  });

  it('answers 404 for a case that does not exist to who may read cases, and says nothing more', async () => {
    const wie = bellers.get('medewerker') ?? api.anoniem;
    const lezend = routes.filter(
      ({ contract: { method, pad, permission, query } }) =>
        method === 'GET' && pad.includes('{casusId}') && query === undefined && mag('medewerker', permission),
    );
    expect(lezend.length).toBeGreaterThan(3);
    for (const route of lezend) {
      const antwoord = await vraag(route, wie);
      expect([naamVan(route), antwoord.status]).toEqual([naamVan(route), 404]);
      expect(antwoord.body).toMatchObject({ code: 'niet_gevonden' });
      expect(Object.keys(antwoord.body).sort()).toEqual(['code', 'detail', 'instance', 'status', 'title', 'type']);
    }
  });

  it('gives nobody without cases more than her own part of the system', () => {
    const voor = (orgrol: Orgrol): string[] =>
      routes.filter(({ contract }) => mag(orgrol, contract.permission)).map(naamVan);
    for (const orgrol of ['functioneel_beheerder', 'privacy_officer'] as const)
      expect(voor(orgrol).filter((naam) => /^\w+ \/casussen(?!.*inzagen)/.test(naam))).toEqual([]);
    const leest = routes.filter(({ contract }) => mag('raadpleger', contract.permission));
    const schrijft = leest.filter((een) => een.contract.method !== 'GET' && !eindigt(een)).map(naamVan);
    const ruim = [...VRAGEN, ...WEEGT_DATABASE];
    expect(schrijft.filter((naam) => !ruim.includes(naam) && !isEigen(naam))).toEqual([]);
  });
});
