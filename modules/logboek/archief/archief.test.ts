import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BEGIN, redigeer, schakel, type Schakel, verzout } from '../domain/keten/keten.ts';
import { controleerArchief } from './controleer.ts';
import { type ArchiefBron, ArchiefFout, schrijfArchief } from './schrijf.ts';
import { leesPubliekeSleutel, ondertekensleutel, publiekePem } from './sleutel.ts';

const { privateKey: geheim, publicKey: sleutel } = generateKeyPairSync('ed25519');
const AANTAL = 12;
let wortel = '';
let map = '';
let kop = '';
let nummer = 0;

beforeAll(async () => {
  wortel = await mkdtemp(join(tmpdir(), 'archief-'));
});
afterAll(() => rm(wortel, { recursive: true }));
beforeEach(async () => {
  map = join(wortel, `a${(nummer += 1)}`);
  kop = await schrijfArchief(bron(AANTAL), map, geheim);
});

function keten(aantal: number): Schakel[] {
  const schakels: Schakel[] = [];
  for (let i = 1; i <= aantal; i += 1) {
    const waarden = {
      id: `f${i}`,
      soort: 'notitie',
      gebeurd: { van: 'x', tot: 'y' },
      'inhoud.tekst': `verhaal ${i} é`,
    };
    const nieuw = schakel(
      schakels.at(-1)?.digest ?? BEGIN,
      i,
      verzout(waarden, () => `zout${i}`),
    );
    schakels.push(i === 5 ? { ...nieuw, velden: redigeer(nieuw.velden, (naam) => naam === 'inhoud.tekst') } : nieuw);
  }
  return schakels;
}

function bron(aantal: number): ArchiefBron {
  return {
    casus: { id: 'c', naam: 'Proef', regio: null },
    feiten: stroom(keten(aantal)),
    bijlagen: stroom([stroom([Buffer.from('foto')]), stroom([Buffer.from('brief')])]),
    regels: ['landelijk@2026-01-01'],
    door: 'beheer',
    op: '2026-01-01T00:00:00Z',
  };
}

async function* stroom<T>(delen: readonly T[]): AsyncGenerator<T> {
  yield* delen;
}

async function* kapot(): AsyncGenerator<Schakel> {
  yield* keten(2);
  throw new Error('connection lost');
}

async function bevindingen(met: KeyObject = sleutel, verwacht?: string): Promise<string[]> {
  const { intact, bevindingen: gevonden } = await controleerArchief(map, met, verwacht);
  expect(intact).toBe(gevonden.length === 0);
  return gevonden.map(({ soort, volgnr, bestand }) => `${soort} ${volgnr ?? '-'} ${bestand}`);
}

const feiten = () => join(map, 'feiten.jsonl');

async function verander(wijzig: (regels: string[]) => string[]): Promise<void> {
  const regels = (await readFile(feiten(), 'utf8')).split('\n').slice(0, -1);
  await writeFile(
    feiten(),
    wijzig(regels)
      .map((regel) => `${regel}\n`)
      .join(''),
  );
}

describe('an archive', () => {
  test('that nobody touched is intact, redacted fact and all, and gives its head', async () => {
    expect(await controleerArchief(map, sleutel, kop.toUpperCase())).toEqual({ intact: true, kop, bevindingen: [] });
  });

  test('of a case without facts is intact', async () => {
    map = join(wortel, 'leeg');
    await schrijfArchief({ ...bron(0), bijlagen: stroom([]) }, map, geheim);
    expect(await bevindingen()).toEqual([]);
  });

  test('is not written over something else, and leaves nothing half when its source fails', async () => {
    await expect(schrijfArchief(bron(1), map, geheim)).rejects.toThrow(ArchiefFout);
    await expect(schrijfArchief({ ...bron(0), feiten: kapot() }, join(wortel, 'half'), geheim)).rejects.toThrow('lost');
    expect((await readdir(wortel)).filter((naam) => naam.includes('half'))).toEqual([]);
  });
});

