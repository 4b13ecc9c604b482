import { describe, expect, it } from 'vitest';
import { LEEG } from '../src/api/fout.ts';
import { elementenVan, wijstOpStalking } from '../src/opnemen/elementen.ts';
import {
  casusnaam,
  controleerOpname,
  herstelOpname,
  isBegonnen,
  legeOpname,
  naarZending,
  type Opname,
} from '../src/opnemen/opname.ts';
import { AARD_ZOEKEN } from '../src/taal/opname.ts';
import { passend } from '../src/ui/formulier/zoekopties.ts';

const NU = Date.parse('2026-11-29T17:45:00+01:00');
let teller = 0;
const nieuwId = () => `id${(teller += 1)}`;
const met = (deel: Partial<Opname>): Opname => ({ ...legeOpname(nieuwId), ...deel });
const context = {
  organisatie: 'politie',
  nu: NU,
  moment: '2026-11-29T17:45',
  nieuwId,
  vragen: new Map<string, string>(),
  bekenden: new Set<string>(),
};
const INCIDENTEN = [
  { id: 'v1', wanneer: 'gisteren 21u', aard: ['contact_digitaal', 'bedreiging'] },
  { id: 'v2', wanneer: 'begin november', aard: ['opwachten'] },
];
const soorten = (opname: Opname) => naarZending(opname, context).feiten.map(({ soort }) => soort);

