import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maakLog } from '@waakvlam/kernel/log';
import { AMSTERDAM, formatMoment, UUR } from '@waakvlam/kernel/tijd';
import { uitgangen } from '@waakvlam/kernel/uitgang';
import { inboxBezorger } from '../notificaties/inbox.ts';
import { laatKlimmen, meldGestrand } from '../notificaties/klimmen.ts';
import { isPushdienst, pushBezorger } from '../notificaties/push.ts';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';

/** A mail server that keeps what it gets, and refuses addresses that begin with "weg", or with "traag" once it is told to. */
function mailserver(): { server: Server; mails: string[]; traag: (() => void)[] } {
  const mails: string[] = [];
  const traag: (() => void)[] = [];
  const server = createServer((lijn) => {
    let data: string | undefined;
    lijn.write('220 proef\r\n');
    lijn.on('data', (brok) => {
      for (const regel of brok.toString().split('\r\n')) {
        if (data !== undefined) {
          if (regel === '.') {
            mails.push(data);
            data = undefined;
            lijn.write('250 ok\r\n');
          } else data += `${regel}\n`;
        } else if (/^DATA/i.test(regel)) {
          data = '';
          lijn.write('354 go on\r\n');
        } else if (/^RCPT TO:<weg/i.test(regel)) lijn.write('550 no such user\r\n');
        else if (/^RCPT TO:<traag/i.test(regel)) traag.push(() => lijn.write('550 no such user\r\n'));
        else if (/^QUIT/i.test(regel)) lijn.end('221 bye\r\n');
        else if (regel !== '') lijn.write('250 ok\r\n');
      }
    });
    lijn.on('error', () => undefined);
  });
  return { server, mails, traag };
}

let api: Api;
let wijkagent: Beller;
let regisseur: Beller;
let officier: Beller;
let beheerder: Beller;
let procesregisseur: Beller;
const post = mailserver();
const log = maakLog('silent', { write: () => undefined });
const pools = () => ({ app: api.database.pool('app'), motor: api.database.pool('motor') });
const beheer = (vraag: string, waarden: unknown[] = []) => api.database.pool('migratie').query(vraag, waarden);

beforeAll(async () => {
  await new Promise<void>((klaar) => post.server.listen(0, '127.0.0.1', klaar));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = post.server.address() as AddressInfo;
  api = await startApi({
    omgeving: { WAAKVLAM_SMTP: `smtp://127.0.0.1:${port}?ignoreTLS=true`, WAAKVLAM_MAIL_VAN: 'waakvlam@regio.example' },
  });
  const namen = ['Wies', 'Cas', 'Zara', 'Ben', 'Paula'];
  const bellers = await Promise.all(namen.map((naam) => api.als(naam)));
  const [wies, cas, zara, ben, paula] = bellers;
  if (!wies || !cas || !zara || !ben || !paula) throw new Error('someone is missing');
  [wijkagent, regisseur, officier, beheerder, procesregisseur] = [wies, cas, zara, ben, paula];
});
afterAll(async () => {
  await api?.stop();
  post.server.close();
});
beforeEach(() => {
  post.mails.length = 0;
});

const OP = () => formatMoment(Date.now() - UUR / 60, AMSTERDAM);
const id = (pad: string): string => pad.split('/').at(-1) ?? '';
async function leg(wie: Beller, pad: string, noun: string, inhoud: object): Promise<void> {
  const antwoord = await wie.post(`${pad}/${noun}`, { op: OP(), inhoud });
  expect(antwoord.status, antwoord.tekst).toBe(201);
}
/** A case that Cas directs, in which the wijkagent just recorded something that raises an alarm. */
async function alarm(naam = 'Cas Regievoorbeeld'): Promise<string> {
  const pad = await nieuweCasus(wijkagent);
  await leg(wijkagent, pad, 'roltoewijzingen', { rol: 'casusregisseur', organisatie: 'politie', medewerker: naam });
  await leg(wijkagent, pad, 'incidenten', { aard: ['brandstichting'], tegen: ['anna'], door: 'bert' });
  return pad;
}
type Regel = {
  id: string;
  soort: string;
  casus: { id: string } | null;
  titel: string;
  trap: number;
  bel: string | null;
};
async function inbox(wie: Beller): Promise<Regel[]> {
  const antwoord = await wie.get('/notificaties?limiet=500');
  expect(antwoord.status, antwoord.tekst).toBe(200);
  return antwoord.body.resultaten;
}
const over = (regels: readonly Regel[], pad: string) =>
  regels.filter((regel) => regel.titel === 'Ernstig incident' && regel.casus?.id === id(pad));
