import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type JWK, Provider } from 'oidc-provider';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@waakvlam/kernel/db';
import { nieuweUitnodiging } from '../identiteit/accounts.ts';
import { type Api, startApi } from './api.ts';
import { Browser, type Pagina } from './browser.ts';

const KOEKJE = 'waakvlam-sessie';
const WACHTWOORD = 'een lange zin over niets';
let klok = Date.parse('2026-11-27T10:00:00Z');
let api: Api;
let basis: string;
beforeAll(async () => {
  api = await startApi({ nu: () => klok });
  basis = `http://localhost:${api.server.poort}`;
});
afterAll(() => api?.stop());

/** The page without what was typed and without the challenge for passkeys, which differs every time. */
const zonderNaam = (pagina: Pagina): string => pagina.tekst.replaceAll(/(value|data-opties)="[^"]*"/g, '');

const weigerAlles = (_vraag: unknown, antwoord: ServerResponse): void => void antwoord.writeHead(503).end();

/** Later by as much as one code counts. */
const volgendeCode = (): void => void (klok += 30_000);

async function medewerkerId(van: Api, naam: string): Promise<string> {
  const { id } = await inTransaction(van.database.pool('migratie'), (trx) =>
    trx.selectFrom('medewerker').select('id').where('naam', 'like', `${naam}%`).executeTakeFirstOrThrow(),
  );
  return id;
}

async function nodigUit(naam: string): Promise<string> {
  const { code, digest } = nieuweUitnodiging();
  await api.database.pool('migratie').query(
    `insert into lokaal_account (medewerker_id, uitnodiging, uitnodiging_tot) values ($1, $2, now() + interval '1 day')
     on conflict (medewerker_id) do update set uitnodiging = excluded.uitnodiging, uitnodiging_tot = excluded.uitnodiging_tot`,
    [await medewerkerId(api, naam), digest],
  );
  return code;
}

interface Account {
  readonly gebruikersnaam: string;
  readonly code: () => string;
}

/** Takes an invitation as someone would: the code, the app, a password. */
async function maakAccount(naam: string, gegeven?: string): Promise<Account> {
  const uitnodiging = gegeven ?? (await nodigUit(naam));
  const browser = new Browser();
  const stap = await browser.haal(`${basis}/oidc/uitnodiging`, {
    formulier: { uitnodiging: uitnodiging.toLowerCase() },
  });
  expect(stap.tekst).toContain(naam);
  const geheim = /<code>([^<]*)<\/code>/.exec(stap.tekst)?.[1]?.replaceAll(' ', '') ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(geheim) });
  const code = (): string => totp.generate({ timestamp: klok });
  const gebruikersnaam = naam.toLowerCase();
  const klaar = await browser.haal(`${basis}/oidc/uitnodiging`, {
    formulier: { uitnodiging, stap: 'account', gebruikersnaam, wachtwoord: WACHTWOORD, code: code() },
  });
  expect(klaar.tekst).toContain('Uw account is klaar');
  volgendeCode();
  return { gebruikersnaam, code };
}

/** Goes to the sign-in form. */
const begin = (browser: Browser, naar = '/casussen'): Promise<Pagina> =>
  browser.volg(`${basis}/api/v1/aanmelden?${new URLSearchParams({ naar }).toString()}`);

async function vulIn(
  browser: Browser,
  url: string,
  { gebruikersnaam, code }: Account,
  wachtwoord = WACHTWOORD,
): Promise<Pagina> {
  return browser.haal(url, { formulier: { gebruikersnaam, wachtwoord, code: code() } });
}

const isTerug = (url: string): boolean => new URL(url).pathname === '/api/v1/aanmelden/terug';

/** Signs in up to the answer of the provider, which is not yet taken. */
async function totTerug(browser: Browser, account: Account, naar?: string): Promise<string> {
  const formulier = await begin(browser, naar);
  const goed = await vulIn(browser, formulier.url, account);
  expect(goed.status, goed.tekst).toBe(303);
  const { naar: terug = '' } = await browser.volg(goed.naar ?? '', isTerug);
  expect(isTerug(terug)).toBe(true);
  volgendeCode();
  return terug;
}

