import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';

let nu = Date.parse('2026-03-10T12:00:00+01:00');

/** A minute later: what is recorded next comes after what was recorded before. */
function straks(): string {
  nu += 60_000;
  return new Date(nu).toISOString();
}

let api: Api;
let wijkagent: Beller;
let procesregisseur: Beller;
let gemeente: Beller;
let officier: Beller;
let toezichthouder: Beller;
let triagist: Beller;
let school: Beller;

beforeAll(async () => {
  api = await startApi({ nu: () => nu });
  [wijkagent, procesregisseur, gemeente, officier, toezichthouder, triagist, school] = await Promise.all([
    api.als('Wies'),
    api.als('Paula'),
    api.als('Gijs'),
    api.als('Zara'),
    api.als('Thijs'),
    api.als('Tara'),
    api.als('Suze'),
  ]);
});
afterAll(() => api.stop());

/** A case in which these organisations take part, directed by the Zorg- en Veiligheidshuis. */
async function casus(...partners: Parameters<typeof geefToegang>[2][]): Promise<string> {
  const pad = await nieuweCasus(wijkagent);
  for (const partner of partners) await geefToegang(api, pad, partner);
  return pad;
}

async function leg(wie: Beller, pad: string, soort: string, inhoud: object, op = straks()) {
  const antwoord = await wie.post(`${pad}/feiten`, { soort, op, inhoud });
  expect(antwoord.status, antwoord.tekst).toBe(201);
  return String(antwoord.body.id);
}

const neemtRegie = (pad: string) =>
  leg(procesregisseur, pad, 'rol_toegewezen', {
    rol: 'procesregisseur',
    organisatie: 'zvh',
    medewerker: 'Paula Procesvoorbeeld',
    waarnemer: 'Wim Waarneemvoorbeeld',
  });

const stap = (pad: string, handeling: string, extra: object = {}) =>
  wijkagent.post(`${pad}/plegerhandelingen`, { op: straks(), inhoud: { handeling }, ...extra });

const check = (pad: string, inhoud: object) =>
  leg(wijkagent, pad, 'veiligheidscheck', { ingelicht: 'ja', ingelicht_op: '2026-03-09', veilig: 'ja', ...inhoud });

