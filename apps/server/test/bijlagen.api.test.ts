import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
let pad: string;
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
  pad = await nieuweCasus(wijkagent);
  await wijkagent.post(`${pad}/notities`, { id: 'n1', op: '2020-01-05', inhoud: { tekst: 'zie bijlage' } });
});
afterAll(() => api?.stop());

const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from([0, 2, 73, 240]),
  Buffer.from('IDAT'),
  randomBytes(150_000),
]);
const stuur = (rauw: Buffer | string, headers: Record<string, string> = {}, vraag = '', wie = wijkagent) =>
  wie.vraag('POST', `${pad}/bijlagen${vraag}`, {
    rauw: typeof rauw === 'string' ? rauw : new Uint8Array(rauw),
    headers: { 'Content-Type': 'application/octet-stream', ...headers },
  });

async function bestanden(): Promise<string[]> {
  const namen = await readdir(join(api.map, 'bijlagen'), { recursive: true, withFileTypes: true });
  return namen.filter((een) => een.isFile()).map((een) => join(een.parentPath, een.name));
}

describe('an attachment', () => {
  it('comes back as it was sent, with its name, and lies encrypted under the digest of what is stored', async () => {
    const naam = "attachment; filename*=UTF-8''app%20berichten%20%E2%82%AC.png";
    const antwoord = await stuur(PNG, { 'Content-Disposition': naam }, '?feit=n1');
    expect(antwoord.status, antwoord.tekst).toBe(201);
    expect(antwoord.body).toMatchObject({
      feit: 'n1',
      mediatype: 'image/png',
      naam: 'app berichten €.png',
      sha256: createHash('sha256').update(PNG).digest('hex'),
    });
    const terug = await fetch(`${api.url}${pad}/bijlagen/${antwoord.body.id}`, {
      headers: { Authorization: `Bearer ${wijkagent.token}` },
    });
    expect(Buffer.from(await terug.arrayBuffer())).toEqual(PNG);
    expect(terug.headers.get('content-type')).toBe('image/png');
    expect(terug.headers.get('content-disposition')).toMatch('app%20berichten');
    const [bestand] = await bestanden();
    const inhoud = await readFile(bestand ?? '');
    expect(bestand).toMatch(createHash('sha256').update(inhoud).digest('hex'));
    expect(inhoud.includes(PNG.subarray(8, 40))).toBe(false);
    expect((await wijkagent.get(`${pad}/bijlagen`)).body.resultaten).toHaveLength(1);
  });

  it('is seen by who may see its fact; a loose one by its sender alone', async () => {
    const los = await stuur('alleen van mij');
    expect(los.body).toMatchObject({ feit: null, mediatype: 'text/plain' });
    await geefToegang(api, pad, 'zvh');
    const regisseur = await api.als('Paula');
    expect((await regisseur.get(`${pad}/bijlagen`)).body.resultaten).toHaveLength(1);
    expect((await regisseur.get(`${pad}/bijlagen/${los.body.id}`)).status).toBe(404);
    await geefToegang(api, pad, 'dji', { categorieen: ['maatregel'] });
    const inrichting = await api.als('Dirk');
    expect((await inrichting.get(`${pad}/bijlagen`)).body.resultaten).toEqual([]);
    expect((await stuur('x', {}, '?feit=n1', inrichting)).status).toBe(404);
  });

  it.each([
    ['a program', Buffer.from('7f454c46020101000000000000000000', 'hex')],
    ['a page with script', Buffer.from('<html><script>alert(1)</script></html>')],
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from('00ff00ff00ff00ff', 'hex')],
  ])('that is %s is refused by its content, whatever it is called, and leaves no file', async (_naam, inhoud) => {
    const ervoor = await bestanden();
    const antwoord = await stuur(inhoud, { 'Content-Type': 'image/png' });
    expect(antwoord).toMatchObject({ status: 415, body: { code: 'mediatype' } });
    expect(await bestanden()).toEqual(ervoor);
  });

  it('goes with the words of its fact when these are redacted; what another sent goes back to who sent it', async () => {
    await geefToegang(api, pad, 'zvh');
    const regisseur = await api.als('Paula');
    const collega = await api.als('Tess');
    await wijkagent.post(`${pad}/notities`, { id: 'fout', op: '2020-01-06', inhoud: { tekst: 'verkeerde persoon' } });
    const eigen = await stuur(PNG, {}, '?feit=fout');
    const ander = await stuur('van een ander', {}, '?feit=fout', regisseur);
    expect((await collega.get(`${pad}/bijlagen/${ander.body.id}`)).status).toBe(200);
    const redactie = { op: '2020-01-07', inhoud: { van: 'fout', reden: 'verkeerde persoon' } };
    expect((await wijkagent.post(`${pad}/redacties`, redactie)).status).toBe(201);
    for (const wie of [wijkagent, collega, regisseur])
      expect((await wie.get(`${pad}/bijlagen/${eigen.body.id}`)).status).toBe(404);
    for (const wie of [wijkagent, collega])
      expect((await wie.get(`${pad}/bijlagen/${ander.body.id}`)).status).toBe(404);
    expect((await regisseur.get(`${pad}/bijlagen/${ander.body.id}`)).status).toBe(200);
  });

  it('is not released with the text of its fact to who works with the perpetrator', async () => {
    await geefToegang(api, pad, '3ro');
    const toezichthouder = await api.als('Thijs');
    const gemeld = await wijkagent.post(`${pad}/feiten`, {
      soort: 'incident',
      op: '2020-01-08',
      inhoud: { aard: ['volgen'] },
      wat: 'Reed achter haar aan.',
    });
    const feit = gemeld.body.id;
    const foto = await stuur(PNG, {}, `?feit=${feit}`);
    await wijkagent.post(`${pad}/feiten`, { soort: 'tekst_vrijgegeven', op: '2020-01-08', inhoud: { feit } });
    expect((await toezichthouder.get(`${pad}/feiten/${feit}`)).body).toMatchObject({ afgeschermd: false });
    expect((await toezichthouder.get(`${pad}/bijlagen/${foto.body.id}`)).status).toBe(404);
    expect((await toezichthouder.get(`${pad}/bijlagen`)).body.resultaten).toEqual([]);
    const eigen = await stuur('gesprek met hem', {}, `?feit=${feit}`, toezichthouder);
    expect(eigen.status, eigen.tekst).toBe(201);
    expect((await toezichthouder.get(`${pad}/bijlagen/${eigen.body.id}`)).status).toBe(200);
  });

  it('of more than 100 MB is refused at once when it says so', async () => {
    const status = await new Promise<number | undefined>((klaar, mis) => {
      const verzoek = request(`${api.url}${pad}/bijlagen`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${wijkagent.token}`,
          'Content-Type': 'image/png',
          'Content-Length': 104_857_601,
        },
      });
      verzoek.on('response', (antwoord) => {
        klaar(antwoord.statusCode);
        verzoek.destroy();
      });
      verzoek.on('error', mis);
      verzoek.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('of more than 100 MB is refused while it streams, and leaves no file', async () => {
    const ervoor = await bestanden();
    const blok = Buffer.alloc(1024 * 1024, 'a');
    const status = await new Promise<number | undefined>((klaar, mis) => {
      const verzoek = request(`${api.url}${pad}/bijlagen`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${wijkagent.token}`, 'Transfer-Encoding': 'chunked' },
      });
      let beantwoord = false;
      verzoek.on('response', (antwoord) => {
        beantwoord = true;
        klaar(antwoord.statusCode);
        verzoek.destroy();
      });
      verzoek.on('error', (fout) => (beantwoord ? undefined : mis(fout)));
      let over = 110;
      const vul = (): void => {
        over -= 1;
        if (beantwoord) return;
        if (over === 0) verzoek.end();
        else if (verzoek.write(blok)) setImmediate(vul);
        else verzoek.once('drain', vul);
      };
      vul();
    });
    expect(status).toBe(413);
    expect(await bestanden()).toEqual(ervoor);
  });

  it('sent twice with one key is kept once', async () => {
    const sleutel = { 'Idempotency-Key': 'bijlage-1' };
    const [een, twee] = [await stuur('dezelfde', sleutel), await stuur('dezelfde', sleutel)];
    expect([een.status, twee.status]).toEqual([201, 201]);
    expect(twee.body).toEqual(een.body);
    expect((await stuur('andere', sleutel)).status).toBe(422);
  });
});
