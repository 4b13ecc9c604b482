import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigFout, leesConfig } from './index.ts';
import { sleutelUitBestand } from './sleutelbestand.ts';

describe('configuration', () => {
  it('has safe defaults', () => {
    expect(leesConfig({}, '/srv/waakvlam')).toMatchObject({
      poort: 4200,
      host: '127.0.0.1',
      dataMap: '/srv/waakvlam/.waakvlam',
      demo: true,
    });
  });

  it.each([
    [{ PORT: 'vier' }, 'PORT is geen getal.'],
    [{ PORT: '70000' }, 'PORT ligt boven 65535.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is geen adres dat met postgresql:// begint.'],
    [{ WAAKVLAM_SLEUTEL_UREN: '0' }, 'WAAKVLAM_SLEUTEL_UREN ligt onder 1.'],
    [
      { WAAKVLAM_KAARTTEGELS: 'https://kaart.example/tegel.png' },
      'WAAKVLAM_KAARTTEGELS moet {z}, {x} en {y} bevatten.',
    ],
    [{ WAAKVLAM_KAARTTEGELS: 'http://kaart.example/{z}/{x}/{y}' }, 'WAAKVLAM_KAARTTEGELS moet met https:// beginnen.'],
    [{ WAAKVLAM_ADRESSEN: 'https://adres.example/zoek' }, 'WAAKVLAM_ADRESSEN moet {adres} bevatten.'],
    ...['proxy.example', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.1,', '10.0.0.0/8/8'].map(
      (lijst): [Record<string, string>, string] => [
        { WAAKVLAM_PROXY: lijst },
        'WAAKVLAM_PROXY is geen lijst van adressen of reeksen zoals 10.0.0.0/8.',
      ],
    ),
    [{ WAAKVLAM_DEMO: 'ja' }, 'WAAKVLAM_DEMO kies 0 of 1.'],
    [{ WAAKVLAM_BIJLAGENSLEUTEL: 'kort' }, 'WAAKVLAM_BIJLAGENSLEUTEL is geen base64 van 32 bytes.'],
  ])('refuses %j in Dutch', (omgeving, melding) => {
    expect(() => leesConfig(omgeving, '/srv')).toThrow(new ConfigFout([melding]));
  });

  it('takes the proxies that it is to believe, and believes none of itself', () => {
    const proxys = ['10.0.0.0/8', '::1'];
    expect(leesConfig({ WAAKVLAM_PROXY: '10.0.0.0/8, ::1' }, '/srv')).toMatchObject({ proxys });
    expect(leesConfig({}, '/srv')).not.toHaveProperty('proxys');
  });

  it('refuses demo sign-in on an address that others can reach', () => {
    expect(() => leesConfig({ HOST: '0.0.0.0' }, '/srv')).toThrow(/demo-aanmelding/);
    expect(leesConfig({ HOST: '0.0.0.0', WAAKVLAM_DEMO: '0' }, '/srv').host).toBe('0.0.0.0');
  });

  it('makes a key file once, readable by its owner only', async () => {
    const pad = join(await mkdtemp(join(tmpdir(), 'waakvlam-config-')), 'sleutels', 'bijlagen');
    const eerste = await sleutelUitBestand(pad);
    expect(await sleutelUitBestand(pad)).toEqual(eerste);
    expect((await stat(pad)).mode & 0o777).toBe(0o600);
  });
});
