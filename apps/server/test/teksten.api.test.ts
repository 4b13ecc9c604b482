import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

const LIJST = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'blns', 'blns.json');
const EIGEN = [
  '',
  ' ',
  'undefined',
  "'; drop table feit; --",
  '<script>alert(1)</script>',
  '${7*7} {{7*7}} %s %n',
  '../../etc/passwd',
  'ÅÍÎÏ˝ÓÔ ŒÒÚÆ☃',
  '\u202etest\u202e \u200b \ufeff',
  '𠜎𠜱 👩‍👩‍👧‍👦 🏳️‍⚧️',
  'nul \u0000 teken',
  'half \ud83d teken',
  '1e999',
];
/** The Big List of Naughty Strings when it lies beside the checkout, and always a dozen of our own. */
const teksten: string[] = [...EIGEN, ...(existsSync(LIJST) ? JSON.parse(readFileSync(LIJST, 'utf8')) : [])];

let api: Api;
let wijkagent: Beller;
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
});
afterAll(() => api?.stop());

const PER_CASUS = 50;

describe(`${teksten.length} awkward texts`, () => {
  it('come back identical from a fact, or are refused cleanly', { timeout: 240_000 }, async () => {
    let bewaard = 0;
    for (let begin = 0; begin < teksten.length; begin += PER_CASUS) {
      const pad = await nieuweCasus(wijkagent);
      const deel = teksten.slice(begin, begin + PER_CASUS);
      const verwacht = new Map<string, string>();
      for (const [i, tekst] of deel.entries()) {
        const feit = { id: `t${i}`, op: '2020-01-05', inhoud: { tekst }, wat: tekst };
        const { status, body } = await wijkagent.post(`${pad}/notities`, feit);
        if (status === 422) expect(tekst === '' || tekst.includes('\u0000') || !tekst.isWellFormed(), tekst).toBe(true);
        else {
          expect(status, JSON.stringify(tekst)).toBe(201);
          expect([body.inhoud.tekst, body.wat]).toEqual([tekst, tekst]);
          verwacht.set(feit.id, tekst);
        }
      }
      const { body } = await wijkagent.get(`${pad}/feiten?limiet=500`);
      const gelezen = new Map<string, string>(
        body.resultaten.map((feit: { id: string; inhoud: { tekst: string } }) => [feit.id, feit.inhoud.tekst]),
      );
      for (const [id, tekst] of verwacht) expect(gelezen.get(id)).toBe(tekst);
      bewaard += verwacht.size;
    }
    expect(bewaard).toBeGreaterThan(teksten.length - 10);
  });

  it('are no danger in a name, a search, a path or an id', { timeout: 240_000 }, async () => {
    const pad = await nieuweCasus(wijkagent);
    for (const tekst of teksten) {
      const naam = await wijkagent.post('/casussen', { naam: tekst, kleur: tekst });
      expect(naam.status, JSON.stringify(tekst)).toBe(422);
      if (!tekst.isWellFormed()) continue;
      const deel = encodeURIComponent(tekst);
      expect([200, 400], JSON.stringify(tekst)).toContain((await wijkagent.get(`/casussen?zoek=${deel}`)).status);
      expect([200, 400, 404], JSON.stringify(tekst)).toContain((await wijkagent.get(`/casussen/${deel}`)).status);
      expect([200, 400, 404], JSON.stringify(tekst)).toContain((await wijkagent.get(`${pad}/feiten/${deel}`)).status);
    }
    for (const tekst of teksten.slice(0, 40)) {
      const { status, body } = await wijkagent.post('/casussen', { naam: tekst });
      expect([201, 422], JSON.stringify(tekst)).toContain(status);
      if (status === 201) expect(body.naam).toBe(tekst.normalize('NFC'));
    }
  });
});
