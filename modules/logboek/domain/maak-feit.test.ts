import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { describe, expect, test } from 'vitest';
import { leesDossier } from './dossier/lees.ts';
import type { Feit } from './feit.ts';
import { type InvoerContext, InvoerFout } from './invoer.ts';
import { maakFeit } from './maak-feit.ts';

const { feiten } = leesDossier(
  `casus: proef
betrokkenen: [{id: anna, rol: slachtoffer}, {id: bert, rol: pleger}]
feiten:
  - {id: f1, soort: maatregel_gestart, op: 2018-02-01, wie: om, inhoud: {id: m1, maatregel: aol}}
  - {id: f2, soort: afsluiting, op: 2018-02-01, wie: zvh}
  - {id: f3, soort: afsluiting, op: 2018-02-02, wie: zvh}
  - {id: c1, soort: correctie, op: 2018-02-03, wie: zvh, inhoud: {van: f2, vervangen_door: f3, reden: dag later}}
`,
  'proef',
);

let teller = 0;
const context: InvoerContext = {
  feiten,
  wie: 'politie',
  magImporteren: false,
  nu: Date.UTC(2018, 2, 14, 12),
  nieuwId: () => `nieuw${(teller += 1)}`,
};

function problemen(invoer: unknown, anders: Partial<InvoerContext> = {}): string[] {
  try {
    maakFeit(invoer, { ...context, ...anders });
  } catch (fout) {
    if (fout instanceof InvoerFout) return fout.problemen.map(({ veld, melding }) => `${veld}: ${melding}`);
    throw fout;
  }
  return [];
}