describe('who directs', () => {
  const aanbod = { rol: 'procesregisseur', van: 'zvh', naar: 'gemeente', aanvaard: 'onbekend', reden: 'Verhuisd.' };

  it('is there with a deputy, and so is who is missing', async () => {
    const pad = await casus('zvh');
    await neemtRegie(pad);
    const { body } = await wijkagent.get(`${pad}/regie`);
    expect(body.rollen).toMatchObject([
      {
        rol: 'procesregisseur',
        medewerker: 'Paula Procesvoorbeeld',
        waarnemer: 'Wim Waarneemvoorbeeld',
        magOverdragen: false,
      },
    ]);
    expect(body.ontbreekt).toEqual(['casusregisseur', 'contactpersoon_slachtoffer']);
    expect((await procesregisseur.get(`${pad}/regie`)).body.rollen[0].magOverdragen).toBe(true);
  });

  it('stays the same until the receiver accepts, and nobody else can accept', async () => {
    const pad = await casus('zvh', 'gemeente', '3ro');
    await neemtRegie(pad);
    const overdracht = await leg(procesregisseur, pad, 'rol_overgedragen', aanbod);
    const open = (await gemeente.get(`${pad}/regie`)).body;
    expect(open.rollen[0]).toMatchObject({ organisatie: 'zvh' });
    expect(open.overdrachten).toMatchObject([{ feit: overdracht, naar: 'gemeente', aanMij: true, reden: 'Verhuisd.' }]);
    expect((await procesregisseur.get(`${pad}/regie`)).body.overdrachten[0].aanMij).toBe(false);
    for (const wie of [gemeente, procesregisseur]) {
      const { body } = await wie.get('/werkvoorraad/taken?van=organisatie');
      expect(body.resultaten.map((een: { item: string }) => een.item)).toEqual(
        expect.arrayContaining([wie === gemeente ? 'rol-overdracht-aanvaarden' : 'overdracht-bewaken']),
      );
    }

    const ja = {
      op: straks(),
      inhoud: { ...aanbod, aanvaard: 'ja', overdracht, medewerker: 'Gijs Gemeentevoorbeeld' },
    };
    for (const wie of [toezichthouder, wijkagent, procesregisseur])
      expect((await wie.post(`${pad}/roloverdrachten`, ja)).status).toBe(403);
    expect((await school.post(`${pad}/roloverdrachten`, ja)).status).toBe(404);
    expect((await gemeente.post(`${pad}/roloverdrachten`, ja)).status).toBe(201);
    expect((await gemeente.post(`${pad}/roloverdrachten`, ja)).status).toBe(409);
    const daarna = (await wijkagent.get(`${pad}/regie`)).body;
    expect(daarna.rollen[0]).toMatchObject({ organisatie: 'gemeente', medewerker: 'Gijs Gemeentevoorbeeld' });
    expect(daarna.overdrachten).toEqual([]);
    expect(daarna.eerder).toEqual([{ organisatie: 'zvh', medewerker: 'Paula Procesvoorbeeld' }]);
  });

  it('is answered once, also when several answers come at the same moment', async () => {
    const pad = await casus('zvh', 'gemeente');
    await neemtRegie(pad);
    const overdracht = await leg(procesregisseur, pad, 'rol_overgedragen', aanbod);
    const antwoorden = await Promise.all(
      ['ja', 'nee', 'ja', 'nee'].map((aanvaard) =>
        gemeente.post(`${pad}/roloverdrachten`, { op: straks(), inhoud: { ...aanbod, aanvaard, overdracht } }),
      ),
    );
    expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
  });

  it('cannot be given away in one step, by an outsider, or when nobody has it', async () => {
    const pad = await casus('zvh', 'gemeente');
    const bied = (wie: Beller, inhoud: object) => wie.post(`${pad}/roloverdrachten`, { op: straks(), inhoud });
    expect(veldenVan(await bied(wijkagent, aanbod))).toEqual(['inhoud.rol']);
    await neemtRegie(pad);
    expect((await bied(wijkagent, aanbod)).status).toBe(403);
    expect(veldenVan(await bied(procesregisseur, { ...aanbod, aanvaard: 'ja' }))).toEqual(['inhoud.aanvaard']);
    const eerder = { soort: 'rol_overgedragen', op: '2026-03-01T12:00:00Z', inhoud: { ...aanbod, aanvaard: 'ja' } };
    for (const wie of [gemeente, wijkagent]) expect((await wie.post(`${pad}/feiten`, eerder)).status).not.toBe(201);
    expect((await gemeente.get(`${pad}/regie`)).body.rollen[0]).toMatchObject({ organisatie: 'zvh' });
    const los = { ...aanbod, aanvaard: 'ja', overdracht: 'bestaat-niet' };
    expect((await bied(gemeente, los)).status).toBe(422);
  });

  it('is no secret to partners, and not there for who takes no part', async () => {
    const pad = await casus('3ro');
    expect((await toezichthouder.get(`${pad}/regie`)).status).toBe(200);
    for (const deel of ['regie', 'strafzaak', 'nazorg', 'veiligheid?handeling=bezoek'])
      expect((await school.get(`${pad}/${deel}`)).status).toBe(404);
  });
});

