import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

const OP = '2024-03-05';
const KANARIE = 'Kanariestraat 17';

let api: Api;
let wijkagent: Beller;
let triagist: Beller;
let toezichthouder: Beller;
let slachtofferhulp: Beller;
let gemeente: Beller;
let procesregisseur: Beller;
let pad: string;

beforeAll(async () => {
  api = await startApi();
  const namen = ['Wies', 'Tara', 'Thijs', 'Sanne', 'Gijs', 'Paula'];
  const [een, twee, drie, vier, vijf, zes] = await Promise.all(namen.map((naam) => api.als(naam)));
  if (!een || !twee || !drie || !vier || !vijf || !zes) throw new Error('the demo region lacks someone');
  [wijkagent, triagist, toezichthouder, slachtofferhulp, gemeente, procesregisseur] = [
    een,
    twee,
    drie,
    vier,
    vijf,
    zes,
  ];
});
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

async function meld(wie: Beller, soort: string, inhoud: object, rest: object = {}): Promise<string> {
  const antwoord = await wie.post(`${pad}/feiten`, { soort, op: OP, inhoud, ...rest });
  expect(antwoord.status, antwoord.tekst).toBe(201);
  return antwoord.body.id;
}

async function betrek(organisatie: string, extra: object = {}): Promise<void> {
  const antwoord = await wijkagent.post(`${pad}/toegangen`, { organisatie, grond: 'Samen werken', ...extra });
  expect(antwoord.status, antwoord.tekst).toBe(201);
}

async function mensId(naam: string): Promise<string> {
  const { body } = await api.anoniem.get('/demo/gebruikers');
  return body.find((mens: { naam: string }) => mens.naam.startsWith(naam)).id;
}

const ziet = async (wie: Beller, feit: string): Promise<number> => (await wie.get(`${pad}/feiten/${feit}`)).status;