describe('what a report becomes', () => {
  it('is one report that carries the story and points at its incidents', () => {
    const { feiten, nieuw } = naarZending(
      met({ verhaal: 'Hij stond er weer.', wil: 'melding', incidenten: INCIDENTEN }),
      context,
    );
    expect(nieuw?.betrokkenen.map(({ rol }) => rol)).toEqual(['slachtoffer', 'pleger']);
    expect(feiten.map(({ soort }) => soort)).toEqual(['incident', 'incident', 'melding']);
    expect(feiten[0]).toMatchObject({ id: 'v1', op: '2026-11-28T21:00', bekend: '2026-11-29T17:45' });
    expect(feiten[1]).toMatchObject({ id: 'v2', van: '2026-11-01', tot: '2026-11-10', geschat: true });
    expect(feiten[2]).toMatchObject({
      wat: 'Hij stond er weer.',
      inhoud: { bij: 'politie', over_feiten: ['v1', 'v2'] },
    });
  });

  it('says how it came in where that was asked, and nothing where it was not', () => {
    const opname = met({ verhaal: 'x', wil: 'melding' });
    expect(naarZending({ ...opname, via: 'chat' }, context).feiten[0]?.inhoud).toMatchObject({ via: 'chat' });
    expect(naarZending(opname, context).feiten[0]?.inhoud).not.toHaveProperty('via');
  });

  it('counts an attempt at a complaint, whatever came of it, and never makes a complaint of a refusal', () => {
    const geweigerd = met({ verhaal: 'x', wil: 'aangifte', aangifte: 'geweigerd', aangiftereden: 'Geen bewijs.' });
    expect(soorten(geweigerd)).toEqual(['melding', 'aangiftepoging']);
    expect(naarZending(geweigerd, context).feiten[1]?.inhoud).toEqual({ uitkomst: 'geweigerd', reden: 'Geen bewijs.' });
    const opgenomen = met({ verhaal: 'x', wil: 'aangifte', aangifte: 'opgenomen', klacht: 'ja' });
    expect(soorten(opgenomen)).toEqual(['melding', 'aangiftepoging', 'aangifte', 'klacht']);
    expect(soorten({ ...opgenomen, klacht: 'nee' })).toEqual(['melding', 'aangiftepoging', 'aangifte']);
  });

  it('offers help at a report too, and records what she said to it', () => {
    const ja = met({ verhaal: 'x', wil: 'melding', shn: 'ja', advocaat: 'ja', rechten: true, kwetsbaar: 'ja' });
    expect(soorten(ja)).toEqual([
      'melding',
      'individuele_beoordeling',
      'verwijzing',
      'verwijzing',
      'slachtoffer_geinformeerd',
    ]);
    expect(soorten({ ...ja, shn: 'nee', advocaat: '', rechten: false, kwetsbaar: '' })).toEqual([
      'melding',
      'hulp_geweigerd',
    ]);
  });

  it('records whether she is safe now, and since when he knows that it must stop', () => {
    const gezegd = met({ verhaal: 'x', wil: 'melding', veilig: 'nee', stoppen: 'ja', stoppenSinds: 'begin november' });
    const { feiten } = naarZending(gezegd, context);
    expect(feiten.map(({ soort }) => soort)).toEqual(['melding', 'veiligheidscheck', 'grens_gesteld']);
    expect(feiten[1]?.inhoud).toEqual({ veilig: 'nee' });
    expect(feiten[2]).toMatchObject({ van: '2026-11-01', tot: '2026-11-10', geschat: true, inhoud: { gezegd: 'ja' } });
    const vergeten = naarZending({ ...gezegd, stoppenSinds: '' }, context).feiten[2];
    expect(vergeten).toMatchObject({ op: context.moment, geschat: true, inhoud: { gezegd: 'ja' } });
    const nee = naarZending({ ...gezegd, stoppen: 'nee' }, context).feiten[2];
    expect(nee).toMatchObject({ op: context.moment, inhoud: { gezegd: 'nee' } });
    expect(controleerOpname({ ...gezegd, stoppenSinds: 'ooit' }, NU).map(({ veld }) => veld)).toEqual(['stoppenSinds']);
  });

  it('rings a bell only when a person says so, and gives the list of signals no level', () => {
    const bang = met({ verhaal: 'x', wil: 'melding', angst: 'doodsangst', vragen: { wapen: 'ja', derden: '' } });
    expect(soorten(bang)).toEqual(['melding', 'angst_slachtoffer', 'risicotaxatie']);
    expect(naarZending(bang, context).feiten[2]?.inhoud).toEqual({
      instrument: 'signaallijst',
      uitkomst: 'onbekend',
      onderbouwing: 'wapen ja',
      antwoorden: ['wapen=ja'],
    });
    expect(soorten({ ...bang, bellen: ['doodsangst'] })).toContain('alarmbel');
  });

  it('goes into a case that is there, and is called after the people otherwise', () => {
    const personen = [
      { id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld', geboren: '' },
      { id: 'kim', rol: 'kind', naam: 'Kim Voorbeeld', geboren: '' },
      { id: 'leeg', rol: 'pleger', naam: '', geboren: '' },
    ];
    const zending = naarZending(met({ casus: 'c1', verhaal: 'x', personen }), {
      ...context,
      bekenden: new Set(['anna']),
    });
    expect(zending.casus).toBe('c1');
    expect(zending.feiten.map(({ soort, inhoud }) => [soort, inhoud.id])).toEqual([
      ['betrokkene_toegevoegd', 'kim'],
      ['melding', undefined],
    ]);
    const mensen = [
      { id: 'a', rol: 'slachtoffer', naam: 'Anna van Voorbeeld', geboren: '' },
      { id: 'b', rol: 'pleger', naam: 'Bert Verzonnen', geboren: '' },
    ];
    expect(casusnaam(mensen, context.moment)).toBe('van Voorbeeld / Verzonnen');
    expect(casusnaam([], context.moment)).toBe('Melding van 2026-11-29');
  });
});

describe('what is still missing', () => {
  it('is named per field, and an empty incident is no mistake', () => {
    expect(controleerOpname(met({}), NU)).toEqual([
      { veld: 'verhaal', melding: LEEG },
      { veld: 'wil', melding: LEEG },
    ]);
    const half = met({
      verhaal: 'x',
      wil: 'aangifte',
      aangifte: 'geweigerd',
      incidenten: [{ id: 'v', wanneer: 'ooit', aard: [] }],
    });
    expect(controleerOpname(half, NU).map(({ veld }) => veld)).toEqual(['aangiftereden', 'aard-v', 'wanneer-v']);
  });
});

describe('a form that was kept', () => {
  it('is made whole, whatever came back', () => {
    const leeg = met({});
    const terug = herstelOpname(
      { verhaal: 'x', personen: 'niemand', veilig: 3, onzin: true, wil: 'melding', casus: null },
      leeg,
    );
    expect(terug).toEqual({ ...leeg, verhaal: 'x', wil: 'melding' });
    expect([isBegonnen(leeg), isBegonnen(terug)]).toEqual([false, true]);
  });
});

const staat = (opname: Opname) =>
  elementenVan(opname, NU).map(({ incidenten, ook }) => [incidenten, ook.length > 0] as const);

describe('the elements of the offence', () => {
  it('rest on nothing at first, and each says what to ask', () => {
    expect(staat(met({}))).toEqual(Array.from({ length: 5 }, () => [[], false]));
    expect(elementenVan(met({}), NU).every(({ vraag }) => vraag.endsWith('?'))).toBe(true);
  });

  it('name the incidents that they rest on', () => {
    expect(staat(met({ incidenten: INCIDENTEN, stoppen: 'ja' }))).toEqual([
      [[], true],
      [[1, 2], true],
      [[1, 2], false],
      [[1, 2], false],
      [[1, 2], false],
    ]);
    expect(elementenVan(met({ incidenten: INCIDENTEN }), NU)[1]?.ook).toEqual(['2 incidenten in 27 dagen, 3 soorten']);
  });

  it.each([
    ['herhaling', [1]],
    ['afwijzing', [0]],
    ['overtreding', [0, 2]],
    ['volgen', [3]],
    ['angst', [4]],
    ['ex', []],
  ])('rest on %s as read in the story', (soort, plekken) => {
    const gesteund = elementenVan(met({}), NU, [soort]).flatMap(({ ook }, plek) => (ook.length > 0 ? [plek] : []));
    expect(gesteund).toEqual(plekken);
  });
});

describe('a hint of stalking', () => {
  it.each([
    ['nothing told', {}, false],
    [
      'one quarrel of neighbours',
      { relatie: 'buur', incidenten: [{ id: 'v', wanneer: '', aard: ['lastigvallen'] }] },
      false,
    ],
    [
      'an ex who waits for her',
      { relatie: 'ex_partner', incidenten: [{ id: 'v', wanneer: '', aard: ['opwachten'] }] },
      true,
    ],
    ['a threat', { incidenten: [{ id: 'v', wanneer: '', aard: ['bedreiging'] }] }, true],
    ['more than one incident', { incidenten: INCIDENTEN }, true],
    ['great fear', { angst: 'zeer_bang' }, true],
  ])('%s', (_naam, deel, wijst) => {
    expect(wijstOpStalking(met(deel))).toBe(wijst);
  });

  it('comes from the words of the story as well', () => {
    expect(
      ['vermoeden', 'twijfel', 'geen', 'niet_beoordeeld'].map((gelezen) => wijstOpStalking(met({}), gelezen)),
    ).toEqual([true, true, false, false]);
  });
});

const eerste = (getypt: string) => passend(AARD_ZOEKEN, getypt)[0]?.waarde;

describe('kinds that are found by typing', () => {
  it.each([
    ['app', 'contact_digitaal'],
    ['mes', 'dreiging_met_wapen'],
    ['keel', 'wurging'],
    ['gebeld', 'contact_telefonisch'],
    ['opw', 'opwachten'],
    ['suïc', 'suicidedreiging'],
    ['geen uit', 'laatste_redmiddel'],
  ])('%s', (getypt, waarde) => expect(eerste(getypt)).toBe(waarde));

  it('are all there when nothing is typed, and none when nothing fits', () => {
    expect(passend(AARD_ZOEKEN, '  ')).toHaveLength(AARD_ZOEKEN.length);
    expect(passend(AARD_ZOEKEN, 'xyz')).toEqual([]);
  });
});
