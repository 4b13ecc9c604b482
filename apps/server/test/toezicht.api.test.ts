import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { laadGrenzen } from '../toezicht/grenzen.ts';
import { zoekOngewoonLezen } from '../toezicht/taak.ts';
import { type Api, type Beller, nieuweCasus, startApi, veldenVan } from './api.ts';

const REDEN = 'Zij belt nu dat hij voor de deur staat, ik moet weten of er een verbod is.';

let api: Api;
let wijkagent: Beller;
let triagist: Beller;
let toezichthouder: Beller;
let privacyPolitie: Beller;
let privacyVeiligThuis: Beller;
let pad: string;
const id = () => pad.split('/').at(-1) ?? '';

beforeAll(async () => {
  api = await startApi();
  const namen = ['Wies', 'Tara', 'Thijs', 'Pia', 'Fem'];
  const bellers = await Promise.all(namen.map((naam) => api.als(naam)));
  const [een, twee, drie, vier, vijf] = bellers;
  if (!een || !twee || !drie || !vier || !vijf) throw new Error('the demo region lacks someone');
  [wijkagent, triagist, toezichthouder, privacyPolitie, privacyVeiligThuis] = [een, twee, drie, vier, vijf];
});
beforeEach(async () => {
  pad = await nieuweCasus(wijkagent);
});
afterAll(() => api?.stop());

const neem = (wie: Beller, reden = REDEN) => wie.post(`${pad}/noodtoegangen`, { reden });

