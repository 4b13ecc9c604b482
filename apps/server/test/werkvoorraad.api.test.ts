import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMSTERDAM, formatMoment, UUR } from '@waakvlam/kernel/tijd';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';
import { hoorStroom } from './stroom.ts';

let api: Api;
let wijkagent: Beller;
let regisseur: Beller;
let triagist: Beller;
let officier: Beller;
let school: Beller;
beforeAll(async () => {
  api = await startApi();
  const bellers = await Promise.all(['Wies', 'Cas', 'Tara', 'Zara', 'Suze'].map((naam) => api.als(naam)));
  const [wies, cas, tara, zara, suze] = bellers;
  if (!wies || !cas || !tara || !zara || !suze) throw new Error('someone is missing');
  [wijkagent, regisseur, triagist, officier, school] = [wies, cas, tara, zara, suze];
});
afterAll(() => api?.stop());

const op = (uren: number): string => formatMoment(Date.now() + uren * UUR, AMSTERDAM);
const leg = async (wie: Beller, pad: string, noun: string, inhoud: object, wanneer = op(-1)) => {
  const antwoord = await wie.post(`${pad}/${noun}`, { op: wanneer, inhoud });
  expect(antwoord.status, antwoord.tekst).toBe(201);
  return antwoord.body;
};
const id = (pad: string): string => pad.split('/').at(-1) ?? '';
/** A case in which this person of the police directs. */
async function casusVan(naam: string, medewerker = 'Cas Regievoorbeeld'): Promise<string> {
  const pad = await nieuweCasus(wijkagent, { naam });
  await leg(wijkagent, pad, 'roltoewijzingen', { rol: 'casusregisseur', organisatie: 'politie', medewerker });
  return pad;
}
const lijst = async (wie: Beller, pad: string) => {
  const antwoord = await wie.get(`/werkvoorraad/${pad}`);
  expect(antwoord.status, antwoord.tekst).toBe(200);
  return antwoord.body.resultaten;
};
const casussen = (rijen: readonly { casus: { id: string } }[]) => new Set(rijen.map(({ casus }) => casus.id));