async function meldAan(account: Account): Promise<{
  browser: Browser;
  vraag: (methode: string, pad: string, kop?: Record<string, string>) => Promise<number>;
}> {
  const browser = new Browser();
  await browser.haal(await totTerug(browser, account));
  const cookie = `${KOEKJE}=${browser.koekjes.get(KOEKJE)?.waarde}`;
  return {
    browser,
    vraag: async (methode, pad, kop = {}) =>
      (await api.anoniem.vraag(methode, pad, { headers: { Cookie: cookie, ...kop } })).status,
  };
}

describe('signing in at the embedded provider', () => {
  it('goes from an invitation over code and PKCE to a session in a cookie, and out again', async () => {
    const account = await maakAccount('Tara');
    const browser = new Browser();
    const formulier = await begin(browser, '/casussen/1?x=y');
    expect(formulier.tekst).toContain('Code uit uw app');
    expect(formulier.tekst).toContain('<html lang="nl">');
    const terug = await browser.haal(await totTerug(browser, account, '/casussen/1?x=y'));
    expect(terug).toMatchObject({ status: 303, naar: `${basis}/aanmelden?naar=%2Fcasussen%2F1%3Fx%3Dy&terug=ja` });
    const koekje = terug.koekjes.find((een) => een.startsWith(KOEKJE));
    expect(koekje).toMatch(/HttpOnly/);
    expect(koekje).toMatch(/SameSite=Strict/);
    const kop = { Cookie: `${KOEKJE}=${browser.koekjes.get(KOEKJE)?.waarde}` };
    const wie = await api.anoniem.get('/sessies/huidige', { headers: kop });
    expect(wie.body).toMatchObject({ naam: 'Tara Triagevoorbeeld', organisatie: 'veilig_thuis', orgrol: 'medewerker' });
    const eigen = await api.anoniem.get('/sessies/eigen', { headers: kop });
    expect(eigen.body.map(({ deze }: { deze: boolean }) => deze)).toEqual([true]);
    const af = await api.anoniem.vraag('DELETE', '/sessies/huidige', { headers: { ...kop, 'X-Waakvlam': '1' } });
    expect(af.status).toBe(204);
    expect(af.headers.get('set-cookie')).toMatch(/Max-Age=0/);
    expect((await api.anoniem.get('/sessies/huidige', { headers: kop })).status).toBe(401);
  });

  it('takes a cookie for a write only with our own header, and never a token that is malformed or given twice', async () => {
    const { vraag, browser } = await meldAan(await maakAccount('Onno'));
    const token = browser.koekjes.get(KOEKJE)?.waarde ?? '';
    expect(await vraag('GET', '/casussen')).toBe(200);
    expect(await vraag('POST', '/casussen')).toBe(401);
    expect(await vraag('POST', '/casussen', { 'X-Waakvlam': '1', 'Content-Type': 'application/json' })).not.toBe(401);
    expect(await vraag('DELETE', '/sessies/huidige')).toBe(401);
    expect(await vraag('GET', '/casussen', { Authorization: 'Bearer verzonnenverzonnenverzonnen' })).toBe(401);
    expect(await vraag('GET', '/casussen', { Cookie: `${KOEKJE}=${token}; ${KOEKJE}=${token}` })).toBe(401);
    expect(await vraag('GET', '/casussen', { Cookie: `${KOEKJE}=${token}'` })).toBe(401);
  });

  it('ends all sessions of a person at once, and no one else', async () => {
    const account = await maakAccount('Zara');
    const [een, twee] = [await meldAan(account), await meldAan(account)];
    const wies = await api.als('Wies');
    expect(await een.vraag('DELETE', '/sessies', { 'X-Waakvlam': '1' })).toBe(204);
    expect([await een.vraag('GET', '/casussen'), await twee.vraag('GET', '/casussen')]).toEqual([401, 401]);
    expect((await wies.get('/casussen')).status).toBe(200);
  });

  it('names the sessions of a person by device, and ends one or all others, and none of someone else', async () => {
    const account = await maakAccount('Cas');
    const [hier, telefoon, laptop] = [await meldAan(account), await meldAan(account), await meldAan(account)];
    await api.database
      .pool('migratie')
      .query(`update sessie set toestel = 'Chrome op Android' where medewerker_id = $1`, [
        await medewerkerId(api, 'Cas'),
      ]);
    const kop = (van: typeof hier) => ({
      Cookie: `${KOEKJE}=${van.browser.koekjes.get(KOEKJE)?.waarde}`,
      'X-Waakvlam': '1',
    });
    const lijst = async () => (await api.anoniem.get('/sessies/eigen', { headers: kop(hier) })).body;
    const eigen = await lijst();
    expect(eigen).toHaveLength(3);
    expect(eigen[0]).toMatchObject({ deze: true, toestel: 'Chrome op Android' });
    const wies = await api.als('Wies');
    const ander: string = (await wies.get('/sessies/eigen')).body[0].id;
    for (const id of [ander, 'geen-id', '00000000-0000-4000-8000-000000000000'])
      expect(await hier.vraag('DELETE', `/sessies/${id}`, { 'X-Waakvlam': '1' })).toBe(404);
    const zelf = (await api.anoniem.get('/sessies/eigen', { headers: kop(telefoon) })).body[0].id;
    expect(await hier.vraag('DELETE', `/sessies/${zelf}`, { 'X-Waakvlam': '1' })).toBe(204);
    expect([await telefoon.vraag('GET', '/casussen'), await laptop.vraag('GET', '/casussen')]).toEqual([401, 200]);
    expect(await hier.vraag('DELETE', '/sessies/andere', { 'X-Waakvlam': '1' })).toBe(204);
    expect([await hier.vraag('GET', '/casussen'), await laptop.vraag('GET', '/casussen')]).toEqual([200, 401]);
    expect((await wies.get('/casussen')).status).toBe(200);
    expect(await lijst()).toHaveLength(1);
  });

  it('lets nobody add a passkey long after signing in, without a challenge of ours, or when it is no passkey', async () => {
    const account = await maakAccount('Tess');
    const { browser, vraag } = await meldAan(account);
    const headers = { Cookie: `${KOEKJE}=${browser.koekjes.get(KOEKJE)?.waarde}`, 'X-Waakvlam': '1' };
    const opties = await api.anoniem.vraag('POST', '/passkeys/opties', { headers });
    expect(opties.body).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
    });
    const sleutel = { id: 'AAAA', rawId: 'AAAA', type: 'public-key' };
    const response = { clientDataJSON: 'AAAA', attestationObject: 'AAAA' };
    const verzonnen = await api.anoniem.vraag('POST', '/passkeys', {
      headers,
      body: { naam: 'Telefoon', sleutel: { ...sleutel, response } },
    });
    expect([verzonnen.status, verzonnen.body.fouten?.[0]?.veld]).toEqual([422, 'sleutel']);
    expect(await vraag('DELETE', '/passkeys/00000000-0000-4000-8000-000000000000', { 'X-Waakvlam': '1' })).toBe(404);
    await api.database
      .pool('migratie')
      .query(`update sessie set begonnen = now() - interval '16 minutes' where medewerker_id = $1`, [
        await medewerkerId(api, 'Tess'),
      ]);
    const laat = await api.anoniem.vraag('POST', '/passkeys/opties', { headers });
    expect([laat.status, laat.body.detail]).toEqual([409, expect.stringContaining('opnieuw aan')]);
  });

  it('refuses a passkey that nobody has, and says no more than that', async () => {
    const browser = new Browser();
    const { url } = await begin(browser);
    const response = { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' };
    for (const passkey of [JSON.stringify({ id: 'AAAA', rawId: 'AAAA', type: 'public-key', response }), '{', '[]']) {
      const antwoord = await browser.haal(url, { formulier: { passkey } });
      expect([antwoord.status, antwoord.tekst.includes('niet (meer) bekend')]).toEqual([401, true]);
    }
  });

  it('refuses an answer with another state, without its cookie, and a second time', async () => {
    const account = await maakAccount('Gijs');
    const browser = new Browser();
    const terug = new URL(await totTerug(browser, account));
    const vreemd = new URL(terug);
    vreemd.searchParams.set('state', 'verzonnen');
    expect((await new Browser().haal(terug.href)).naar).toBe(`${basis}/aanmelden?fout=verlopen`);
    const bewaard = new Map(browser.koekjes);
    expect((await browser.haal(vreemd.href)).naar).toBe(`${basis}/aanmelden?fout=verlopen`);
    for (const [naam, waarde] of bewaard) browser.koekjes.set(naam, waarde);
    expect((await browser.haal(terug.href)).naar).toContain('terug=ja');
    for (const [naam, waarde] of bewaard) browser.koekjes.set(naam, waarde);
    browser.koekjes.delete(KOEKJE);
    expect((await browser.haal(terug.href)).naar).toBe(`${basis}/aanmelden?fout=verlopen`);
    expect(browser.koekjes.has(KOEKJE)).toBe(false);
  });

  it('refuses an answer that was meant for another browser', async () => {
    const account = await maakAccount('Guus');
    const [aanvaller, slachtoffer] = [new Browser(), new Browser()];
    const terug = await totTerug(aanvaller, account);
    await begin(slachtoffer);
    expect((await slachtoffer.haal(terug)).naar).toBe(`${basis}/aanmelden?fout=verlopen`);
    expect(slachtoffer.koekjes.has(KOEKJE)).toBe(false);
  });

  it('goes on to no other site', async () => {
    const account = await maakAccount('Paula');
    for (const naar of ['https://kwaad.example/', '//kwaad.example', '/\\kwaad.example', '/\tkwaad']) {
      const browser = new Browser();
      expect((await browser.haal(await totTerug(browser, account, naar))).naar).toBe(
        `${basis}/aanmelden?naar=%2F&terug=ja`,
      );
    }
  });

  it('takes a code once, also within its half minute', async () => {
    const account = await maakAccount('Sanne');
    const [eerste, tweede] = [new Browser(), new Browser()];
    const [een, twee] = [await begin(eerste), await begin(tweede)];
    expect((await vulIn(eerste, een.url, account)).status).toBe(303);
    expect((await vulIn(tweede, twee.url, account)).status).toBe(401);
    volgendeCode();
    expect((await vulIn(tweede, twee.url, account)).status).toBe(303);
    volgendeCode();
  });

  it('answers alike for a wrong name, password and code, and shuts the account after five attempts', async () => {
    const account = await maakAccount('Thijs');
    const browser = new Browser();
    const { url } = await begin(browser);
    const antwoorden = [
      await vulIn(browser, url, { ...account, gebruikersnaam: 'bestaat-niet' }),
      await vulIn(browser, url, account, 'verkeerd wachtwoord'),
      await vulIn(browser, url, { ...account, code: () => '000000' }),
    ];
    expect(antwoorden.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(antwoorden.map(zonderNaam)).size).toBe(1);
    for (let keer = 0; keer < 3; keer += 1) await vulIn(browser, url, account, 'verkeerd wachtwoord');
    expect((await vulIn(browser, url, account)).status).toBe(401);
    await api.database
      .pool('migratie')
      .query(`update lokaal_account set dicht_tot = now() where gebruikersnaam = $1`, [account.gebruikersnaam]);
    expect((await vulIn(browser, url, account)).status).toBe(303);
    volgendeCode();
  });

  it('stays open to a browser that she used before, whoever shuts the account for others', async () => {
    const account = await maakAccount('Jip');
    const { browser: eigen } = await meldAan(account);
    const [vreemde, nieuw] = [new Browser(), new Browser()];
    const probeer = async (wie: Browser, wachtwoord?: string): Promise<number> =>
      (await vulIn(wie, (await begin(wie)).url, account, wachtwoord)).status;
    for (let keer = 0; keer < 6; keer += 1) await probeer(vreemde, 'verkeerd wachtwoord');
    expect(await probeer(nieuw)).toBe(401);
    expect(await probeer(eigen)).toBe(303);
    volgendeCode();
    // That she came in opens it to nobody else.
    expect(await probeer(nieuw)).toBe(401);
    // Her browser is no way to guess on: it shuts by itself.
    for (let keer = 0; keer < 6; keer += 1) await probeer(eigen, 'verkeerd wachtwoord');
    expect(await probeer(eigen)).toBe(401);
  });

  it('forgets the browsers of an account that is made anew', async () => {
    await meldAan(await maakAccount('Suze'));
    const id = await medewerkerId(api, 'Suze');
    const aantal = async () =>
      (await api.database.pool('migratie').query('select from aanmeldtoestel where medewerker_id = $1', [id])).rowCount;
    expect(await aantal()).toBe(1);
    await maakAccount('Suze');
    expect(await aantal()).toBe(0);
  });

  it('weighs no more passwords after a hundred wrong ones from one network, but those of a browser used before', async () => {
    const account = await maakAccount('Hanna');
    const { browser: eigen } = await meldAan(account);
    const verzonnen = new Browser();
    const { url } = await begin(verzonnen);
    const raad = (kop = {}) =>
      verzonnen.haal(url, { kop, formulier: { gebruikersnaam: 'bestaat-niet', wachtwoord: 'x', code: '000000' } });
    const statussen = await Promise.all(Array.from({ length: 100 }, async () => (await raad()).status));
    // Of many at once only some wait for their turn; the processor is not theirs alone.
    expect(new Set(statussen)).toEqual(new Set([401, 429]));
    const geweigerd = await raad({ 'X-Forwarded-For': '203.0.113.7' });
    expect([geweigerd.status, geweigerd.tekst.includes('te vaak geprobeerd')]).toEqual([429, true]);
    expect((await vulIn(eigen, (await begin(eigen)).url, account)).status).toBe(303);
    volgendeCode();
    klok += 16 * 60_000;
    expect((await raad()).status).toBe(401);
  });

  it('ends access at once when someone leaves, also for who is signing in', async () => {
    const account = await maakAccount('Dirk');
    const { vraag } = await meldAan(account);
    const onderweg = new Browser();
    const terug = await totTerug(onderweg, account);
    expect(await vraag('GET', '/casussen')).toBe(200);
    await api.database
      .pool('migratie')
      .query(`update medewerker set actief_tot = now() where id = $1`, [await medewerkerId(api, 'Dirk')]);
    expect(await vraag('GET', '/casussen')).toBe(401);
    expect((await onderweg.haal(terug)).naar).toMatch(/fout=(verlopen|onbekend)$/);
    expect(onderweg.koekjes.has(KOEKJE)).toBe(false);
    const browser = new Browser();
    const { url } = await begin(browser);
    expect((await vulIn(browser, url, account)).status).toBe(401);
  });

  it('ends a session by the clock of the database: unused for half an hour, or twelve hours old', async () => {
    const account = await maakAccount('Vera');
    for (const verouder of [`gebruikt = now() - interval '31 minutes'`, `verloopt = now() - interval '1 second'`]) {
      const { vraag } = await meldAan(account);
      klok -= 24 * 3_600_000;
      expect(await vraag('GET', '/casussen')).toBe(200);
      klok += 24 * 3_600_000;
      await api.database
        .pool('migratie')
        .query(`update sessie set ${verouder} where medewerker_id = $1`, [await medewerkerId(api, 'Vera')]);
      expect(await vraag('GET', '/casussen')).toBe(401);
    }
  });

  it('takes an invitation once, and says per field what is wrong with an account', async () => {
    const uitnodiging = await nodigUit('Willeke');
    const browser = new Browser();
    const fout = await browser.haal(`${basis}/oidc/uitnodiging`, {
      formulier: { uitnodiging, stap: 'account', gebruikersnaam: '<b>', wachtwoord: 'kort', code: '1' },
    });
    expect(fout.status).toBe(422);
    for (const deel of ['minstens 3 letters', '12 tot 200 tekens', 'Deze code klopt niet', 'value="&lt;b&gt;"'])
      expect(fout.tekst).toContain(deel);
    expect(fout.tekst).not.toContain('<b>');
    expect((await browser.haal(`${basis}/oidc/uitnodiging`, { formulier: { uitnodiging: 'AAAA-BBBB' } })).status).toBe(
      422,
    );
    await api.database.pool('migratie').query(`update lokaal_account set uitnodiging_tot = now()`);
    expect((await browser.haal(`${basis}/oidc/uitnodiging`, { formulier: { uitnodiging } })).status).toBe(422);
  });

  it('tells privacy officers on whose invitation an account was made, its owner too, and nobody else', async () => {
    const [ben, pia, fem] = [await api.als('Ben'), await api.als('Pia'), await api.als('Fem')];
    const id = await medewerkerId(api, 'Rob');
    const nodig = async () =>
      void (await maakAccount('Rob', (await ben.post(`/medewerkers/${id}/uitnodigingen`)).body.code));
    const signalen = async (wie = pia) =>
      (await wie.get('/toezicht/signalen')).body.resultaten.filter(
        (een: { soort: string; medewerker: { naam: string } }) =>
          een.soort === 'accounts' && een.medewerker.naam.startsWith('Ben'),
      );
    await nodig();
    const [een, ...geen] = await signalen();
    expect(geen).toEqual([]);
    expect(een).toMatchObject({ medewerker: { naam: 'Ben Beheervoorbeeld' }, casus: null });
    expect(een.reden).toMatch(/^Rob Raadpleegvoorbeeld \(.+\) kreeg een account\.$/);
    await nodig();
    expect((await signalen()).map(({ reden }: { reden: string }) => reden)).toEqual([
      expect.stringMatching(/kreeg een account\. Rob .* kreeg een nieuw account; het oude geldt niet meer\.$/),
    ]);
    expect([await signalen(fem), (await ben.get('/toezicht/signalen')).status]).toEqual([[], 403]);
    const oordeel = { oordeel: 'terecht', toelichting: 'Nagevraagd bij Rob.' };
    expect((await pia.post(`/toezicht/signalen/${een.id}/beoordeling`, oordeel)).status).toBe(200);
    await nodig();
    expect(await signalen()).toHaveLength(2);
    const rob = await api.als('Rob');
    expect((await rob.get('/sessies/account')).body).toEqual({
      gemaakt: expect.any(String),
      door: 'Ben Beheervoorbeeld',
    });
    expect((await fem.get('/sessies/account')).body).toEqual({ gemaakt: null, door: null });
  });

  it('says in Dutch that a sign-in is over, and shows nothing of the machinery', async () => {
    const browser = new Browser();
    const verlopen = await browser.haal(`${basis}/oidc/interactie/verzonnen`);
    expect([verlopen.status, verlopen.tekst.includes('verlopen')]).toEqual([400, true]);
    const vreemd = await browser.haal(
      `${basis}/oidc/auth?client_id=vreemd&response_type=code&redirect_uri=https://kwaad.example`,
    );
    expect(vreemd.naar).toBeUndefined();
    expect(vreemd.tekst).toContain('Aanmelden lukt niet');
    expect(vreemd.tekst).not.toMatch(/invalid_client|oidc-provider/);
  });
});

