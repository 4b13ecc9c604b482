import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from './api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

it('says of a partner what it can do and which measures it imposes and enforces, to who is signed in', async () => {
  const wies = await api.als('Wies');
  const { body } = await wies.get('/partners');
  const van = (code: string) =>
    body.resultaten.find(({ organisatie }: { organisatie: string }) => organisatie === code);
  expect(van('om')).toMatchObject({
    oplegt: expect.arrayContaining(['Gedragsaanwijzing']),
    nodig: [{ tekst: expect.stringContaining('risiconiveau'), bron: expect.arrayContaining(['RK-110']) }],
  });
  expect(van('3ro').oplegt).not.toContain('Gedragsaanwijzing');
  expect(van('burgemeester').oplegt).toEqual(['Tijdelijk huisverbod']);
  expect((await api.anoniem.get('/partners')).status).toBe(401);
});

it('says of an advice to a victim what it asks of her and where it can be dangerous', async () => {
  const wies = await api.als('Wies');
  const { body } = await wies.get('/adviezen');
  expect(body.resultaten).toContainEqual({
    advies: 'contact_verbreken',
    brengt: expect.any(String),
    vraagt: expect.stringContaining('kinderen'),
    gevaar: expect.stringContaining('Weeg dat eerst'),
    bron: expect.arrayContaining(['IN-345']),
  });
  expect((await api.anoniem.get('/adviezen')).status).toBe(401);
});