describe('break-glass', () => {
  it('opens a case for one person for a day, and tells who guards it', async () => {
    await wijkagent.post(`${pad}/notities`, { op: '2024-03-05', inhoud: { tekst: 'Verbod loopt.' } });
    expect((await triagist.get(pad)).status).toBe(404);
    const genomen = await neem(triagist);
    expect(genomen.status, genomen.tekst).toBe(201);
    const uren = (Date.parse(genomen.body.tot) - Date.now()) / 3_600_000;
    expect(uren).toBeGreaterThan(23.9);
    expect(uren).toBeLessThanOrEqual(24);
    expect((await triagist.get(`${pad}/feiten`)).tekst).toMatch(/Verbod loopt/);
    expect((await (await api.als('Onno')).get(pad)).status).toBe(404);
    const { body: stand } = await wijkagent.get(`${pad}/stand`);
    expect(stand.signalen).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'noodtoegang_gebruikt', actief: true })]),
    );
    for (const privacy of [privacyPolitie, privacyVeiligThuis]) {
      const { body } = await privacy.get('/toezicht/signalen?open=ja');
      expect(body.resultaten).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ soort: 'noodtoegang', casus: id(), reden: REDEN, teLaat: false }),
        ]),
      );
    }
    expect((await neem(triagist)).status).toBe(409);
  });

  it('is taken once by who asks for it several times at the same moment', async () => {
    const antwoorden = await Promise.all([neem(triagist), neem(triagist), neem(triagist)]);
    expect(antwoorden.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  it('is over when its time is', async () => {
    await neem(triagist);
    await api.database
      .pool('migratie')
      .query(`update toegang set van = van - interval '2 days', tot = now() where soort = 'noodtoegang'`);
    expect((await triagist.get(pad)).status).toBe(404);
  });

  it('never shows the side of the perpetrator where the victim is', async () => {
    await wijkagent.post(`${pad}/verblijven`, {
      op: '2024-03-05',
      inhoud: { betrokkene: 'anna', soort: 'woon', adres: 'Kanariestraat 17' },
    });
    expect((await neem(toezichthouder)).status).toBe(201);
    for (const weg of ['', '/feiten', '/stand']) {
      expect((await toezichthouder.get(pad + weg)).tekst).not.toMatch(/Kanarie/);
    }
  });

  it('answers alike for a case that is not there, from which she is barred, that is shielded, or of her kind never', async () => {
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const tara = mensen.find((mens: { naam: string }) => mens.naam.startsWith('Tara')).id;
    const onbekend = await triagist.post('/casussen/00000000-0000-4000-8000-000000000000/noodtoegangen', {
      reden: REDEN,
    });
    const kaal = ({ status, body }: typeof onbekend) => ({ status, body: { ...body, instance: '' } });
    expect(onbekend.status).toBe(404);
    await wijkagent.post(`${pad}/weringen`, { medewerker: tara, reden: 'Buurvrouw' });
    expect(kaal(await neem(triagist))).toEqual(kaal(onbekend));
    pad = await nieuweCasus(wijkagent);
    await wijkagent.post(`${pad}/afscherming`, { afgeschermd: true, grond: 'Collega' });
    expect(kaal(await neem(triagist))).toEqual(kaal(onbekend));
    const raadpleger = await api.als('Rob');
    expect((await neem(raadpleger)).status).toBe(403);
    expect((await neem(privacyPolitie)).status).toBe(403);
  });

  it('asks for a reason that says something', async () => {
    expect(veldenVan(await neem(triagist, 'Nodig.'))).toEqual(['reden']);
    expect((await triagist.get(pad)).status).toBe(404);
  });

  it('is judged once, by the privacy officer of an organisation that it concerns', async () => {
    await neem(triagist);
    const { body } = await privacyPolitie.get('/toezicht/signalen?open=ja');
    const signaal = body.resultaten.find((een: { casus: string }) => een.casus === id());
    const oordeel = { oordeel: 'terecht', toelichting: 'Zij stond er alleen voor.' };
    const plek = `/toezicht/signalen/${signaal.id}/beoordeling`;
    expect((await wijkagent.post(plek, oordeel)).status).toBe(403);
    expect((await privacyVeiligThuis.post(plek, oordeel)).status).toBe(404);
    expect(await privacyPolitie.post(plek, oordeel)).toMatchObject({ status: 200, body: oordeel });
    expect((await privacyPolitie.post(plek, oordeel)).status).toBe(409);
  });
});

const vraag = (wie: Beller, naam: string, geboren = '1988-02-03') =>
  wie.post('/bekendheidschecks', { naam, geboren, doel: 'Nieuwe melding vanmiddag', grond: 'Wmo 2015' });

describe('asking whether someone is known', () => {
  it('gives whom to call and nothing of the case', async () => {
    pad = await nieuweCasus(wijkagent, {
      betrokkenen: [
        { id: 'anna', rol: 'slachtoffer', naam: 'Anna van Voorbeeld', geboren: '1988-02-03' },
        { id: 'bert', rol: 'pleger', naam: 'Bert Verzonnen', geboren: '1985-05-06' },
      ],
    });
    const { body, tekst } = await vraag(triagist, 'anna VOORBEELD');
    expect(body).toEqual({
      bekend: true,
      bel: [{ organisatie: { code: 'politie', naam: 'Politie Verzonnenstad' }, regisseur: false }],
    });
    expect(tekst).not.toMatch(/anna|voorbeeld/i);
    expect((await vraag(triagist, 'Anna Voorbeeld', '1988-02-04')).body).toEqual({ bekend: false, bel: [] });
    // Who works with the perpetrator hears about him alone.
    expect((await vraag(toezichthouder, 'Anna Voorbeeld')).body.bekend).toBe(false);
    expect((await vraag(toezichthouder, 'Bert Verzonnen', '1985-05-06')).body.bekend).toBe(true);
    await wijkagent.post(`${pad}/afscherming`, { afgeschermd: true, grond: 'Collega' });
    expect((await vraag(triagist, 'Anna Voorbeeld')).body.bekend).toBe(false);
  });

  it('names no shelter, to who works with the perpetrator as little as to anybody else', async () => {
    const { body: eigen } = await (
      await api.als('Vera')
    ).post('/casussen', {
      naam: 'Casus Opvang',
      regio: 'zeeland-west-brabant',
      betrokkenen: [
        { id: 'eva', rol: 'slachtoffer', naam: 'Eva Onderdak', geboren: '1988-02-03' },
        { id: 'gert', rol: 'pleger', naam: 'Gert Zoekend', geboren: '1985-05-06' },
      ],
    });
    expect((await vraag(triagist, 'Eva Onderdak')).body).toEqual({ bekend: true, bel: [] });
    await (
      await api.als('Vera')
    ).post(`/casussen/${eigen.id}/toegangen`, {
      organisatie: 'politie',
      grond: 'Samen werken',
      mag_vastleggen: true,
    });
    const politie = {
      bekend: true,
      bel: [expect.objectContaining({ organisatie: expect.objectContaining({ code: 'politie' }) })],
    };
    expect((await vraag(triagist, 'Eva Onderdak')).body).toEqual(politie);
    expect((await vraag(toezichthouder, 'Gert Zoekend', '1985-05-06')).body).toEqual(politie);
  });

  it('stops after too many names, and tells the privacy officer', async () => {
    const onno = await api.als('Onno');
    const { namenPerUur } = laadGrenzen();
    for (let i = 0; i < namenPerUur; i += 1) {
      expect((await vraag(onno, `Iemand Verzonnen${String.fromCharCode(97 + i)}`)).status).toBe(200);
    }
    expect((await vraag(onno, 'Nog Iemand')).status).toBe(429);
    const { body } = await privacyVeiligThuis.get('/toezicht/signalen');
    expect(body.resultaten).toEqual(expect.arrayContaining([expect.objectContaining({ soort: 'namen_zoeken' })]));
  });

  it('stops at many days of birth for one name, known or not, and tells the privacy officer', async () => {
    const cas = await api.als('Cas');
    const { geboortedataPerNaam } = laadGrenzen();
    for (let dag = 1; dag <= geboortedataPerNaam; dag += 1) {
      expect((await vraag(cas, 'Geraden Naam', `1990-01-0${dag}`)).status).toBe(200);
    }
    expect((await vraag(cas, 'Geraden van Naam', '1990-01-09')).status).toBe(429);
    expect((await vraag(cas, 'Andere Naam', '1990-01-09')).status).toBe(200);
    const { body } = await privacyPolitie.get('/toezicht/signalen');
    expect(body.resultaten).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ soort: 'namen_zoeken', reden: expect.stringMatching(/geboortedata/) }),
      ]),
    );
  });

  it('tells the privacy officer of many names that were not known, before the answer stops', async () => {
    const tess = await api.als('Tess');
    const { missersPerUur } = laadGrenzen();
    for (let i = 0; i <= missersPerUur; i += 1) {
      expect((await vraag(tess, `Zomaar Iemand${String.fromCharCode(97 + i)}`)).status).toBe(200);
    }
    const { body } = await privacyPolitie.get('/toezicht/signalen');
    expect(body.resultaten).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          soort: 'namen_zoeken',
          medewerker: expect.objectContaining({ naam: 'Tess Accentvoorbeeld' }),
        }),
      ]),
    );
  });

  it('names what is missing', async () => {
    expect(veldenVan(await vraag(triagist, 'Annabel'))).toEqual(['naam']);
    expect(veldenVan(await vraag(triagist, 'Anna Voorbeeld', '1988'))).toEqual(['geboren']);
  });
});

