import { describe, expect, it } from 'vitest';
import { leesMedewerkers } from './bestand.ts';
import { MAX_RIJEN } from './invoer.ts';

const KOP = 'kenmerk;naam;functie;orgrol;uit_dienst';
const MENS = { kenmerk: '1', naam: 'Nora Verzonnen', functie: 'triagist', orgrol: 'medewerker' };

describe('a file with staff', () => {
  it('is read as CSV, with either separator, quotes, a mark at the start and empty cells', () => {
    const csv = `\uFEFF${KOP}\r\n1;Nora Verzonnen;triagist;medewerker;\r\n2;"Van; Verzonnen";triagist;raadpleger;ja\r\n`;
    const rijen = [
      MENS,
      { kenmerk: '2', naam: 'Van; Verzonnen', functie: 'triagist', orgrol: 'raadpleger', uit_dienst: true },
    ];
    expect(leesMedewerkers(csv, 'csv')).toEqual({ rijen });
    expect(leesMedewerkers('kenmerk,naam,functie,orgrol\n1,Nora Verzonnen,triagist,medewerker', 'csv')).toEqual({
      rijen: [MENS],
    });
  });

  it('is read as YAML', () => {
    const yaml = `- { kenmerk: '1', naam: Nora Verzonnen, functie: triagist, orgrol: medewerker }`;
    expect(leesMedewerkers(yaml, 'yaml')).toEqual({ rijen: [MENS] });
  });

  it('says per row and column what is wrong', () => {
    const csv = `${KOP}\n1;;triagist;baas;misschien\n2;Nora Verzonnen;triagist;medewerker;nee`;
    expect(leesMedewerkers(csv, 'csv')).toEqual({
      fouten: [
        { veld: 'rijen[0].naam', melding: 'vul dit in' },
        { veld: 'rijen[0].orgrol', melding: expect.stringContaining('kies uit medewerker') },
        { veld: 'rijen[0].uit_dienst', melding: 'kies ja of nee' },
      ],
    });
    expect(leesMedewerkers(`${KOP};geheim\n1;Nora;triagist;medewerker;nee;x`, 'csv')).toEqual({
      fouten: [{ veld: 'rijen[0]', melding: 'heeft een kolom die niet bestaat' }],
    });
  });

  it.each([
    ['csv', ''],
    ['csv', KOP],
    ['csv', `${KOP}\n1;2`],
    ['csv', `${KOP}\n"open`],
    ['yaml', 'a: [1'],
    ['yaml', '{}'],
    ['yaml', '['.repeat(400_000)],
    ['yaml', '- '.repeat(400_000)],
    ['yaml', 'a: &a [x]\nb: [*a, *a]'],
  ] as const)('is refused when it has no rows or cannot be read: %s %j', (vorm, inhoud) => {
    expect(leesMedewerkers(inhoud, vorm)).toEqual({
      fouten: [{ veld: 'bestand', melding: 'Het bestand bevat geen rijen.' }],
    });
  });

  it('is refused when it has too many rows, and says how many it may have', () => {
    expect(leesMedewerkers('- a\n'.repeat(200_000), 'yaml')).toEqual({
      fouten: [{ veld: 'bestand', melding: expect.stringContaining(`meer dan ${MAX_RIJEN} rijen`) }],
    });
  });
});
