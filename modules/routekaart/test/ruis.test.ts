import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const monitor: Feitregel = {
  soort: 'betrokkenheid_gewijzigd',
  wie: 'veilig_thuis',
  inhoud: { organisatie: 'veilig_thuis', naar: 'monitor' },
};
const bericht = (soort: string, inhoud: object, op = '2021-03-08T10:00'): Feitregel => ({
  soort,
  wie: 's',
  op,
  inhoud,
});
const melding = bericht('melding', { bij: 'veilig_thuis', herkend_als_stalking: 'onbekend' });
const zorg = bericht('zorgsignaal', { door: 's', zorg: 'hij is er weer' });
const eind = (op: string): Feitregel => ({
  soort: 'onderzoek_afgesloten',
  wie: 'veilig_thuis',
  op,
  inhoud: { door: 'veilig_thuis' },
});
const vt = (soort: string, inhoud: object): Feitregel => ({ soort, wie: 'veilig_thuis', op: '2021-03-03', inhoud });

describe('the same is not said twice', () => {
  it.each([
    ['a report', melding, 'eerste_contact_te_laat'],
    ['a concern', zorg, 'contact_onbeantwoord'],
  ])(
    'of %s by the victim that stays unanswered, while a partner only follows and when none does',
    (_wat, eigen, code) => {
      expect(signalen(speel([monitor, eigen], '2021-03-16'), 'contact_onbeantwoord')).toEqual(['2021-03-16T00:00']);
      const gegeven = ['eerste_contact_te_laat', 'contact_onbeantwoord'].flatMap((een) =>
        signalen(speel([eigen], '2021-03-16'), een).map((wanneer) => `${een} ${wanneer}`),
      );
      expect(gegeven).toEqual([`${code} 2021-03-16T00:00`]);
    },
  );

  it('names each fact once, also when a dismissal ends several conditions', () => {
    const schorsing: Feitregel = {
      id: 'sch',
      soort: 'schorsing_voorlopige_hechtenis',
      wie: 'rechter',
      inhoud: { voorwaarden: ['contactverbod', 'locatieverbod', 'meldplicht'] },
    };
    const sepot: Feitregel = {
      id: 'sep',
      soort: 'ovj_besluit',
      wie: 'om',
      op: '2021-04-01',
      inhoud: { besluit: 'sepot' },
    };
    for (const { code, feiten } of speel([schorsing, sepot]).signalen)
      expect([code, ...feiten]).toEqual([code, ...new Set(feiten)]);
  });
});