describe('the side of the perpetrator', () => {
  it('finds an address in nothing that it can ask for, wherever someone wrote it', async () => {
    await betrek('3ro', { settings: ['actieoverleg'], mag_vastleggen: true });
    await meld(wijkagent, 'verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: KANARIE, geheim: 'ja' });
    await meld(wijkagent, 'incident', { aard: ['opwachten'] }, { wat: `Stond voor ${KANARIE}.`, door: KANARIE });
    await meld(wijkagent, 'overweging', { onderwerp: 'em', uitkomst: 'wel', reden: `Rond ${KANARIE}` });
    await meld(wijkagent, 'risicotaxatie', { instrument: 'sash', uitkomst: 'hoog', onderbouwing: `Bij ${KANARIE}` });
    await meld(wijkagent, 'bezwaar_aangetekend', {
      tegen: await meld(wijkagent, 'afschaling', { naar: 'politie', reden: KANARIE }),
      reden: KANARIE,
    });
    await meld(
      wijkagent,
      'maatregel_gestart',
      { maatregel: 'locatieverbod', id: 'm1', status: 'actief' },
      { wat: KANARIE },
    );
    await meld(wijkagent, 'rol_toegewezen', { rol: 'casusregisseur', organisatie: 'politie', medewerker: KANARIE });
    await meld(wijkagent, 'contact_slachtoffer', { kanaal: 'fysiek', gelukt: 'ja', uitkomst: KANARIE });
    await meld(wijkagent, 'notitie', { tekst: KANARIE });
    await meld(wijkagent, 'verzoek_tot_handeling', { aan: 'veilig_thuis', handeling: `Haal haar op bij ${KANARIE}` });
    await meld(wijkagent, 'verzoek_tot_handeling', { aan: '3ro', handeling: `Houd hem weg van ${KANARIE}` });
    await wijkagent.post(`${pad}/toegangen`, { organisatie: 'shn', grond: `Woont ${KANARIE}` });
    const { body: log } = await toezichthouder.get(`${pad}/feiten`);
    expect(log.resultaten.length).toBeGreaterThan(6);
    const wegen = ['', '/feiten', '/stand', '/taken', '/maatregelen', '/toegangen', '/bijlagen', '/wegwijzer'];
    const details = log.resultaten.map(({ id }: { id: string }) => `/feiten/${id}`);
    for (const weg of [...wegen, ...details]) {
      const antwoord = await toezichthouder.get(pad + weg);
      expect(antwoord.status, weg).toBe(200);
      expect(antwoord.tekst, weg).not.toMatch(/Kanarie/i);
    }
    expect((await toezichthouder.get('/casussen?zoek=Kanarie')).body.resultaten).toEqual([]);
    expect((await wijkagent.get(`${pad}/feiten`)).tekst).toMatch(/Kanarie/);
  });

  it('reads of what kind a shelter or school is that takes part, and not which one', async () => {
    await betrek('3ro', { settings: ['actieoverleg'] });
    await betrek('vrouwenopvang', { settings: ['actieoverleg'], mag_vastleggen: true });
    await betrek('school', { settings: ['actieoverleg'], tot: '2999-01-01' });
    await meld(await api.als('Vera'), 'contact_slachtoffer', { kanaal: 'fysiek', gelukt: 'ja' });
    const ids = (await wijkagent.get('/organisaties?limiet=500')).body.resultaten
      .filter(({ code }: { code: string }) => ['vrouwenopvang', 'school'].includes(code))
      .map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(2);
    const plek = new RegExp(['Het Verzonnen', ...ids].join('|'));
    expect((await wijkagent.get(`${pad}/toegangen`)).tekst).toMatch(plek);
    const { body, tekst } = await toezichthouder.get(`${pad}/toegangen`);
    expect(tekst).not.toMatch(plek);
    expect(body.resultaten.map(({ organisatie }: { organisatie: object }) => organisatie)).toEqual([
      expect.objectContaining({ code: 'politie', naam: 'Politie Verzonnenstad' }),
      expect.objectContaining({ code: '3ro', naam: 'Reclassering Verzonnenstad' }),
      { id: null, code: 'vrouwenopvang', naam: 'vrouwenopvang' },
      { id: null, code: 'school', naam: 'school' },
    ]);
    expect((await toezichthouder.get(`${pad}/wegwijzer`)).body.resultaten).toEqual([
      { categorie: 'contact_slachtoffer', organisatie: { code: 'vrouwenopvang', naam: 'vrouwenopvang' } },
    ]);
  });

  it('reads its own words, and those of others once a person released them', async () => {
    await betrek('3ro', { settings: ['actieoverleg'], mag_vastleggen: true });
    const eigen = await meld(toezichthouder, 'contact_pleger', {
      kanaal: 'fysiek',
      verschenen: 'ja',
      uitkomst: 'kwam',
    });
    expect((await toezichthouder.get(`${pad}/feiten/${eigen}`)).body).toMatchObject({ inhoud: { uitkomst: 'kwam' } });
    const incident = await meld(wijkagent, 'incident', { aard: ['volgen'] }, { wat: 'Reed achter haar aan.' });
    expect((await toezichthouder.get(`${pad}/feiten/${incident}`)).body).toMatchObject({
      afgeschermd: true,
      inhoud: { aard: ['volgen'] },
    });
    await meld(wijkagent, 'tekst_vrijgegeven', { feit: incident });
    expect((await toezichthouder.get(`${pad}/feiten/${incident}`)).body).toMatchObject({
      afgeschermd: false,
      wat: 'Reed achter haar aan.',
    });
  });

  it('records no address and gets one only by the decision that is made for it', async () => {
    await betrek('3ro', { settings: ['actieoverleg'], mag_vastleggen: true });
    const adres = { betrokkene: 'anna', soort: 'woon', adres: KANARIE, geheim: 'ja' };
    const poging = await toezichthouder.post(`${pad}/feiten`, { soort: 'verblijf_vastgesteld', op: OP, inhoud: adres });
    expect(poging.status).toBe(403);
    const feit = await meld(wijkagent, 'verblijf_vastgesteld', adres);
    await meld(wijkagent, 'informatie_gedeeld', { aan: ['3ro'], over_feiten: [feit] });
    expect(await ziet(toezichthouder, feit)).toBe(404);
    await meld(wijkagent, 'adres_verstrekt', { feit, aan: '3ro', doel: 'em', reden: 'Verbodszone' });
    expect(await ziet(toezichthouder, feit)).toBe(200);
  });

  it('includes one person with a role there, and leaves her colleagues as they were', async () => {
    const feit = await meld(wijkagent, 'verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: KANARIE });
    const tess = await api.als('Tess');
    expect(await ziet(tess, feit)).toBe(200);
    await meld(wijkagent, 'rol_toegewezen', {
      rol: 'contactpersoon_pleger',
      organisatie: 'politie',
      medewerker: await mensId('Tess'),
      voor: 'pleger',
    });
    // Police recorded it, so it is hers as well; even so it stays shut.
    expect(await ziet(tess, feit)).toBe(404);
    expect(await ziet(wijkagent, feit)).toBe(200);
  });
});

describe('Slachtofferhulp', () => {
  it('sees what the victim consents to, and no longer once she withdraws', async () => {
    await betrek('shn');
    const feit = await meld(wijkagent, 'incident', { aard: ['bedreiging'] });
    expect(await ziet(slachtofferhulp, feit)).toBe(404);
    await meld(wijkagent, 'toestemming', { waarvoor: 'delen', gegeven: 'ja', door: 'anna' });
    expect(await ziet(slachtofferhulp, feit)).toBe(200);
    await meld(
      wijkagent,
      'toestemming',
      { waarvoor: 'delen', gegeven: 'ingetrokken', door: 'anna' },
      { op: '2024-03-06' },
    );
    expect(await ziet(slachtofferhulp, feit)).toBe(404);
  });

  it('sees what a partner decides to give, item by item, and keeps it after a withdrawal', async () => {
    await betrek('shn');
    const [een, ander] = [
      await meld(wijkagent, 'incident', { aard: ['volgen'] }),
      await meld(wijkagent, 'incident', { aard: ['volgen'] }),
    ];
    await meld(wijkagent, 'informatie_gedeeld', { aan: ['shn'], over_feiten: [een] });
    expect([await ziet(slachtofferhulp, een), await ziet(slachtofferhulp, ander)]).toEqual([200, 404]);
  });

  it('never sees what was recorded in a casusoverleg', async () => {
    await betrek('shn');
    await betrek('zvh', { settings: ['casusoverleg'], mag_vastleggen: true });
    await meld(wijkagent, 'toestemming', { waarvoor: 'delen', gegeven: 'ja', door: 'anna' });
    const overleg = await meld(procesregisseur, 'overleg_gehouden', {
      overleg: 'casusoverleg',
      aanwezig: ['zvh', 'politie'],
    });
    const besluit = await meld(procesregisseur, 'besluit', { wat: 'Doorgaan', overleg });
    for (const feit of [overleg, besluit]) expect(await ziet(slachtofferhulp, feit)).toBe(404);
    expect(await ziet(procesregisseur, besluit)).toBe(200);
    // Police takes part in this case, but not in its casusoverleg.
    expect(await ziet(wijkagent, besluit)).toBe(404);
    await betrek('politie', { settings: ['casusoverleg'] });
    expect(await ziet(wijkagent, besluit)).toBe(200);
  });
});

describe('the municipality', () => {
  it('sees an incident without its content, and whole once the level is high', async () => {
    await betrek('gemeente', { settings: ['actieoverleg'] });
    const feit = await meld(wijkagent, 'incident', { aard: ['vernieling'] }, { wat: 'Ruit ingegooid.' });
    const { body } = await gemeente.get(`${pad}/feiten/${feit}`);
    expect(body).toMatchObject({ soort: 'incident', afgeschermd: true, inhoud: {} });
    expect(JSON.stringify(body)).not.toMatch(/vernieling|Ruit/);
    await meld(wijkagent, 'risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' });
    expect((await gemeente.get(`${pad}/feiten/${feit}`)).body).toMatchObject({
      wat: 'Ruit ingegooid.',
      afgeschermd: false,
    });
  });

  it('reads of what it does not see that it exists, and whom to call', async () => {
    await betrek('gemeente', { settings: ['actieoverleg'] });
    expect((await gemeente.get(`${pad}/wegwijzer`)).body.resultaten).toEqual([]);
    await meld(wijkagent, 'aanhouding', {});
    expect((await gemeente.get(`${pad}/wegwijzer`)).body.resultaten).toEqual([
      { categorie: 'strafrecht', organisatie: { code: 'politie', naam: 'Politie Verzonnenstad' } },
    ]);
  });

  it('sees more in a role that asks for it, and less when the role ends', async () => {
    await betrek('gemeente', { settings: ['actieoverleg'] });
    const feit = await meld(wijkagent, 'contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'ja' });
    expect(await ziet(gemeente, feit)).toBe(404);
    await meld(wijkagent, 'rol_toegewezen', { rol: 'casusregisseur', organisatie: 'gemeente' });
    expect(await ziet(gemeente, feit)).toBe(200);
    await meld(wijkagent, 'rol_beeindigd', { rol: 'casusregisseur', organisatie: 'gemeente' }, { op: '2024-03-06' });
    expect(await ziet(gemeente, feit)).toBe(404);
  });
});

describe('a barred professional', () => {
  it('finds nothing, as if the case were not there, and is not told', async () => {
    const tess = await api.als('Tess');
    expect((await tess.get(pad)).status).toBe(200);
    const medewerker = await mensId('Tess');
    const wering = await wijkagent.post(`${pad}/weringen`, { medewerker, reden: 'Zus van de pleger' });
    expect(wering.status, wering.tekst).toBe(201);
    for (const weg of ['', '/feiten', '/stand', '/weringen', '/gebeurtenissen']) {
      expect((await tess.get(pad + weg)).status, weg).toBe(404);
    }
    expect((await tess.get('/casussen?limiet=100')).tekst).not.toContain(pad.split('/').at(-1));
    expect((await tess.post(`${pad}/weringen/${medewerker}/beeindiging`)).status).toBe(404);
    expect((await wijkagent.post(`${pad}/weringen/${medewerker}/beeindiging`)).status).toBe(204);
    expect((await tess.get(pad)).status).toBe(200);
  });

  it('cannot be herself, nor be set by who works with the perpetrator', async () => {
    expect((await wijkagent.post(`${pad}/weringen`, { medewerker: await mensId('Wies'), reden: 'x' })).status).toBe(
      422,
    );
    await betrek('3ro', { mag_vastleggen: true });
    const poging = await toezichthouder.post(`${pad}/weringen`, { medewerker: await mensId('Wies'), reden: 'x' });
    expect(poging.status).toBe(403);
    expect((await toezichthouder.post(`${pad}/afscherming`, { afgeschermd: true, grond: 'x' })).status).toBe(403);
  });
});

describe('a shielded case', () => {
  it('is for those alone whom a grant names', async () => {
    await betrek('veilig_thuis');
    const tess = await api.als('Tess');
    expect([(await tess.get(pad)).status, (await triagist.get(pad)).status]).toEqual([200, 200]);
    const antwoord = await wijkagent.post(`${pad}/afscherming`, { afgeschermd: true, grond: 'Betrokkene is collega' });
    expect(antwoord.status, antwoord.tekst).toBe(200);
    expect([(await tess.get(pad)).status, (await triagist.get(pad)).status]).toEqual([404, 404]);
    expect((await wijkagent.get(pad)).status).toBe(200);
    await betrek('veilig_thuis', { medewerker: await mensId('Tara') });
    expect((await triagist.get(pad)).status).toBe(200);
    await wijkagent.post(`${pad}/afscherming`, { afgeschermd: false, grond: 'Hersteld' });
    expect((await tess.get(pad)).status).toBe(200);
  });
});

describe('asking whether one may share', () => {
  it('is answered in plain words, with ground, for how the case stands', async () => {
    const vraag = (organisatie: string, categorie: string) =>
      wijkagent.post(`${pad}/deelhulp`, { organisatie, categorie, setting: 'actieoverleg' });
    expect((await vraag('gemeente', 'incident')).body.mag).toBe('zonder_inhoud');
    await meld(wijkagent, 'risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' });
    const { body } = await vraag('gemeente', 'incident');
    expect(body).toMatchObject({ mag: 'ja', gronden: [{ artikel: expect.stringMatching(/Wgs/) }, expect.anything()] });
    expect((await vraag('3ro', 'adres')).body.zinnen.join(' ')).toMatch(/nooit te zien waar het slachtoffer is/);
    expect((await triagist.post(`${pad}/deelhulp`, { organisatie: 'om', categorie: 'risico' })).status).toBe(404);
  });
});

describe('the covenants', () => {
  it('can be read and compared by everyone who works with them', async () => {
    const { body } = await toezichthouder.get('/convenanten');
    expect(body.resultaten.map(({ naam }: { naam: string }) => naam)).toEqual(['landelijk', 'zeeland-west-brabant']);
    const verschil = await toezichthouder.get('/convenanten/vergelijking?oud=landelijk&nieuw=zeeland-west-brabant');
    expect(verschil.body.veranderingen).toEqual([
      expect.stringMatching(/^Vrouwenopvang, actieoverleg: bij niveau hoog/),
    ]);
    expect((await toezichthouder.get('/convenanten/vergelijking?oud=landelijk&nieuw=x')).status).toBe(404);
  });
});