describe('contact with the victim', () => {
  it('is offered to partners, and not to who works with the perpetrator', async () => {
    const pad = await casus('3ro');
    const spreekt = async (wie: Beller) => (await wie.get(pad)).body.abilities.slachtofferSpreken;
    expect([await spreekt(wijkagent), await spreekt(toezichthouder)]).toEqual([true, false]);
  });

  it('is due by the agreement, and telling that there is no news counts', async () => {
    const pad = await casus();
    await leg(
      wijkagent,
      pad,
      'rol_toegewezen',
      { rol: 'contactpersoon_slachtoffer', organisatie: 'politie' },
      '2026-02-20',
    );
    await leg(
      wijkagent,
      pad,
      'contactafspraak',
      {
        om_de: 'P7D',
        kanaal: 'telefoon',
        wanneer_veilig: 'na 18 uur',
        door: 'Noor',
        alternatief: ['papier', 'tolk'],
        zelfredzaam: 'deels',
      },
      '2026-02-24T10:00',
    );
    await leg(wijkagent, pad, 'contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'nee' }, '2026-03-03T10:00');
    const { contact } = (await wijkagent.get(`${pad}/regie`)).body;
    expect(contact).toMatchObject({
      afspraak: { om_de: 'P7D', wanneer_veilig: 'na 18 uur', alternatief: ['papier', 'tolk'], zelfredzaam: 'deels' },
      volgende: '2026-03-03T10:00:00+01:00',
      teLaat: true,
      vergeefs: 1,
    });
    await leg(wijkagent, pad, 'slachtoffer_geinformeerd', { over: 'voortgang', geen_nieuws: 'ja', hoe: 'telefoon' });
    const daarna = (await wijkagent.get(`${pad}/regie`)).body.contact;
    expect(daarna).toMatchObject({ volgende: expect.stringMatching(/^2026-03-17T1[23]/), teLaat: false, vergeefs: 0 });
    expect(daarna.momenten[0]).toMatchObject({ wat: 'geen_nieuws', hoe: 'telefoon' });
  });

  it('is not shown to a supervisor under the covenant, and is not made up from what is hidden', async () => {
    const pad = await casus();
    const partners = (await wijkagent.get('/organisaties')).body.resultaten;
    const dji = partners.find((een: { code: string }) => een.code === 'dji');
    const toegang = { organisatie: dji.id, grond: 'Detentie', settings: ['bilateraal'], tot: '2027-06-01T00:00:00Z' };
    const gegeven = await wijkagent.post(`${pad}/toegangen`, toegang);
    expect(gegeven.status, gegeven.tekst).toBe(201);
    await leg(wijkagent, pad, 'contactafspraak', { om_de: 'P7D', wanneer_veilig: 'na 18 uur' });
    await leg(wijkagent, pad, 'contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'ja' });
    const antwoord = await (await api.als('Dirk')).get(`${pad}/regie`);
    expect(antwoord.body.contact).toMatchObject({ afspraak: null, momenten: [], volgende: null });
    expect(antwoord.tekst).not.toContain('18 uur');
  });
});

describe('the ladder and referrals', () => {
  it('show what waits for an answer and since when, and the answer', async () => {
    const pad = await casus('zvh');
    await neemtRegie(pad);
    const trede = await leg(
      procesregisseur,
      pad,
      'opschaling',
      { naar: 'teamleider', reden: 'Geen capaciteit.' },
      '2026-03-02',
    );
    const riec = await leg(procesregisseur, pad, 'opschaling', { naar: 'riec' });
    const toon = async () => (await wijkagent.get(`${pad}/regie`)).body;
    expect((await toon()).opschalingen).toMatchObject([
      { feit: riec, groep: 'verwijzing', teLaat: false, uiterlijk: '2026-03-17T23:59:59+01:00', antwoord: null },
      { feit: trede, groep: 'trede', teLaat: true, reden: 'Geen capaciteit.' },
    ]);
    await leg(wijkagent, pad, 'antwoord', { op: trede, uitkomst: 'ingewilligd', reden: 'Twee mensen erbij.' });
    const na = (await toon()).opschalingen.find((een: { feit: string }) => een.feit === trede);
    expect(na).toMatchObject({ uiterlijk: null, antwoord: { uitkomst: 'ingewilligd', wie: 'politie' } });
    expect((await toon()).treden.map((een: { naar: string }) => een.naar)).toEqual([
      'professional',
      'teamleider',
      'management',
      'bestuur',
      'burgemeester',
    ]);
  });
});

describe('a step towards the perpetrator', () => {
  it.each(['bezoek', 'gesprek', 'uitreiking', 'inzage', 'brief'])(
    'is refused for %s until she is told and safe',
    async (handeling) => {
      const pad = await casus();
      const vraag = async () => (await wijkagent.get(`${pad}/veiligheid?handeling=${handeling}`)).body;
      expect(await vraag()).toMatchObject({
        mag: false,
        laatste: null,
        beletsels: [{ item: 'eerst-veiligheidscheck' }],
      });
      const geweigerd = await stap(pad, handeling);
      expect(geweigerd).toMatchObject({ status: 409, body: { code: 'handeling_verboden' } });
      const eerder = { soort: 'plegerhandeling_gepland', op: '2026-03-08T12:00:00Z', inhoud: { handeling } };
      expect((await wijkagent.post(`${pad}/feiten`, eerder)).status).toBe(409);
      await check(pad, { handeling });
      expect(await vraag()).toMatchObject({
        mag: true,
        beletsels: [],
        laatste: { veilig: 'ja', ingelichtOp: '2026-03-09' },
      });
      expect((await stap(pad, handeling)).status).toBe(201);
    },
  );

  it('is refused again when she turns out not safe, unless somebody argues why it makes her safer', async () => {
    const pad = await casus();
    await check(pad, { handeling: 'aanhouding' });
    await check(pad, { handeling: 'aanhouding', veilig: 'nee' });
    const geweigerd = await stap(pad, 'aanhouding');
    expect(geweigerd.body.redenen).toMatchObject([{ code: 'niet-naar-pleger-als-zij-onveilig-is' }]);
    expect((await stap(pad, 'aanhouding', { afwijking: { reden: '' } })).status).toBe(422);
    const reden = 'De aanhouding maakt haar veilig; zij zit op het bureau.';
    expect((await stap(pad, 'aanhouding', { afwijking: { reden } })).status).toBe(201);
    const { body } = await wijkagent.get(`${pad}/feiten?limiet=200`);
    expect(body.resultaten).toContainEqual(
      expect.objectContaining({
        soort: 'item_afgeweken',
        inhoud: { item: 'niet-naar-pleger-als-zij-onveilig-is', reden },
      }),
    );
  });

  it('names every contra-indication of a warning talk before it is planned', async () => {
    const pad = await casus();
    await leg(wijkagent, pad, 'risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' });
    await leg(wijkagent, pad, 'aangifte', { met_klacht: 'ja', opgenomen: 'ja' });
    const { body } = await wijkagent.get(`${pad}/veiligheid?handeling=stopgesprek`);
    expect(body.beletsels.map((een: { item: string }) => een.item).toSorted()).toEqual([
      'stopgesprek-contra-indicatie',
      'stopgesprek-eerst-veiligheidscheck',
      'stopgesprek-na-aangifte',
    ]);
    expect((await wijkagent.get(`${pad}/veiligheid?handeling=verzonnen`)).status).toBe(400);
  });

  it('is refused as a warning talk while she does not stand behind it, until she does', async () => {
    const pad = await casus();
    const vraag = async () => (await wijkagent.get(`${pad}/veiligheid?handeling=stopgesprek`)).body;
    const weigert = () => leg(wijkagent, pad, 'toestemming', { waarvoor: 'stopgesprek', gegeven: 'nee', door: 'anna' });
    expect((await vraag()).instemming).toBeNull();
    await weigert();
    await check(pad, { handeling: 'stopgesprek' });
    expect(await vraag()).toMatchObject({
      mag: false,
      instemming: { gegeven: 'nee', door: 'anna', wie: 'politie' },
      beletsels: [{ item: 'stopgesprek-tegen-haar-wil' }],
    });
    await leg(wijkagent, pad, 'toestemming', { waarvoor: 'stopgesprek', gegeven: 'ja', door: 'anna' });
    expect(await vraag()).toMatchObject({ mag: true, instemming: { gegeven: 'ja' } });
  });

  it('is refused to who works with him by words of the rule alone, never by what she may not see', async () => {
    const pad = await casus('3ro');
    const geheim = { adres: 'Schuilstraat 7', woorden: 'Zij slaapt bij haar tante in Verzonnendorp.' };
    const verborgen = [
      await leg(wijkagent, pad, 'verblijf_vastgesteld', { betrokkene: 'anna', soort: 'woon', adres: geheim.adres }),
      await leg(wijkagent, pad, 'notitie', { tekst: geheim.woorden }),
      await leg(wijkagent, pad, 'risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' }),
      await leg(wijkagent, pad, 'aangifte', { met_klacht: 'ja', opgenomen: 'ja' }),
      await check(pad, { handeling: 'gesprek', ingelicht_op: '2026-02-17', veilig: 'nee' }),
    ];
    const ziet = await toezichthouder.get(`${pad}/feiten?limiet=200`);
    const onzichtbaar = verborgen.filter((id) => !ziet.tekst.includes(id));
    expect(onzichtbaar).not.toEqual([]);
    const gevraagd = await toezichthouder.get(`${pad}/veiligheid?handeling=gesprek`);
    expect(gevraagd.body.mag).toBe(false);
    const geweigerd = await toezichthouder.post(`${pad}/plegerhandelingen`, {
      op: straks(),
      inhoud: { handeling: 'gesprek' },
    });
    expect(geweigerd.status, geweigerd.tekst).toBe(409);
    for (const { tekst } of [gevraagd, geweigerd])
      for (const waarde of [...onzichtbaar, ...Object.values(geheim), 'Anna', '17-02-2026'])
        expect(tekst).not.toContain(waarde);
    const regels: readonly string[] = gevraagd.body.beletsels.map((een: { tekst: string }) => een.tekst);
    expect(regels).toContain('Ga niet naar de pleger zolang het slachtoffer niet veilig is, of niemand dat weet.');
    const buiten = await triagist.get(`${pad}/veiligheid?handeling=gesprek`);
    expect(buiten.status).toBe(404);
  });

  it('that was taken can always be recorded, and is signalled', async () => {
    const pad = await casus();
    await leg(wijkagent, pad, 'contact_pleger', { kanaal: 'fysiek', verschenen: 'ja' });
    const { body } = await wijkagent.get(`${pad}/stand`);
    expect(body.signalen.map((een: { code: string }) => een.code)).toContain('slachtoffer_niet_voorbereid');
  });
});

