import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runHitnohit } from './hitnohit.ts';

/** Just after midnight in Amsterdam, the day before in UTC. */
const NU = Date.parse('2026-11-20T00:30:00+01:00');
const UUR = 3_600_000;
const KEES = { naam: 'Kees van der Meijer', geboren: '1984-02-11', telefoon: '0612345678' };
const PIET = { naam: 'Piet Verzonnen', geboren: '1990-10-10' };
const regels = (...mensen: object[]): string => mensen.map((mens) => JSON.stringify(mens)).join('\n');

let map = '';
let gezegd: string[] = [];
let nu = NU;
const bij = (naam: string): string => join(map, naam);
const lees = (naam: string): string => readFileSync(bij(naam), 'utf8');

function regio(naam: string, partner: string, meer: object = {}): void {
  const paar = generateKeyPairSync('ed25519');
  writeFileSync(bij(`${naam}-prive.pem`), paar.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(bij(`${naam}.pem`), paar.publicKey.export({ type: 'spki', format: 'pem' }));
  const instelling = {
    versie: 1,
    grond: 'Wpg artikel 18, besluit 12',
    organisatie: 'politie',
    regio: naam,
    bellen: `Infodesk ${naam}, 0800-0000`,
    sleutel: `${naam}-prive.pem`,
    register: `${naam}.register`,
    naslag: 'naslag',
    partners: { [partner]: { publiek: `${partner}.pem`, geheim: 'geheim' } },
    ...meer,
  };
  writeFileSync(bij(`${naam}.yaml`), JSON.stringify(instelling));
}

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'hitnohit-'));
  gezegd = [];
  nu = NU;
  for (const stroom of [process.stdout, process.stderr])
    vi.spyOn(stroom, 'write').mockImplementation((tekst) => gezegd.push(String(tekst)) > 0);
  writeFileSync(bij('geheim'), randomBytes(32).toString('base64'));
  writeFileSync(bij('naslag'), randomBytes(32).toString('base64'));
  regio('zeeland', 'rotterdam');
  regio('rotterdam', 'zeeland');
  writeFileSync(bij('gezocht.jsonl'), regels(PIET, { naam: 'Meyer, Kees', geboren: '11-02-1984' }));
  writeFileSync(bij('bekend.jsonl'), regels(KEES));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(map, { recursive: true });
});

const opdracht = (regel: string, ...meer: string[]): Promise<number> => runHitnohit([...regel.split(' '), ...meer], nu);
const vraag = (uit = 'vraag', reden = 'incident 2026-17'): Promise<number> =>
  opdracht(
    `vraag ${bij('gezocht.jsonl')} --regio rotterdam --ronde 2026-11 --uit ${bij(uit)} --instelling ${bij('zeeland.yaml')}`,
    '--reden',
    reden,
  );
const antwoord = (uit = 'antwoord'): Promise<number> =>
  opdracht(
    `antwoord ${bij('vraag')} --bekend ${bij('bekend.jsonl')} --uit ${bij(uit)} --instelling ${bij('rotterdam.yaml')}`,
  );
const lezen = (bestand = 'antwoord'): Promise<number> =>
  opdracht(`lees ${bij(bestand)} --instelling ${bij('zeeland.yaml')}`);
const naslag = (...mensen: object[]): Promise<number> => {
  writeFileSync(bij('na.jsonl'), regels(...mensen));
  return opdracht(`naslag ${bij('na.jsonl')} --instelling ${bij('zeeland.yaml')}`);
};

describe('asking another region by file', () => {
  test('tells which line is known there and whom to call, and no name leaves', async () => {
    expect([await vraag(), await antwoord(), await lezen()]).toEqual([0, 0, 0]);
    expect(gezegd.join('')).toContain('regel 2: bekend in rotterdam (sterk)');
    expect(gezegd.join('')).not.toContain('regel 1: bekend');
    expect(gezegd.join('')).toContain('Bel eerst: Infodesk rotterdam');
    for (const bestand of ['vraag', 'antwoord', 'zeeland.register', 'rotterdam.register'])
      expect(lees(bestand)).not.toMatch(/Kees|Meijer|Piet|1984/);
    expect(lees('vraag')).not.toContain('incident 2026-17');
  });

  test('writes every question down on both sides, and stops when the register was changed', async () => {
    await vraag();
    await antwoord();
    const [eerste] = lees('zeeland.register').split('\n');
    expect(JSON.parse(eerste ?? '')).toMatchObject({ wat: 'gevraagd', aantal: 2, reden: 'incident 2026-17' });
    expect(JSON.parse(lees('rotterdam.register'))).toMatchObject({
      wat: 'beantwoord',
      met: 'zeeland',
      hits: 1,
      grondVrager: 'Wpg artikel 18, besluit 12',
    });
    await vraag('nog-een');
    writeFileSync(bij('zeeland.register'), lees('zeeland.register').replace('"aantal":2', '"aantal":1'));
    expect(await vraag('derde')).toBe(2);
    expect(gezegd.at(-1)).toContain('Het register klopt niet meer');
  });
});

