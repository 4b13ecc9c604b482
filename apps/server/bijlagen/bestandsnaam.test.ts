import { describe, expect, it } from 'vitest';
import { bestandsnaamKop, bestandsnaamUit } from './bestandsnaam.ts';

describe('the name of a file that is sent', () => {
  it.each([
    ["attachment; filename*=UTF-8''caf%C3%A9.pdf", 'café.pdf'],
    ['attachment; filename="brief.pdf"', 'brief.pdf'],
    ['attachment; filename="../../etc/brief.pdf"', 'brief.pdf'],
    ['attachment; filename="C:\\map\\brief.pdf"', 'brief.pdf'],
    ["attachment; filename*=UTF-8''foto%E2%80%AEgnp.exe", 'fotognp.exe'],
    ["attachment; filename*=UTF-8''a%E2%81%A6b%E2%81%A9%00%0A.txt", 'ab.txt'],
    ["attachment; filename*=UTF-8''%E2%80%AE", undefined],
    ["attachment; filename*=UTF-8''%ff", undefined],
    ['attachment', undefined],
    [undefined, undefined],
  ])('reads %s', (kop, naam) => expect(bestandsnaamUit(kop)).toBe(naam));

  it('is cut after two hundred characters, never within one', () => {
    const lang = `${'a'.repeat(199)}😀😀`;
    expect(bestandsnaamUit(`attachment; filename*=UTF-8''${encodeURIComponent(lang)}`)).toBe(`${'a'.repeat(199)}😀`);
  });

  it('comes back as it was, also with quotes and brackets', () => {
    const naam = "brief (van 'haar') café.pdf";
    expect(bestandsnaamUit(bestandsnaamKop(naam))).toBe(naam);
  });
});
