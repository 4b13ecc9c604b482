import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';

vi.setConfig({ testTimeout: 120_000 });
const map = mkdtempSync(join(tmpdir(), 'waakvlam-scan-'));
afterAll(() => rm(map, { recursive: true }));

const MAIN = join(import.meta.dirname, 'main.ts');
const ZWAAR =
  'Mijn ex laat mij al maanden niet met rust. Hij belt elke dag en stond gisteren weer voor mijn deur. Ik ben bang.';
const regel = (id: string, tekst: string): string => JSON.stringify({ id, tekst });

interface Uitslag {
  readonly code: number | null;
  readonly uit: string;
  readonly fout: string;
}

function waakvlam(args: readonly string[], invoer?: string | Buffer): Promise<Uitslag> {
  const kind = spawn(process.execPath, [MAIN, 'scan', ...args]);
  let uit = '';
  let fout = '';
  kind.stdout.on('data', (brok: Buffer) => (uit += brok.toString()));
  kind.stderr.on('data', (brok: Buffer) => (fout += brok.toString()));
  kind.stdin.end(invoer ?? '');
  return new Promise((klaar) => kind.on('close', (code) => klaar({ code, uit, fout })));
}

function bestand(naam: string, inhoud: string | Buffer): string {
  const pad = join(map, naam);
  writeFileSync(pad, inhoud);
  return pad;
}

const lezing = z.looseObject({
  id: z.string(),
  oordeel: z.string(),
  signalen: z.array(z.object({ citaat: z.string(), van: z.number(), tot: z.number() })),
});

const lezingen = (jsonl: string): z.infer<typeof lezing>[] =>
  jsonl
    .trim()
    .split('\n')
    .map((een) => lezing.parse(JSON.parse(een)));
const ids = (jsonl: string): string[] => lezingen(jsonl).map(({ id }) => id);

test('gives one line per incident, in order, with quotes that stand in the text', async () => {
  const invoer = bestand('gewoon.jsonl', `${regel('a', ZWAAR)}\n${regel('b', 'Mijn fiets is gestolen.')}\n`);
  const { code, uit, fout } = await waakvlam([invoer]);
  expect(code).toBe(0);
  expect(ids(uit)).toEqual(['a', 'b']);
  const [eerste] = lezingen(uit);
  expect(eerste?.oordeel).toBe('vermoeden');
  for (const { citaat, van, tot } of eerste?.signalen ?? []) expect(ZWAAR.slice(van, tot)).toBe(citaat);
  expect(fout).toContain('2 gelezen: 1 vermoeden, 0 twijfel, 1 geen, 0 niet beoordeeld');
});

test('names and skips broken lines, reads what comes twice, and says so with exit code 1', async () => {
  const stuk = Buffer.concat([
    Buffer.from(`\uFEFF${regel('a', ZWAAR)}\r\n\r\n{"id":"b"}\nnonsens\n[1]\n`),
    Buffer.from([0xff, 0xfe, 0x0a]),
    Buffer.from(`${regel('a', 'dubbel')}\n${regel('z', 'zonder regeleinde')}`),
  ]);
  const invoer = bestand('stuk.jsonl', stuk);
  const { code, uit, fout } = await waakvlam([invoer]);
  expect(code).toBe(1);
  expect(ids(uit)).toEqual(['a', 'a', 'z']);
  expect(fout).toContain(`${invoer}, regel 3: tekst: hoort tekst te zijn; overgeslagen`);
  expect(fout).toContain(`${invoer}, regel 4: is geen geldige JSON; overgeslagen`);
  expect(fout).toContain(`${invoer}, regel 5: regel: hoort een object te zijn; overgeslagen`);
  expect(fout).toContain(`${invoer}, regel 6: is geen geldige UTF-8; overgeslagen`);
  expect(fout).toContain(`${invoer}, regel 7: het id "a" kwam al eerder voor; toch gelezen`);
  expect(fout).toContain('4 regels overgeslagen');
});

test('takes an id that is a number and gives it back as one, and null for what a source does not know', async () => {
  const invoer = `{"id":7,"tekst":"x","plaats":null,"betrokkenen":[{"naam":null}]}\n{"id":7.5,"tekst":"x"}\n{"id":"","tekst":"x"}\n`;
  const { code, uit, fout } = await waakvlam(['-', '--json'], invoer);
  expect([code, uit.slice(0, 8)]).toEqual([1, '{"id":7,']);
  expect(fout).toBe(
    'standaardinvoer, regel 2: id: hoort tekst of een heel getal te zijn; overgeslagen\n' +
      'standaardinvoer, regel 3: id: mag niet leeg zijn; overgeslagen\n',
  );
});

test('writes over no input, also under another name', async () => {
  const invoer = bestand('zelf.jsonl', `${regel('a', 'x')}\n`);
  const ander = join(map, 'ander.jsonl');
  await symlink(invoer, ander);
  for (const uit of [invoer, ander]) {
    const { code, fout } = await waakvlam([invoer, '--uit', uit]);
    expect([code, fout]).toEqual([2, `--uit: ${uit} is ook de invoer; kies een ander bestand voor de uitkomst.\n`]);
  }
  expect(readFileSync(invoer, 'utf8')).toBe(`${regel('a', 'x')}\n`);
});

test('tells how it is used when asked', async () => {
  const { code, uit, fout } = await waakvlam(['--help']);
  expect([code, fout]).toEqual([0, '']);
  expect(uit).toMatch(/^waakvlam scan BESTAND\.jsonl\|- \[--uit BESTAND\] \[--json\]\n/);
});

