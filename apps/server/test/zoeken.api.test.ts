import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesIn } from '../zoeken/inlezen.ts';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi, veldenVan } from './api.ts';

let api: Api;
let wijkagent: Beller;
let reclassering: Beller;
let school: Beller;
let pad: string;
const id = () => pad.split('/').at(-1) ?? '';
const OP = '2026-01-05';

beforeAll(async () => {
  api = await startApi();
  const [wies, thijs, suze] = await Promise.all(['Wies', 'Thijs', 'Suze'].map((naam) => api.als(naam)));
  if (!wies || !thijs || !suze) throw new Error('someone is missing');
  [wijkagent, reclassering, school] = [wies, thijs, suze];
  pad = await nieuweCasus(wijkagent, {
    naam: 'Casus Zoekbaar',
    betrokkenen: [
      { id: 'anna', rol: 'slachtoffer', naam: 'Zoë van Verzinselen' },
      { id: 'bert', rol: 'pleger', naam: 'Brecht El-Onbestaand' },
    ],
  });
  await leg('voertuigen', { betrokkene: 'bert', kenteken: '12-ABC-3' });
  await leg('bereikbaarheid', { betrokkene: 'bert', soort: 'telefoon', waarde: '+31 6 12345678' });
  await leg('verblijven', {
    betrokkene: 'anna',
    soort: 'opvang',
    adres: 'Schuilplein 7, 9999 ZZ Verstopdorp',
    geheim: 'ja',
  });
  await leg(
    'incidenten',
    { aard: ['opwachten'], tegen: ['anna'], door: 'bert' },
    'Hij wachtte haar op bij twee bushaltes en dreigde met zaak PL2000-0042.',
  );
});
afterAll(() => api?.stop());

async function leg(noun: string, inhoud: object, wat?: string, wie = wijkagent): Promise<{ id: string }> {
  const antwoord = await wie.post(`${pad}/${noun}`, { op: OP, inhoud, ...(wat !== undefined && { wat }) });
  expect(antwoord.status, antwoord.tekst).toBe(201);
  return antwoord.body;
}
const leesAlles = async (): Promise<void> => {
  while ((await leesIn(api.database.pool('motor'))) > 0);
};
async function zoek(wie: Beller, tekst: string) {
  await leesAlles();
  const antwoord = await wie.post('/zoekopdrachten', { tekst });
  expect(antwoord.status, antwoord.tekst).toBe(200);
  return antwoord.body.resultaten;
}
const gevonden = async (wie: Beller, tekst: string): Promise<boolean> =>
  (await zoek(wie, tekst)).some(({ casus }: { casus: { id: string } }) => casus.id === id());

describe('search finds', () => {
  it.each([
    ['a name', 'Verzinselen'],
    ['a name as it is typed', 'verzinse'],
    ['a name without its accent', 'zoe'],
    ['a name with a typing error', 'verzinsellen'],
    ['two letters changed about', 'onbetsaand'],
    ['a name of two parts', 'el-onbestaand'],
    ['name and surname in the other order', 'Onbestaand Brecht'],
    ['the name of the case', 'zoekbaar'],
    ['a number plate without dashes', '12abc3'],
    ['a number plate with other dashes', '12-AB-C3'],
    ['a telephone number in another form', '06-12345678'],
    ['a telephone number in parts', '06 12 34 56 78'],
    ['an address', 'schuilplein'],
    ['a postcode without its space', '9999zz'],
    ['a word in another form', 'bushalte'],
    ['a word with small words around it', 'bij de bushaltes'],
    ['the number of a file', 'PL2000-0042'],
    ['words that stand in different facts', 'Verzinselen bushalte'],
  ])('%s: %s', async (_naam, tekst) => {
    expect(await gevonden(wijkagent, tekst)).toBe(true);
  });

  it.each(['Iemand', 'verzinselen parachute', '06-87654321', '13-ABC-3'])('nothing for %s', async (tekst) => {
    expect(await gevonden(wijkagent, tekst)).toBe(false);
  });

  it('with the words around the hit, and which fact it is', async () => {
    const [treffer] = await zoek(wijkagent, 'bushaltes');
    expect(treffer.feiten).toEqual([
      { id: expect.any(String), label: 'Incident', citaat: expect.stringContaining('twee bushaltes') },
    ]);
  });

  it('nearer words first', async () => {
    const ander = await nieuweCasus(wijkagent, { naam: 'Verzinselem' });
    const [eerste] = await zoek(wijkagent, 'Verzinselen');
    expect(eerste.casus.id).toBe(id());
    expect((await zoek(wijkagent, 'Verzinselem'))[0].casus.id).toBe(ander.split('/').at(-1));
  });

  it('no nonsense', async () => {
    expect(veldenVan(await wijkagent.post('/zoekopdrachten', { tekst: ' a ' }))).toEqual(['tekst']);
    expect(await zoek(wijkagent, "'; drop table --")).toEqual([]);
    expect(await zoek(wijkagent, '% _ \\')).toEqual([]);
  });
});