describe('what one event raises', () => {
  const p = (aard: string[], op: string, extra: object = {}): Feitregel => ({
    soort: 'incident',
    op,
    inhoud: { aard, door: 'p', ...extra },
  });
  const sash = (uitkomst: string, op = '2021-03-01T12:00'): Feitregel => ({
    soort: 'risicotaxatie',
    op,
    inhoud: { instrument: 'sash', uitkomst, getraind: 'ja', onderbouwing: 'x' },
  });
  const later = (op: string): Feitregel => ({ soort: 'notitie', op, inhoud: { tekst: 'x' } });
  const aantal = (code: string, ...feiten: Feitregel[]) => signalen(speel(feiten), code).length;

  it.each<[string, string, Feitregel[], number]>([
    [
      'nothing done at high risk',
      'niet_gehandeld',
      [{ ...melding, op: '2021-03-01T10:00' }, sash('hoog'), later('2021-03-03')],
      1,
    ],
    [
      'a serious incident at low risk',
      'herbeoordeling_nodig',
      [sash('laag'), p(['bedreiging'], '2021-03-02'), later('2021-03-15')],
      1,
    ],
    [
      'other nuisance at low risk',
      'herbeoordeling_nodig',
      [sash('laag'), p(['volgen'], '2021-03-02'), later('2021-03-15')],
      1,
    ],
    [
      'despair of a child at low risk',
      'herbeoordeling_nodig',
      [sash('laag'), p(['suicidedreiging'], '2021-03-02', { door: 'k' }), later('2021-03-15')],
      1,
    ],
    [
      'a first report without any SASH',
      'herbeoordeling_nodig',
      [{ ...melding, op: '2021-03-01T10:00' }, later('2021-03-03')],
      0,
    ],
    [
      'a report after a SASH',
      'herbeoordeling_nodig',
      [sash('laag'), { ...melding, op: '2021-03-02T10:00' }, later('2021-03-04')],
      1,
    ],
    [
      'a release that nobody expected',
      'slachtoffer_niet_geinformeerd',
      [{ soort: 'vrijlating', wie: 'dji', op: '2021-03-02T10:00', inhoud: { reden: 'verlof' } }, later('2021-03-04')],
      0,
    ],
    [
      'going on after a quiet month',
      'hervatting_na_rust',
      [p(['volgen'], '2021-03-01'), p(['volgen'], '2021-05-01')],
      1,
    ],
    [
      'word that it stopped, after a quiet month',
      'hervatting_na_rust',
      [p(['volgen'], '2021-03-01'), p(['overig'], '2021-05-01', { verandering: 'gestopt' })],
      0,
    ],
    [
      'despair of a child after a quiet month',
      'hervatting_na_rust',
      [p(['volgen'], '2021-03-01'), p(['suicidedreiging'], '2021-05-01', { door: 'k' })],
      0,
    ],
  ])('%s: %s', (_wat, code, feiten, verwacht) => expect(aantal(code, ...feiten)).toBe(verwacht));

  it('lets what a release asked lapse when he is back inside, and asks it anew of the next release', () => {
    const vrij = (op: string, reden: string): Feitregel => ({ soort: 'vrijlating', wie: 'dji', op, inhoud: { reden } });
    const vast: Feitregel = {
      soort: 'detentie_gestart',
      wie: 'dji',
      op: '2021-03-03T10:00',
      inhoud: { soort: 'straf' },
    };
    const stand = speel([
      vrij('2021-03-02T10:00', 'verlof'),
      vast,
      vrij('2021-05-03T10:00', 'einde_straf'),
      later('2021-05-20'),
    ]);
    expect(taken(stand, 'waakvlam-na-vrijlating')).toEqual([
      'veilig_thuis: nvt 2021-03-16T23:59',
      'veilig_thuis: te_laat (te laat) 2021-05-17T23:59',
    ]);
    expect(signalen(stand, 'waakvlam_ontbreekt')).toEqual(['2021-05-18T00:00']);
  });

  it('does not miss the organisation that recorded the meeting, unless it says so', () => {
    const overleg = (inhoud: object): Feitregel => ({
      soort: 'overleg_gehouden',
      wie: 'zvh',
      inhoud: { overleg: 'actieoverleg', aanwezig: ['politie'], ...inhoud },
    });
    expect(aantal('partner_afwezig', later('2021-03-01'), overleg({ aanwezig_volledig: 'ja' }))).toBe(0);
    expect(aantal('partner_afwezig', later('2021-03-01'), overleg({ afwezig: ['zvh'] }))).toBe(1);
  });

  it('is no signal when a correction shows in one breath that nothing was missing', () => {
    const stand = speel([
      { ...melding, wie: 's', op: '2021-03-01T12:00' },
      { ...sash('hoog'), id: 'fout' },
      { ...sash('midden'), id: 'goed' },
      {
        soort: 'correctie',
        op: '2021-03-02T09:00',
        inhoud: { van: 'fout', vervangen_door: 'goed', reden: 'typefout' },
      },
    ]);
    expect(signalen(stand, 'sash_ontbreekt')).toEqual([]);
  });
});