describe('news of the criminal case', () => {
  it('is entered once by who may, goes to all who act on it, and is followed until she was told by a person', async () => {
    const pad = await casus('om', 'zvh', 'veilig_thuis', '3ro');
    await leg(wijkagent, pad, 'rol_toegewezen', { rol: 'contactpersoon_slachtoffer', organisatie: 'politie' });
    expect((await wijkagent.get(`${pad}/strafzaak`)).body.magVastleggen).not.toContain('uitspraak');
    expect(
      (await wijkagent.post(`${pad}/uitspraken`, { op: straks(), inhoud: { uitkomst: 'veroordeling' } })).status,
    ).toBe(403);
    await leg(triagist, pad, 'triagebesluit', { uitkomst: 'onderzoek' });
    await leg(toezichthouder, pad, 'notitie', { tekst: 'Toezicht loopt.' });
    const vonnis = await leg(officier, pad, 'uitspraak', { uitkomst: 'veroordeling' });
    const toon = async (wie = wijkagent) => (await wie.get(`${pad}/strafzaak`)).body.gebeurtenissen[0];
    const eerst = await toon();
    expect(eerst).toMatchObject({
      feit: vonnis,
      naam: 'Uitspraak',
      wat: 'veroordeling',
      slachtoffer: { status: 'open' },
    });
    expect(eerst.ontvangers.map((een: { wie: string }) => een.wie)).toEqual(
      expect.arrayContaining(['politie', 'veilig_thuis', '3ro', 'zvh']),
    );
    await leg(officier, pad, 'slachtoffer_geinformeerd', { over: 'uitspraak', hoe: 'brief', over_feiten: [vonnis] });
    expect((await toon()).slachtoffer).toMatchObject({ status: 'alleen_schriftelijk', hoe: 'brief', door: 'om' });
    await leg(wijkagent, pad, 'slachtoffer_geinformeerd', {
      over: 'uitspraak',
      hoe: 'telefoon',
      over_feiten: [vonnis],
    });
    await leg(wijkagent, pad, 'item_gedaan', { item: 'strafzaak-nieuws-politie' });
    const daarna = await toon();
    expect(daarna.slachtoffer).toMatchObject({ status: 'verteld', hoe: 'telefoon', door: 'politie' });
    expect(daarna.open).toBe(eerst.open - 2);
    expect((await toon(toezichthouder)).feit).toBe(vonnis);
  });

  it('shows what is to be arranged before a release, thirty, fourteen and one day ahead', async () => {
    const pad = await casus('om');
    await leg(officier, pad, 'detentie_gestart', { soort: 'straf', verwacht_einde: '2026-03-20' }, '2026-01-05');
    await leg(officier, pad, 'vrijlating_gepland', { datum: '2026-03-20' }, '2026-03-01');
    const { vrijlating, gebeurtenissen } = (await wijkagent.get(`${pad}/strafzaak`)).body;
    expect(gebeurtenissen.map((een: { wat: string }) => een.wat)).toContain(
      'straf, naar verwachting tot 20 maart 2026',
    );
    expect(vrijlating.op).toBe('2026-03-20T00:00:00+01:00');
    expect(vrijlating.stappen.map((een: { dagen: number; op: string }) => [een.dagen, een.op.slice(0, 10)])).toEqual([
      [30, '2026-02-18'],
      [14, '2026-03-06'],
      [1, '2026-03-19'],
    ]);
    expect(vrijlating.stappen[1].taken.map((een: { wie: string }) => een.wie)).toContain('om');
    expect(vrijlating.stappen[2].taken).toEqual([]);
  });

  it('counts from the day that it was learned, and shows that day as it was known then', async () => {
    const pad = await casus('om');
    await leg(officier, pad, 'maatregel_gestart', { id: 'sv', maatregel: 'contactverbod', kader: 'ovj' }, '2026-02-01');
    const sepot = { soort: 'ovj_besluit', op: '2026-02-20', bekend: '2026-03-05', inhoud: { besluit: 'sepot' } };
    expect((await officier.post(`${pad}/feiten`, sepot)).status).toBe(201);
    const op = async (dag: string) => (await officier.get(`${pad}/bescherming?op=${dag}`)).body;
    expect((await op('2026-03-01')).geldtNu).toHaveLength(1);
    expect(await op('2026-03-06')).toMatchObject({
      geldtNu: [],
      beeindigd: [{ einde: { reden: 'sepot', op: '2026-03-05T23:59:59+01:00' } }],
    });
  });
});