describe('tasks', () => {
  it('are mine where I have a role, my organisation’s where it takes part, by deadline and without prohibitions', async () => {
    const [mijn, ander] = [await casusVan('Casus Mijn'), await casusVan('Casus Ander', 'Wies Wijkvoorbeeld')];
    const vanMij = await lijst(regisseur, 'taken?van=mij&limiet=500');
    expect(casussen(vanMij)).toContain(id(mijn));
    expect(casussen(vanMij)).not.toContain(id(ander));
    const alles = await lijst(regisseur, 'taken?van=organisatie&limiet=500');
    expect(casussen(alles)).toContain(id(ander));
    const termijnen = alles.map((taak: { uiterlijk: string | null }) => Date.parse(taak.uiterlijk ?? '9999-01-01'));
    expect(termijnen).toEqual(termijnen.toSorted((a: number, b: number) => a - b));
    expect(alles.some((taak: { werksoort: string }) => taak.werksoort === 'verbieden')).toBe(false);
    expect(JSON.stringify(alles)).not.toMatch(/\{\w+\}/);
  });

  it('come in pages that together hold each task once', async () => {
    const alles = await lijst(wijkagent, 'taken?van=organisatie&limiet=500');
    const gezien: string[] = [];
    let na = '';
    do {
      const { body } = await wijkagent.get(`/werkvoorraad/taken?van=organisatie&limiet=7${na && `&na=${na}`}`);
      gezien.push(...body.resultaten.map((taak: { id: string }) => taak.id));
      na = body.volgende ?? '';
    } while (na !== '');
    expect(gezien).toEqual(alles.map((taak: { id: string }) => taak.id));
  });

  it('are counted as they are listed', async () => {
    const { body } = await wijkagent.get('/werkvoorraad/tellingen?van=organisatie');
    for (const deel of ['te_laat', 'vandaag', 'week'] as const) {
      expect(body[deel], deel).toBe((await lijst(wijkagent, `taken?van=organisatie&deel=${deel}&limiet=500`)).length);
    }
    expect(body.triage).toBe(0);
    expect(body.open).toBe((await lijst(wijkagent, 'taken?van=organisatie&limiet=500')).length);
    expect(body.alarmen).toBe((await lijst(wijkagent, 'alarmen?van=organisatie&limiet=500')).length);
  });

  it('are not found under a name that no list has', async () => {
    expect((await wijkagent.get('/werkvoorraad/lijsten/bestaat-niet')).status).toBe(404);
  });

  it('are nobody’s who has no access: not in lists, not in counts', async () => {
    for (const van of ['mij', 'organisatie', 'waarneming']) {
      for (const deel of ['taken', 'alarmen', 'lijsten/onbemand', 'lijsten/eindes']) {
        expect(await lijst(school, `${deel}?van=${van}`)).toEqual([]);
      }
      const { body } = await school.get(`/werkvoorraad/tellingen?van=${van}`);
      expect([body.alarmen, body.open, body.nieuw, body.onbemand]).toEqual([0, 0, 0, 0]);
    }
    expect((await (await api.als('Ben')).get('/werkvoorraad/taken')).status).toBe(403);
  });

  it('show without their text when what they rest on is hidden', async () => {
    const pad = await nieuweCasus(wijkagent);
    await leg(wijkagent, pad, 'meldingen-veilig-thuis', { van: 'politie', sash_meegestuurd: 'nee' });
    await geefToegang(api, pad, 'veilig_thuis', { categorieen: ['regie'] });
    const taken = (await lijst(triagist, 'taken?van=organisatie&limiet=500')).filter(
      (taak: { casus: { id: string }; geheel: boolean }) => taak.casus.id === id(pad) && !taak.geheel,
    );
    expect(taken.length).toBeGreaterThan(0);
    for (const taak of taken) {
      expect(taak).toMatchObject({
        tekst: expect.stringMatching(/^U hebt hier een taak/),
        feit: null,
        velden: {},
        vastlegbaar: false,
      });
    }
    // told apart by a number, by which who sees the whole task finds it in the case
    const teksten = taken.map((taak: { tekst: string }) => taak.tekst);
    expect(new Set(teksten).size).toBe(teksten.length);
    const { body } = await wijkagent.get(`${pad}/stand`);
    const nummers = body.taken
      .filter(({ wie }: { wie: string }) => wie === 'veilig_thuis')
      .map(({ nummer }: { nummer: string }) => nummer);
    for (const tekst of teksten) expect(nummers).toContain(/nummer (\w{4})\./.exec(tekst)?.[1]);
  });

  it('say since when, where the same is asked in one case more than once', async () => {
    const [officier, pad] = [await api.als('Zara'), await nieuweCasus(wijkagent)];
    await geefToegang(api, pad, 'om');
    for (const dag of ['2018-04-29', '2018-05-08']) {
      const overtreding = { soort: 'overtreding', op: dag, bekend: dag, inhoud: { aard: 'fysiek' } };
      expect(await wijkagent.post(`${pad}/feiten`, overtreding)).toMatchObject({ status: 201 });
    }
    const teksten = (await lijst(officier, 'taken?van=organisatie&item=overtreding-opvolgen&limiet=500'))
      .filter((een: { casus: { id: string } }) => een.casus.id === id(pad))
      .map((een: { tekst: string }) => een.tekst);
    expect(teksten.length).toBeGreaterThan(1);
    expect(new Set(teksten).size).toBe(teksten.length);
    for (const tekst of teksten) expect(tekst).toMatch(/\(sinds \d+ \p{L}+ 2018( \d\d:\d\d)?\)$/u);
  });

  it('say what the fact has to hold, so that its screen opens with that', async () => {
    const pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, '3ro');
    await leg(wijkagent, pad, 'adviesaanvragen', { soort: 'reclasseringsadvies', aan: '3ro' });
    const toezichthouder = await api.als('Thijs');
    const [risc] = (await lijst(toezichthouder, 'taken?van=organisatie&item=3ro-risc&limiet=500')).filter(
      (een: { casus: { id: string } }) => een.casus.id === id(pad),
    );
    expect(risc).toMatchObject({ feit: 'risicotaxatie', velden: { instrument: 'risc' } });
  });

  it('give a triagist her countdown: triage by its deadline', async () => {
    const pad = await nieuweCasus(wijkagent);
    await leg(wijkagent, pad, 'meldingen-veilig-thuis', { van: 'politie', sash_meegestuurd: 'ja' });
    await geefToegang(api, pad, 'veilig_thuis');
    const [taak] = (await lijst(triagist, 'taken?van=organisatie&item=triage-veilig-thuis&limiet=500')).filter(
      (een: { casus: { id: string } }) => een.casus.id === id(pad),
    );
    expect(taak).toMatchObject({
      tekst: 'Neem een triagebesluit op de melding.',
      feit: 'triagebesluit',
      vastlegbaar: true,
      status: 'open',
    });
    expect(Date.parse(taak.uiterlijk)).toBeGreaterThan(Date.now());
    const wacht = await lijst(triagist, 'taken?van=organisatie&item=triage-veilig-thuis&limiet=500');
    for (const van of ['mij', 'organisatie'])
      expect((await triagist.get(`/werkvoorraad/tellingen?van=${van}`)).body.triage).toBe(wacht.length);
  });
});