describe('a provider of the organisation', () => {
  const CLIENT = { client_id: 'proef', client_secret: 'g'.repeat(40) };
  let server: Server;
  let issuer: string;
  let extern: Api;
  let sub = 'onbekend';
  beforeAll(async () => {
    server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const adres = server.address();
    issuer = `http://127.0.0.1:${typeof adres === 'object' ? adres?.port : 0}`;
    extern = await startApi({
      omgeving: {
        WAAKVLAM_OIDC_ISSUER: issuer,
        WAAKVLAM_OIDC_CLIENT_ID: CLIENT.client_id,
        WAAKVLAM_OIDC_CLIENT_SECRET: CLIENT.client_secret,
      },
    });
  });
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await extern?.stop();
  });

  it('says that it is down, keeps who is signed in, and asks again at the next try', async () => {
    const wies = await extern.als('Wies');
    server.on('request', weigerAlles);
    const adres = `http://localhost:${extern.server.poort}`;
    expect((await new Browser().haal(`${adres}/api/v1/aanmelden`)).naar).toBe(`${adres}/aanmelden?fout=geen_aanbieder`);
    const kaal = await fetch(`${adres}/api/v1/aanmelden`, { headers: { Accept: 'application/json' } });
    expect(kaal.status).toBe(503);
    expect(await kaal.json()).toMatchObject({
      code: 'niet_gereed',
      detail: expect.stringContaining('niet bereikbaar'),
    });
    expect((await wies.get('/casussen')).status).toBe(200);
    server.off('request', weigerAlles);
    startAanbieder();
    expect((await new Browser().haal(`${adres}/api/v1/aanmelden`)).naar).toContain(`${issuer}/auth?`);
  });

  it('lets in whom provisioning named there, and nobody else', async () => {
    const adres = `http://localhost:${extern.server.poort}`;
    const probeer = async (): Promise<Browser & { uit?: string }> => {
      const browser: Browser & { uit?: string } = new Browser();
      const { naar } = await browser.volg(`${adres}/api/v1/aanmelden`, (url) => url.startsWith(`${adres}/aanmelden`));
      return Object.assign(browser, { uit: naar ?? '' });
    };
    sub = 'wies@politie.example';
    expect(await probeer()).toMatchObject({ uit: `${adres}/aanmelden?fout=onbekend` });
    const id = await medewerkerId(extern, 'Wies');
    // The name counts at the provider that it belongs to.
    await extern.database
      .pool('migratie')
      .query(`insert into externe_identiteit values ('https://ander.example', $1, $2)`, [sub, id]);
    expect(await probeer()).toMatchObject({ uit: `${adres}/aanmelden?fout=onbekend` });
    await extern.database.pool('migratie').query(`update externe_identiteit set uitgever = $1`, [issuer]);
    const browser = await probeer();
    expect(browser.uit).toContain('terug=ja');
    const wie = await fetch(`${adres}/api/v1/sessies/huidige`, {
      headers: { Cookie: `${KOEKJE}=${browser.koekjes.get(KOEKJE)?.waarde}` },
    });
    expect(await wie.json()).toMatchObject({ id });
  });

  /** A provider that takes everyone for `sub`. */
  function startAanbieder(): void {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an RSA key, exported as such
    const jwk = privateKey.export({ format: 'jwk' }) as JWK;
    const provider = new Provider(issuer, {
      clients: [{ ...CLIENT, redirect_uris: [`http://localhost:${extern.server.poort}/api/v1/aanmelden/terug`] }],
      jwks: { keys: [{ ...jwk, use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['proef'] },
      ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      features: { devInteractions: { enabled: false } },
      interactions: { url: () => '/wie' },
      findAccount: (_ctx, wie) => ({ accountId: wie, claims: () => ({ sub: wie }) }),
      loadExistingGrant: async ({ oidc }) => {
        const toekenning = new oidc.provider.Grant();
        toekenning.accountId = oidc.session?.accountId;
        toekenning.clientId = oidc.client?.clientId;
        toekenning.addOIDCScope('openid');
        await toekenning.save();
        return toekenning;
      },
    });
    const verder = provider.callback();
    server.on('request', (vraag, antwoord) => {
      if (vraag.url !== '/wie') void verder(vraag, antwoord);
      else void provider.interactionFinished(vraag, antwoord, { login: { accountId: sub } });
    });
  }
});
