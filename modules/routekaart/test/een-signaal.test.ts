import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const melding: Feitregel = {
  soort: 'melding',
  wie: 's',
  op: '2021-03-08T10:00',
  inhoud: { bij: 'veilig_thuis', herkend_als_stalking: 'onbekend' },
};
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
const vrij = (op: string, reden: string): Feitregel => ({ soort: 'vrijlating', wie: 'dji', op, inhoud: { reden } });
const overleg = (inhoud: object): Feitregel => ({
  soort: 'overleg_gehouden',
  wie: 'zvh',
  inhoud: { overleg: 'actieoverleg', aanwezig: ['politie'], ...inhoud },
});
const klacht = (ingediend: string, op: string): Feitregel => ({ soort: 'klacht', op, inhoud: { ingediend } });

describe('what one event raises', () => {
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