const taken = (regels: readonly Regel[], pad: string) =>
  regels.filter(({ soort, casus }) => soort === 'taken' && casus?.id === id(pad));
const contacten = (regels: readonly Regel[], pad: string) =>
  regels.filter(({ soort, casus }) => soort === 'contact' && casus?.id === id(pad));
const wachtOp = (wie: Beller, pad: string) =>
  expect.poll(async () => over(await inbox(wie), pad).length, { timeout: 15_000 }).toBeGreaterThan(0);
/** Until all that was to be told of these cases is told: tasks come after the alarms of a bundle. */
const allesVerteld = (...paden: string[]) =>
  expect
    .poll(
      async () => {
        const { rowCount } = await beheer(
          `select 1 from waakvlam.outbox where bezorgd_op is null and soort in ('taak', 'signaal', 'contact') and casus_id = any ($1)`,
          [paden.map(id)],
        );
        return rowCount;
      },
      { timeout: 15_000 },
    )
    .toBe(0);
/** As if nobody acknowledged for a quarter of an hour. */
const kwartierLater = async (): Promise<void> => {
  await beheer(`update waakvlam.alarmwacht set volgende = now() where volgende is not null`);
  await laatKlimmen(pools(), log);
};

const zetDienst = async (): Promise<void> => {
  const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
  const paula = mensen.find(({ naam }: { naam: string }) => naam.startsWith('Paula'));
  await procesregisseur.post('/wachtdiensten', { medewerker: paula.id, van: '2026-01-01' });
};
const feit = async (pad: string, soort: string, inhoud: object, op = new Date().toISOString()): Promise<void> => {
  const { status, tekst } = await wijkagent.post(`${pad}/feiten`, { soort, op, inhoud });
  expect(status, tekst).toBe(201);
};
/** A case in which Cas is contact person of the victim at the police. */
const metContactpersoon = async (): Promise<string> => {
  const pad = await nieuweCasus(wijkagent);
  const rol = { rol: 'contactpersoon_slachtoffer', organisatie: 'politie', medewerker: 'Cas Regievoorbeeld' };
  await leg(wijkagent, pad, 'roltoewijzingen', rol);
  const vraag = `select 1 from waakvlam.zaakrol where casus_id = $1 and medewerker_id is not null`;
  await expect.poll(async () => (await beheer(vraag, [id(pad)])).rowCount, { timeout: 15_000 }).toBe(1);
  return pad;
};
/** A case whose level is known well before whatever happens next in it. */
const metNiveau = async (uitkomst: string): Promise<string> => {
  const pad = await nieuweCasus(wijkagent);
  const eerder = new Date(Date.now() - UUR).toISOString();
  await feit(pad, 'risicotaxatie', { instrument: 'sash', uitkomst }, eerder);
  await expect
    .poll(async () => (await wijkagent.get(`${pad}/stand`)).body.risico?.niveau, { timeout: 15_000 })
    .toBe(uitkomst);
  return pad;
};
/** What Paula, who is on duty and may not see the case, was told of tasks in it. */
const hoorde = async (pad: string): Promise<{ id: string }[]> => {
  const { rows } = await beheer(
    `select distinct n.id, n.casus_id, o.naam as bel from waakvlam.notificatie n
       join waakvlam.taak t on waakvlam.taak_sleutel(t.casus_id, t.id) = n.onderwerp and t.casus_id = $1
       join waakvlam.medewerker m on m.id = n.medewerker_id and m.naam like 'Paula %'
       left join waakvlam.organisatie o on o.id = n.bel_organisatie_id
      where n.soort = 'wacht'`,
    [id(pad)],
  );
  for (const rij of rows) expect(rij).toMatchObject({ casus_id: null, bel: 'Politie Verzonnenstad' });
  return rows;
};