describe('damage is found and named', { timeout: 30_000 }, () => {
  test('one flipped bit at any position of the facts', async () => {
    const bytes = await readFile(feiten());
    const grenzen = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([plek]) => plek);
    for (let plek = 0; plek < bytes.length; plek += plek < 150 ? 1 : 67) {
      const kopie = Buffer.from(bytes);
      kopie[plek] = (kopie[plek] ?? 0) ^ (1 << (plek % 8));
      await writeFile(feiten(), kopie);
      const volgnr = grenzen.filter((grens) => grens < plek).length + 1;
      expect(await bevindingen(), `byte ${plek}`).toContain(`gewijzigd ${volgnr} feiten.jsonl`);
    }
  });

  test('a newline overwritten, and a newline put inside a line', async () => {
    const bytes = await readFile(feiten());
    const grens = bytes.indexOf(10);
    for (const [plek, byte] of [
      [grens, 32],
      [grens + 50, 10],
      [bytes.length - 1, 32],
    ] as const) {
      const kopie = Buffer.from(bytes);
      kopie[plek] = byte;
      await writeFile(feiten(), kopie);
      const gevonden = await bevindingen();
      expect(gevonden.length).toBeGreaterThan(0);
      for (const een of gevonden) expect(een).toMatch(/^gewijzigd (1|2|12) feiten/);
    }
  });

  test('a removed fact', async () => {
    await verander((regels) => regels.toSpliced(6, 1));
    expect(await bevindingen()).toEqual(['ontbreekt 7 feiten.jsonl']);
  });

  test('the first fact removed', async () => {
    await verander((regels) => regels.slice(1));
    expect(await bevindingen()).toEqual(['ontbreekt 1 feiten.jsonl']);
  });

  test('two facts swapped, near or far', async () => {
    await verander((regels) => regels.with(2, regels[8] ?? '').with(8, regels[2] ?? ''));
    expect((await bevindingen()).toSorted()).toEqual(['verwisseld 3 feiten.jsonl', 'verwisseld 9 feiten.jsonl']);
  });

  test('a fact inserted: a copy, a forgery, or nonsense', async () => {
    const origineel = await readFile(feiten());
    await verander((regels) => regels.toSpliced(4, 0, regels[1] ?? ''));
    expect(await bevindingen()).toEqual(['ingevoegd 2 feiten.jsonl']);
    await writeFile(feiten(), origineel);
    const vals = JSON.stringify(
      schakel(
        keten(4).at(-1)?.digest ?? BEGIN,
        5,
        verzout({ id: 'vals' }, () => 'z'),
      ),
    );
    await verander((regels) => regels.toSpliced(4, 0, vals));
    expect(await bevindingen()).toEqual(['ingevoegd 5 feiten.jsonl']);
    await writeFile(feiten(), origineel);
    await verander((regels) => regels.toSpliced(4, 0, 'onzin'));
    expect(await bevindingen()).toEqual(['ingevoegd 5 feiten.jsonl']);
  });

  test('a fact replaced by a forgery', async () => {
    const vals = JSON.stringify(
      schakel(
        keten(4).at(-1)?.digest ?? BEGIN,
        5,
        verzout({ id: 'vals' }, () => 'z'),
      ),
    );
    await verander((regels) => regels.with(4, vals));
    expect(await bevindingen()).toEqual(['gewijzigd 5 feiten.jsonl']);
  });

  test('a tail cut off, at any byte', async () => {
    const bytes = await readFile(feiten());
    for (let lengte = bytes.length - 1; lengte >= 0; lengte -= lengte > 4400 ? 1 : 211) {
      await writeFile(feiten(), bytes.subarray(0, lengte));
      const heel = bytes.subarray(0, lengte).filter((byte) => byte === 10).length;
      expect(await bevindingen(), `cut to ${lengte}`).toEqual([`afgekapt ${heel + 1} feiten.jsonl`]);
    }
  });

  test('a line put after the last', async () => {
    await appendFile(feiten(), 'x');
    expect(await bevindingen()).toEqual(['ingevoegd 13 feiten.jsonl']);
  });

  test('the facts gone', async () => {
    await rm(feiten());
    expect(await bevindingen()).toEqual(['ontbreekt - feiten.jsonl']);
  });

  test('an attachment changed, removed or added', async () => {
    const [foto, brief] = (await readdir(join(map, 'bijlagen'))).map((naam) => join(map, 'bijlagen', naam));
    if (foto === undefined || brief === undefined) throw new Error('unreachable');
    await appendFile(foto, '.');
    await rm(brief);
    await writeFile(join(map, 'bijlagen', 'extra'), 'x');
    const gevonden = await bevindingen();
    expect(gevonden).toHaveLength(3);
    for (const een of gevonden) expect(een).toMatch(/^bijlage - bijlagen\//);
  });

  test('one flipped bit at any position of the manifest', async () => {
    const pad = join(map, 'manifest.json');
    const bytes = await readFile(pad);
    for (let plek = 0; plek < bytes.length; plek += 13) {
      const kopie = Buffer.from(bytes);
      kopie[plek] = (kopie[plek] ?? 0) ^ (1 << (plek % 7));
      await writeFile(pad, kopie);
      expect(await bevindingen(), `byte ${plek}`).toContain('handtekening - manifest.json');
    }
  });

  test('another key, and a whole archive made anew by another', async () => {
    const ander = generateKeyPairSync('ed25519');
    expect(await bevindingen(ander.publicKey)).toEqual(['handtekening - manifest.json']);
    map = join(wortel, `na${nummer}`);
    await schrijfArchief(bron(AANTAL - 1), map, ander.privateKey);
    expect(await bevindingen()).toEqual(['handtekening - manifest.json']);
  });

  test('a shorter archive signed with the right key does not have the head that was kept', async () => {
    map = join(wortel, `kort${nummer}`);
    const kort = await schrijfArchief(bron(AANTAL - 2), map, geheim);
    expect(await bevindingen(sleutel, kop)).toEqual(['afgekapt 11 feiten.jsonl']);
    map = join(wortel, `a${nummer}`);
    expect(await bevindingen(sleutel, kort)).toEqual(['ingevoegd 11 feiten.jsonl']);
  });
});