describe('who looked at a case', () => {
  it('is for a privacy officer, with the ground on which each looked', async () => {
    await wijkagent.get(pad);
    await neem(triagist);
    await triagist.get(`${pad}/feiten`);
    const { body } = await privacyPolitie.get(`${pad}/inzagen`);
    const [laatste] = body.resultaten;
    expect(laatste).toMatchObject({
      medewerker: 'Tara Triagevoorbeeld',
      functie: 'triagist',
      uitgang: 'GET /casussen/{casusId}/feiten',
      grond: `noodtoegang: ${REDEN}`,
    });
    expect(JSON.stringify(body)).not.toMatch(/Anna/);
    const { body: eigen } = await privacyVeiligThuis.get(`${pad}/inzagen`);
    const organisaties = new Set(eigen.resultaten.map((rij: { organisatie: string }) => rij.organisatie));
    expect(organisaties).toEqual(new Set(['Veilig Thuis Verzonnenstreek']));
    expect((await wijkagent.get(`${pad}/inzagen`)).status).toBe(403);
    expect((await privacyPolitie.get(pad)).status).toBe(403);
  });

  it('is no longer told of others when her organisation takes part no more', async () => {
    await neem(triagist);
    await triagist.get(`${pad}/feiten`);
    const namen = async () => JSON.stringify((await privacyPolitie.get(`${pad}/inzagen`)).body.resultaten);
    expect(await namen()).toMatch(/Tara/);
    await api.database
      .pool('migratie')
      .query(`update toegang set tot = now() where casus_id = $1 and soort = 'deelname'`, [id()]);
    expect(await namen()).not.toMatch(/Tara/);
    expect(await namen()).toMatch(/Wies/);
  });

  it('is not told to a privacy officer who is barred', async () => {
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const pia = mensen.find((mens: { naam: string }) => mens.naam.startsWith('Pia')).id;
    await wijkagent.post(`${pad}/weringen`, { medewerker: pia, reden: 'Zijn zus' });
    const onbekend = await privacyPolitie.get('/casussen/00000000-0000-4000-8000-000000000000/inzagen');
    const geweerd = await privacyPolitie.get(`${pad}/inzagen`);
    const kaal = ({ status, body }: typeof onbekend) => ({ status, body: { ...body, instance: '' } });
    expect(kaal(geweerd)).toEqual(kaal(onbekend));
  });
});