describe('in the application', () => {
  it('tells of an alarm who has a role in the case and may see it, with a count, until it is read', async () => {
    const pad = await alarm();
    await wachtOp(regisseur, pad);
    const [regel] = over(await inbox(regisseur), pad);
    expect(regel).toMatchObject({ titel: 'Ernstig incident', trap: 0 });
    await allesVerteld(pad);
    const { body } = await regisseur.get('/notificaties/tellingen');
    expect(body.ongelezen).toBeGreaterThan(0);
    await regisseur.post('/notificaties/gelezen', {});
    expect((await regisseur.get('/notificaties/tellingen')).body.ongelezen).toBe(0);
    expect(over(await inbox(regisseur), pad)[0]).toMatchObject({ gelezen: expect.any(String), bevestigd: null });
  });

  it('is for nobody else, and disappears for who may no longer see the case', async () => {
    const pad = await alarm();
    await wachtOp(regisseur, pad);
    expect(over(await inbox(officier), pad)).toEqual([]);
    const [regel] = over(await inbox(regisseur), pad);
    expect((await officier.post(`/notificaties/${regel?.id}/bevestiging`)).status).toBe(404);
    expect((await officier.post('/notificaties/onzin/bevestiging')).status).toBe(404);
    await beheer(`update waakvlam.toegang set tot = now() where casus_id = $1`, [id(pad)]);
    expect(over(await inbox(regisseur), pad)).toEqual([]);
    expect((await regisseur.post(`/notificaties/${regel?.id}/bevestiging`)).status).toBe(404);
  });

  it('says nothing of an alarm to a role holder who may not see what it rests on', async () => {
    const pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, 'om', { categorieen: ['regie'] });
    await leg(wijkagent, pad, 'roltoewijzingen', {
      rol: 'zaaksofficier',
      organisatie: 'om',
      medewerker: 'Zara Zaaksvoorbeeld',
    });
    await leg(wijkagent, pad, 'roltoewijzingen', {
      rol: 'casusregisseur',
      organisatie: 'politie',
      medewerker: 'Cas Regievoorbeeld',
    });
    await leg(wijkagent, pad, 'incidenten', { aard: ['brandstichting'], tegen: ['anna'], door: 'bert' });
    await wachtOp(regisseur, pad);
    expect(over(await inbox(officier), pad)).toEqual([]);
  });
});

describe('new tasks', () => {
  it('are told once per case and day, of several cases at once, to people with a role at who owes them', async () => {
    const paden = [await alarm(), await alarm()];
    for (const pad of paden)
      await expect.poll(async () => taken(await inbox(regisseur), pad).length, { timeout: 15_000 }).toBe(1);
    for (const pad of paden) {
      await leg(wijkagent, pad, 'meldingen', { bij: 'politie', herkend_als_stalking: 'ja' });
      await leg(wijkagent, pad, 'incidenten', { aard: ['bedreiging'], tegen: ['anna'], door: 'bert' });
    }
    await allesVerteld(...paden);
    for (const pad of paden) {
      expect(taken(await inbox(regisseur), pad)).toHaveLength(1);
      expect(taken(await inbox(officier), pad)).toEqual([]);
    }
  });

  it('are told to nobody who may no longer see the case', async () => {
    const pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, 'om', { categorieen: ['regie'] });
    const rol = { rol: 'zaaksofficier', organisatie: 'om', medewerker: 'Zara Zaaksvoorbeeld' };
    await leg(wijkagent, pad, 'roltoewijzingen', rol);
    await beheer(
      `update waakvlam.toegang t set tot = now() from waakvlam.organisatie o
                   where t.casus_id = $1 and o.id = t.organisatie_id and o.code = 'om'`,
      [id(pad)],
    );
    await leg(wijkagent, pad, 'incidenten', { aard: ['brandstichting'], tegen: ['anna'], door: 'bert' });
    const { rowCount } = await beheer(
      `select 1 from waakvlam.taak where casus_id = $1 and wie = 'om' and status in ('open', 'te_laat')`,
      [id(pad)],
    );
    expect(rowCount).toBeGreaterThan(0);
    await allesVerteld(pad);
    const { rows } = await beheer(`select 1 from waakvlam.notificatie where casus_id = $1 and soort = 'taken'`, [
      id(pad),
    ]);
    expect(rows).toEqual([]);
  });
});

