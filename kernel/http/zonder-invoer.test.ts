import { describe, expect, it } from 'vitest';
import { zonderInvoer } from './zonder-invoer.ts';

const LANG = 'Anneke Onvindbaar woont op de Geheimelaan 99';
const meldt = (melding: string, invoer: unknown) => zonderInvoer([{ veld: 'wat', melding }], invoer)[0]?.melding;

describe('a finding', () => {
  it('keeps its sentence when it quotes nothing that was sent', () => {
    const melding = "kies uit ja, nee; bedoelde u 'ja'?";
    expect(meldt(melding, { uitkomst: 'jaa' })).toBe(melding);
  });

  it.each([
    ['a value', `'Anna' is geen datum`, { op: 'Anna' }],
    ['a value with a quote in it', `'d'Anna' is geen datum`, { op: ["d'Anna"] }],
    ['a number', `zet '612345678' tussen aanhalingstekens`, { diep: { telefoon: 612345678 } }],
    ['a long value that was cut', `'${LANG.slice(0, 40)}…' is geen datum`, { op: LANG }],
    ['a name of a field', `onbekende sleutel 'Anna'`, { Anna: 1 }],
  ])('does not quote %s that was sent', (_naam, melding, invoer) => {
    expect(meldt(melding, invoer)).toMatch(/'…'/);
    expect(meldt(melding, invoer)).not.toMatch(/Anna|Anneke|612345678/);
  });

  it('names its field, unless that is no name of a field', () => {
    const velden = ['inhoud.aard[0]', 'casus-id', 'inhoud.Anneke Onvindbaar', 'over[1][2].0612345678', 'x'.repeat(60)];
    expect(zonderInvoer(velden.map((veld) => ({ veld, melding: '' }))).map(({ veld }) => veld)).toEqual([
      'inhoud.aard[0]',
      'casus-id',
      'inhoud.(onbekend veld)',
      'over[1][2].(onbekend veld)',
      '(onbekend veld)',
    ]);
  });
});