type Rij = { medewerker: string; casus: string | null; moment: string; organisatie: string; uitgang: string };
const zoek = async (wie: Beller, vraag: object): Promise<Rij[]> => {
  const { status, body, tekst } = await wie.post('/inzagen/zoekopdrachten', vraag);
  expect(status, tekst).toBe(200);
  return body.resultaten;
};
const uniek = (rijen: readonly Rij[], veld: 'medewerker' | 'casus' | 'organisatie') =>
  new Set(rijen.map((rij) => rij[veld]));

describe('who looked, when the number of a case is not known', () => {
  it('is found by a part of the name of a colleague, or by what the organisation knows her by', async () => {
    await wijkagent.get(pad);
    const opNaam = await zoek(privacyPolitie, { wie: 'wijkvoor', limiet: 500 });
    expect(uniek(opNaam, 'medewerker')).toEqual(new Set(['Wies Wijkvoorbeeld']));
    expect(uniek(opNaam, 'casus')).toContain(id());
    expect(uniek(await zoek(privacyPolitie, { wie: 'D1' }), 'medewerker')).toEqual(new Set(['Wies Wijkvoorbeeld']));
  });

  it('is found by the whole name of a case, whatever its capitals, and never by a part of it', async () => {
    const naam = 'Casus Zoekbaar Voorbeeld';
    const eigen = await nieuweCasus(wijkagent, { naam });
    await wijkagent.get(eigen);
    expect(uniek(await zoek(privacyPolitie, { casusnaam: naam.toUpperCase() }), 'casus')).toEqual(
      new Set([eigen.split('/').at(-1)]),
    );
    expect(await zoek(privacyPolitie, { casusnaam: naam.slice(0, -1) })).toEqual([]);
    // Nobody of Veilig Thuis looked, and the name itself tells her nothing.
    expect(await zoek(privacyVeiligThuis, { casusnaam: naam })).toEqual([]);
    await api.database
      .pool('migratie')
      .query(`update toegang set tot = now() where casus_id = $1 and soort = 'deelname'`, [eigen.split('/').at(-1)]);
    await api.database.pool('migratie').query('update casus set afgeschermd = true where naam = $1', [naam]);
    expect(await zoek(privacyPolitie, { casusnaam: naam })).toEqual([]);
  });

  it('shows in a period what lies in it, to the last second of its last day', async () => {
    await wijkagent.get(pad);
    const [nieuwste] = await zoek(privacyPolitie, { casus: id() });
    const dag = nieuwste?.moment.slice(0, 10);
    expect((await zoek(privacyPolitie, { casus: id(), van: dag, tot: dag })).length).toBeGreaterThan(0);
    expect(await zoek(privacyPolitie, { casus: id(), tot: '2020-01-01' })).toEqual([]);
    expect(await zoek(privacyPolitie, { casus: id(), van: '2999-01-01' })).toEqual([]);
  });

  it('shows lists and own settings only when asked, since they are about no case', async () => {
    await wijkagent.get('/casussen');
    const wies = { wie: 'Wies', limiet: 500 };
    expect((await zoek(privacyPolitie, wies)).map(({ uitgang }) => uitgang)).not.toContain('GET /casussen');
    const alles = await zoek(privacyPolitie, { ...wies, alles: true });
    expect(alles.find(({ uitgang }) => uitgang === 'GET /casussen')).toMatchObject({ casus: null });
  });

  it('goes on in pages, each row once', async () => {
    for (let keer = 0; keer < 4; keer += 1) await wijkagent.get(pad);
    const vraag = { casus: id(), limiet: 2 };
    const { body: een } = await privacyPolitie.post('/inzagen/zoekopdrachten', vraag);
    const { body: twee } = await privacyPolitie.post('/inzagen/zoekopdrachten', { ...vraag, na: een.volgende });
    const momenten = [...een.resultaten, ...twee.resultaten].map(({ moment }: Rij) => moment);
    expect(momenten).toHaveLength(4);
    expect(momenten.toSorted().toReversed()).toEqual(momenten);
  });

  it('shows people of other organisations only in cases that the own one directs or opened', async () => {
    await neem(triagist);
    await triagist.get(`${pad}/feiten`);
    const tara = { wie: 'Tara', limiet: 500 };
    const gezien = await zoek(privacyPolitie, tara);
    expect(uniek(gezien, 'casus')).toContain(id());
    expect(gezien.every(({ casus }) => casus !== null)).toBe(true);
    expect(
      uniek(await zoek(privacyVeiligThuis, { wie: 'voorbeeld', van: '2020-01-01', limiet: 500 }), 'organisatie'),
    ).toEqual(new Set(['Veilig Thuis Verzonnenstreek']));
  });

  it('is shown to nobody else, nothing of a case from which she is barred, and asks for something to look for', async () => {
    for (const wie of [wijkagent, await api.als('Ben'), await api.als('Tess')])
      expect((await wie.post('/inzagen/zoekopdrachten', { wie: 'Wies' })).status).toBe(403);
    expect((await api.anoniem.post('/inzagen/zoekopdrachten', { wie: 'Wies' })).status).toBe(401);
    const { rows } = await api.database
      .pool('app')
      .query(`select * from inzagen_zoeken(null, null, 'Wies', null, null, true, null, 10)`);
    expect(rows).toEqual([]);
    const { body: mensen } = await api.anoniem.get('/demo/gebruikers');
    const pia = mensen.find((mens: { naam: string }) => mens.naam.startsWith('Pia')).id;
    await wijkagent.get(pad);
    expect(uniek(await zoek(privacyPolitie, { wie: 'Wies', limiet: 500 }), 'casus')).toContain(id());
    await wijkagent.post(`${pad}/weringen`, { medewerker: pia, reden: 'Zijn zus' });
    expect(uniek(await zoek(privacyPolitie, { wie: 'Wies', limiet: 500 }), 'casus')).not.toContain(id());
    expect(await zoek(privacyPolitie, { casus: id() })).toEqual([]);
    const leeg = await privacyPolitie.post('/inzagen/zoekopdrachten', { alles: true });
    expect([leeg.status, veldenVan(leeg)]).toEqual([422, ['wie']]);
    const terug = await privacyPolitie.post('/inzagen/zoekopdrachten', { van: '2026-02-02', tot: '2026-02-01' });
    expect([terug.status, veldenVan(terug)]).toEqual([422, ['tot']]);
  });
});

