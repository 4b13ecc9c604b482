import { describe, expect, test } from 'vitest';
import { dump } from 'js-yaml';
import { leesDossier } from './dossier/lees.ts';
import { InvoerFout } from './invoer.ts';
import { maakFeit } from './maak-feit.ts';

/** The same name to the eye: one letter with its accent, and a letter with an accent after it. */
const SAMEN = 'Ren\u00e9';
const LOS = 'Rene\u0301';

const dossier = (id: string, over: string, inhoud: Record<string, unknown> = { aard: ['volgen'] }) => ({
  casus: LOS,
  betrokkenen: [
    { id, rol: 'slachtoffer', naam: LOS },
    { id: 'p', rol: 'pleger' },
  ],
  feiten: [{ id: 'f1', soort: 'incident', op: '2025-03-04', wie: 'politie', over: [over], inhoud, wat: LOS }],
});

describe.each([
  ['YAML', (waarde: unknown) => dump(waarde)],
  ['JSON', (waarde: unknown) => JSON.stringify(waarde)],
  [
    'JSON with escapes',
    (waarde: unknown) =>
      JSON.stringify(waarde).replaceAll(
        /[\u0080-\uffff]/g,
        (c) => `\\u0${c.charCodeAt(0).toString(16).padStart(3, '0')}`,
      ),
  ],
])('a name in %s', (_vorm, schrijf) => {
  test('is the same name however its accents are written', () => {
    const { casus, feiten, betrokkenen } = leesDossier(schrijf(dossier(SAMEN, LOS)), 'proef');
    expect(casus).toBe(SAMEN);
    expect(betrokkenen[0]).toMatchObject({ id: SAMEN, naam: SAMEN });
    expect(feiten.find(({ id }) => id === 'f1')).toMatchObject({ over: [SAMEN], wat: SAMEN });
  });

  test('is given to one person only', () => {
    const { betrokkenen, ...rest } = dossier(SAMEN, LOS);
    const dubbel = { ...rest, betrokkenen: [...betrokkenen, { id: LOS, rol: 'kind' }] };
    expect(() => leesDossier(schrijf(dubbel), 'proef')).toThrow(/staat er dubbel/);
  });
});

const context = {
  feiten: leesDossier(dump(dossier(SAMEN, SAMEN)), 'proef').feiten,
  wie: 'politie',
  magImporteren: false,
  nu: Date.UTC(2025, 4, 1),
  nieuwId: () => 'nieuw',
};
const incident = { soort: 'incident', op: '2025-04-01', over: [LOS], inhoud: { aard: ['volgen'] } };

test('a name over HTTP is that of the person with the other spelling', () => {
  expect(maakFeit(incident, context).over).toEqual([SAMEN]);
});

describe('less than none', () => {
  test('is refused in a file by the name of the field, of a person too', () => {
    expect(() => leesDossier(dump(dossier('s', 's', { aard: ['volgen'], aantal: -4 })), 'proef')).toThrow(
      /feiten\[0\]\.inhoud\.aantal: '?-4'? kan hier niet/,
    );
    const jong = { ...dossier('s', 's'), betrokkenen: [{ id: 's', rol: 'slachtoffer', leeftijd: -3 }] };
    expect(() => leesDossier(dump(jong), 'proef')).toThrow(/betrokkenen\[0\]\.leeftijd/);
  });

  test('is refused over HTTP, and a score below zero is not', () => {
    const invoer = { ...incident, inhoud: { aard: ['volgen'], aantal: -1 } };
    expect(() => maakFeit(invoer, context)).toThrow(InvoerFout);
    const score = { instrument: 'anders', uitkomst: 'laag', score: -2 };
    expect(maakFeit({ soort: 'risicotaxatie', op: '2025-04-01', inhoud: score }, context).inhoud).toMatchObject(score);
  });
});