describe('picking up', () => {
  it('tells colleagues who does a task, makes it mine, and is refused twice', async () => {
    const pad = await casusVan('Casus Oppak', 'Wies Wijkvoorbeeld');
    const [taak] = (await lijst(regisseur, 'taken?van=organisatie&limiet=500')).filter(
      (een: { casus: { id: string } }) => een.casus.id === id(pad),
    );
    const oppakken = `${pad}/taken/${taak.id}/oppakken`;
    expect((await regisseur.post(oppakken)).status).toBe(204);
    expect((await wijkagent.post(oppakken)).status).toBe(409);
    const terug = (await lijst(wijkagent, 'taken?van=organisatie&limiet=500')).find(
      (een: { id: string; casus: { id: string } }) => een.id === taak.id && een.casus.id === id(pad),
    );
    expect(terug.opgepakt).toEqual({ naam: 'Cas Regievoorbeeld', doorMij: false });
    expect(casussen(await lijst(regisseur, 'taken?van=mij&limiet=500'))).toContain(id(pad));
    expect((await wijkagent.vraag('DELETE', oppakken)).status).toBe(204);
  });

  it('is not for who cannot see the case, nor for the task of another organisation', async () => {
    const pad = await casusVan('Casus Dicht');
    await geefToegang(api, pad, 'om');
    const [taak] = (await lijst(wijkagent, 'taken?van=organisatie&limiet=500')).filter(
      (een: { casus: { id: string } }) => een.casus.id === id(pad),
    );
    expect((await school.post(`${pad}/taken/${taak.id}/oppakken`)).status).toBe(404);
    expect((await officier.post(`${pad}/taken/${taak.id}/oppakken`)).status).toBe(404);
    expect((await wijkagent.post(`${pad}/taken/bestaatniet/oppakken`)).status).toBe(404);
    const rob = await api.als('Rob');
    expect((await rob.post(`${pad}/taken/${taak.id}/oppakken`)).status).toBe(403);
  });
});

describe('what is new', () => {
  it('is what others recorded since I looked, as far as I may see it', async () => {
    const pad = await casusVan('Casus Nieuws');
    const mijn = async () =>
      (await lijst(regisseur, 'nieuws')).find((een: { casus: { id: string } }) => een.casus.id === id(pad));
    expect((await mijn()).gezien).toBeNull();
    expect((await regisseur.post(`${pad}/gezien`)).status).toBe(204);
    expect(await mijn()).toBeUndefined();
    await leg(regisseur, pad, 'notities', { tekst: 'Van mijzelf.' });
    expect(await mijn()).toBeUndefined();
    await leg(wijkagent, pad, 'incidenten', { aard: ['volgen'], tegen: ['anna'], door: 'bert' });
    expect(await mijn()).toMatchObject({ aantal: 1, soorten: [{ soort: 'incident', label: 'Incident' }] });
  });

  it('stays silent about what is hidden from me', async () => {
    const pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, 'om', { categorieen: ['regie'] });
    await officier.post(`${pad}/gezien`);
    await leg(wijkagent, pad, 'incidenten', { aard: ['volgen'], tegen: ['anna'], door: 'bert' });
    expect(casussen(await lijst(officier, 'nieuws'))).not.toContain(id(pad));
    expect((await school.post(`${pad}/gezien`)).status).toBe(404);
    expect((await school.post(`/casussen/${randomUUID()}/gezien`)).status).toBe(404);
  });
});