const soortenOverCas = async () => {
  const { body } = await privacyPolitie.get('/toezicht/signalen?limiet=500');
  return body.resultaten
    .filter(({ medewerker }: { medewerker: { naam: string } }) => medewerker.naam.startsWith('Cas'))
    .map(({ soort }: { soort: string }) => soort);
};

describe('unusual reading', () => {
  it('is raised once a day by rules that people can read', async () => {
    const suze = await api.als('Suze');
    for (let i = 0; i < 6; i += 1) await suze.get(await nieuweCasus(wijkagent));
    const grenzen = { ...laadGrenzen(), casussen: 3 };
    expect(await zoekOngewoonLezen(api.database.pool('motor'), grenzen)).toBeGreaterThan(0);
    expect(await zoekOngewoonLezen(api.database.pool('motor'), grenzen)).toBe(0);
    const { body } = await privacyPolitie.get('/toezicht/signalen');
    expect(body.resultaten).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ soort: 'veel_casussen', reden: expect.stringMatching(/verschillende casussen/) }),
      ]),
    );
  });

  it.each([
    ['2026-11-30T00:00:00+01:00', 0, 5, true],
    ['2026-11-30T04:59:59+01:00', 0, 5, true],
    ['2026-11-30T05:00:00+01:00', 0, 5, false],
    ['2026-11-30T10:22:00+01:00', 0, 5, false],
    ['2026-11-30T23:30:00+01:00', 0, 5, false],
    ['2026-07-01T04:30:00+02:00', 0, 5, true],
    ['2026-11-30T23:30:00+01:00', 22, 6, true],
    ['2026-11-30T03:00:00+01:00', 22, 6, true],
    ['2026-11-30T12:00:00+01:00', 22, 6, false],
  ])('takes %s for night, from %i until %i: %s', async (moment, van, tot, nacht) => {
    const { rows } = await api.database.pool('migratie').query('select in_nacht($1, $2, $3)', [moment, van, tot]);
    expect(rows).toEqual([{ in_nacht: nacht }]);
  });

  it('takes who reads by day for no reader by night', async () => {
    const grenzen = { ...laadGrenzen(), casussen: 10_000, nachtKeren: 1 };
    const uur = Number(new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: 'numeric' }).format());
    await (await api.als('Cas')).get(pad);
    // A night that is over, and one that is now: whatever the clock says while this runs.
    const over = (van: number) => ({ ...grenzen, nachtVan: (uur + van) % 24, nachtTot: (uur + van + 2) % 24 });
    await zoekOngewoonLezen(api.database.pool('motor'), over(10));
    expect(await soortenOverCas()).not.toContain('nacht');
    await zoekOngewoonLezen(api.database.pool('motor'), over(-1 + 24));
    expect(await soortenOverCas()).toContain('nacht');
  });
});