describe('after the care', () => {
  it('says what comes when and who does it, and what was done', async () => {
    const pad = await casus('veilig_thuis', 'wijkteam');
    const over = { van: 'veilig_thuis', naar: 'wijkteam', aanvaard: 'ja', warm: 'ja' };
    await leg(triagist, pad, 'overdracht', over, '2025-12-01');
    const toon = async () => (await triagist.get(`${pad}/nazorg`)).body.momenten;
    const eerst = await toon();
    expect(eerst[0]).toMatchObject({ item: 'monitormomenten', status: 'te_laat', wie: ['veilig_thuis'] });
    expect(
      eerst
        .filter((een: { status: string }) => een.status === 'gepland')
        .map((een: { uiterlijk: string }) => een.uiterlijk.slice(0, 7)),
    ).toEqual(['2026-12', '2027-06']);
    await leg(triagist, pad, 'monitormoment', { maand: 3, uitkomst: 'rustig' });
    const gedaan = (await toon()).find((een: { item: string }) => een.item === 'monitormomenten');
    expect(gedaan).toMatchObject({ status: 'gedaan', gedaan: { wie: 'veilig_thuis', uitkomst: 'rustig' } });
  });

  it('wakes a closed case at any new signal', async () => {
    const pad = await casus('zvh');
    await neemtRegie(pad);
    const sluit = { soort: 'afsluiting', op: '2026-02-01', inhoud: { stalking_gestopt: 'ja' } };
    expect((await procesregisseur.post(`${pad}/feiten`, sluit)).status).toBe(201);
    await leg(wijkagent, pad, 'incident', { aard: ['rondhangen'] });
    const { momenten, casusstatus } = (await procesregisseur.get(`${pad}/nazorg`)).body;
    expect(casusstatus).toBe('gesloten');
    expect(momenten[0]).toMatchObject({ item: 'melding-na-afsluiting', wie: ['zvh'], status: 'open' });
  });
});

