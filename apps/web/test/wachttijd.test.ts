import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const HULP = {
  id: 'h',
  regio: 'zeeland-west-brabant',
  versie: 1,
  bijgewerkt: '2026-11-01T00:00:00Z',
  naam: 'Traumabehandeling',
  voor: ['slachtoffer'],
  aard: 'behandeling',
  aanbieder: 'GGZ Verzonnenstreek',
  uitleg: null,
  aanmelden: null,
  gestopt: false,
};

describe.each([
  ['nl', ['wachttijd niet bekend', 'geen wachttijd', 'wachttijd 1 week', 'wachttijd 10 weken']],
  ['en', ['waiting time not known', 'no waiting time', 'waiting time 1 week', 'waiting time 10 weeks']],
])('how long people wait, on screens in %s', (taal, woorden) => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('localStorage', { getItem: () => taal });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is said in that language, and recorded in Dutch', async () => {
    const { wachttijd, inDossierMetWachttijd } = await import('../src/voorzieningen/wachttijd.ts');
    const hulp = [null, 0, 1, 10].map((weken) => ({ ...HULP, wachttijd_weken: weken }));
    expect(hulp.map((een) => wachttijd(een))).toEqual(woorden);
    expect(hulp.map(inDossierMetWachttijd)).toEqual([
      'Traumabehandeling bij GGZ Verzonnenstreek (wachttijd niet bekend)',
      'Traumabehandeling bij GGZ Verzonnenstreek (geen wachttijd)',
      'Traumabehandeling bij GGZ Verzonnenstreek (wachttijd 1 week)',
      'Traumabehandeling bij GGZ Verzonnenstreek (wachttijd 10 weken)',
    ]);
  });
});