describe('a session', () => {
  it('ends on every device at once', async () => {
    const [hier, daar] = [await api.als('Cas'), await api.als('Cas')];
    expect((await hier.vraag('DELETE', '/sessies')).status).toBe(204);
    expect([(await hier.get('/casussen')).status, (await daar.get('/casussen')).status]).toEqual([401, 401]);
  });

  it('ends when nobody used it for half an hour', async () => {
    const cas = await api.als('Cas');
    await api.database.pool('migratie')
      .query(`update sessie set gebruikt = now() - interval '31 minutes' where medewerker_id = (
                select id from medewerker where naam like 'Cas %')`);
    expect((await cas.get('/casussen')).status).toBe(401);
  });

  it('ends with her work there', async () => {
    const cas = await api.als('Cas');
    const zet = (waarde: string) =>
      api.database.pool('migratie').query(`update medewerker set actief_tot = ${waarde} where naam like 'Cas %'`);
    await zet('now()');
    expect((await cas.get('/casussen')).status).toBe(401);
    await zet('null');
  });
});

describe('who only consults', () => {
  it('reads and records nothing', async () => {
    const rob = await api.als('Rob');
    expect((await rob.get(pad)).body.abilities).toEqual({
      feitVastleggen: false,
      bijlageToevoegen: false,
      toegangVerlenen: false,
      slachtofferSpreken: false,
    });
    expect((await rob.post(`${pad}/notities`, { op: '2024-03-05', inhoud: { tekst: 'x' } })).status).toBe(403);
  });
});