const wieKreeg = async (wie: Beller, pad: string, feit: string): Promise<string[]> => {
  const { body } = await wie.get(`${pad}/meldingsontvangst/${feit}`);
  expect(body.noodoproep).toMatch(/geen noodoproep[\s\S]*112/);
  return body.ontvangers.map((een: { wie: string; taak: string }) => `${een.wie}: ${een.taak}`);
};

const leesAlarmen = async (limiet: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let na: string | null = ''; na !== null;) {
    const { body } = await wijkagent.get(`/werkvoorraad/alarmen?van=organisatie&limiet=${limiet}${na && `&na=${na}`}`);
    ids.push(...body.resultaten.map((een: { id: string; casus: { id: string } }) => een.casus.id + een.id));
    na = body.volgende;
  }
  return ids;
};

describe('a breach or an unsafe signal', () => {
  it.each(['overtreding', 'zorgsignaal'])('reaches all who act on it, also whoever is on duty (%s)', async (soort) => {
    const pad = await casus('zvh', 'om', '3ro', 'veilig_thuis');
    await neemtRegie(pad);
    await leg(wijkagent, pad, 'risicotaxatie', { instrument: 'sash', uitkomst: 'hoog' });
    await leg(toezichthouder, pad, 'notitie', { tekst: 'Toezicht loopt.' });
    await leg(triagist, pad, 'triagebesluit', { uitkomst: 'onderzoek' });
    const inhoud =
      soort === 'overtreding'
        ? { aard: 'digitaal', voorwaarde: 'Niet appen.', bewijs: ['schermafdruk'] }
        : { door: '3ro', onveilig: 'ja', aard: 'digitaal' };
    const feit = await leg(toezichthouder, pad, soort, inhoud);
    const kreeg = await wieKreeg(wijkagent, pad, feit);
    for (const wie of ['politie', 'om', '3ro', 'veilig_thuis', 'zvh'])
      expect(
        kreeg.some((een) => een.startsWith(wie)),
        wie,
      ).toBe(true);
    expect(kreeg.join()).toMatch(/wachtdienst/);
    const eigen = await toezichthouder.get(`${pad}/meldingsontvangst/${feit}`);
    expect(eigen.status).toBe(200);
    expect((await school.get(`${pad}/meldingsontvangst/${feit}`)).status).toBe(404);
  });

  it('leads the alarms until somebody answers, however much came after it', async () => {
    const pad = await casus('om');
    const oud = await leg(wijkagent, pad, 'overtreding', { aard: 'fysiek' }, '2026-03-01T10:00');
    await leg(wijkagent, pad, 'alarmbel', { welke: 'doodsangst' });
    const titels = async (deel = '') => {
      const { body } = await wijkagent.get(`/werkvoorraad/alarmen?van=organisatie&limiet=100${deel}`);
      const hier = body.resultaten.filter((een: { casus: { id: string } }) => pad.endsWith(een.casus.id));
      return hier.map((een: { titel: string }) => een.titel);
    };
    expect((await titels())[0]).toBe('Overtreding niet opgevolgd');
    expect(await titels()).toContain('Alarmbel');
    await leg(officier, pad, 'overtreding_opgevolgd', { overtreding: oud, besluit: 'aanhouding' });
    expect(await titels()).not.toContain('Overtreding niet opgevolgd');
  });

  it('is paged without losing or doubling an alarm where the two parts of the list meet', async () => {
    const alles = await leesAlarmen(100);
    expect(new Set(alles).size).toBe(alles.length);
    expect(await leesAlarmen(3)).toEqual(alles);
  });
});