describe('a complaint that is withdrawn', () => {
  const klacht = (ingediend: string, op: string): Feitregel => ({ soort: 'klacht', op, inhoud: { ingediend } });
  const gesproken: Feitregel = {
    soort: 'contact_slachtoffer',
    op: '2021-03-09',
    inhoud: { kanaal: 'fysiek', gelukt: 'ja' },
  };

  it('is asked about and lowers nothing', () => {
    const stand = speel([klacht('ja', '2021-03-01'), klacht('nee', '2021-03-08')]);
    expect(signalen(stand, 'klacht_ingetrokken')).toEqual(['2021-03-08T23:59']);
    expect(taken(stand, 'klacht-ingetrokken')).toEqual(['politie: open 2021-03-09T23:59']);
    const nagevraagd = speel([klacht('ja', '2021-03-01'), klacht('nee', '2021-03-08'), gesproken]);
    expect(signalen(nagevraagd, 'klacht_ingetrokken')).toEqual(['2021-03-08T23:59 weg']);
  });

  it('is not one that was never made', () =>
    expect(signalen(speel([klacht('nee', '2021-03-08')]), 'klacht_ingetrokken')).toEqual([]));
});

describe('a ruling of a civil or family court', () => {
  it('is no news of a criminal case; police and partners hear of it from who directs the case', () => {
    const civiel: Feitregel = {
      soort: 'uitspraak',
      wie: 'rechter',
      op: '2021-03-02T10:00',
      inhoud: { uitkomst: 'toewijzing' },
    };
    const stand = speel([civiel]);
    expect(
      stand.taken.filter(({ item }) => /strafzaak|slachtoffer-over-uitspraak|^uitspraak-delen/.test(item)),
    ).toEqual([]);
    expect(taken(stand, 'civiele-uitspraak-delen')).toEqual(['veilig_thuis: open 2021-03-03T23:59']);
  });
});

describe('ten weeks of investigation by Veilig Thuis', () => {
  const begin: Feitregel = { soort: 'onderzoek_gestart', wie: 'veilig_thuis', inhoud: { door: 'veilig_thuis' } };

  it.each([
    ['asks nothing before eight weeks', [begin], '2021-04-26', []],
    ['asks after eight weeks what to do, by the tenth', [begin], '2021-04-27', ['veilig_thuis: open 2021-05-10T23:59']],
    [
      'is content with an end in time',
      [begin, eind('2021-05-04')],
      '2021-05-20',
      ['veilig_thuis: gedaan 2021-05-10T23:59'],
    ],
    ['is late when nothing was decided', [begin], '2021-05-20', ['veilig_thuis: te_laat (te laat) 2021-05-10T23:59']],
  ])('%s', (_wat, feiten, op, verwacht) =>
    expect(taken(speel(feiten, op), 'onderzoek-langer-nodig')).toEqual(verwacht),
  );
});

describe('what was recorded in the words of the vocabulary', () => {
  const melding: Feitregel = { soort: 'melding_veilig_thuis', inhoud: { van: 'politie', sash_meegestuurd: 'ja' } };
  const stopgesprek: Feitregel = { soort: 'stopgesprek', inhoud: { fysiek: 'ja' } };
  const knop: Feitregel = { soort: 'maatregel_gestart', inhoud: { maatregel: 'aware', id: 'knop', voor: 's' } };

  it.each<[string, string, Feitregel, Feitregel]>([
    [
      'the victim was told of her file',
      'slachtoffer-informeren-over-vastlegging',
      melding,
      vt('slachtoffer_geinformeerd', { over: 'rechten' }),
    ],
    [
      'the perpetrator was told of his file',
      'pleger-informeren-over-vastlegging',
      melding,
      vt('pleger_geinformeerd', { over: 'vastlegging' }),
    ],
    ['he went on after a stopgesprek', 'stopgesprek-effect-nagaan', stopgesprek, vt('incident', { aard: ['volgen'] })],
    [
      'the button was looked at',
      'aware-testen',
      knop,
      vt('maatregel_geevalueerd', { maatregel: 'knop', nog_nodig: 'ja' }),
    ],
  ])('counts: %s', (_wat, item, aanleiding, feit) => {
    expect(taken(speel([aanleiding], '2021-03-03'), item)[0]).toMatch(/: open /);
    expect(taken(speel([aanleiding, feit], '2021-03-03'), item)[0]).toMatch(/: gedaan /);
  });
});