describe('the privacy officer', () => {
  test('sees when, by whom and why was asked after somebody, and of nobody else', async () => {
    await vraag('vraag', 'mutatie 12\u001b[2K');
    gezegd = [];
    expect(
      await naslag(
        KEES,
        { naam: 'Meijer, Kees', geboren: '1984-11-02' },
        { naam: 'Anna Ander', geboren: '1990-10-10' },
      ),
    ).toBe(0);
    const [eerste, tweede, derde] = gezegd;
    expect(eerste).toMatch(
      /^regel 1: 2026-11-20 00:30 gevraagd aan rotterdam door .+, reden: mutatie 12\?\[2K \(sterk\)\n$/,
    );
    expect(tweede).toMatch(/^regel 2: 2026-11-20 .*\(zwak\)\n$/);
    expect(derde).toBe('regel 3: geen vraag gevonden\n');
  });

  test('can look when asking is off, and is told what she cannot see', async () => {
    expect(await naslag(KEES)).toBe(2);
    expect(gezegd.at(-1)).toContain('leeg of bestaat niet');
    await vraag();
    regio('zeeland', 'rotterdam', { grond: null });
    expect(await naslag(KEES)).toBe(0);
    expect(gezegd.at(-1)).toContain('gevraagd aan rotterdam');
    writeFileSync(bij('naslag'), randomBytes(32).toString('base64'));
    expect(await naslag(KEES)).toBe(1);
    expect(gezegd.join('')).toContain('Bij 1 vragen is niet na te gaan');
  });

  test('cannot be left without: nothing is asked before it is set up, and the other region learns nothing by it', async () => {
    regio('zeeland', 'rotterdam', { naslag: undefined });
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toContain('naslag: Noem het bestand');
    writeFileSync(bij('naslag'), lees('geheim'));
    regio('zeeland', 'rotterdam');
    expect(await vraag()).toBe(0);
    const { wie } = JSON.parse(lees('zeeland.register'));
    expect(wie.codes).toHaveLength(6);
    for (const code of wie.codes) expect(lees('vraag')).not.toContain(code);
  });
});

describe('is refused', () => {
  test('without a ground, by who was not agreed with, and for a Zorg- en Veiligheidshuis', async () => {
    regio('zeeland', 'rotterdam', { grond: null });
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toContain('staat uit');
    regio('zeeland', 'limburg');
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toContain('geen uitwisseling afgesproken');
    regio('zeeland', 'rotterdam', { organisatie: 'zvh' });
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toContain('niet geautomatiseerd');
  });

  test('a question that was changed, is of another, or was answered before', async () => {
    await vraag();
    const goed = lees('vraag');
    writeFileSync(bij('vraag'), goed.replace('2026-11', '2026-12'));
    expect(await antwoord()).toBe(2);
    expect(gezegd.at(-1)).toContain('handtekening klopt niet');
    writeFileSync(bij('vraag'), goed);
    expect([await antwoord(), await antwoord('weer')]).toEqual([0, 2]);
    expect(gezegd.at(-1)).toContain('al beantwoord');
  });

  test('an answer to no question of our own', async () => {
    await vraag();
    await antwoord();
    rmSync(bij('zeeland.register'));
    expect(await lezen()).toBe(2);
    expect(gezegd.at(-1)).toContain('geen antwoord op een eigen vraag');
  });

  test('more than was agreed for a day, a Dutch one, on the side of who asks and of who answers', async () => {
    await vraag();
    regio('rotterdam', 'zeeland', { vragenPerDag: 1 });
    await vraag();
    expect(await antwoord()).toBe(2);
    regio('zeeland', 'rotterdam', { vragenPerDag: 3 });
    for (const uren of [0, 1, 23]) {
      nu = NU + uren * UUR;
      expect(await vraag(`nog-een-${uren}`)).toBe(2);
      expect(gezegd.at(-1)).toContain('vandaag waren het er al 2');
    }
    nu = NU + 24 * UUR;
    expect(await vraag('morgen')).toBe(0);
  });

  test('three people on one line as if they were one', async () => {
    writeFileSync(bij('gezocht.jsonl'), regels({ ...KEES, kenteken: 'XX-123-Y' }));
    regio('zeeland', 'rotterdam', { vragenPerDag: 2 });
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toContain('dit zijn er 3');
    regio('zeeland', 'rotterdam', { vragenPerDag: 3 });
    expect(await vraag()).toBe(0);
    regio('rotterdam', 'zeeland', { vragenPerDag: 2 });
    expect(await antwoord()).toBe(2);
  });

  test('a question that lay longer than a week, or comes from a later moment', async () => {
    await vraag();
    nu = NU + 7 * 24 * UUR + 1;
    expect(await antwoord()).toBe(2);
    expect(gezegd.at(-1)).toContain('ouder dan zeven dagen');
    nu = NU - 2 * UUR;
    expect(await antwoord()).toBe(2);
    expect(gezegd.at(-1)).toContain('later moment');
    nu = NU + 7 * 24 * UUR;
    expect(await antwoord()).toBe(0);
  });

  test('a sender that a terminal would obey, before anything of it is shown', async () => {
    const inhoud = JSON.stringify({ van: 'zee\u001b[2Kland' });
    writeFileSync(bij('vraag'), JSON.stringify({ inhoud, handtekening: 'AAAA' }));
    expect(await antwoord()).toBe(2);
    expect(gezegd.at(-1)).toBe('Dit bericht noemt geen afzender.\n');
  });

  test('a file that stands or cannot be made, and then nothing was asked or answered', async () => {
    writeFileSync(bij('vraag'), 'eerder');
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toContain(`${bij('vraag')} bestaat al`);
    expect(await vraag('geen-map/vraag')).toBe(2);
    expect(gezegd.at(-1)).toContain('de map bestaat niet');
    expect(lees('vraag')).toBe('eerder');
    expect(existsSync(bij('zeeland.register'))).toBe(false);
    rmSync(bij('vraag'));
    expect(await vraag()).toBe(0);
    expect(await antwoord('vraag')).toBe(2);
    expect(await antwoord('geen-map/antwoord')).toBe(2);
    expect(existsSync(bij('rotterdam.register'))).toBe(false);
    expect([await antwoord(), await lezen()]).toEqual([0, 0]);
  });

  test('when the register cannot be written, and then there is no question', async () => {
    regio('zeeland', 'rotterdam', { register: 'geen-map/register' });
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toContain('geen-map');
    expect(existsSync(bij('vraag'))).toBe(false);
  });

  test('a second command at the same moment, so that the register stays whole and the limit holds', async () => {
    regio('zeeland', 'rotterdam', { vragenPerDag: 3 });
    const samen = await Promise.all([vraag('een'), vraag('twee'), vraag('drie')]);
    expect(samen.toSorted((een, ander) => een - ander)).toEqual([0, 2, 2]);
    expect(lees('zeeland.register').trim().split('\n')).toHaveLength(1);
    expect(existsSync(bij('zeeland.register.slot'))).toBe(false);
    expect(await vraag('vier')).toBe(2);
    expect(gezegd.at(-1)).toContain('vandaag waren het er al 2');
  });

  test('as long as a command that broke off left the register locked, and says what to do', async () => {
    writeFileSync(bij('zeeland.register.slot'), '');
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toMatch(/zeeland\.register\.slot bestaat.*verwijder dit bestand/);
    rmSync(bij('zeeland.register.slot'));
    expect(await vraag()).toBe(0);
  });

  test('a secret that can be guessed', async () => {
    writeFileSync(bij('geheim'), 'a29ydA==');
    expect(await vraag()).toBe(2);
    expect(gezegd.at(-1)).toContain('minstens 32 bytes');
  });
});
