import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let pad: string;
const NU = () => new Date(Date.now() - 1000).toISOString();
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
  pad = await nieuweCasus(wijkagent);
  await wijkagent.post(`${pad}/risicotaxaties`, { op: NU(), inhoud: { instrument: 'sash', uitkomst: 'hoog' } });
});
afterAll(() => api?.stop());

const gesprek = () => ({ op: NU(), inhoud: { gepland: 'ja', fysiek: 'ja' } });

describe('deciding what the route card forbids', () => {
  it.each([
    ['a warning talk at high risk', '/stopgesprekken', gesprek],
    ['closing while the risk is high', '/afsluiting', () => ({ op: NU(), inhoud: { reden: 'rustig' } })],
    ['mediation', '/overwegingen', () => ({ op: NU(), inhoud: { onderwerp: 'mediation', uitkomst: 'wel' } })],
  ])('%s is refused with the reasons, and nothing is kept', async (_naam, deel, maak) => {
    const ervoor = (await wijkagent.get(`${pad}/feiten?limiet=500`)).body.resultaten.length;
    const antwoord = await wijkagent.post(pad + deel, maak());
    expect(antwoord, antwoord.tekst).toMatchObject({ status: 409, body: { code: 'handeling_verboden' } });
    expect(antwoord.body.redenen[0]).toEqual({
      code: expect.stringMatching(/^[a-z-]+$/),
      reden: expect.stringMatching(/\w/),
    });
    expect((await wijkagent.get(`${pad}/feiten?limiet=500`)).body.resultaten).toHaveLength(ervoor);
  });

  it('is possible when she says why; the reason is kept with the item', async () => {
    const antwoord = await wijkagent.post(`${pad}/stopgesprekken`, {
      ...gesprek(),
      afwijking: { reden: 'Op verzoek van het slachtoffer' },
    });
    expect(antwoord.status, antwoord.tekst).toBe(201);
    const { body } = await wijkagent.get(`${pad}/feiten?limiet=500`);
    const afgeweken = body.resultaten.filter((feit: { soort: string }) => feit.soort === 'item_afgeweken');
    expect(afgeweken).toContainEqual(
      expect.objectContaining({
        inhoud: { item: 'stopgesprek-contra-indicatie', reden: 'Op verzoek van het slachtoffer' },
      }),
    );
    const { body: stand } = await wijkagent.get(`${pad}/stand`);
    const taak = stand.taken.find((een: { item: string }) => een.item === 'stopgesprek-contra-indicatie');
    expect(taak).toMatchObject({ status: 'afgeweken' });
  });

  it('needs a reason that says something', async () => {
    const antwoord = await wijkagent.post(`${pad}/stopgesprekken`, { ...gesprek(), afwijking: { reden: '' } });
    expect(antwoord).toMatchObject({ status: 422, body: { fouten: [{ veld: 'afwijking.reden' }] } });
  });
});

describe('what happened', () => {
  it('can always be recorded, also when it should not have', async () => {
    const gehouden = { op: NU(), inhoud: { gepland: 'nee', fysiek: 'ja' } };
    expect((await wijkagent.post(`${pad}/stopgesprekken`, gehouden)).status).toBe(201);
    const ooit = { soort: 'afsluiting', op: '2019-01-05', inhoud: { reden: 'rustig' } };
    expect((await wijkagent.post(`${pad}/feiten`, ooit)).status).toBe(201);
  });
});