describe('search shows nobody more than the case page does', () => {
  it('not that a case exists', async () => {
    for (const tekst of ['Verzinselen', 'zoekbaar', '12-ABC-3', 'bushalte']) {
      expect(await zoek(school, tekst)).toEqual([]);
    }
    expect((await (await api.als('Ben')).post('/zoekopdrachten', { tekst: 'Verzinselen' })).status).toBe(403);
    expect((await api.anoniem.post('/zoekopdrachten', { tekst: 'Verzinselen' })).status).toBe(401);
  });

  it('not where the victim is, nor what people wrote, to who works with the perpetrator', async () => {
    await geefToegang(api, pad, '3ro');
    expect(await gevonden(reclassering, 'Onbestaand')).toBe(true);
    for (const tekst of ['schuilplein', '9999 ZZ', 'verstopdorp', '06-12345678', 'bushalte', 'PL2000-0042']) {
      expect(await gevonden(reclassering, tekst), tekst).toBe(false);
    }
    // Nor by asking for it together with what she may find.
    expect(await gevonden(reclassering, 'Onbestaand schuilplein')).toBe(false);
  });

  it('not what lies in a category that is shut', async () => {
    await geefToegang(api, pad, 'shn', { categorieen: ['persoonsgegevens'] });
    const steun = await api.als('Sanne');
    expect(await gevonden(steun, 'Verzinselen')).toBe(true);
    expect(await gevonden(steun, 'bushalte')).toBe(false);
    expect(await gevonden(steun, '12-ABC-3')).toBe(false);
  });

  it('nor the search text in an address or a log', async () => {
    await zoek(wijkagent, 'Bijzonderewoordvorm');
    expect(api.logregels.join('\n')).not.toMatch(/bijzonderewoordvorm/i);
  });
});

describe('what is taken away', () => {
  it('cannot be found from that moment on, and its words stand nowhere', async () => {
    const feit = await leg('notities', { tekst: 'Het wachtwoord is Kwetterbloem.' });
    expect(await gevonden(wijkagent, 'kwetterbloem')).toBe(true);
    const antwoord = await wijkagent.post(`${pad}/redacties`, {
      op: '2026-01-06',
      inhoud: { van: feit.id, reden: 'Staat er per ongeluk' },
    });
    expect(antwoord.status, antwoord.tekst).toBe(201);
    const { rowCount } = await api.database.pool('migratie').query(
      `select 1 from zoekplek where woord like 'kwetterbl%' union all select 1 from zoekwoord where woord like 'kwetterbl%'
        union all select 1 from zoektrigram where woord like 'kwetterbl%'`,
    );
    expect(rowCount).toBe(0);
    expect(await gevonden(wijkagent, 'kwetterbloem')).toBe(false);
  });
});