describe('a fact over HTTP', () => {
  test('gets an id, is stated by the organisation of the actor and has its names tied', () => {
    const invoer = {
      soort: 'overtreding',
      op: '2018-03-13',
      over: ['slachtoffer'],
      inhoud: { maatregel: 'f1', aard: 'fysiek' },
    };
    const feit: Feit = maakFeit(invoer, context);
    expect(feit).toMatchObject({ wie: 'politie', over: ['anna'], inhoud: { maatregel: 'm1', aard: 'fysiek' } });
    expect(feit.id).toMatch(/^nieuw/);
  });

  test('of today is known now, not tonight', () => {
    const feit = maakFeit({ soort: 'afsluiting', op: '2018-03-14' }, context);
    expect(formatMoment(feit.bekend, AMSTERDAM)).toBe('2018-03-14T13:00:00+01:00');
    expect(formatMoment(feit.gebeurd.tot, AMSTERDAM)).toBe('2018-03-14T23:59:59+01:00');
  });

  test('may ask something of who receives it, and stay within a casusoverleg', () => {
    const invoer = { soort: 'afsluiting', op: '2018-03-10', kring: 'wgs', voorwaarden: 'niet delen met de pleger' };
    expect(maakFeit(invoer, context)).toMatchObject({ kring: 'wgs', voorwaarden: 'niet delen met de pleger' });
    expect(maakFeit({ soort: 'afsluiting', op: '2018-03-10' }, context)).not.toHaveProperty('voorwaarden');
  });

  test('that puts off informing someone may do so for two weeks', () => {
    const inhoud = { betrokkene: 'bert', status: 'uitgesteld', reden: 'nog niet veilig', tot: '2018-03-24' };
    expect(problemen({ soort: 'informatieplicht', op: '2018-03-10', inhoud })).toEqual([]);
  });

  test('that starts a measure gets an id for the measure as well', () => {
    const feit = maakFeit({ soort: 'maatregel_gestart', op: '2018-03-14', inhoud: { maatregel: 'aware' } }, context);
    expect(feit.inhoud).toMatchObject({ id: expect.stringMatching(/^nieuw/), maatregel: 'aware' });
  });

  test('may be stated for another organisation by who may import', () => {
    const invoer = { soort: 'afsluiting', op: '2018-03-13', wie: 'zvh' };
    expect(problemen(invoer)).toEqual([expect.stringMatching(/^wie: u kunt alleen voor uw eigen organisatie/)]);
    expect(problemen(invoer, { magImporteren: true })).toEqual([]);
  });

  const gevallen: [string, unknown, RegExp][] = [
    ['no object', 'tekst', /^: moet een blok/],
    ['an offset', { soort: 'afsluiting', na: 'P1D' }, /^na: kan hier niet/],
    ['an unknown key', { soort: 'afsluiting', op: '2018-03-01', waar: 1 }, /^waar: onbekende sleutel/],
    ['an unknown kind', { soort: 'onzin', op: '2018-03-01' }, /^soort: /],
    [
      'content of the wrong kind',
      { soort: 'incident', op: '2018-03-01', inhoud: { aard: ['x'] } },
      /^inhoud\.aard\[0\]: 'x' kan hier niet/,
    ],
    [
      'an offset inside content',
      { soort: 'vrijlating_gepland', op: '2018-03-01', inhoud: { datum: 'P1M' } },
      /^inhoud\.datum: .*t0/,
    ],
    ['no moment', { soort: 'afsluiting' }, /^op: zeg wanneer/],
    ['tomorrow', { soort: 'afsluiting', op: '2018-03-15' }, /^op: ligt in de toekomst/],
    [
      'known only later than now',
      { soort: 'afsluiting', op: '2018-03-10', bekend: '2018-03-16' },
      /^bekend: ligt in de/,
    ],
    ['known before it happened', { soort: 'afsluiting', op: '2018-03-10', bekend: '2018-03-09' }, /^bekend: /],
    [
      'an unknown reference',
      { soort: 'aanhouding', op: '2018-03-10', inhoud: { om: 'f9' } },
      /^inhoud\.om: verwijst naar 'f9'/,
    ],
    ['an id that is taken', { id: 'm1', soort: 'afsluiting', op: '2018-03-10' }, /^id: bestaat al/],
    [
      'a measure id that is taken',
      { soort: 'maatregel_gestart', op: '2018-03-10', inhoud: { id: 'f2', maatregel: 'aol' } },
      /^inhoud\.id: bestaat al/,
    ],
    [
      'a person that is there',
      { soort: 'betrokkene_toegevoegd', op: '2018-03-10', inhoud: { id: 'anna', rol: 'kind' } },
      /^inhoud\.id: bestaat al/,
    ],
    [
      'a postcode in a name',
      { soort: 'betrokkene_toegevoegd', op: '2018-03-10', inhoud: { rol: 'kind', naam: 'Pien, 1234 AB' } },
      /^inhoud\.naam: lijkt een adres/,
    ],
    [
      'not informing without a reason',
      { soort: 'informatieplicht', op: '2018-03-10', inhoud: { betrokkene: 'bert', status: 'achterwege' } },
      /^inhoud\.reden: is verplicht/,
    ],
    [
      'putting off for more than two weeks',
      {
        soort: 'informatieplicht',
        op: '2018-03-10',
        inhoud: { betrokkene: 'bert', status: 'uitgesteld', reden: 'x', tot: '2018-03-26' },
      },
      /^inhoud\.tot: ligt te ver weg/,
    ],
    ['a circle that is none', { soort: 'afsluiting', op: '2018-03-10', kring: 'zsm' }, /^kring: /],
    ['a NUL character', { soort: 'notitie', op: '2018-03-10', inhoud: { tekst: 'a\0b' } }, /teken dat niet bewaard/],
    ['half a character', { soort: 'notitie', op: '2018-03-10', inhoud: { tekst: '\ud800' } }, /teken dat niet bewaard/],
    [
      'a correction that goes round',
      { soort: 'correctie', op: '2018-03-10', inhoud: { van: 'f3', vervangen_door: 'f2', reden: 'x' } },
      /^inhoud\.van: .*kring/,
    ],
    [
      'a correction of itself',
      { id: 'c9', soort: 'correctie', op: '2018-03-10', inhoud: { van: 'c9', reden: 'x' } },
      /^inhoud\.van: .*kring/,
    ],
  ];
  test.each(gevallen)('is refused with %s', (_titel, invoer, verwacht) => {
    expect(problemen(invoer)).toEqual([expect.stringMatching(verwacht)]);
  });
});