test('reads standard input, and with --json says nothing but lines', async () => {
  const { code, uit, fout } = await waakvlam(['-', '--json'], `${regel('a', ZWAAR)}\n`);
  expect([code, ids(uit), fout]).toEqual([0, ['a'], '']);
});

test.each([
  [['bestaat-niet.jsonl'], 'bestand bestaat-niet.jsonl bestaat niet'.slice(8)],
  [[], 'Geef één bestand'],
  [['a', 'b'], 'Geef één bestand'],
  [['--onbekend', 'a'], 'De optie --onbekend bestaat niet.'],
  [['--map', '.'], 'Geef bij --map ook --uit'],
  [[tmpdir()], `${tmpdir()} is een map`],
])('refuses %j with exit code 2', async (args, melding) => {
  const { code, fout } = await waakvlam(args);
  expect(code).toBe(2);
  expect(fout).toContain(melding);
});

test('goes on after a kill: nothing twice, nothing lost, the same as in one go', async () => {
  // More than 8 MB, so that a team of threads reads it, and long enough that progress is recorded on the way.
  const AANTAL = 8_000;
  const regels = Array.from({ length: AANTAL }, (_, plek) =>
    regel(`i${plek}`, `${plek % 7 === 0 ? ZWAAR : ''} ${`Fiets ${plek} is gestolen bij het station. `.repeat(40)}`),
  );
  const invoer = bestand('groot.jsonl', `${regels.join('\n')}\n`);
  const heel = join(map, 'heel.jsonl');
  expect((await waakvlam([invoer, '--uit', heel])).code).toBe(0);
  const gekapt = join(map, 'gekapt.jsonl');
  const kind = spawn(process.execPath, [MAIN, 'scan', invoer, '--uit', gekapt]);
  const dood = new Promise((klaar) => kind.on('close', klaar));
  while (kind.exitCode === null && (await gevorderd(gekapt)) === 0) await setTimeout(20);
  kind.kill('SIGKILL');
  await dood;
  const { code, fout } = await waakvlam([invoer, '--uit', gekapt]);
  expect(code).toBe(0);
  expect(fout).toContain('verder gegaan');
  expect(readFileSync(gekapt).equals(readFileSync(heel))).toBe(true);
  expect(ids(await readFile(gekapt, 'utf8'))).toHaveLength(AANTAL);
  await expect(stat(`${gekapt}.voortgang`)).rejects.toThrow('ENOENT');
});

/** How many lines a scan recorded as read and written. */
async function gevorderd(uit: string): Promise<number> {
  const tekst = await readFile(`${uit}.voortgang`, 'utf8').catch(() => '{}');
  return z.object({ regels: z.number().default(0) }).parse(JSON.parse(tekst)).regels;
}

test('takes up progress where it was recorded, and not that of another input', async () => {
  const invoer = bestand('vervolg.jsonl', `${regel('a', 'een')}\n${regel('b', 'twee')}\n`);
  const uit = join(map, 'vervolg.uit.jsonl');
  await waakvlam([invoer, '--uit', uit]);
  const eerste = (await readFile(uit, 'utf8')).split('\n')[0] ?? '';
  const anders = {
    invoer: 10,
    uitvoer: eerste.length + 1,
    regels: 1,
    fouten: 0,
    aantallen: {},
    kenmerk: 'van iets anders',
    regelversie: 1,
  };
  writeFileSync(`${uit}.voortgang`, JSON.stringify(anders));
  const { fout } = await waakvlam([invoer, '--uit', uit]);
  expect(fout).not.toContain('verder gegaan');
  expect(ids(await readFile(uit, 'utf8'))).toEqual(['a', 'b']);
});

test('says that a disk is full, and keeps what was finished', async () => {
  const invoer = bestand('vol.jsonl', `${regel('a', ZWAAR)}\n`);
  const { code, fout } = await waakvlam([invoer, '--uit', '/dev/full']);
  expect(code).toBe(2);
  expect(fout).toContain('de schijf is vol');
  await expect(stat('/dev/full.voortgang')).rejects.toThrow('ENOENT');
});

test('a text of 10 MB with control characters is one line of answer', async () => {
  const groot = `${ZWAAR}${' \u0007lorem\u0000 ipsum\u200b '.repeat(700_000)}`;
  const { code, uit } = await waakvlam(['-', '--json'], `${regel('groot', groot)}\n${regel('klein', 'x')}\n`);
  expect(code).toBe(0);
  expect(ids(uit)).toEqual(['groot', 'klein']);
  expect(uit).toContain('"oordeel":"vermoeden"');
});

test('a watched folder: each file once, into a file of the same name', async () => {
  const binnen = join(map, 'binnen');
  const buiten = join(map, 'buiten');
  await mkdir(binnen);
  writeFileSync(join(binnen, 'een.jsonl'), `${regel('a', ZWAAR)}\n`);
  writeFileSync(join(binnen, 'niet.txt'), 'geen meldingen');
  const eerste = await waakvlam(['--map', binnen, '--uit', buiten, '--eenmaal']);
  expect([eerste.code, eerste.fout]).toEqual([
    0,
    'een.jsonl: 1 gelezen: 1 vermoeden, 0 twijfel, 0 geen, 0 niet beoordeeld\n',
  ]);
  writeFileSync(join(binnen, 'twee.jsonl'), `${regel('b', 'x')}\n`);
  const tweede = await waakvlam(['--map', binnen, '--uit', buiten, '--eenmaal']);
  expect(tweede.fout).toBe('twee.jsonl: 1 gelezen: 0 vermoeden, 0 twijfel, 1 geen, 0 niet beoordeeld\n');
  expect(ids(await readFile(join(buiten, 'een.jsonl'), 'utf8'))).toEqual(['a']);
});