const weeg = async (wie: Beller, pad: string) => (await wie.get(`${pad}/afsluiting`)).body;
const inDeWeg = (body: { eisen: { item: string; voldaan: boolean }[] }) =>
  body.eisen.filter(({ voldaan }) => !voldaan).map(({ item }) => item);

describe('closing a case', () => {
  it('says beforehand what stands in the way, in the words of the rules, just as closing then would', async () => {
    const pad = await casus('zvh', 'om');
    await leg(wijkagent, pad, 'risicotaxatie', { instrument: 'sash', uitkomst: 'laag', getraind: 'ja' });
    const voorstel = await leg(wijkagent, pad, 'voorstel', { tot: 'afsluiting', reden: 'Het is lang stil.' });
    const bezwaar = await leg(officier, pad, 'bezwaar_aangetekend', { tegen: voorstel, reden: 'De zaak loopt nog.' });
    const gewogen = await weeg(procesregisseur, pad);
    expect(gewogen).toMatchObject({ mag: false });
    expect(inDeWeg(gewogen)).toContain('afsluiten-met-onbeantwoorde-zorg');
    expect(JSON.stringify(gewogen)).not.toContain('De zaak loopt nog.');
    const sluit = () =>
      procesregisseur.post(`${pad}/feiten`, {
        soort: 'afsluiting',
        op: straks(),
        inhoud: { stalking_gestopt: 'ja', reden: 'Zij is veilig.' },
      });
    const geweigerd = await sluit();
    expect(geweigerd.status).toBe(409);
    expect(geweigerd.body.redenen.map(({ code }: { code: string }) => code).toSorted()).toEqual(
      inDeWeg(gewogen).toSorted(),
    );
    await leg(procesregisseur, pad, 'antwoord', { op: bezwaar, uitkomst: 'ingewilligd', reden: 'De zaak is klaar.' });
    expect(inDeWeg(await weeg(procesregisseur, pad))).not.toContain('afsluiten-met-onbeantwoorde-zorg');
  });

  it('asks for a proposal by another organisation than the one that closes', async () => {
    const pad = await casus('zvh');
    await leg(procesregisseur, pad, 'voorstel', { tot: 'afsluiting', reden: 'Het is lang stil.' });
    expect(inDeWeg(await weeg(procesregisseur, pad))).toContain('afsluiten-met-tweede-paar-ogen');
    expect(inDeWeg(await weeg(wijkagent, pad))).not.toContain('afsluiten-met-tweede-paar-ogen');
  });

  it('is not weighed for who only reads, and does not exist for who does not see the case', async () => {
    const pad = await casus();
    await geefToegang(api, pad, 'gemeente', { vastleggen: false });
    expect((await gemeente.get(`${pad}/afsluiting`)).status).toBe(403);
    expect((await school.get(`${pad}/afsluiting`)).status).toBe(404);
  });
});