describe('lists of roles', () => {
  it('show an officer what ends, by date, and only with its premises in sight', async () => {
    const pad = await nieuweCasus(wijkagent);
    await geefToegang(api, pad, 'om');
    await geefToegang(api, pad, 'shn', { categorieen: ['regie'] });
    const tot = op(24 * 20).slice(0, 10);
    await leg(officier, pad, 'maatregelen', {
      maatregel: 'gedragsaanwijzing',
      id: 'ga',
      kader: 'ovj',
      status: 'actief',
      tot,
    });
    await leg(officier, pad, 'geplande-zittingen', { zitting: 'raadkamer', datum: op(30).slice(0, 10) });
    const vanZaak = async (wie: Beller) =>
      (await lijst(wie, 'lijsten/eindes?van=organisatie&limiet=500')).filter(
        (een: { casus: { id: string } }) => een.casus.id === id(pad),
      );
    expect((await vanZaak(officier)).map((een: { soort: string }) => een.soort)).toEqual([
      'zitting',
      'maatregel_einde',
    ]);
    expect(await vanZaak(await api.als('Sanne'))).toEqual([]);
  });

  it('show cases that nobody directs until somebody does', async () => {
    const pad = await nieuweCasus(wijkagent);
    const missen = async () =>
      (await lijst(wijkagent, 'lijsten/onbemand?van=organisatie&limiet=500'))
        .filter((een: { casus: { id: string } }) => een.casus.id === id(pad))
        .map((een: { soort: string }) => een.soort);
    expect(await missen()).toContain('zonder_procesregisseur');
    await leg(wijkagent, pad, 'roltoewijzingen', { rol: 'procesregisseur', organisatie: 'zvh' });
    expect(await missen()).not.toContain('zonder_procesregisseur');
  });
});

describe('deputising', () => {
  it('shows the work of those for whom I stand in, and of nobody else', async () => {
    const pad = await casusVan('Casus Waarneming');
    const tess = await api.als('Tess');
    expect(casussen(await lijst(tess, 'taken?van=waarneming&limiet=500'))).not.toContain(id(pad));
    await api.database.pool('migratie').query(
      `update waakvlam.medewerker set plaatsvervanger_id = (select id from waakvlam.medewerker where naam like 'Tess %')
        where naam like 'Cas %'`,
    );
    expect(casussen(await lijst(tess, 'taken?van=waarneming&limiet=500'))).toContain(id(pad));
    expect((await tess.get('/werkvoorraad/tellingen')).body.waarneming).toEqual(['Cas Regievoorbeeld']);
  });
});

describe('saved views', () => {
  const filter = { van: 'organisatie', lijst: 'werk', deel: 'vandaag', soort: null };
  it('are mine alone, have a name each, and go when I say so', async () => {
    const { body, status } = await regisseur.post('/werkvoorraad/weergaven', { naam: 'Vandaag', filter });
    expect(status).toBe(201);
    expect(await lijst(regisseur, 'weergaven')).toEqual([{ id: body.id, naam: 'Vandaag', filter }]);
    expect(veldenVan(await regisseur.post('/werkvoorraad/weergaven', { naam: 'Vandaag', filter }))).toEqual(['naam']);
    expect(await lijst(wijkagent, 'weergaven')).toEqual([]);
    expect((await wijkagent.vraag('DELETE', `/werkvoorraad/weergaven/${body.id}`)).status).toBe(404);
    expect((await regisseur.vraag('DELETE', `/werkvoorraad/weergaven/${body.id}`)).status).toBe(204);
  });

  it('hold no free text', async () => {
    const antwoord = await regisseur.post('/werkvoorraad/weergaven', {
      naam: 'x',
      filter: { ...filter, zoek: 'Anna' },
    });
    expect(antwoord.status).toBe(422);
  });
});

describe('the stream', () => {
  it('says that something changed in a case that I see, without saying what, and is silent to others', async () => {
    const [mijn, haar] = [
      await hoorStroom(api, regisseur, '/werkvoorraad'),
      await hoorStroom(api, school, '/werkvoorraad'),
    ];
    // some hundreds of tasks and alarms
    await Promise.all([1, 2, 3, 4].map((nummer) => casusVan(`Casus Stroom ${nummer}`)));
    const pad = await casusVan('Casus Stroom');
    await leg(wijkagent, pad, 'notities', { tekst: 'Nieuw.' });
    await expect.poll(mijn.gehoord, { timeout: 15_000 }).toContain('event: gewijzigd\ndata: {}');
    expect(mijn.gehoord()).not.toContain(id(pad));
    // Hers is told of in the same breath, or not at all.
    expect(haar.gehoord()).not.toContain('gewijzigd');
    await Promise.all([mijn.dicht(), haar.dicht()]);
  });
});
