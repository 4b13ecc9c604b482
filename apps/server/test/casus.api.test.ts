import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi } from './api.ts';
import { hoorStroom } from './stroom.ts';

let api: Api;
let wijkagent: Beller;
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
});
afterAll(() => api?.stop());

const VANDAAG = formatMoment(Date.now(), AMSTERDAM).slice(0, 10);
const taxatie = { op: VANDAAG, inhoud: { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja' } };

describe('signing in', () => {
  it('names invented people with organisation and role', async () => {
    const { body } = await api.anoniem.get('/demo/gebruikers');
    expect(body).toContainEqual(
      expect.objectContaining({
        naam: 'Wies Wijkvoorbeeld',
        organisatie: 'politie',
        organisatienaam: 'Politie Verzonnenstad',
        rol: 'wijkagent',
      }),
    );
  });

  it('asks for a token, refuses an unknown one and ends with the session', async () => {
    expect((await api.anoniem.get('/casussen')).status).toBe(401);
    expect(
      (await api.anoniem.get('/casussen', { headers: { Authorization: `Bearer ${'x'.repeat(43)}` } })).status,
    ).toBe(401);
    const even = await api.als('Wies');
    expect((await even.get('/casussen')).status).toBe(200);
    expect((await even.vraag('DELETE', '/sessies/huidige')).status).toBe(204);
    const na = await even.get('/casussen');
    expect(na).toMatchObject({ status: 401, body: { code: 'niet_aangemeld', title: 'U bent niet aangemeld' } });
    expect(na.headers.get('content-type')).toMatch('application/problem+json');
  });

  it('knows no user that does not exist', async () => {
    expect((await api.anoniem.post('/sessies', { gebruiker: 'niemand' })).status).toBe(422);
  });
});

describe('a case', () => {
  it('is opened, found and read, with what the caller may do in it', async () => {
    const antwoord = await wijkagent.post('/casussen', {
      naam: 'Casus Zoekmij',
      regio: 'zeeland-west-brabant',
      betrokkenen: [{ rol: 'slachtoffer', naam: 'Anna Voorbeeld' }],
    });
    expect(antwoord.status).toBe(201);
    expect(antwoord.headers.get('location')).toBe(`/api/v1/casussen/${antwoord.body.id}`);
    expect(antwoord.headers.get('api-version')).toBe('1.0.0');
    const { body } = await wijkagent.get(`/casussen/${antwoord.body.id}`);
    expect(body).toMatchObject({ naam: 'Casus Zoekmij', abilities: { feitVastleggen: true } });
    expect(body.betrokkenen).toHaveLength(1);
    const { body: lijst } = await wijkagent.get('/casussen?zoek=zoekmij');
    expect(lijst).toMatchObject({ resultaten: [{ id: antwoord.body.id, niveau: 'onbekend' }], volgende: null });
  });

  it('lists people of one role as they were named, and sentences number them in that order', async () => {
    const betrokkenen = ['Anna', 'Bo', 'Cas', 'Dirkje'].map((naam) => ({ rol: 'slachtoffer', naam }));
    const { headers } = await wijkagent.post('/casussen', { naam: 'Casus Vier', betrokkenen });
    const pad = headers.get('location')?.replace('/api/v1', '') ?? '';
    const mensen: { id: string; naam: string }[] = (await wijkagent.get(pad)).body.betrokkenen;
    expect(mensen.map(({ naam }) => naam)).toEqual(betrokkenen.map(({ naam }) => naam));
    for (const { id } of mensen)
      await wijkagent.post(`${pad}/feiten`, {
        soort: 'incident',
        op: VANDAAG,
        inhoud: { aard: ['steken'], tegen: [id] },
      });
    const feiten: { id: string; inhoud: { tegen: string[] } }[] = (await wijkagent.get(`${pad}/feiten?limiet=100`)).body
      .resultaten;
    const { signalen } = (await wijkagent.get(`${pad}/stand`)).body;
    const gezegd = mensen.map(({ id }) => {
      const feit = feiten.find(({ inhoud }) => inhoud.tegen?.includes(id))?.id;
      const signaal = signalen.find(
        (een: { code: string; feiten: string[] }) => een.code === 'ernstig_incident' && een.feiten.includes(feit ?? ''),
      );
      return /Het gaat om (.*)\.$/.exec(signaal?.reden)?.[1];
    });
    expect(gezegd).toEqual(['slachtoffer 1', 'slachtoffer 2', 'slachtoffer 3', 'slachtoffer 4']);
  });

  it('names the risk instruments, without the questions of a licensed one', async () => {
    const { body } = await wijkagent.get('/instrumenten');
    const van = (naam: string) => body.resultaten.find((een: { instrument: string }) => een.instrument === naam);
    expect(van('sash')).toMatchObject({ bepaalt_niveau: true, training: 'verplicht' });
    expect(van('sash')).not.toHaveProperty('vragen');
    expect(van('signaallijst')).toMatchObject({ bepaalt_niveau: false, gevalideerd: false });
    expect(van('signaallijst').vragen.length).toBeGreaterThan(5);
  });

  it('shows level, signals and tasks as soon as a fact was recorded', async () => {
    const pad = await nieuweCasus(wijkagent);
    const ervoor = await wijkagent.get(`${pad}/stand`);
    expect(ervoor.body.risico.niveau).toBe('onbekend');
    const feit = await wijkagent.post(`${pad}/risicotaxaties`, taxatie);
    expect(feit.status, feit.tekst).toBe(201);
    expect(feit.headers.get('location')).toBe(`/api/v1${pad}/feiten/${feit.body.id}`);
    const { body: stand } = await wijkagent.get(`${pad}/stand`);
    expect(stand.risico).toMatchObject({ niveau: 'hoog', herkomst: [feit.body.id] });
    expect(stand.verloop).toEqual([{ sinds: stand.risico.sinds, niveau: 'hoog' }]);
    expect(stand.signalen.map((signaal: { code: string }) => signaal.code)).toContain('geen_regie');
    const { body: codes } = await wijkagent.get('/signaalcodes');
    expect(codes.resultaten).toContainEqual({ code: 'geen_regie', titel: 'Geen regie' });
    const { body: taken } = await wijkagent.get(`${pad}/taken?wie=politie&limiet=1`);
    expect(taken.resultaten).toHaveLength(1);
    expect(taken.volgende).not.toBeNull();
    const { body: meer } = await wijkagent.get(`${pad}/taken?wie=politie&limiet=1&na=${taken.volgende}`);
    expect(meer.resultaten[0]).not.toEqual(taken.resultaten[0]);
    const { body: lijst } = await wijkagent.get('/casussen');
    const regel = lijst.resultaten.find((een: { id: string }) => pad.endsWith(een.id));
    expect(regel).toMatchObject({ niveau: 'hoog', takenOpen: expect.any(Number) });
    expect(regel.takenOpen + regel.takenTeLaat).toBeGreaterThan(0);
    expect(regel.alarmen).toBe(
      stand.signalen.filter((s: { actief: boolean; ernst: string }) => s.actief && s.ernst === 'alarm').length,
    );
  });

  it('takes a fact under its noun and the same fact as import', async () => {
    const pad = await nieuweCasus(wijkagent);
    const inhoud = { aard: ['opwachten'], tegen: ['anna'], door: 'bert' };
    const nomen = await wijkagent.post(`${pad}/incidenten`, { op: VANDAAG, inhoud });
    const invoer = await wijkagent.post(`${pad}/feiten`, { id: 'i2', soort: 'incident', op: VANDAAG, inhoud });
    expect([nomen.status, invoer.status]).toEqual([201, 201]);
    expect(invoer.body).toMatchObject({ id: 'i2', soort: 'incident', wie: 'politie', categorie: 'incident', inhoud });
    expect((await wijkagent.get(`${pad}/feiten/i2`)).body).toEqual(invoer.body);
  });

  it('pages its log in the order in which facts became known', async () => {
    const pad = await nieuweCasus(wijkagent);
    for (const op of ['2020-05-01', '2020-03-01', '2020-04-01']) {
      expect((await wijkagent.post(`${pad}/notities`, { op, inhoud: { tekst: op } })).status).toBe(201);
    }
    const gezien: string[] = [];
    let na = '';
    do {
      const { body } = await wijkagent.get(`${pad}/feiten?limiet=2${na}`);
      gezien.push(...body.resultaten.map((feit: { bekend: string }) => feit.bekend));
      na = body.volgende === null ? '' : `&na=${body.volgende}`;
    } while (na !== '');
    expect(gezien).toHaveLength(6);
    expect(gezien.map((moment) => Date.parse(moment))).toEqual(
      gezien.map((moment) => Date.parse(moment)).sort((a, b) => a - b),
    );
    const { body } = await wijkagent.get(`${pad}/feiten?op=2020-04`);
    expect(body.resultaten.map((feit: { inhoud: { tekst: string } }) => feit.inhoud.tekst)).toEqual([
      '2020-03-01',
      '2020-04-01',
    ]);
  });

  it('travels back in time: what was known then, and what followed from it', async () => {
    const pad = await nieuweCasus(wijkagent);
    const oud = { op: '2020-01-10', inhoud: { instrument: 'sash', uitkomst: 'midden' } };
    const later = { op: '2020-02-10', inhoud: { instrument: 'sash', uitkomst: 'hoog' } };
    await wijkagent.post(`${pad}/risicotaxaties`, oud);
    await wijkagent.post(`${pad}/risicotaxaties`, later);
    const niveau = async (op: string) => (await wijkagent.get(`${pad}/stand?op=${op}`)).body.risico.niveau;
    expect(await niveau('2020-01-09')).toBe('onbekend');
    expect(await niveau('2020-01')).toBe('midden');
    // A bare day is known from its last second.
    expect(await niveau('2020-02-10T12:00')).toBe('midden');
    expect(await niveau('2020-02-10')).toBe('hoog');
    // A plus that was not encoded arrives as a space.
    expect(await niveau('2020-02-10T12:00:00+01:00')).toBe('midden');
  });

  it('takes a corrected fact out of the stand but keeps it in the log', async () => {
    const pad = await nieuweCasus(wijkagent);
    const fout = await wijkagent.post(`${pad}/risicotaxaties`, taxatie);
    await wijkagent.post(`${pad}/correcties`, { op: VANDAAG, inhoud: { van: fout.body.id, reden: 'Verkeerde casus' } });
    expect((await wijkagent.get(`${pad}/stand`)).body.risico.niveau).toBe('onbekend');
    expect((await wijkagent.get(`${pad}/feiten/${fout.body.id}`)).body).toMatchObject({ vervallen: true });
  });
});

describe('the same request twice', () => {
  it('makes one thing, and answers with that thing', async () => {
    const sleutel = { 'Idempotency-Key': 'een-en-dezelfde' };
    const body = { naam: 'Casus Dubbel', betrokkenen: [] };
    const [eerste, tweede] = [
      await wijkagent.post('/casussen', body, sleutel),
      await wijkagent.post('/casussen', body, sleutel),
    ];
    expect([eerste.status, tweede.status]).toEqual([201, 201]);
    expect(tweede.body).toEqual(eerste.body);
    expect((await wijkagent.get('/casussen?zoek=Dubbel')).body.resultaten).toHaveLength(1);
    const ander = await wijkagent.post('/casussen', { ...body, naam: 'Anders' }, sleutel);
    expect(ander).toMatchObject({ status: 422, body: { code: 'sleutel_hergebruikt' } });
    const collega = await api.als('Tara');
    expect((await collega.post('/casussen', body, sleutel)).body.id).not.toBe(eerste.body.id);
  });

  it('at the same time is refused while the first is under way, and never made twice', async () => {
    const pad = await nieuweCasus(wijkagent);
    const sleutel = { 'Idempotency-Key': 'tegelijk' };
    const antwoorden = await Promise.all(
      Array.from({ length: 6 }, () =>
        wijkagent.post(`${pad}/notities`, { op: VANDAAG, inhoud: { tekst: 'een keer' } }, sleutel),
      ),
    );
    expect(antwoorden.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { body } = await wijkagent.get(`${pad}/feiten`);
    expect(body.resultaten.filter((feit: { soort: string }) => feit.soort === 'notitie')).toHaveLength(1);
  });
});

describe('a measure', () => {
  it('is versioned: a decision on it needs the newest version', async () => {
    const pad = await nieuweCasus(wijkagent);
    const start = { op: VANDAAG, inhoud: { id: 'verbod', maatregel: 'contactverbod', status: 'actief', kader: 'ovj' } };
    expect((await wijkagent.post(`${pad}/maatregelen`, start)).status).toBe(201);
    await geefToegang(api, pad, 'om');
    const officier = await api.als('Zara');
    const maatregel = await officier.get(`${pad}/maatregelen/verbod`);
    expect(maatregel).toMatchObject({ status: 200, body: { id: 'verbod', status: 'actief' } });
    const versie = maatregel.headers.get('etag') ?? '';
    const verleng = (wie: Beller, headers: Record<string, string>) =>
      wie.post(`${pad}/maatregelen/verbod/verlengingen`, { op: VANDAAG, inhoud: { tot: '2030-01-01' } }, headers);
    expect((await verleng(officier, {})).status).toBe(428);
    const gelukt = await verleng(officier, { 'If-Match': versie });
    expect(gelukt.status, gelukt.tekst).toBe(201);
    expect(gelukt.body).toMatchObject({ soort: 'maatregel_verlengd', inhoud: { maatregel: 'verbod' } });
    expect(await verleng(wijkagent, { 'If-Match': versie })).toMatchObject({
      status: 412,
      body: { code: 'verouderd' },
    });
    expect((await verleng(wijkagent, { 'If-Match': gelukt.headers.get('etag') ?? '' })).status).toBe(201);
    expect((await wijkagent.get(`${pad}/maatregelen`)).body.resultaten).toMatchObject([{ id: 'verbod' }]);
    expect((await wijkagent.get(`${pad}/maatregelen/onbekend`)).status).toBe(404);
  });

  it('lets one of two decide when both try at once', async () => {
    const pad = await nieuweCasus(wijkagent);
    await wijkagent.post(`${pad}/maatregelen`, {
      op: VANDAAG,
      inhoud: { id: 'm', maatregel: 'aware', status: 'actief' },
    });
    const versie = (await wijkagent.get(`${pad}/maatregelen/m`)).headers.get('etag') ?? '';
    const twee = await Promise.all(
      ['ja', 'nee'].map((nog_nodig) =>
        wijkagent.post(
          `${pad}/maatregelen/m/evaluaties`,
          { op: VANDAAG, inhoud: { nog_nodig } },
          { 'If-Match': versie },
        ),
      ),
    );
    expect(new Set(twee.map(({ status }) => status))).toEqual(new Set([201, 412]));
  });
});

describe('following a case', () => {
  it('tells that it changed, and nothing more', async () => {
    const pad = await nieuweCasus(wijkagent);
    const stroom = await hoorStroom(api, wijkagent, pad);
    expect(stroom.soort).toBe('text/event-stream');
    await wijkagent.post(`${pad}/notities`, { op: VANDAAG, inhoud: { tekst: 'geheim' } });
    await expect
      .poll(stroom.gehoord)
      .toContain(`event: beoordeeld\ndata: ${JSON.stringify({ casus: pad.split('/').at(-1) })}`);
    expect(stroom.gehoord()).not.toContain('geheim');
    await stroom.dicht();
  });
});