test('a folder without a manifest is no archive', async () => {
  await expect(controleerArchief(wortel, sleutel)).rejects.toThrow(ArchiefFout);
});

test.each([
  ['nothing', ''],
  ['prose', 'dit is geen manifest\n'],
  ['other JSON', '{"naam": "iets anders"}'],
  ['bytes', Buffer.from([0, 255, 128, 7])],
])('a manifest of %s makes a folder that cannot be read, where a cut one is damaged', async (_wat, tekst) => {
  const map = await mkdtemp(join(wortel, 'geen-'));
  await schrijfArchief(bron(AANTAL - 1), join(map, 'a'), geheim);
  const pad = join(map, 'a', 'manifest.json');
  const heel = await readFile(pad, 'utf8');
  await writeFile(pad, heel.slice(0, heel.length / 2));
  expect((await controleerArchief(join(map, 'a'), sleutel)).intact).toBe(false);
  await writeFile(pad, tekst);
  await expect(controleerArchief(join(map, 'a'), sleutel)).rejects.toThrow(/manifest\.json is geen manifest/);
});

test('the signing key is made once, for its owner alone, and its public half is all that leaves', async () => {
  const pad = join(wortel, 'sleutels', 'archief.pem');
  const [een, ander] = await Promise.all([ondertekensleutel(pad), ondertekensleutel(pad)]);
  expect(publiekePem(een)).toBe(publiekePem(ander));
  expect((await stat(pad)).mode & 0o777).toBe(0o600);
  expect(leesPubliekeSleutel(publiekePem(een))?.asymmetricKeyType).toBe('ed25519');
  expect(leesPubliekeSleutel(await readFile(pad, 'utf8'))).toBeUndefined();
  expect(leesPubliekeSleutel('onzin')).toBeUndefined();
});