describe('contact with the victim', () => {
  it('is told to her contact person when a colleague records it, and not to that colleague', async () => {
    const pad = await metContactpersoon();
    await feit(pad, 'contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'ja' });
    await expect
      .poll(async () => contacten(await inbox(regisseur), pad).map(({ titel }) => titel), { timeout: 15_000 })
      .toEqual(['Een collega had contact met het slachtoffer']);
    expect(contacten(await inbox(wijkagent), pad)).toEqual([]);
  });

  it('is not told of what he did himself, of what another organisation did, or of long ago', async () => {
    const pad = await metContactpersoon();
    await leg(regisseur, pad, 'contacten-slachtoffer', { kanaal: 'telefoon', gelukt: 'ja' });
    await geefToegang(api, pad, 'om');
    await leg(officier, pad, 'contacten-slachtoffer', { kanaal: 'brief', gelukt: 'ja' });
    await feit(
      pad,
      'contact_slachtoffer',
      { kanaal: 'telefoon', gelukt: 'nee' },
      formatMoment(Date.now() - 240 * UUR, AMSTERDAM),
    );
    await allesVerteld(pad);
    const { rows } = await beheer(`select 1 from waakvlam.notificatie where casus_id = $1 and soort = 'contact'`, [
      id(pad),
    ]);
    expect(rows).toEqual([]);
  });

  it('is not told to a contact person who may no longer see the case', async () => {
    const pad = await metContactpersoon();
    await beheer(
      `update waakvlam.toegang t set tot = now() from waakvlam.organisatie o
        where t.casus_id = $1 and o.id = t.organisatie_id and o.code = 'politie'`,
      [id(pad)],
    );
    await beheer(
      `insert into waakvlam.outbox (soort, casus_id, inhoud)
       select 'contact', f.casus_id, jsonb_build_object('contact', f.id) from waakvlam.feit f
        where f.casus_id = $1 order by f.volgnr limit 1`,
      [id(pad)],
    );
    await allesVerteld(pad);
    const { rows } = await beheer(`select 1 from waakvlam.notificatie where casus_id = $1 and soort = 'contact'`, [
      id(pad),
    ]);
    expect(rows).toEqual([]);
  });
});

describe('an alarm that nobody acknowledges', () => {
  it('goes to the deputy, then to who is on duty; who may not see the case hears only whom to call', async () => {
    await beheer(`update waakvlam.medewerker set plaatsvervanger_id = (select id from waakvlam.medewerker where naam like 'Tess %')
                   where naam like 'Cas %'`);
    const tess = await api.als('Tess');
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const paula = mensen.find(({ naam }: { naam: string }) => naam.startsWith('Paula'));
    expect((await procesregisseur.post('/wachtdiensten', { medewerker: paula.id, van: '2026-01-01' })).status).toBe(
      201,
    );
    const pad = await alarm();
    await wachtOp(regisseur, pad);
    expect(over(await inbox(tess), pad)).toEqual([]);
    await kwartierLater();
    expect(over(await inbox(tess), pad)[0]).toMatchObject({ trap: 1 });
    const ervoor = (await inbox(procesregisseur)).filter(({ soort }) => soort === 'wacht').length;
    await kwartierLater();
    const wachten = (await inbox(procesregisseur)).filter(({ soort }) => soort === 'wacht');
    expect(wachten.length).toBeGreaterThan(ervoor);
    const [wacht] = wachten;
    expect(wacht).toMatchObject({ casus: null, trap: 2, bel: 'Politie Verzonnenstad' });
    expect(JSON.stringify(await inbox(procesregisseur))).not.toContain(id(pad));

    const { body } = await wijkagent.get('/notificaties/verzonden');
    expect(body.let_op).toMatch(/geen noodoproep.*112/);
    const verzonden = body.resultaten.find(
      ({ casus, titel }: Regel) => casus?.id === id(pad) && titel === 'Ernstig incident',
    );
    expect(verzonden.ontvangers.map(({ naam, trap }: { naam: string; trap: number }) => [naam, trap])).toEqual([
      ['Cas Regievoorbeeld', 0],
      ['Tess Accentvoorbeeld', 1],
    ]);
  });

  it.each([
    ['overtreding', { aard: 'fysiek' }, 'hoog', 1],
    ['zorgsignaal', { door: 'politie', onveilig: 'ja', aard: 'fysiek' }, 'hoog', 1],
    ['overtreding', { aard: 'fysiek' }, 'laag', 0],
  ])('goes to who is on duty at once for a %s %o at level %s', async (soort, inhoud, uitkomst, keer) => {
    await zetDienst();
    const pad = await metNiveau(uitkomst);
    await feit(pad, soort, inhoud);
    await allesVerteld(pad);
    expect(await hoorde(pad)).toHaveLength(keer);
  });

  it('goes to who is on duty for each of two cases with a breach at the same moment', async () => {
    await zetDienst();
    const paden = [await metNiveau('hoog'), await metNiveau('hoog')];
    const op = new Date().toISOString();
    for (const pad of paden) await feit(pad, 'overtreding', { aard: 'fysiek' }, op);
    await allesVerteld(...paden);
    const gehoord = [...(await hoorde(paden[0] ?? '')), ...(await hoorde(paden[1] ?? ''))];
    expect(new Set(gehoord.map((een) => een.id)).size).toBe(2);
  });

  it('climbs no further once who is on duty has the breach, and another alarm of the case does', async () => {
    await zetDienst();
    const pad = await alarm();
    await feit(pad, 'overtreding', { aard: 'fysiek' });
    await wachtOp(regisseur, pad);
    await allesVerteld(pad);
    const [bericht] = await hoorde(pad);
    expect((await officier.post(`/notificaties/${bericht?.id}/bevestiging`)).status).toBe(404);
    expect((await procesregisseur.post(`/notificaties/${bericht?.id}/bevestiging`)).status).toBe(204);
    await kwartierLater();
    const { rows } = await beheer(
      `select s.code, a.bevestigd_door is not null as bevestigd, a.trap from waakvlam.alarmwacht a
         join waakvlam.signaal s on s.casus_id = a.casus_id and s.id = a.signaal_id
        where a.casus_id = $1 and s.code in ('overtreding_zonder_maatregel', 'ernstig_incident') order by s.code`,
      [id(pad)],
    );
    expect(rows).toEqual([
      { code: 'ernstig_incident', bevestigd: false, trap: 1 },
      { code: 'overtreding_zonder_maatregel', bevestigd: true, trap: 0 },
    ]);
    expect(over(await inbox(await api.als('Tess')), pad)).toHaveLength(1);
  });

  it('is told to who is on duty also when another message of the bundle cannot be told', async () => {
    await zetDienst();
    const pad = await metNiveau('hoog');
    await feit(pad, 'overtreding', { aard: 'fysiek' });
    await allesVerteld(pad);
    const [gehoord] = await hoorde(pad);
    await beheer(`delete from waakvlam.notificatie where id = $1`, [gehoord?.id]);
    const { rows } = await beheer(`select id, soort, inhoud from waakvlam.outbox where casus_id = $1`, [id(pad)]);
    const zendingen = rows.flatMap(({ id: zending, soort, inhoud }) =>
      soort === 'taak' || soort === 'signaal'
        ? [{ id: zending, bericht: { soort, casus: id(pad), onderwerp: inhoud[soort] } as const }]
        : [],
    );
    const kapot = (['signaal', 'taak'] as const).map((soort) => ({
      id: `kapot ${soort}`,
      bericht: { soort, casus: 'geen casus', onderwerp: 'x' },
    }));
    const verteld = await inboxBezorger(pools(), log).bezorg([...kapot, ...zendingen]);
    expect(verteld).toEqual(zendingen.map((zending) => zending.id));
    expect(await hoorde(pad)).toHaveLength(1);
  });

  it('reaches who is on duty also when the server stopped before it told them', async () => {
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const paula = mensen.find(({ naam }: { naam: string }) => naam.startsWith('Paula'));
    await procesregisseur.post('/wachtdiensten', { medewerker: paula.id, van: '2026-01-01' });
    const pad = await alarm();
    await wachtOp(regisseur, pad);
    await kwartierLater();
    await beheer(`update waakvlam.alarmwacht set volgende = now() where volgende is not null`);
    await beheer(`select * from waakvlam.alarmen_klimmen(interval '15 minutes')`);
    const verteld = async () =>
      (
        await api.database.pool('backup').query(
          `select distinct n.medewerker_id from waakvlam.notificatie n join waakvlam.alarmwacht a on a.sleutel = n.onderwerp
            where a.casus_id = $1 and n.soort = 'wacht'`,
          [id(pad)],
        )
      ).rows;
    expect(await verteld()).toEqual([]);
    await kwartierLater();
    expect(await verteld()).toEqual([{ medewerker_id: paula.id }]);
    const { rows } = await api.database
      .pool('backup')
      .query(`select 1 from waakvlam.alarmwacht where volgende is not null and bevestigd_op is null`);
    expect(rows).toEqual([]);
  });

  it('climbs no further once somebody has it, and the sender sees who', async () => {
    const pad = await alarm();
    await wachtOp(regisseur, pad);
    const [regel] = over(await inbox(regisseur), pad);
    expect((await regisseur.post(`/notificaties/${regel?.id}/bevestiging`)).status).toBe(204);
    await kwartierLater();
    expect(over(await inbox(await api.als('Tess')), pad)).toEqual([]);
    const { body } = await wijkagent.get('/notificaties/verzonden');
    const verzonden = body.resultaten.find(
      ({ casus, titel }: Regel) => casus?.id === id(pad) && titel === 'Ernstig incident',
    );
    expect(verzonden).toMatchObject({
      bevestigd: expect.any(String),
      ontvangers: [{ naam: 'Cas Regievoorbeeld', bevestigd: expect.any(String) }],
    });
    expect((await officier.get('/notificaties/verzonden')).body.resultaten).toEqual([]);
  });

  it('goes to who is on duty at once when nobody has a role in the case', async () => {
    const eerder = (await inbox(procesregisseur)).filter(({ soort }) => soort === 'wacht').length;
    const pad = await nieuweCasus(wijkagent);
    await leg(wijkagent, pad, 'incidenten', { aard: ['brandstichting'], tegen: ['anna'], door: 'bert' });
    await expect
      .poll(async () => (await inbox(procesregisseur)).filter(({ soort }) => soort === 'wacht').length, {
        timeout: 15_000,
      })
      .toBeGreaterThan(eerder);
  });

  it('is told to administrators when nobody is on duty', async () => {
    await beheer(`delete from waakvlam.wachtdienst`);
    const pad = await nieuweCasus(wijkagent);
    await leg(wijkagent, pad, 'incidenten', { aard: ['brandstichting'], tegen: ['anna'], door: 'bert' });
    await expect
      .poll(async () => (await inbox(beheerder)).filter(({ soort }) => soort === 'bezorging').length, {
        timeout: 15_000,
      })
      .toBeGreaterThan(0);
    expect(JSON.stringify(await inbox(beheerder))).not.toContain(id(pad));
  });
});

describe('duty', () => {
  it('is set by an administrator or coordinator for people of her own organisation', async () => {
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const van = (naam: string) => mensen.find((een: { naam: string }) => een.naam.startsWith(naam)).id;
    expect((await wijkagent.post('/wachtdiensten', { medewerker: van('Wies'), van: '2026-01-01' })).status).toBe(403);
    expect(veldenVan(await beheerder.post('/wachtdiensten', { medewerker: van('Zara'), van: '2026-01-01' }))).toEqual([
      'medewerker',
    ]);
    expect(
      veldenVan(
        await beheerder.post('/wachtdiensten', { medewerker: van('Wies'), van: '2027-02-01', tot: '2027-01-01' }),
      ),
    ).toEqual(['tot']);
    const { body, status } = await beheerder.post('/wachtdiensten', { medewerker: van('Wies'), van: '2026-01-01' });
    expect(status).toBe(201);
    const { body: lijst } = await officier.get('/wachtdiensten');
    expect(lijst.resultaten).toEqual([
      expect.objectContaining({ id: body.id, medewerker: expect.objectContaining({ naam: 'Wies Wijkvoorbeeld' }) }),
    ]);
    expect((await wijkagent.vraag('DELETE', `/wachtdiensten/${body.id}`)).status).toBe(403);
    expect((await beheerder.vraag('DELETE', `/wachtdiensten/${body.id}`)).status).toBe(204);
  });
});

const instelling = { email: null, perMail: false, perPush: false, stilVan: null, stilTot: null };
const zet = (wie: Beller, body: object) =>
  wie.vraag('PUT', '/notificaties/instellingen', { body: { ...instelling, ...body } });

describe('mail', () => {
  it('says that there is something, with the way to it and nothing of what it is', async () => {
    expect((await zet(regisseur, { email: 'cas@politie.example', perMail: true })).status).toBe(200);
    const pad = await alarm();
    await expect.poll(() => post.mails.length, { timeout: 15_000 }).toBeGreaterThan(0);
    const [mail = ''] = post.mails;
    expect(mail).toMatch(/^To: cas@politie\.example$/m);
    expect(mail).toMatch(/^Subject: Er is iets nieuws in Waakvlam\.$/m);
    expect(mail).toMatch(/\/notificaties/);
    expect(mail).toMatch(/geen noodoproep/);
    expect(mail).not.toContain(id(pad));
    expect(mail).not.toMatch(/Anna|Bert|brandstichting|incident|alarm|Casus Proef|Cas Regie/i);
  });

  it('is not sent to who may no longer see the case when it goes out', async () => {
    await beheer(`update waakvlam.notificatie_instelling set stil_van = '00:00', stil_tot = '23:59'`);
    await beheer(`delete from waakvlam.outbox where soort = 'notificatie'`);
    const pad = await alarm();
    await wachtOp(regisseur, pad);
    // What waits is about tasks: an alarm does not wait for the quiet hours to end.
    await expect.poll(() => post.mails.length, { timeout: 15_000 }).toBeGreaterThan(0);
    const overTaken = async () =>
      (
        await beheer(
          `select o.volgende_poging > now() as wacht from waakvlam.outbox o join waakvlam.notificatie n on n.id::text = o.inhoud->>'notificatie'
            where n.soort = 'taken' and o.bezorgd_op is null`,
        )
      ).rows;
    await expect.poll(async () => (await overTaken()).length, { timeout: 15_000 }).toBeGreaterThan(0);
    expect((await overTaken()).every(({ wacht }) => wacht === true)).toBe(true);
    const alarmenOnderweg = async () =>
      (
        await beheer(`select 1 from waakvlam.outbox o join waakvlam.notificatie n on n.id::text = o.inhoud->>'notificatie'
                       where n.soort = 'alarm' and o.bezorgd_op is null`)
      ).rowCount;
    await expect.poll(alarmenOnderweg, { timeout: 15_000 }).toBe(0);
    const gekregen = post.mails.length;
    await beheer(`update waakvlam.toegang set tot = now() where casus_id = $1`, [id(pad)]);
    await beheer(
      `update waakvlam.outbox set volgende_poging = now() where soort = 'notificatie' and bezorgd_op is null`,
    );
    const open = async () =>
      (
        await beheer(
          `select 1 from waakvlam.outbox where bezorgd_op is null and inhoud->>'notificatie' in (
         select id::text from waakvlam.notificatie where casus_id = $1)`,
          [id(pad)],
        )
      ).rowCount;
    await expect.poll(open, { timeout: 15_000 }).toBe(0);
    expect(post.mails.length).toBe(gekregen);
    await zet(regisseur, { email: 'cas@politie.example', perMail: true });
  });

  it('stops for an address that is refused, and tells her and the administrators', async () => {
    const eerder = (await inbox(beheerder)).length;
    await zet(regisseur, { email: 'weg@politie.example', perMail: true });
    await alarm();
    await expect
      .poll(async () => (await regisseur.get('/notificaties/instellingen')).body.mailMislukt, { timeout: 15_000 })
      .toBe(true);
    expect((await inbox(beheerder)).length).toBeGreaterThan(eerder);
    expect((await api.anoniem.get('/gezond')).status).toBe(200);
    await zet(regisseur, { email: 'cas@politie.example', perMail: true });
    expect((await regisseur.get('/notificaties/instellingen')).body.mailMislukt).toBe(false);
  });

  it('says nothing of the address that she gave meanwhile when the one before is refused', async () => {
    const eerder = (await inbox(beheerder)).length;
    await zet(regisseur, { email: 'traag@politie.example', perMail: true });
    await alarm();
    await expect.poll(() => post.traag.length, { timeout: 15_000 }).toBeGreaterThan(0);
    await zet(regisseur, { email: 'cas@politie.example', perMail: true });
    const onderweg = `select count(*)::int as aantal from waakvlam.outbox where soort = 'notificatie' and bezorgd_op is null`;
    await expect
      .poll(
        async () => {
          for (const weiger of post.traag.splice(0)) weiger();
          return (await beheer(onderweg)).rows[0];
        },
        { timeout: 15_000 },
      )
      .toEqual({ aantal: 0 });
    expect((await regisseur.get('/notificaties/instellingen')).body.mailMislukt).toBe(false);
    expect((await inbox(beheerder)).length).toBe(eerder);
  });

  it('that stays lying makes the server not ready and is told to administrators', async () => {
    const eerder = (await inbox(beheerder)).length;
    await beheer(
      `insert into waakvlam.outbox (soort, inhoud, aangemaakt_op, volgende_poging) values ('notificatie', '{"notificatie": "x"}', now() - interval '6 minutes', 'infinity')`,
    );
    expect((await api.anoniem.get('/gezond')).status).toBe(503);
    await meldGestrand(pools());
    expect((await inbox(beheerder)).length).toBeGreaterThan(eerder);
    await beheer(`delete from waakvlam.outbox where inhoud->>'notificatie' = 'x'`);
  });

  it('names what is wrong with an address or quiet hours', async () => {
    expect(veldenVan(await zet(officier, { email: 'geen adres' }))).toEqual(['email']);
    expect(veldenVan(await zet(officier, { perMail: true }))).toEqual(['email']);
    expect(veldenVan(await zet(officier, { stilVan: '22:00' }))).toEqual(['stilTot']);
    expect(veldenVan(await zet(officier, { stilVan: '25:00', stilTot: '07:00' }))).toEqual(['stilVan']);
  });
});

describe('push', () => {
  const apparaat = {
    eindpunt: 'https://fcm.googleapis.com/fcm/send/proef',
    p256dh: 'p'.repeat(87),
    auth: 'a'.repeat(22),
  };

  it('goes to services of browsers alone', async () => {
    for (const eindpunt of [
      'https://intern.example/x',
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com:22/x',
      'https://fcm.googleapis.com.kwaad.example/x',
      'https://a@fcm.googleapis.com/',
    ]) {
      expect(isPushdienst(eindpunt), eindpunt).toBe(false);
      expect(veldenVan(await regisseur.post('/notificaties/apparaten', { ...apparaat, eindpunt }))).toEqual([
        'eindpunt',
      ]);
    }
    expect((await regisseur.post('/notificaties/apparaten', apparaat)).status).toBe(204);
    expect((await officier.get('/notificaties/instellingen')).body.apparaten).toBe(0);
  });

  it('says that there is something and nothing else, and forgets a device that is gone', async () => {
    await zet(regisseur, { perPush: true });
    const pad = await alarm();
    await wachtOp(regisseur, pad);
    const { rows } = await beheer(
      `select n.id from waakvlam.notificatie n where n.casus_id = $1 and n.soort = 'alarm' order by n.id`,
      [id(pad)],
    );
    const verzonden: unknown[][] = [];
    const bezorger = pushBezorger(
      pools(),
      { publicKey: 'x', privateKey: 'y' },
      () => 'https://waakvlam.example',
      (...wat) => {
        verzonden.push(wat);
        return Promise.resolve({ statusCode: 201, body: '', headers: {} });
      },
    );
    const zending = { id: 'z', bericht: { soort: 'notificatie' as const, onderwerp: rows[0].id } };
    expect(await bezorger.bezorg([zending])).toEqual(['z']);
    expect(verzonden).toHaveLength(1);
    expect(verzonden[0]?.[1]).toBe('{"tekst":"Er is iets nieuws in Waakvlam."}');
    expect(verzonden[0]?.[2]).toMatchObject({ urgency: 'high' });
    // Read in the meantime: nothing more to send.
    await regisseur.post('/notificaties/gelezen', {});
    expect(await bezorger.bezorg([zending])).toEqual(['z']);
    expect(verzonden).toHaveLength(1);
    expect((await regisseur.vraag('DELETE', '/notificaties/apparaten')).status).toBe(204);
  });
});

it('every way out is in the register of the sharing proof', () => {
  const namen = uitgangen().map(({ naam }) => naam);
  expect(namen).toEqual(expect.arrayContaining(['mail', 'push', 'notificatie in de toepassing']));
});
